#include <fmt/core.h>
#include <algorithm>

#include "rules/each_decision.h"

namespace quorate {
namespace {

// On some reading of the rule the votes cast are what counts, so that those against must be known.
bool goes_by_votes_cast(const DecisionHeld& held) {
  for (const auto& reading : held.answer.readings)
    for (const auto& one : reading.conditions)
      if (one.condition == Condition::carries &&
          std::any_of(one.working.begin(), one.working.end(),
                      [](const Figure& figure) { return figure.name == "votes cast"; }))
        return true;
  return false;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    bool said = held.by_vote() && (held.carried() || held.lost());
    if (!said || held.answer.of(Condition::carries) != Verdict::depends) continue;
    if (held.decision->in_favour && (held.decision->against || !goes_by_votes_cast(held))) continue;
    tell(about_condition(held, Condition::carries, held.decision->id.span,
                         fmt::format("{} was put to the vote, but {} is not recorded", words(held),
                                     held.decision->in_favour ? "how many were against it" : "how many were for it"),
                         "add the votes, by names or by numbers, if anybody has them"));
  }
}

}  // namespace

extern const Rule votes_not_recorded;
constinit const Rule votes_not_recorded{
    .name = "votes-not-recorded",
    .topic = Topic::decisions,
    .title = "A vote without enough of its figures to check it",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making: agreed by a majority of those present",
    .rationale =
        R"(The minutes say that something was decided by vote, and what came of it, but not the votes that the rules go by: how many were for it, or how many against where the votes cast are what counts. So whether it carried cannot be checked. Add the figures if anybody has them.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
