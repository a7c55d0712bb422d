#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.carried() || held.answer.of(Condition::residents) != Verdict::no) continue;
    tell(about_condition(held, Condition::residents, outcome_span(held),
                         fmt::format("{} is recorded as carried, but residents were not in the majority: {}",
                                     words(held), figures(held, Condition::residents)),
                         "correct the outcome, or take it again with more residents there"));
  }
}

}  // namespace

extern const Rule residents_missed;
constinit const Rule residents_missed{
    .name = "residents-missed",
    .topic = Topic::decisions,
    .title = "Carried without residents in the majority",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: majority again being residents",
    .rationale =
        R"(The rules ask that residents are in the majority among those who voted for this, were present, voted, or are members afterwards. They were not, so it did not carry. Exactly half is no majority. Correct the outcome, or take the decision again.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: membership, carries: {more_than: 1/2, of: present}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: membership, by: vote, for: [ash, beech, gorse, hazel], abstained: [cedar, dogwood], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: membership, carries: {more_than: 1/2, of: present}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: membership, by: vote, for: [ash, beech, cedar, gorse, hazel], abstained: [dogwood], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
