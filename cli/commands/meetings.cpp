#include "commands/commands.h"
#include "open_area.h"
#include "print.h"
#include "report/meetings_report.h"

namespace quorate {

const CommandHelp meetings_help{"meetings", "Every meeting: how many came, whether quorate, its minutes",
                                "Examples:\n"
                                "  quorate meetings                       all that are recorded\n"
                                "  quorate meetings --year 2015           those of one calendar year\n"
                                "  quorate meetings examples/fernside --as-of 2016-09-30\n"
                                "\n"
                                "`11 of 12` are the members there of those on the register of that day. Whether\n"
                                "that was a quorum is asked of the rules of that day, as the meeting opened;\n"
                                "`depends` is where the rules can be read in two ways and it matters."};

namespace {

constexpr Needs needs{files_of_people | Wanted::meetings,
                      Reads::people | Reads::terms | Reads::meetings | Reads::attendance | Reads::decisions |
                          Reads::minutes | Reads::constitution,
                      "the meetings cannot be listed", "meetings/", "there is nothing to list"};

}  // namespace

int run_meetings(const MeetingsArgs& args, Environment& env) {
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  MeetingsQuestion question{args.as_of.value_or(env.today), args.year, args.output.format == Format::csv};
  print([&] { return meetings_document(area, question); }, [&] { return meetings_json(area, question); }, args.output,
        env);
  return nothing_wrong;
}

}  // namespace quorate
