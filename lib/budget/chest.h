// What the community chest has given: each application with what was awarded, paid and accounted for, and what is left
// of the fund. Whether that is right is for the rules.
#pragma once
#include <optional>
#include <vector>

#include "budget/calendar.h"
#include "budget/decisions_taken.h"
#include "budget/spending.h"
#include "model/area.h"

namespace quorate {

struct GrantFigures {
  const Grant* grant;
  bool to_come = false;  // handed in only after the day asked about, and nothing was done about it by then
  bool awarded = false;  // by the day asked about; on a day that is not known: as soon as it was handed in
  Money award = {}, paid = {}, receipts = {};  // a receipt without a day counts from the start
  std::optional<Date> awarded_on = {};         // of the award, else of its meeting, unless the decision was lost
  std::optional<Date> report_due = {};         // as written, else so long after the last payment as the rules say
};

// The last payment by that day; nothing where none was made by then.
const GrantPayment* last_payment(const Grant& grant, Date as_of);
// Whether the group has reported back by that day.
bool has_reported(const Grant& grant, Date as_of);
// Whether a report is still to come, by a day that is known.
bool owes_report(const GrantFigures& figures, Date as_of);

// Whether it was awarded on any day. Without a word on what became of it an award speaks for itself, unless the
// decision that it names was lost or deferred.
bool is_awarded(const Grant& grant, const DecisionsTaken& taken);
std::vector<GrantFigures> grants_of(const Area& area, const DecisionsTaken& taken, Date as_of);
std::vector<GrantFigures> grants_of(const Area& area, Date as_of);

// What grants of one period may come to, and what they came to: by the pot that the rules name, else by the budget of
// the line that they are paid from. Nothing where neither is written. Where budget was moved in a longer period only,
// or went back in it, or where more went back than the shorter one ever had, it is the longer one.
struct FundPeriod {
  std::size_t column;
  Money limit, awarded;
  Money returned;  // to the funder: what can no more be awarded
  Span place;      // where the limit is written
  Money left() const { return limit - returned - awarded; }
};
std::vector<FundPeriod> fund_periods(const Area& area, const BudgetTable& table, const Calendar& calendar,
                                     const std::vector<GrantFigures>& grants, const Spending& spending);

// What the ledger says was spent of the line that grants are paid from; nothing where there is no ledger, or no such line.
std::optional<Money> spent_by_ledger(const Area& area, const Spending& spending);

}  // namespace quorate
