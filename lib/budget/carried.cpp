#include "budget/carried.h"

namespace quorate {
namespace {

// Of one period alone.
Carried own(const LineSpending& line, std::size_t column) {
  const auto& figures = line.cells[column];
  return {budget_in(line, column), figures.spent, figures.returned, line.undivided[column], {}};
}

}  // namespace

std::vector<std::size_t> periods_before(const BudgetTable& table, std::size_t column) {
  std::vector<std::size_t> out;
  for (std::optional<std::size_t> at = column; at; at = table.columns[*at].parent)
    for (std::size_t before = 0; before < *at; ++before)
      if (table.columns[before].parent == table.columns[*at].parent) out.push_back(before);
  return out;
}

CellAmount Carried::rest() const {
  auto out = budget;
  auto gone = spent + returned;
  out.amount = out.amount - gone;
  if (out.kind == Cell::nothing && gone != Money{}) out.kind = Cell::added;
  if (undivided) out.kind = Cell::unknown;
  return out;
}

CellAmount Carried::forward() const {
  auto out = brought;
  out += rest();
  return out;
}

Carried carried(const LineSpending& line, const BudgetTable& table, std::size_t column) {
  auto out = own(line, column);
  for (auto before : periods_before(table, column)) out.brought += own(line, before).rest();
  return out;
}

Carried& operator+=(Carried& sum, const Carried& one) {
  sum.budget += one.budget;
  sum.brought += one.brought;
  sum.spent += one.spent;
  sum.returned += one.returned;
  sum.undivided = sum.undivided || one.undivided;
  return sum;
}

}  // namespace quorate
