#include "commands/commands.h"
#include "named.h"
#include "open_area.h"
#include "print.h"
#include "report/minutes_report.h"

namespace quorate {

const CommandHelp minutes_help{"minutes", "One meeting as minutes, each decision beside our own count",
                               "Examples:\n"
                               "  quorate minutes 2015-03-11             by its file's name, or its day\n"
                               "  quorate minutes 2014-10-22-agm examples/fernside\n"
                               "  quorate minutes 2015-03-11 --confidential    all of it\n"
                               "\n"
                               "Only what may be published is shown: not the items with `public: no`, nor their\n"
                               "interests and decisions; and while an embargo runs, only that it does.\n"
                               "--confidential shows everything: do not publish that."};

namespace {

constexpr Needs needs{files_of_people | Wanted::meetings, Reads::nothing, "the minutes cannot be printed", "meetings/",
                      "there are no minutes to print"};
constexpr Reads parts = Reads::people | Reads::terms | Reads::offices | Reads::constitution | reads_meetings;

}  // namespace

int run_minutes(const MinutesArgs& args, Environment& env) {
  auto asked = what_and_where(args.asked, env);
  auto open = open_area(asked.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  if (asked.what.empty()) return tell_unsaid(known_meetings(area), env), wrong_usage;
  const auto* meeting = named_meeting(area, asked.what, env);
  if (!meeting) return wrong_usage;
  for (auto one : {parts & reads_meetings, parts & ~reads_meetings})
    if (!undamaged(*open, area.damage_to(one, *meeting), needs.cannot, env)) return findings_told;
  MinutesQuestion question{*meeting, args.as_of.value_or(env.today), args.confidential,
                           args.output.format == Format::csv};
  print([&] { return minutes_document(area, question); }, [&] { return minutes_json(area, question); }, args.output,
        env);
  return nothing_wrong;
}

}  // namespace quorate
