// A decision as minutes tell it: how it was taken, what the minutes say came of it, and what the rules say.
#pragma once
#include <string>

#include "govern/decision.h"
#include "model/area.h"

namespace quorate {

// "by vote: 6 for, 1 against, 1 abstained; the casting vote was given for it", or that nothing is recorded.
std::string votes_words(const Membership& membership, const Decision& decision);
std::string outcome_words(const Decision& decision);  // "carried", "not recorded" ...
std::string answer_words(Verdict carried);            // "it carried", "it did not carry" ...
// Whether the rules say another thing than the minutes, or cannot say the same for certain.
bool differs(const Decision& decision, Verdict carried);
// One sentence that holds both against each other.
std::string compared(const Decision& decision, const DecisionAnswer& answer);

}  // namespace quorate
