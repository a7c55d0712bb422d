#include "report/decision_words.h"

#include <fmt/core.h>

#include "base/words.h"
#include "rules/answer_words.h"
#include "rules/meeting_words.h"

namespace quorate {
namespace {

std::string side_words(const Membership& membership, const std::optional<Votes>& votes, std::string_view side) {
  if (!votes) return {};
  std::vector<std::string> names;
  for (const auto& name : votes->names) names.push_back(member_words(membership, name));
  auto out = fmt::format("{} {}", votes->count(), side);
  return names.empty() ? out : out + fmt::format(" ({})", joined(names));
}

std::string casting_words(const Decision& decision) {
  if (!decision.casting) return {};
  return fmt::format("; the casting vote was given {} it", **decision.casting == Side::in_favour ? "for" : "against");
}

// "3 for A. Alder, 6 for B. Birch".
std::string ballot_words(const Membership& membership, const ElectionHeld& election) {
  std::vector<std::string> out;
  for (const auto& nomination : election.nominations)
    if (nomination.votes)
      out.push_back(fmt::format("{} for {}", **nomination.votes, member_words(membership, nomination.member)));
  return out.empty() ? std::string() : joined(out);
}

bool deferred(const Decision& decision) { return decision.outcome && **decision.outcome == DecisionOutcome::deferred; }

// The figures behind an answer: of a decision that carried those of the vote, else all that stands in its way.
std::string figures(const DecisionAnswer& answer) {
  auto working = answer.answer == Verdict::yes ? working_of(answer, Condition::carries) : open_conditions(answer);
  std::vector<std::string> parts;
  for (const auto& figure : working) parts.push_back(fmt::format("{} {}", figure.name, figure.value));
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : answer.answer == Verdict::yes ? ", " : "; ") + part;
  return out;
}

}  // namespace

std::string votes_words(const Membership& membership, const Decision& decision) {
  std::vector<std::string> sides;
  for (auto& side :
       {side_words(membership, decision.in_favour, "for"), side_words(membership, decision.against, "against"),
        side_words(membership, decision.abstained, "abstained")})
    if (!side.empty()) sides.push_back(side);
  std::string votes;
  for (const auto& side : sides) votes += (votes.empty() ? "" : ", ") + side;
  if (!votes.empty()) return "by vote: " + votes + casting_words(decision);
  if (decision.by && **decision.by == DecidedBy::consensus) return "by consensus";
  if (decision.election)
    if (auto ballot = ballot_words(membership, *decision.election); !ballot.empty()) return "by vote: " + ballot;
  return decision.by ? "by vote; the votes are not recorded" : "how it was decided is not recorded";
}

std::string outcome_words(const Decision& decision) {
  if (!decision.outcome) return "not recorded";
  constexpr std::string_view names[] = {"carried", "lost", "deferred"};
  return std::string(names[static_cast<std::size_t>(**decision.outcome)]);
}

std::string answer_words(Verdict carried) {
  constexpr std::string_view names[] = {"it did not carry", "it carried", "it depends on what is left open",
                                        "no rule is set for it"};
  return std::string(names[static_cast<std::size_t>(carried)]);
}

bool differs(const Decision& decision, Verdict carried) {
  if (!decision.outcome || deferred(decision) || carried == Verdict::not_set) return false;
  auto said = **decision.outcome == DecisionOutcome::carried ? Verdict::yes : Verdict::no;
  return carried != said;
}

std::string compared(const Decision& decision, const DecisionAnswer& answer) {
  if (deferred(decision)) return "Put off: nothing was decided.";
  auto said = decision.outcome ? fmt::format("The minutes say: {}.", outcome_words(decision))
                               : std::string("The minutes do not say what came of it.");
  auto behind = figures(answer);
  if (!behind.empty()) behind = fmt::format(" ({})", behind);
  if (answer.answer == Verdict::not_set) return said + " No rule is set by which to count it.";
  if (answer.answer == Verdict::depends)
    return said + fmt::format(" Whether it carried cannot be said for certain{}.", behind);
  auto counted = fmt::format("By the rules {}{}", answer_words(answer.answer), behind);
  if (!decision.outcome) return said + fmt::format(" {}.", counted);
  return differs(decision, answer.answer) ? said + fmt::format(" This differs from the count: {}{}.", "by the rules ",
                                                               answer_words(answer.answer) + behind)
                                          : said + fmt::format(" {}.", counted);
}

}  // namespace quorate
