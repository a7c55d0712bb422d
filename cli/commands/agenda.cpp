#include <fmt/core.h>

#include "commands/commands.h"
#include "open_area.h"
#include "print.h"
#include "report/agenda_report.h"
#include "report/render/escape.h"

namespace quorate {

const CommandHelp agenda_help{"agenda", "A skeleton of an agenda, with what falls due",
                              "Examples:\n"
                              "  quorate agenda                         for the next meeting that is recorded\n"
                              "  quorate agenda 2016-11-09              for a meeting on that day\n"
                              "  quorate agenda 2016-11-09 examples/fernside --as-of 2016-09-30\n"
                              "\n"
                              "Standing items, minutes to approve, what was put off, items handed in, and what\n"
                              "falls due before the meeting after. It is printed and never written to a file:\n"
                              "copy from it what you need."};

namespace {

constexpr Needs needs{files_of_due,
                      Reads::people | Reads::terms | Reads::offices | Reads::constitution | Reads::documents |
                          Reads::plan | Reads::lines | Reads::milestones | Reads::area | reads_meetings,
                      "an agenda cannot be made"};

std::optional<Date> next_meeting(const Area& area, Date as_of) {
  for (const auto& meeting : area.meetings)
    if (meeting.date() >= as_of && meeting.kind() != MeetingKind::sub_group) return meeting.date();
  return {};
}

// The day that was named, or that of the next meeting.
std::optional<Date> day_of(const Area& area, const std::string& word, Date as_of, Environment& env) {
  if (!word.empty()) {
    auto day = parse_date(word);
    if (day) return *day;
    env.err += fmt::format("quorate: {}: {}\n", for_terminal(day.error().message), for_terminal(day.error().help));
    return {};
  }
  auto next = next_meeting(area, as_of);
  if (!next)
    env.err +=
        fmt::format("quorate: no meeting from {} on is recorded: say on which day it is, as `quorate agenda {}`\n",
                    text(as_of), iso(as_of));
  return next;
}

}  // namespace

int run_agenda(const AgendaArgs& args, Environment& env) {
  auto asked = what_and_where(args.asked, env);
  auto open = open_area(asked.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  auto as_of = args.as_of.value_or(env.today);
  auto day = day_of(area, asked.what, as_of, env);
  if (!day) return wrong_usage;
  AgendaQuestion question{*day, as_of};
  print([&] { return agenda_document(area, question); }, [&] { return agenda_json(area, question); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
