#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

bool bars_all_decisions(const QuorumRule& rule) {
  if (rule.consensus_if_inquorate) return **rule.consensus_if_inquorate == Allowed::not_allowed;
  return rule.if_inquorate && **rule.if_inquorate != OnInquorate::no_votes;
}

std::string_view does_it_stand(const DecisionHeld& held, Verdict quorate, bool barred) {
  if (quorate == Verdict::depends) return "whether there was a quorum depends on the reading";
  if (!held.by && !barred) return "as a vote it does not stand";
  return barred ? "by the rules it does not stand" : "the rules do not say whether it stands";
}

// Whether the agreement falls, or may: nothing where the rules let it stand.
bool open_or_fallen(const DecisionHeld& held) {
  if (held.by_vote() || held.lost() || held.deferred() || !held.meeting->present) return false;
  auto answer = held.answer.of(Condition::quorum);
  return answer == Verdict::no || answer == Verdict::depends;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!open_or_fallen(held) || !held.rules->quorum) continue;
    auto quorate = held.answer.quorum.answer;
    bool barred = bars_all_decisions(*held.rules->quorum);
    auto how = held.by ? "was agreed" : "was decided (the minutes do not say how)";
    auto found = about_condition(
        held, Condition::quorum, held.decision->id.span,
        quorate == Verdict::no ? fmt::format("{} {} without a quorum, and {}: {}", words(held), how,
                                             does_it_stand(held, quorate, barred), figures(held, Condition::quorum))
                               : fmt::format("{} {}, and {}", words(held), how, does_it_stand(held, quorate, barred)),
        "confirm it at a meeting that is quorate");
    if (barred && quorate == Verdict::no) found.severity = Severity::error;
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule inquorate_consensus;
constinit const Rule inquorate_consensus{
    .name = "inquorate-consensus",
    .topic = Topic::decisions,
    .title = "Agreed by consensus without a quorum",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Quorum: votes cannot take place",
    .rationale =
        R"(Something was agreed by consensus while too few members, or too few residents among them, were there. Many rules bar only votes without a quorum, and leave open whether an agreement stands: then this is a note, for the group to settle. Where the rules say that nothing may be decided without a quorum, the decision does not stand, and this is an error. The safe way is to have it confirmed at the next quorate meeting. The same is told where the minutes do not say whether it was a vote.)",
    .fails = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood]
apologies: [elder, fir, gorse, hazel, ivy]
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: consensus, outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse]
apologies: [elder, fir, hazel, ivy]
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: consensus, outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
