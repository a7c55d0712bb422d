#include "budget/spending.h"

#include <algorithm>
#include <set>

#include "base/large_pages.h"
#include "budget/payees.h"

namespace quorate {
namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

class Adder {
 public:
  Adder(const Area& area, const BudgetTable& table, const Calendar& calendar, Date as_of)
      : area_(area), table_(table), calendar_(calendar), as_of_(as_of), bodies_(area) {}

  Spending add_up() {
    out_.as_of = as_of_;
    out_.only_holder = only_holder(area_);
    out_.openings = openings_of(area_);
    headings();
    for (std::size_t at = 0; at < table_.columns.size(); ++at) columns_.emplace(table_.columns[at].period->id.text, at);
    charge_all();
    for (std::size_t at = 0; at < out_.charges.size(); ++at) count(at);
    for (const auto& charge : out_.charges) settle(*charge.entry);
    for (const auto& promise : out_.promised) add(out_.charges[promise.charge], {.committed = promise.open()});
    for (std::size_t at = 0; at < out_.lines.size(); ++at) find_moved_above(at);
    for (auto& line : out_.lines) total(line);
    return std::move(out_);
  }

 private:
  LineSpending empty() const {
    LineSpending line;
    line.cells.resize(table_.columns.size());
    line.undivided.resize(table_.columns.size());
    line.moved_above.resize(table_.columns.size());
    return line;
  }

  void heading(std::string_view id, const BudgetLine* line, const RetiredLine* retired) {
    headings_.emplace(id, out_.lines.size());
    out_.lines.push_back(empty());
    out_.lines.back().line = line;
    out_.lines.back().retired = retired;
  }

  void headings() {
    for (const auto& group : table_.groups)
      for (const auto& line : group.lines) heading(line.activity->id.text, &line, nullptr);
    out_.plan_lines = out_.lines.size();
    for (const auto& line : area_.plan.retired) heading(line.id.text, nullptr, &line);
    out_.lines.push_back(empty());
    out_.columns.resize(table_.columns.size());
    out_.undivided.resize(table_.columns.size());
  }

  std::size_t heading_of(std::string_view id) const {
    auto found = headings_.find(id);
    return found == headings_.end() ? out_.lines.size() - 1 : found->second;
  }

  Charge charge_of(const LedgerEntry& entry, const Ledger& ledger) {
    auto body = bodies_.organisation(*entry.payee);
    Charge charge{&entry,
                  &ledger,
                  heading_of(*entry.activity),
                  calendar_.column_of(*entry.date),
                  false,
                  body.empty() ? *entry.payee : body};
    if (!entry.period) return charge;
    auto named = columns_.find(*entry.period);
    if (named == columns_.end()) return charge;
    charge.elsewhere = !calendar_.days(named->second).hold(*entry.date);
    charge.column = named->second;
    return charge;
  }

  void charge_all() {
    std::size_t entries = 0;
    for (const auto& ledger : area_.ledgers) entries += ledger.entries.size();
    reserve_large(out_.charges, entries);
    for (const auto& ledger : area_.ledgers)
      for (const auto& entry : ledger.entries) {
        if (*entry.date > as_of_)
          ++out_.later;
        else
          out_.charges.push_back(charge_of(entry, ledger));
      }
    auto earlier = [](const Charge& a, const Charge& b) { return *a.entry->date < *b.entry->date; };
    if (!std::is_sorted(out_.charges.begin(), out_.charges.end(), earlier))
      std::stable_sort(out_.charges.begin(), out_.charges.end(), earlier);
  }

  void add(const Charge& charge, const Figures& figures) { add(charge.heading, charge.column, figures); }

  void add(std::size_t heading, std::optional<std::size_t> column, const Figures& figures) {
    auto& line = out_.lines[heading];
    (column ? line.cells[*column] : line.outside) += figures;
  }

  void move(std::size_t heading, std::optional<std::size_t> column, Money amount) {
    add(heading, column, {.moved = amount});
    if (column) moved_.emplace(heading, *column);
  }

  void count(std::size_t at) {
    const auto& charge = out_.charges[at];
    const auto& entry = *charge.entry;
    auto amount = *entry.amount;
    switch (*entry.kind) {
      case EntryKind::spend:
        return add(charge, {.spent = amount});
      case EntryKind::refund:
        return add(charge, {.spent = -amount});
      case EntryKind::give_back:
        return add(charge, {.returned = amount});
      case EntryKind::income:
        return add(charge, {.income = amount});
      case EntryKind::in_kind:
        return add(charge, {.in_kind = amount});
      case EntryKind::virement:
        move(heading_of(*entry.from), charge.column, -amount);
        return move(heading_of(*entry.to), charge.column, amount);
      case EntryKind::commitment:
        if (entry.id) promises_.emplace(*entry.id, out_.promised.size());
        return out_.promised.push_back({&entry, at, {}, false});
      case EntryKind::drawdown:
      case EntryKind::fee:
      case EntryKind::stated_balance:
        return;  // they concern what is held, not a line
    }
  }

  void settle(const LedgerEntry& entry) {
    if (!entry.settles) return;
    auto found = promises_.find(*entry.settles);
    if (found == promises_.end()) return;
    auto& promise = out_.promised[found->second];
    promise.paid += *entry.kind == EntryKind::refund ? -*entry.amount : *entry.amount;
    promise.closed = promise.closed || *entry.in_full;
  }

  // Moves there and back in a longer period count too: which of its parts they were of is not known.
  void find_moved_above(std::size_t heading) {
    auto& line = out_.lines[heading];
    for (std::size_t at = 0; at < line.moved_above.size(); ++at) {
      auto parent = table_.columns[at].parent;
      line.moved_above[at] = parent && (line.moved_above[*parent] || moved_.contains({heading, *parent}));
    }
  }

  // From what was charged to each period itself to what was charged to it and its parts.
  void total(LineSpending& line) {
    std::vector<bool> charged(line.cells.size());
    for (std::size_t at = 0; at < line.cells.size(); ++at) charged[at] = !line.cells[at].nothing();
    for (std::size_t at = 0; at < line.cells.size(); ++at) {
      auto parent = table_.columns[at].parent;
      line.undivided[at] = parent && (charged[*parent] || line.undivided[*parent]);
    }
    for (auto at = line.cells.size(); at-- > 0;) {
      auto parent = table_.columns[at].parent;
      (parent ? line.cells[*parent] : line.total) += line.cells[at];
    }
    line.total += line.outside;
    sum(line);
  }

  void sum(const LineSpending& line) {
    for (std::size_t at = 0; at < line.cells.size(); ++at) {
      out_.columns[at] += line.cells[at];
      out_.undivided[at] = out_.undivided[at] || line.undivided[at];
    }
    out_.outside += line.outside;
    out_.total += line.total;
  }

  const Area& area_;
  const BudgetTable& table_;
  const Calendar& calendar_;
  Date as_of_;
  PayeeBodies bodies_;
  Places headings_, columns_, promises_;
  std::set<std::pair<std::size_t, std::size_t>> moved_;  // headings and the columns that their moves were charged to
  Spending out_;
};

}  // namespace

Figures& operator+=(Figures& sum, const Figures& one) {
  sum.moved += one.moved;
  sum.spent += one.spent;
  sum.committed += one.committed;
  sum.returned += one.returned;
  sum.income += one.income;
  sum.in_kind += one.in_kind;
  return sum;
}

Spending spending_of(const Area& area, const BudgetTable& table, const Calendar& calendar, Date as_of) {
  return Adder(area, table, calendar, as_of).add_up();
}

CellAmount budget_in(const LineSpending& line, std::size_t column) {
  CellAmount cell = line.line ? line.line->cells[column] : CellAmount{};
  auto moved = line.cells[column].moved;
  if (moved != Money{} && cell.kind == Cell::nothing) cell.kind = Cell::added;
  cell.amount += moved;
  if (line.moved_above[column]) cell.kind = Cell::unknown;
  return cell;
}

}  // namespace quorate
