#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& priority : about.plan.priorities)
    if (priority.activities.empty())
      tell({priority.name.span,
            "plan/priorities/" + priority.id.text,
            fmt::format("nothing is planned under `{}`", *priority.name),
            "add its `activities:`, or take the priority out",
            {},
            {},
            {}});
}

}  // namespace

extern const Rule priority_empty;
constinit const Rule priority_empty{
    .name = "priority-empty",
    .topic = Topic::plan,
    .title = "A priority without activities",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::lines,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4.3: action plans for each priority",
    .rationale = R"(A priority under which nothing is planned is a promise without work or money behind it.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
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
  - id: skills
    name: Better skills
    measures: [{id: skilled, text: More people have skills}]
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
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
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
