// The plan and the ledger of an area, read and put together for the commands about money. Nothing else is read.
#pragma once
#include <memory>

#include "budget/spending.h"
#include "commands/commands.h"
#include "environment.h"
#include "report/spending_report.h"

namespace quorate {

struct OpenBooks {
  Area area;
  BudgetTable table;
  std::unique_ptr<Calendar> calendar;  // both refer to what stands above, so the whole stays where it is
  Spending spending;
  Date as_of;

  Books books() const { return {area, table, *calendar, spending, as_of}; }
  bool has_ledger() const { return !area.ledgers.empty(); }
};

// Without them, the exit status: where the area cannot be found, or what it says cannot be added up. A table with a
// line missing is worse than none.
tl::expected<std::unique_ptr<OpenBooks>, int> open_books(const std::string& path, std::optional<Date> as_of,
                                                         Environment& env);
// The same, for a command that has nothing to say without a ledger.
tl::expected<std::unique_ptr<OpenBooks>, int> open_ledger(const std::string& path, std::optional<Date> as_of,
                                                          Environment& env);

// The column of a period by its id; where there is none of that id, says which there are.
std::optional<std::size_t> column_named(const BudgetTable& table, const std::string& period, Environment& env);

}  // namespace quorate
