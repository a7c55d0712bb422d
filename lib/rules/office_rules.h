// The rule of the office that a decision fills, by the constitution of that day.
#pragma once
#include "rules/each_decision.h"

namespace quorate {

// Nothing where it fills no office, or the rules say nothing of that office.
const Office* office_elected(const DecisionHeld& held);

}  // namespace quorate
