#include <fmt/core.h>

#include <algorithm>

#include "rules/each_decision.h"

namespace quorate {
namespace {

using Holders = std::vector<const OfficeHeld*>;

const std::optional<Ref<Member>>& caster(const DecisionHeld& held) {
  return held.decision->casting_by ? held.decision->casting_by : held.meeting->chair;
}

// The officer, or who was in the chair: it would have been theirs, had they been there.
bool was_away(const DecisionHeld& held, const Holders& holders) {
  const auto& who = caster(held)->text;
  return (held.meeting->chair && held.meeting->chair->text == who) ||
         std::any_of(holders.begin(), holders.end(), [&](const auto* one) { return one->member.text == who; });
}

std::string message(const Case& about, const DecisionHeld& held, const Holders& holders) {
  const auto& holder = *held.rules->casting_vote->holder;
  if (holder == "none") return fmt::format("{} has a casting vote, but the rules give nobody one", words(held));
  auto gave = fmt::format("{} gave the casting vote on {}", name_of(about.area, caster(held)->text), words(held));
  if (was_away(held, holders)) return gave + ", but was not there for it";
  return fmt::format("{}, which only the {} has", gave, holder);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    const auto& decision = *held.decision;
    if (!decision.casting || !held.rules || !held.rules->casting_vote) continue;
    const auto& rule = *held.rules->casting_vote;
    bool nobody = *rule.holder == "none";
    auto holders = holders_at(about.area.membership, *rule.holder, *held.meeting);
    bool known = held.meeting->chair || !holders.empty();
    if (!nobody && (held.casting_by != CastingBy::other || !known)) continue;
    std::vector<Related> related{{rule.holder.span, "the rule"}};
    for (const auto* holder : holders)
      related.push_back(
          {holder->member.span, fmt::format("{} held it then", name_of(about.area, holder->member.text))});
    tell({decision.casting_by ? decision.casting_by->span : decision.casting->span,
          subject_of(held),
          message(about, held, holders),
          "correct who gave it, or the outcome",
          {},
          std::move(related),
          rule.clause});
  }
}

}  // namespace

extern const Rule casting_vote_by_other;
constinit const Rule casting_vote_by_other{
    .name = "casting-vote-by-other",
    .topic = Topic::decisions,
    .title = "A casting vote by somebody who has none",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided | Reads::offices,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Chairing: the Chair shall have a casting vote",
    .rationale =
        R"(A casting vote was given by somebody who neither holds the office that has it nor chaired the meeting, or who was not there; or the rules give nobody a casting vote. It is not counted: a tie is then no majority. Correct who gave it, or the outcome. Where somebody else was in the chair that day, whether they have it depends on the reading; that is no fault in itself.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar], against: [dogwood, gorse, hazel], casting: against, casting_by: beech, outcome: lost}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar], against: [dogwood, gorse, hazel], casting: against, casting_by: ash, outcome: lost}
)",
    .check = check,
};

}  // namespace quorate
