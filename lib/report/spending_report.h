// The budget with its ledger: what every line was given, what was spent and promised of it, and what is left.
#pragma once
#include "base/date.h"
#include "budget/grouped.h"
#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct SpendingOptions {
  By by = By::activity;
  std::optional<std::size_t> column;  // only this period
  bool flat = false;                  // for a spreadsheet: one table, every row saying what it is
};

// All that the reports on a ledger compute from, once.
struct Books {
  const Area& area;
  const BudgetTable& table;
  const Calendar& calendar;
  const Spending& spending;
  Date as_of;
};

Document spending_document(const Books& books, const SpendingOptions& options);
Json spending_json(const Books& books, const SpendingOptions& options);

}  // namespace quorate
