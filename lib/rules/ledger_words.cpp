#include "rules/ledger_words.h"

#include <fmt/core.h>

#include "govern/register.h"

namespace quorate {

std::string payee_name(const Area& area, std::string_view id_or_name) {
  for (const auto* list : {&area.plan.organisations, &area.membership.organisations})
    for (const auto& one : *list)
      if (one.id.text == id_or_name) return *one.name;
  return std::string(id_or_name);
}

std::string payment_words(const Area& area, const LedgerEntry& entry) {
  auto to = entry.payee ? " to " + payee_name(area, *entry.payee) : std::string();
  return fmt::format("{}{} on {}", text(*entry.amount), to, text(*entry.date));
}

std::string amount_words(const LedgerEntry& entry) {
  return fmt::format("{} on {}", text(*entry.amount), text(*entry.date));
}

DecisionsTaken decisions_taken(const Area& area) {
  DecisionsTaken out;
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions)
      out.emplace(meeting.id + "/" + decision.id.text, DecisionTaken{&meeting, &decision});
  return out;
}

const SpendingRule* spending_rule_on(const Area& area, Date day) {
  const auto* version = version_on(area.constitution, day);
  return version && version->spending ? &*version->spending : nullptr;
}

}  // namespace quorate
