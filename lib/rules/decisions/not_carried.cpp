
#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.carried() || held.answer.of(Condition::carries) != Verdict::no || has_own_threshold(held)) continue;
    tell(about_condition(held, Condition::carries, outcome_span(held), not_enough_words(held),
                         "correct the outcome, or put it to the vote again"));
  }
}

}  // namespace

extern const Rule not_carried;
constinit const Rule not_carried{
    .name = "not-carried",
    .topic = Topic::decisions,
    .title = "Recorded as carried without enough votes",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making: agreed by a majority of those present",
    .rationale =
        R"(The minutes say that this was carried, but the votes are not as many as the rules ask for. Look at the base: where a majority of those present is asked for, whoever abstains is still present, so that 4 for, 2 against and 3 abstained is not a majority of nine. Exactly half is never a majority. A casting vote is counted only on a tie, and only from whoever holds it. Votes of people who may not vote, or were not there, are not counted. Correct the outcome, or take the decision again.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar], against: [gorse], abstained: [dogwood, hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar], against: [gorse], abstained: [dogwood, hazel], outcome: lost}
)",
    .check = check,
};

}  // namespace quorate
