#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.lost() || !held.decision->in_favour || held.answer.answer != Verdict::yes) continue;
    auto line = in_a_line(held.answer.first(Condition::carries)->working);
    tell(about_condition(held, Condition::carries, outcome_span(held),
                         fmt::format("{} is recorded as lost, but by the rules it carried: {}", words(held), line),
                         "correct the outcome, or the votes if they are wrong"));
  }
}

}  // namespace

extern const Rule carried_marked_lost;
constinit const Rule carried_marked_lost{
    .name = "carried-marked-lost",
    .topic = Topic::decisions,
    .title = "Recorded as lost, although it carried",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making: agreed by a majority of those present",
    .rationale =
        R"(The minutes say that this was lost, but by the votes they give and by the rules it carried: every condition that the rules set was met, on every reading. Correct the outcome or the votes, whichever is wrong.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: lost}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar], against: [gorse, dogwood], abstained: [hazel], outcome: lost}
)",
    .check = check,
};

}  // namespace quorate
