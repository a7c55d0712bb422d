// Plans and periods that are written to end before they begin: one of the two days is mistyped, and as long as it is,
// what lies before or after them cannot be told.
#pragma once
#include "rules/rule.h"

namespace quorate {

inline bool ends_before_start(const Plan& plan) {
  return plan.plan && plan.plan->starts && plan.plan->ends && **plan.plan->ends < **plan.plan->starts;
}

bool a_period_ends_before_start(const Case& about);

}  // namespace quorate
