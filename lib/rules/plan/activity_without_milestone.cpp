#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& priority : about.plan.priorities)
    for (const auto& activity : priority.activities)
      if (activity.milestones.empty())
        tell({activity.name.span,
              "plan/activities/" + activity.id.text + "/milestones",
              fmt::format("`{}` has no milestone", *activity.name),
              "add `milestones:` with what is to be reached by when",
              {},
              {},
              activity.clause});
}

}  // namespace

extern const Rule activity_without_milestone;
constinit const Rule activity_without_milestone{
    .name = "activity-without-milestone",
    .topic = Topic::plan,
    .title = "An activity with nothing to be reached by a date",
    .severity = Severity::note,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::milestones,
    .since = "0.1",
    .clause = "Allenton delivery plan, Appendix 2: action plan with milestones for delivery of activity",
    .rationale =
        R"(Milestones let a partnership see early that an activity is late. An activity without one can only be looked at when its money is gone.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
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
