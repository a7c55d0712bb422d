// What a line brings into a period and takes out of it: the budgets of all periods up to then, less what was spent of
// them and returned. It is not known where that would need a year to be split.
#pragma once
#include "budget/spending.h"

namespace quorate {

struct Carried {
  CellAmount budget;  // of the period, virements included
  Money spent, returned;
  bool undivided = false;   // more was charged to a longer period around it
  CellAmount brought;       // from the periods before
  CellAmount rest() const;  // of the period's own money
  CellAmount forward() const;
  Money variance() const { return budget.amount - spent; }
};

Carried carried(const LineSpending& line, const BudgetTable& table, std::size_t column);
// The same of all lines together.
Carried& operator+=(Carried& sum, const Carried& one);

// The periods that come before one: those before it among its parent's parts, then those before its parent, and so on.
std::vector<std::size_t> periods_before(const BudgetTable& table, std::size_t column);

}  // namespace quorate
