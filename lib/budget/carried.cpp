#include "budget/carried.h"

namespace quorate {
namespace {

void add(CellAmount& sum, const CellAmount& one) {
  if (one.kind == Cell::nothing) return;
  sum.amount += one.amount;
  if (sum.kind != Cell::unknown) sum.kind = one.known() ? Cell::added : Cell::unknown;
}

// What is left of one period's money.
CellAmount rest(const LineSpending& line, std::size_t column) {
  auto cell = budget_in(line, column);
  const auto& figures = line.cells[column];
  auto gone = figures.spent + figures.returned;
  cell.amount = cell.amount - gone;
  if (gone != Money{} && cell.kind == Cell::nothing) cell.kind = Cell::added;
  if (line.undivided[column]) cell.kind = Cell::unknown;
  return cell;
}

}  // namespace

std::vector<std::size_t> periods_before(const BudgetTable& table, std::size_t column) {
  std::vector<std::size_t> out;
  for (std::optional<std::size_t> at = column; at; at = table.columns[*at].parent)
    for (std::size_t before = 0; before < *at; ++before)
      if (table.columns[before].parent == table.columns[*at].parent) out.push_back(before);
  return out;
}

CellAmount Carried::forward() const {
  CellAmount out = brought;
  auto here = budget;
  here.amount = here.amount - spent - returned;
  if (here.kind == Cell::nothing && spent + returned != Money{}) here.kind = Cell::added;
  if (undivided) here.kind = Cell::unknown;
  add(out, here);
  return out;
}

Carried carried(const LineSpending& line, const BudgetTable& table, std::size_t column) {
  const auto& figures = line.cells[column];
  Carried out{budget_in(line, column), figures.spent, figures.returned, line.undivided[column], {}};
  for (auto before : periods_before(table, column)) add(out.brought, rest(line, before));
  return out;
}

Carried& operator+=(Carried& sum, const Carried& one) {
  add(sum.budget, one.budget);
  add(sum.brought, one.brought);
  sum.spent += one.spent;
  sum.returned += one.returned;
  sum.undivided = sum.undivided || one.undivided;
  return sum;
}

}  // namespace quorate
