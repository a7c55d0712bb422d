#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

std::string_view outcome_words(Verdict answer) {
  if (answer == Verdict::yes) return "by the rules it carried";
  if (answer == Verdict::no) return "by the rules it was lost";
  return answer == Verdict::depends ? "whether it carried is not certain" : "no rule says what it needs";
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.by_vote() || held.decision->outcome || !held.decision->in_favour) continue;
    auto found = about_condition(held, Condition::carries, held.decision->id.span,
                                 fmt::format("the outcome of the vote on {} is not recorded; {}", words(held),
                                             outcome_words(held.answer.answer)),
                                 "write `outcome: carried` or `outcome: lost`");
    if (held.answer.answer != Verdict::yes)
      for (auto& figure : open_conditions(held.answer)) found.working.push_back(std::move(figure));
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule outcome_not_recorded;
constinit const Rule outcome_not_recorded{
    .name = "outcome-not-recorded",
    .topic = Topic::decisions,
    .title = "A vote without its outcome",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making",
    .rationale =
        R"(Votes are recorded, but not whether the decision carried. What it comes to by the rules is worked out and shown; write it as `outcome:` so that the minutes say it too. Changes of membership by this decision count only once it is recorded as carried.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel]}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
