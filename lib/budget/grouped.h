// A plan and its ledger put together in other ways than line by line: by priority, period, lead or payee; over the
// whole plan or in one period.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "budget/spending.h"

namespace quorate {

enum class By { activity, priority, period, lead, payee };

// What a row is about. Of support, none and the three below it there is no id.
enum class RowOf { line, retired, not_in_plan, priority, support, period, outside, lead, no_lead, payee, no_payee };

struct GroupedRow {
  RowOf of = RowOf::line;
  std::string id;     // of the line, priority, period, organisation; a payee's as it is written where that is none
  CellAmount budget;  // virements included; nothing where there is none
  Figures figures;
  std::size_t depth = 0;  // of a period, in the tree
  const Activity* line = nullptr;
  const RetiredLine* retired = nullptr;
  const Priority* priority = nullptr;
  const Period* period = nullptr;
  bool of_one_period = false;  // its figures are; else they are of the whole plan

  bool has_budget() const { return budget.kind != Cell::nothing; }
  Money left() const { return budget.amount - figures.gone() - figures.committed; }
  // How much more is spent, given back and promised than the line was given. What goes back in one period may be what
  // others left, so there it is not counted.
  Money over_by() const { return of_one_period ? figures.spent + figures.committed - budget.amount : -left(); }
  bool over() const { return of != RowOf::not_in_plan && budget.known() && has_budget() && over_by() > Money{}; }
};

struct Grouped {
  std::vector<GroupedRow> rows;
  GroupedRow total;
  Money undivided;  // of one period: what was spent of the longer period around it and not charged to a part
};

// `column` is a period of the table; without it the whole plan. By period the column is not looked at.
Grouped grouped(const BudgetTable& table, const Spending& spending, By by, std::optional<std::size_t> column);

// The row of one heading of `spending.lines`.
GroupedRow row_of(const LineSpending& line, std::optional<std::size_t> column);

}  // namespace quorate
