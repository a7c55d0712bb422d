// What a decision needs beside the quorum and the votes: a partner's consent, a warning before a removal, a seconder,
// the right kind of meeting, notice.
#pragma once
#include "govern/decision.h"

namespace quorate {

// Matters that the rules of a constitution speak of in places of their own.
inline constexpr std::string_view membership_matter = "membership", constitution_matter = "constitution",
                                  removal_matter = "removal";

// Those that mean something whether the rules name them or not, and those that the rules name; each once.
std::vector<std::string_view> known_matters(const ConstitutionVersion& rules);
// What the rule asks of the votes, where it asks anything.
const Threshold* threshold_of(const DecisionRule* rule);
// `rule` is the one that judges the votes; none where no rule does.
void add_other_conditions(const VoteQuestion& question, const DecisionRule* rule, DecisionReading& out);

}  // namespace quorate
