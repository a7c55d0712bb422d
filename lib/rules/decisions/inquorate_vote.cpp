#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.by_vote() || held.deferred() || held.answer.of(Condition::quorum) != Verdict::no) continue;
    if (lost_by_withdrawal(all_back(about.area, held))) continue;  // told by a rule of its own
    tell(about_condition(
        held, Condition::quorum, held.decision->id.span,
        fmt::format("the vote on {} was taken without a quorum: {}", words(held), figures(held, Condition::quorum)),
        "take the vote again at a meeting that is quorate"));
  }
}

}  // namespace

extern const Rule inquorate_vote;
constinit const Rule inquorate_vote{
    .name = "inquorate-vote",
    .topic = Topic::decisions,
    .title = "A vote taken without a quorum",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Quorum: meetings can take place even if not quorate, but votes cannot",
    .rationale =
        R"(The rules say how many members, and how many residents among them, must be there for a vote to count. When this vote was taken they were not: whatever it came to does not bind anybody. Take it again at a meeting that is quorate. Who was there is worked out from the attendance, from who came late, left early or withdrew, and from the members of that day.)",
    .fails = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood]
apologies: [elder, fir, gorse, hazel, ivy]
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse]
apologies: [elder, fir, hazel, ivy]
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
