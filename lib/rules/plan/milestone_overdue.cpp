#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Milestone& milestone, const Case& about, const Tell& tell) {
  bool done = milestone.done && **milestone.done <= about.as_of;
  if (done || about.as_of <= milestone.due->last) return;
  auto days = days_between(milestone.due->last, about.as_of);
  tell({milestone.due.span,
        "plan/milestones/" + milestone.id.text,
        fmt::format("`{}` was due by {}, {} ago, and is not recorded as done", *milestone.what,
                    text(milestone.due->last), counted(static_cast<std::size_t>(days), "day")),
        "write `done:` with the day it was reached, or a new `due:`",
        {{"due", text(*milestone.due), milestone.due.span}, {"as of", text(about.as_of), {}}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto* line : lines_of(about.plan))
    for (const auto& milestone : line->milestones) look_at(milestone, about, tell);
}

}  // namespace

extern const Rule milestone_overdue;
constinit const Rule milestone_overdue{
    .name = "milestone-overdue",
    .topic = Topic::plan,
    .title = "A milestone whose day has passed",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::milestones,
    .since = "0.1",
    .clause = "Allenton delivery plan, Appendix 2: monitoring timescales",
    .rationale =
        R"(The day by which this was to be reached has passed, and nothing says that it was. Where only a month is written, it is overdue when the month has ended.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-open, what: Hub opens, due: 2013-12}]
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .passes = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-open, what: Hub opens, due: 2013-12, done: 2014-01-10}]
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .check = check,
};

}  // namespace quorate
