#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

const DeclaredInterest* declared(const DecisionHeld& held, std::string_view member) {
  for (const auto& one : held.meeting->interests)
    if (one.member && one.member->text == member && one.item && **one.item == **held.decision->item) return &one;
  return nullptr;
}

void tell_of(const Case& about, const DecisionHeld& held, const Ref<Member>& who, Span span, std::string_view did,
             const Tell& tell, bool abstained) {
  Found found{span,
              subject_of(held) + "/" + who.text,
              fmt::format("{} declared an interest in {}, and {} {}{}", name_of(about.area, who.text), item_words(held),
                          did, words(held), without_them(held)),
              "leave them out of the count, and take the decision again if it does not carry without them",
              count_without_them(held),
              {},
              {}};
  if (const auto* interest = declared(held, who.text)) found.related.push_back({interest->span, "declared here"});
  if (held.rules && held.rules->interests) found.clause = held.rules->interests->clause;
  if (abstained || !held.rules || !held.rules->interests) found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    for (const auto& vote : votes_uncounted(held, Uncounted::conflicted))
      tell_of(about, held, vote.voter, vote.voter.span, vote.abstained ? "is recorded as abstaining on" : "voted on",
              tell, vote.abstained);
    const auto& caster = held.decision->casting_by ? held.decision->casting_by : held.meeting->chair;
    if (held.decision->casting && caster && held.casting_by == CastingBy::conflicted)
      tell_of(about, held, *caster, held.decision->casting->span, "gave the casting vote on", tell, false);
  }
}

}  // namespace

extern const Rule conflicted_voter;
constinit const Rule conflicted_voter{
    .name = "conflicted-voter",
    .topic = Topic::decisions,
    .title = "Somebody with a declared interest voted",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Declarations of Interest: members should take no part in an item; Appendix "
        "5: taking no part in the discussion or decision",
    .rationale =
        R"(A member declared an interest in the item, and is recorded as voting on it, or gave the casting vote. Whoever has an interest takes no part in the decision, whether they leave the room or remain in it. Their vote is not counted. If the count still carries, say so in the minutes; if not, take the decision again without them. Being listed as abstaining is told as a warning: they were not to vote at all.)",
    .fails = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood, hazel], against: [gorse], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
