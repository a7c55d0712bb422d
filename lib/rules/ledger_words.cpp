#include "rules/ledger_words.h"

#include <fmt/core.h>

#include "govern/register.h"

namespace quorate {

std::string went_back_words(Money returned) {
  return returned == Money{} ? std::string() : fmt::format(", of which {} went back to the funder", text(returned));
}

std::string payment_words(const Area& area, const LedgerEntry& entry) {
  auto to = entry.payee ? " to " + area.body_name(*entry.payee) : std::string();
  return fmt::format("{}{} on {}", text(*entry.amount), to, text(*entry.date));
}

std::string amount_words(const LedgerEntry& entry) {
  return fmt::format("{} on {}", text(*entry.amount), text(*entry.date));
}

std::string backing_words(const DecisionsTaken& taken, std::string_view decision, Date day) {
  switch (backing(taken, decision, day)) {
    case Backing::stands:
    case Backing::not_found:
      return {};
    case Backing::not_recorded:
      return "of which no outcome is recorded";
    case Backing::later:
      return "which was not taken until " + text(taken.find(decision)->second.meeting->date());
    case Backing::not_carried:
      break;
  }
  return taken.find(decision)->second.decision->lost() ? "which was lost" : "which was deferred";
}

std::string backing_help(Backing backing) {
  if (backing == Backing::not_recorded) return "write in the meeting what became of it, as `outcome:`";
  if (backing == Backing::later) return "name the decision that was taken before it, or mend the dates";
  return "name the decision that allows it, or have the group decide it";
}

std::vector<Related> decided_here(const DecisionsTaken& taken, std::string_view decision) {
  auto found = taken.find(decision);
  if (found == taken.end()) return {};
  const auto& named = *found->second.decision;
  return {{named.outcome ? named.outcome->span : named.id.span, "the decision stands here"}};
}

const SpendingRule* spending_rule_on(const Area& area, Date day) {
  const auto* version = version_on(area.constitution, day);
  return version && version->spending ? &*version->spending : nullptr;
}

}  // namespace quorate
