#include "budget/table.h"

#include <algorithm>

namespace quorate {
namespace {

void flatten(const std::vector<Period>& periods, std::size_t depth, std::optional<std::size_t> parent,
             std::vector<Column>& out) {
  for (const auto& period : periods) {
    auto here = out.size();
    out.push_back({&period, depth, parent});
    flatten(period.parts, depth + 1, here, out);
  }
}

std::optional<Money> given(const Activity& line, const Period& period) {
  if (!line.budget) return {};
  for (const auto& entry : *line.budget)
    if (entry.key.text == period.id.text) return entry.value.value;
  return {};
}

bool given_above(const std::vector<CellAmount>& cells, const std::vector<Column>& columns, std::size_t at) {
  for (auto parent = columns[at].parent; parent; parent = columns[*parent].parent)
    if (cells[*parent].kind == Cell::given) return true;
  return false;
}

// Adds the parts of each period that is not given itself, from the deepest up.
void add_parts(const std::vector<Column>& columns, std::vector<CellAmount>& cells) {
  for (auto at = columns.size(); at-- > 0;) {
    if (!columns[at].parent || cells[at].kind == Cell::nothing) continue;
    auto& above = cells[*columns[at].parent];
    if (above.kind == Cell::given) continue;
    above.kind = Cell::added;
    above.amount += cells[at].amount;
  }
}

std::vector<CellAmount> cells_of(const Activity& line, const std::vector<Column>& columns) {
  std::vector<CellAmount> cells(columns.size());
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (auto amount = given(line, *columns[at].period)) cells[at] = {Cell::given, *amount};
  add_parts(columns, cells);
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (cells[at].kind != Cell::given && given_above(cells, columns, at)) cells[at].kind = Cell::unknown;
  return cells;
}

Money over_years(const std::vector<CellAmount>& cells, const std::vector<Column>& columns) {
  Money sum;
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (columns[at].depth == 0) sum += cells[at].amount;
  return sum;
}

void add(std::vector<CellAmount>& sums, const std::vector<CellAmount>& terms) {
  for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += terms[at];
}

BudgetGroup group_of(const Priority* priority, const std::vector<Activity>& lines, const std::vector<Column>& columns) {
  BudgetGroup group{priority, {}, std::vector<CellAmount>(columns.size()), {}};
  for (const auto& line : lines) {
    auto cells = cells_of(line, columns);
    add(group.subtotals, cells);
    auto total = over_years(cells, columns);
    group.total += total;
    group.lines.push_back({&line, std::move(cells), total});
  }
  return group;
}

FeeRow fee_row(const Fee& fee, const BudgetTable& table) {
  FeeRow row{&fee, std::vector<std::optional<Money>>(table.columns.size()), {}};
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    if (!table.totals[at].known()) continue;
    row.amounts[at] = fee.rate->value * table.totals[at].amount;
    if (table.columns[at].depth == 0) row.total += *row.amounts[at];
  }
  return row;
}

// What is left of the award after each year: less the plan, and less the fees that are not paid on top.
void find_balances(BudgetTable& table) {
  table.balances.resize(table.columns.size());
  if (!table.award) return;
  auto left = *table.award;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    if (table.columns[at].depth != 0) continue;
    left = left - table.totals[at].amount;
    for (const auto& fee : table.fees)
      if (!fee.fee->on_top) left = left - fee.amounts[at].value_or(Money{});
    table.balances[at] = left;
  }
}

}  // namespace

CellAmount& operator+=(CellAmount& sum, const CellAmount& term) {
  if (term.kind == Cell::nothing) return sum;
  sum.amount += term.amount;
  if (sum.known()) sum.kind = term.known() ? Cell::added : Cell::unknown;
  return sum;
}

std::optional<Fraction> BudgetTable::share_of_award(Money amount) const {
  if (!award || award->pence <= 0) return {};
  return share_of(amount, *award);
}

std::optional<std::size_t> BudgetTable::column_of(std::string_view period) const {
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (columns[at].period->id.text == period) return at;
  return {};
}

bool BudgetTable::within(std::optional<std::size_t> column, std::size_t period) const {
  for (; column; column = columns[*column].parent)
    if (*column == period) return true;
  return false;
}

BudgetTable budget_table(const Plan& plan) {
  BudgetTable table;
  flatten(plan.periods, 0, {}, table.columns);
  table.has_parts =
      std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.depth > 0; });
  table.totals.resize(table.columns.size());
  for (const auto& priority : plan.priorities)
    table.groups.push_back(group_of(&priority, priority.activities, table.columns));
  if (!plan.support.empty()) table.groups.push_back(group_of(nullptr, plan.support, table.columns));
  for (const auto& group : table.groups) {
    add(table.totals, group.subtotals);
    table.total += group.total;
  }
  for (const auto& award : plan.awards) table.award = table.award.value_or(Money{}) + *award.amount;
  for (const auto& fee : plan.fees) table.fees.push_back(fee_row(fee, table));
  find_balances(table);
  return table;
}

std::string full_title(const BudgetTable& table, std::size_t column) {
  const auto& at = table.columns[column];
  return at.parent ? full_title(table, *at.parent) + ", " + title(*at.period) : title(*at.period);
}

std::unordered_map<std::string_view, const BudgetLine*> lines_by_id(const BudgetTable& table) {
  std::unordered_map<std::string_view, const BudgetLine*> lines;
  for (const auto& group : table.groups)
    for (const auto& line : group.lines) lines.emplace(line.activity->id.text, &line);
  return lines;
}

std::vector<const Activity*> lines_of(const Plan& plan) {
  std::vector<const Activity*> lines;
  for (const auto& priority : plan.priorities)
    for (const auto& activity : priority.activities) lines.push_back(&activity);
  for (const auto& line : plan.support) lines.push_back(&line);
  return lines;
}

}  // namespace quorate
