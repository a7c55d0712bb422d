#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& priority : about.plan.priorities) {
    if (!priority.measures.empty()) continue;
    for (const auto& activity : priority.activities)
      if (activity.measures.empty())
        tell({activity.name.span,
              "plan/activities/" + activity.id.text + "/measures",
              fmt::format("nothing says how we will know that `{}` made a difference", *activity.name),
              "add `measures:` to the priority, or to the activity",
              {},
              {},
              activity.clause});
  }
}

}  // namespace

extern const Rule activity_without_measure;
constinit const Rule activity_without_measure{
    .name = "activity-without-measure",
    .topic = Topic::plan,
    .title = "An activity whose difference nobody will know",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::measures,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4.3: criteria by which we will know",
    .rationale =
        R"(A plan says how people will know that an activity made a difference. A measure may stand at the priority, for all its activities, or at the activity itself, for it alone.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
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
