// The plan's budget as people print it, and as other programs read it.
#pragma once
#include "base/date.h"
#include "budget/table.h"
#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct BudgetOptions {
  bool parts = false;  // the parts of years as columns too
  bool flat = false;   // for a spreadsheet: every row says what it is and to which group it belongs
};

inline constexpr std::string_view support_costs = "Support costs";
// The name of a priority as a heading of lines; those of none are the support costs.
std::string group_name(const BudgetGroup& group);

Document budget_document(const Area& area, const BudgetTable& table, Date as_of, const BudgetOptions& options);
Json budget_json(const Area& area, const BudgetTable& table, Date as_of);

}  // namespace quorate
