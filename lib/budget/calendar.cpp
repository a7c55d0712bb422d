#include "budget/calendar.h"

#include <algorithm>

namespace quorate {
namespace {

// The column before this one that has the same parent.
std::optional<std::size_t> sibling_before(const std::vector<Column>& columns, std::size_t at) {
  for (auto before = at; before-- > 0;) {
    if (columns[before].parent == columns[at].parent) return before;
    if (columns[at].parent == before) return {};
  }
  return {};
}

}  // namespace

Calendar::Calendar(const BudgetTable& table) : table_(table) {
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const auto& period = *table.columns[at].period;
    Days days{{}, *period.ends};
    auto before = sibling_before(table.columns, at);
    if (period.starts)
      days.from = **period.starts;
    else if (before)
      days.from = day_after(days_[*before].to);
    else if (table.columns[at].parent)
      days.from = days_[*table.columns[at].parent].from;
    days_.push_back(days);
  }
}

std::optional<std::size_t> Calendar::found(Date date) const {
  std::optional<std::size_t> in;
  for (std::size_t at = 0; at < days_.size(); ++at)
    if (table_.columns[at].parent == in && days_[at].hold(date)) in = at;
  return in;
}

std::optional<std::size_t> Calendar::column_of(Date date) const {
  auto day = day_number(date);
  auto known = known_.find(day);
  return known != known_.end() ? known->second : known_[day] = found(date);
}

std::optional<Date> Calendar::starts() const {
  std::optional<Date> first;
  for (const auto& days : days_) {
    if (!days.from) return {};
    first = std::min(first.value_or(*days.from), *days.from);
  }
  return first;
}

std::optional<Date> Calendar::ends() const {
  std::optional<Date> last;
  for (const auto& days : days_) last = std::max(last.value_or(days.to), days.to);
  return last;
}

}  // namespace quorate
