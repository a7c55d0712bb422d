// What the rules about a ledger share: entries in words, and the decisions that they rest on.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "budget/decisions_taken.h"
#include "budget/position.h"
#include "budget/spending.h"
#include "rules/rule.h"

namespace quorate {

// Calls `each(entry)` for every entry of the area, in the order of the files.
template <class Each>
void for_each_entry(const Area& area, Each each) {
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries) each(entry);
}

// ", of which £5,000 went back to the funder"; nothing where nothing did.
std::string went_back_words(Money returned);

// "£400 to The Builder on 5 December 2013"
std::string payment_words(const Area& area, const LedgerEntry& entry);
// "£400 on 5 December 2013"
std::string amount_words(const LedgerEntry& entry);

// What speaks against a decision that is to stand behind what was done on a day: "which was lost", "which was not
// taken until 8 January 2014", "of which no outcome is recorded". Empty where nothing does.
std::string backing_words(const DecisionsTaken& taken, std::string_view decision, Date day);
// What to do about it.
std::string backing_help(Backing backing);
// The decision's own place.
std::vector<Related> decided_here(const DecisionsTaken& taken, std::string_view decision);

// The rules on spending that were in force on a day, where the constitution has any.
const SpendingRule* spending_rule_on(const Area& area, Date day);

}  // namespace quorate
