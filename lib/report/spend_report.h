// The report on the money of one period, as it goes to the funder: every line in the plan's order, with what it was
// given, what it spent, by how much that differs and why, and what is carried forward.
#pragma once
#include "report/spending_report.h"

namespace quorate {

Document spend_document(const Books& books, std::size_t column, bool flat);
Json spend_json(const Books& books, std::size_t column);

}  // namespace quorate
