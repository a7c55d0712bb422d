// The plan's budget as a table: lines, groups and totals over a tree of periods in which some lines give years and
// others their parts. Nothing is ever split: a figure that would need an invented split is not known, and says why.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/fraction.h"
#include "model/plan.h"

namespace quorate {

// One period of the tree, in the order of the table: a year, then its parts.
struct Column {
  const Period* period;
  std::size_t depth;                  // 0 for a year
  std::optional<std::size_t> parent;  // its column
};

enum class Cell { nothing, given, added, unknown };

// What a line, a group or the whole plan has in one period.
struct CellAmount {
  Cell kind =
      Cell::nothing;  // given: as written; added: the sum of what stands below; unknown: only a longer period is given
  Money amount;       // of an unknown sum: the part of it that is known
  bool known() const { return kind != Cell::unknown; }
};
// A sum is unknown as soon as one of its terms is; its amount is then the known part.
CellAmount& operator+=(CellAmount& sum, const CellAmount& term);

struct BudgetLine {
  const Activity* activity;
  std::vector<CellAmount> cells;  // one for each column
  Money total;                    // over the years
};

struct BudgetGroup {
  const Priority* priority;  // none for the support lines
  std::vector<BudgetLine> lines;
  std::vector<CellAmount> subtotals;
  Money total;
};

struct FeeRow {
  const Fee* fee;
  std::vector<std::optional<Money>> amounts;  // one for each column; to the penny, halves up
  Money total;                                // the sum of the years' amounts
};

struct BudgetTable {
  std::vector<Column> columns;
  std::vector<BudgetGroup> groups;
  std::vector<CellAmount> totals;
  Money total;
  std::optional<Money> award;                  // all awards together; not known when none is written
  std::vector<std::optional<Money>> balances;  // of the award after each year; years only
  std::vector<FeeRow> fees;
  bool has_parts = false;  // some period has parts

  std::optional<Fraction> share_of_award(Money amount) const;
  std::optional<std::size_t> column_of(std::string_view period) const;
  // Whether a column is that of the period, or of a part of it.
  bool within(std::optional<std::size_t> column, std::size_t period) const;
};

BudgetTable budget_table(const Plan& plan);

// A period's title behind that of the longer one around it: "Year 1, Months 1 to 6".
std::string full_title(const BudgetTable& table, std::size_t column);

std::unordered_map<std::string_view, const BudgetLine*> lines_by_id(const BudgetTable& table);

// Every line of the plan, priority by priority, then support.
std::vector<const Activity*> lines_of(const Plan& plan);

}  // namespace quorate
