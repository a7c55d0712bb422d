#include "report/status_report.h"

#include "commands/commands.h"
#include "find_area.h"
#include "print.h"

namespace quorate {

const CommandHelp status_help{"status", "The area on one screen",
                              "Examples:\n"
                              "  quorate status                             the area you stand in, today\n"
                              "  quorate status examples/fernside --as-of 2016-09-30\n"
                              "\n"
                              "People, money, meetings, what is due within 90 days, and how many findings there\n"
                              "are. It judges nothing: for that, `quorate check`."};

int run_status(const StatusArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  auto result = check_area(*found->files, args.as_of.value_or(env.today));
  print([&] { return status_document(result); }, [&] { return status_json(result); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
