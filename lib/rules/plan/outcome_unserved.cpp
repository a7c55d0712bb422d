#include <fmt/core.h>
#include <set>

#include "rules/rule.h"

namespace quorate {
namespace {

std::set<std::string_view> served(const Plan& plan) {
  std::set<std::string_view> out;
  for (const auto& priority : plan.priorities)
    for (const auto& outcome : priority.serves) out.insert(outcome.text);
  return out;
}

void check(const Case& about, const Tell& tell) {
  auto some = served(about.plan);
  if (some.empty()) return;
  for (const auto& outcome : about.plan.outcomes)
    if (!some.contains(outcome.id.text))
      tell({outcome.id.span,
            "plan/outcomes/" + outcome.id.text,
            fmt::format("no priority serves the outcome `{}`", outcome.id.text),
            "add it to the `serves:` of a priority, or take it out",
            {},
            {},
            {}});
}

}  // namespace

extern const Rule outcome_unserved;
constinit const Rule outcome_unserved{
    .name = "outcome-unserved",
    .topic = Topic::plan,
    .title = "An outcome that no priority serves",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::outcomes,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4.1: overarching outcomes",
    .rationale =
        R"(Once priorities say which outcomes they serve, an outcome that none of them serves is either forgotten or no longer wanted. A plan in which no priority says so is not judged.)",
    .fails = R"(outcomes:
  - {id: stronger, text: People work together}
  - {id: skills, text: People gain skills}
priorities:
  - id: community
    name: Stronger community
    serves: [stronger]
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
    .passes = R"(outcomes:
  - {id: stronger, text: People work together}
priorities:
  - id: community
    name: Stronger community
    serves: [stronger]
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
