// An area with a ledger, read from texts and put together, for tests of what a ledger comes to.
#pragma once
#include <memory>

#include "budget/position.h"
#include "budget/spending.h"
#include "report/spending_report.h"
#include "support/read.h"

namespace quorate::test {

struct ReadBooks {
  Area area;
  Diagnostics diagnostics;
  BudgetTable table;
  std::unique_ptr<Calendar> calendar;
  Spending spending;
  Date as_of;

  Books books() const { return {area, table, *calendar, spending, as_of}; }
  Position position() const { return position_of(spending, table, area.plan); }
  // The line of that id; what is in no plan for any other.
  const LineSpending& line(std::string_view id) const;
};

std::unique_ptr<ReadBooks> read_books(Texts texts, const std::string& as_of);

}  // namespace quorate::test
