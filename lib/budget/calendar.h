// Which of the plan's periods a day falls in, and when each begins. A part without a start begins where the part before
// it ends.
#pragma once
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "budget/table.h"

namespace quorate {

struct Days {
  std::optional<Date> from;  // not known for a first period without a start
  Date to;
  bool hold(Date date) const { return (!from || *from <= date) && date <= to; }
};

class Calendar {
 public:
  explicit Calendar(const BudgetTable& table);

  // The shortest period that holds the day, as a column of the table; the first of those that overlap.
  std::optional<std::size_t> column_of(Date date) const;
  const Days& days(std::size_t column) const { return days_[column]; }
  // The first day of all periods; nothing where it is not written.
  std::optional<Date> starts() const;
  std::optional<Date> ends() const;

 private:
  std::optional<std::size_t> found(Date date) const;
  const BudgetTable& table_;
  std::vector<Days> days_;
  mutable std::unordered_map<int, std::optional<std::size_t>>
      known_;  // a ledger asks for the same days again and again
};

}  // namespace quorate
