
#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.carried() || held.answer.of(Condition::carries) != Verdict::no || !has_own_threshold(held)) continue;
    tell(about_condition(held, Condition::carries, outcome_span(held), not_enough_words(held),
                         "correct the outcome, or take it again with more members there"));
  }
}

}  // namespace

extern const Rule two_thirds_missed;
constinit const Rule two_thirds_missed{
    .name = "two-thirds-missed",
    .topic = Topic::decisions,
    .title = "Carried without the majority that its matter needs",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: a two thirds majority of partnership members",
    .rationale =
        R"(For some matters (membership, changes of the rules, removals) the rules ask for more than an ordinary majority: two thirds of all members, for example. Exactly two thirds is enough where they say at least two thirds, and everybody on the base counts, whether there or not. This decision is recorded as carried with fewer. Correct the outcome, or take it again when more members are there.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: membership, by: vote, for: [ash, beech, cedar, dogwood, gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: membership, by: vote, for: [ash, beech, cedar, dogwood, gorse, hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
