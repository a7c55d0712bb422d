#include <fmt/core.h>

#include "rules/reversed_days.h"

namespace quorate {
namespace {

void look_at(const Milestone& milestone, const PlanInfo& plan, const Tell& tell) {
  bool early = plan.starts && milestone.due->last < **plan.starts,
       late = plan.ends && **plan.ends < milestone.due->first;
  if (!early && !late) return;
  const auto& limit = early ? *plan.starts : *plan.ends;
  tell({milestone.due.span,
        "plan/milestones/" + milestone.id.text,
        fmt::format("`{}` is due {}, {} the plan {} on {}", *milestone.what, text(*milestone.due),
                    early ? "before" : "after", early ? "starts" : "ends", text(*limit)),
        "look at the year, or at the dates of the plan",
        {{"due", text(*milestone.due), milestone.due.span},
         {early ? "plan starts" : "plan ends", text(*limit), limit.span}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  if (!about.plan.plan || ends_before_start(about.plan)) return;
  for (const auto* line : lines_of(about.plan))
    for (const auto& milestone : line->milestones) look_at(milestone, *about.plan.plan, tell);
}

}  // namespace

extern const Rule milestone_outside_plan;
constinit const Rule milestone_outside_plan{
    .name = "milestone-outside-plan",
    .topic = Topic::plan,
    .title = "A milestone outside the time of the plan",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::milestones | Reads::plan,
    .since = "0.1",
    .clause = "Allenton delivery plan, introduction: an initial plan of two years",
    .rationale =
        R"(A milestone due before the plan starts or after it ends cannot be reached with this plan. Most often the year is mistyped. A month counts as inside when any of its days is.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-open, what: Hub opens, due: 2016-02}]
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
        milestones: [{id: hub-open, what: Hub opens, due: 2015-02}]
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
