// What the money stands at, as the reports on a ledger share it: the identities as a small table, the fee with its
// rounding, balances as stated.
#pragma once
#include "budget/position.h"
#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

// What the money stands at, and in words what is not known of it.
void add_position(Document& document, const Position& position, const Spending& spending, const Area& area, Pence pence);
// "The ledger begins on 3 May 2014 with £200 held before ...": empty where it begins with the plan and nothing.
std::string beginning_words(const Openings& openings);
// One sentence for each holder whose newest stated balance is not what the entries come to.
std::vector<std::string> not_met_words(const Spending& spending, const Area& area);
Json position_json(const Position& position);

// "5% of £21,639.47 is £1,081.97, rounded from £1,081.9735"
std::string rounded_words(const Share& rate, Money of);
// One sentence for each fee on what is drawn.
std::vector<std::string> fee_words(const std::vector<FeeDue>& fees);
Json fees_due_json(const std::vector<FeeDue>& fees);

// Whether any figure that a table of the ledger shows has pence.
Pence pence_of(const Spending& spending, const BudgetTable& table);
// "The newest entry is of 3 May 2014": what was paid since is in no figure. Empty where there is none.
std::string newest_words(const Spending& spending);
// "2 entries are dated after 3 May 2014 and are not counted": empty where there are none.
std::string later_words(const Spending& spending, Date as_of);

}  // namespace quorate
