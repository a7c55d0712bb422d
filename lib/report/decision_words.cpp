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

std::string ballot_kind(Ballot ballot) {
  constexpr std::string_view kinds[] = {"by written ballot", "by show of hands", "by ballot or show of hands"};
  return fmt::format("{}; the votes are not recorded", kinds[static_cast<std::size_t>(ballot)]);
}

const ConditionAnswer* votes_of(const DecisionReading& reading) {
  for (const auto& one : reading.conditions)
    if (one.condition == Condition::carries) return &one;
  return nullptr;
}

// What of one reading is not met, or not for certain; of one that carried, the figures of the vote.
std::string figures(const DecisionReading& reading) {
  std::string out;
  for (const auto& one : reading.conditions) {
    bool met = one.answer == Verdict::yes || one.answer == Verdict::not_set;
    if (met) continue;
    auto name = one.condition == Condition::carries ? std::string() : fmt::format("{}: ", words(one.condition));
    out += (out.empty() ? "" : "; ") + name + in_a_line(one.working);
  }
  const auto* votes = votes_of(reading);
  return out.empty() && votes ? in_a_line(votes->working) : out;
}

std::string in_brackets(const std::string& text) { return text.empty() ? text : fmt::format(" ({})", text); }

// The same answer by every reading: the figures of the first.
std::string all_agree(const DecisionAnswer& answer) {
  auto out = "By the rules " + answer_words(answer.answer);
  const auto& first = answer.readings.front();
  if (answer.readings.size() == 1) return out + in_brackets(figures(first));
  return out + fmt::format(", however they are read; with {}: {}", first.name, figures(first));
}

std::string each_reading(const DecisionAnswer& answer) {
  if (answer.readings.size() == 1)
    return "Whether it carried cannot be said for certain" + in_brackets(figures(answer.readings.front()));
  std::string out = "Whether it carried depends on how the rules are read";
  for (const auto& reading : answer.readings)
    out += fmt::format("; with {}: {}{}", reading.name, answer_words(reading.answer), in_brackets(figures(reading)));
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
  if (decision.election && decision.election->ballot) return ballot_kind(**decision.election->ballot);
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
  if (!decision.outcome || decision.deferred() || carried == Verdict::not_set) return false;
  auto said = verdict(decision.carried());
  return carried != said;
}

std::string compared(const Decision& decision, const DecisionAnswer& answer) {
  if (decision.deferred()) return "Put off: nothing was decided.";
  auto said = decision.outcome ? fmt::format("The minutes say: {}.", outcome_words(decision))
                               : std::string("The minutes do not say what came of it.");
  if (answer.answer == Verdict::not_set) return said + " No rule is set by which to count it.";
  if (answer.answer == Verdict::depends) return fmt::format("{} {}.", said, each_reading(answer));
  return fmt::format("{}{} {}.", said, differs(decision, answer.answer) ? " The count says otherwise." : "",
                     all_agree(answer));
}

}  // namespace quorate
