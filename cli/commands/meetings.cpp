#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "print.h"
#include "report/meetings_report.h"
#include "usable.h"

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

constexpr Needs needs{Reads::people | Reads::terms | Reads::meetings | Reads::attendance | Reads::decisions |
                          Reads::minutes | Reads::constitution,
                      "meetings/", "there is nothing to list", "the meetings cannot be listed"};

}  // namespace

int run_meetings(const MeetingsArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics);
  if (!usable(area, diagnostics, found->folder, needs, env)) return findings_told;
  MeetingsQuestion question{args.as_of.value_or(env.today), args.year, args.output.format == Format::csv};
  print(meetings_document(area, question), meetings_json(area, question), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
