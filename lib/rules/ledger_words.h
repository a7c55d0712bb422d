// What the rules about a ledger share: entries in words, and the decisions that they rest on.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "budget/position.h"
#include "budget/spending.h"
#include "rules/rule.h"

namespace quorate {

// Calls `each(entry, ledger)` for every entry of the area, in the order of the files.
template <class Each>
void for_each_entry(const Area& area, Each each) {
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries) each(entry, ledger);
}

// An organisation's name by its id; what is no id of one stands for itself.
std::string payee_name(const Area& area, std::string_view id_or_name);
// "£400 to The Builder on 5 December 2013"
std::string payment_words(const Area& area, const LedgerEntry& entry);
// "£400 on 5 December 2013"
std::string amount_words(const LedgerEntry& entry);

struct DecisionTaken {
  const Meeting* meeting;
  const Decision* decision;
};
using DecisionsTaken = std::map<std::string, DecisionTaken, std::less<>>;  // by "2014-03-12/hub-lease"
DecisionsTaken decisions_taken(const Area& area);

// The rules on spending that were in force on a day, where the constitution has any.
const SpendingRule* spending_rule_on(const Area& area, Date day);

}  // namespace quorate
