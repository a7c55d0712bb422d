#include "budget/grouped.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace quorate {
namespace {

void add(GroupedRow& sum, const GroupedRow& one) {
  sum.budget += one.budget;
  sum.figures += one.figures;
}

const Priority* priority_of(const BudgetTable& table, const BudgetLine* line) {
  for (const auto& group : table.groups)
    if (!group.lines.empty() && line >= &group.lines.front() && line <= &group.lines.back()) return group.priority;
  return nullptr;
}

// The row that a line of the plan belongs to, without its figures.
GroupedRow group_of(const BudgetTable& table, const LineSpending& line, By by) {
  GroupedRow row;
  if (by == By::priority) {
    row.priority = priority_of(table, line.line);
    row.of = row.priority ? RowOf::priority : RowOf::support;
    row.id = row.priority ? row.priority->id.text : "support";
  } else {
    const auto& lead = line.line->activity->lead;
    row.of = lead ? RowOf::lead : RowOf::no_lead;
    row.id = lead ? lead->text : "";
  }
  return row;
}

std::vector<GroupedRow> by_group(const BudgetTable& table, const Spending& spending, By by,
                                 std::optional<std::size_t> column) {
  std::vector<GroupedRow> rows;
  std::map<std::pair<RowOf, std::string>, std::size_t> known;
  for (std::size_t at = 0; at < spending.plan_lines; ++at) {
    auto group = group_of(table, spending.lines[at], by);
    auto [place, fresh] = known.emplace(std::pair(group.of, group.id), rows.size());
    if (fresh) rows.push_back(std::move(group));
    add(rows[place->second], row_of(spending.lines[at], column));
  }
  for (auto at = spending.plan_lines; at < spending.lines.size(); ++at)
    rows.push_back(row_of(spending.lines[at], column));
  return rows;
}

std::vector<GroupedRow> by_line(const Spending& spending, std::optional<std::size_t> column) {
  std::vector<GroupedRow> rows;
  for (const auto& line : spending.lines) rows.push_back(row_of(line, column));
  return rows;
}

GroupedRow period_row(const BudgetTable& table, const Spending& spending, std::size_t column) {
  GroupedRow row;
  row.of = RowOf::period;
  row.period = table.columns[column].period;
  row.id = row.period->id.text;
  row.depth = table.columns[column].depth;
  for (const auto& line : spending.lines) add(row, row_of(line, column));
  return row;
}

std::vector<GroupedRow> by_period(const BudgetTable& table, const Spending& spending) {
  std::vector<GroupedRow> rows;
  for (std::size_t at = 0; at < table.columns.size(); ++at) rows.push_back(period_row(table, spending, at));
  GroupedRow outside;
  outside.of = RowOf::outside;
  outside.figures = spending.outside;
  rows.push_back(std::move(outside));
  return rows;
}

// Spending and promises by who was paid, the largest first.
class Payees {
 public:
  Payees(const BudgetTable& table, const Spending& spending, std::optional<std::size_t> column)
      : table_(table), spending_(spending), column_(column) {}

  std::vector<GroupedRow> rows() {
    for (const auto& charge : spending_.charges) {
      if (*charge.entry->kind == EntryKind::spend) add(charge, {.spent = *charge.entry->amount});
      if (*charge.entry->kind == EntryKind::refund) add(charge, {.spent = -*charge.entry->amount});
      if (*charge.entry->kind == EntryKind::in_kind) add(charge, {.in_kind = *charge.entry->amount});
    }
    for (const auto& promise : spending_.promised)
      add(spending_.charges[promise.charge], {.committed = promise.open()});
    std::stable_sort(rows_.begin(), rows_.end(), [](const GroupedRow& a, const GroupedRow& b) {
      return std::tuple(-a.figures.spent.pence, a.id) < std::tuple(-b.figures.spent.pence, b.id);
    });
    return std::move(rows_);
  }

 private:
  void add(const Charge& charge, const Figures& figures) {
    if (column_ && !table_.within(charge.column, *column_)) return;
    auto [place, fresh] = known_.emplace(charge.payee, rows_.size());
    if (fresh) {
      rows_.emplace_back();
      rows_.back().id = charge.payee;
      rows_.back().of = charge.entry->payee ? RowOf::payee : RowOf::no_payee;
    }
    rows_[place->second].figures += figures;
  }

  const BudgetTable& table_;
  const Spending& spending_;
  std::optional<std::size_t> column_;
  std::unordered_map<std::string_view, std::size_t> known_;
  std::vector<GroupedRow> rows_;
};

// What was spent of a longer period's money and not charged to one of its parts.
Money undivided(const BudgetTable& table, const Spending& spending, std::size_t column) {
  Money sum;
  for (const auto& charge : spending.charges) {
    bool above = charge.column && *charge.column != column && table.within(column, *charge.column);
    if (above && *charge.entry->kind == EntryKind::spend) sum += *charge.entry->amount;
    if (above && *charge.entry->kind == EntryKind::refund) sum = sum - *charge.entry->amount;
  }
  return sum;
}

}  // namespace

GroupedRow row_of(const LineSpending& line, std::optional<std::size_t> column) {
  GroupedRow row;
  row.of = line.line ? RowOf::line : line.retired ? RowOf::retired : RowOf::not_in_plan;
  row.line = line.line ? line.line->activity : nullptr;
  row.retired = line.retired;
  row.id = row.line ? row.line->id.text : row.retired ? row.retired->id.text : "";
  row.figures = column ? line.cells[*column] : line.total;
  bool given = line.line && line.line->activity->budget && !line.line->activity->budget->empty();
  if (column)
    row.budget = budget_in(line, *column);
  else if (given || line.total.moved != Money{})
    row.budget = {Cell::added, line.budget()};
  return row;
}

Grouped grouped(const BudgetTable& table, const Spending& spending, By by, std::optional<std::size_t> column) {
  Grouped out;
  if (by == By::activity) out.rows = by_line(spending, column);
  if (by == By::priority || by == By::lead) out.rows = by_group(table, spending, by, column);
  if (by == By::period) out.rows = by_period(table, spending);
  if (by == By::payee) out.rows = Payees(table, spending, column).rows();
  for (auto& row : out.rows) row.of_one_period = column.has_value() || row.of == RowOf::period;
  for (const auto& line : spending.lines) add(out.total, row_of(line, by == By::period ? std::nullopt : column));
  if (column && by != By::period) out.undivided = undivided(table, spending, *column);
  return out;
}

}  // namespace quorate
