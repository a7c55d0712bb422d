#include "rules/reversed_days.h"

#include "budget/calendar.h"

namespace quorate {

bool a_period_ends_before_start(const Case& about) {
  for (std::size_t column = 0; column < about.table.columns.size(); ++column) {
    const auto& days = about.calendar.days(column);
    if (days.from && days.to < *days.from) return true;
  }
  return false;
}

}  // namespace quorate
