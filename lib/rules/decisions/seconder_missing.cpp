#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.carried() || held.answer.of(Condition::seconded) != Verdict::depends) continue;
    tell(about_condition(held, Condition::seconded, held.decision->id.span,
                         fmt::format("{} was put to the vote, and the minutes name no seconder", words(held)),
                         "add who seconded it as `seconded_by:`"));
  }
}

}  // namespace

extern const Rule seconder_missing;
constinit const Rule seconder_missing{
    .name = "seconder-missing",
    .topic = Topic::decisions,
    .title = "A vote without the seconder that the rules ask for",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "DY10 Big Local, terms of reference: a proposer and a seconder, then a vote",
    .rationale =
        R"(The rules ask that a motion is seconded before it is voted on, and the minutes name nobody who seconded it. Add who it was.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, seconded: yes}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, seconded: yes}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], proposed_by: beech, seconded_by: cedar, outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
