// Findings that the area has set aside in waivers.yaml. Mistakes in how files are written cannot be: what cannot be
// read cannot be checked.
#pragma once
#include "check/check.h"

namespace quorate {

// Moves the findings that a waiver in force meets to `waived`. The waivers that met none are returned, but for those
// whose rule was left out or could not be run, and those that have expired.
std::vector<const Waiver*> waive(CheckResult& result, const Selection& selection);

// Whether a waiver may set aside findings of this rule at all.
bool can_be_waived(const Rule& rule);

}  // namespace quorate
