// The figures that a document prints beside those that its lines come to: what agrees, what does not, and by how much.
#pragma once
#include <string>
#include <vector>

#include "budget/table.h"
#include "model/working.h"

namespace quorate {

enum class PrintedKind { total, column, line, line_share, share, balance, fee };

// One printed figure that differs from the computed one.
struct PrintedDifference {
  PrintedKind kind;
  std::string what;               // the line or period it belongs to; empty for the whole plan
  std::string subject;            // stable: "plan/printed/columns/y1"
  std::string printed, computed;  // as text
  Working working;
  Span span;
  bool within_rounding = false;  // the document says it rounds, and this is no further off than one unit
};

// Every difference, in the order of the kinds above. Figures that cannot be computed are not compared.
std::vector<PrintedDifference> printed_differences(const Plan& plan, const BudgetTable& table);

}  // namespace quorate
