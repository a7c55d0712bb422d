// The figures behind an answer of governance as the working of a finding: one line a figure where there is one way to
// read the rule, one line a reading where there are several.
#pragma once
#include "govern/composition.h"
#include "govern/decision.h"
#include "model/working.h"

namespace quorate {

// "11 members, 5 present, 6 needed"
std::string in_a_line(const Working& working);
Working working_of(const Answer& answer);
// The same for one condition of a decision.
Working working_of(const DecisionAnswer& answer, Condition condition);
// The conditions of a decision that are not met, or not certainly, in every reading.
Working open_conditions(const DecisionAnswer& answer);
// "at least 51% of members", "more than 1/2 of voting members", "at least 5".
std::string words(const Threshold& threshold);
// "5 of 9 voting members"; where something is not known, "at best 7 of 7 members, at worst 5 of 7 members".
std::string words(const ResidentsReading& reading);
std::string_view words(Condition condition);  // "quorum", "votes", "residents among them" ...
std::string_view words(Verdict verdict);      // "yes", "no", "depends on the reading", "not set"

}  // namespace quorate
