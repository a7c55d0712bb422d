#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    bool given = held.rules && held.rules->casting_vote && held.rules->casting_vote->holder.value != "none";
    if (!given || !held.decision->casting || held.tied != Verdict::no) continue;
    auto line = figures(held, Condition::carries);
    tell({held.decision->casting->span,
          subject_of(held),
          fmt::format("{} has a casting vote, but the vote was not tied{}{}", words(held), line.empty() ? "" : ": ",
                      line),
          "take the casting vote out, or correct the votes",
          working_of(held.answer, Condition::carries),
          {{held.rules->casting_vote->holder.span, "the rule"}},
          held.rules->casting_vote->clause});
  }
}

}  // namespace

extern const Rule casting_vote_without_tie;
constinit const Rule casting_vote_without_tie{
    .name = "casting-vote-without-tie",
    .topic = Topic::decisions,
    .title = "A casting vote where there was no tie",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Chairing: a casting vote in meetings in the event of a vote being tied",
    .rationale =
        R"(A casting vote is recorded although as many had not voted for as against. The rules give it only for a tie, so it is not counted. Take it out; where the chair meant an ordinary vote, add it to that side.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse, hazel], casting: for, outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse, hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
