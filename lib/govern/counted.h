// Ratios over a body: so many of so many, on the base that a threshold names.
#pragma once
#include <optional>
#include <string>

#include "govern/answer.h"
#include "govern/body.h"

namespace quorate {

// Of the members or the voting members, those who are there; of the residents, those who are there.
Ratio attendance(const Body& body, Base of, const Counting& counting);
// Of the members, the voting members or those present, the residents who are there; of the residents too.
Ratio resident_attendance(const Body& body, Base of, const Counting& counting);
// Of the members or the voting members, those who live here, whether there or not.
Ratio residents_among_members(const Body& body, Base of, const Counting& counting);

// Whether members without a vote count as members, where the rules do not say: an axis, if there are any such members.
std::optional<Axis> non_voting_axis(const ConstitutionVersion& rules, const Body& body);
// What the rules say of that, where they do.
std::optional<bool> non_voting_counted(const ConstitutionVersion& rules);
VotesBy votes_by(const ConstitutionVersion& rules);

std::string_view name(Base base);  // "members", "voting members", "present" ...

// "3", or "3 to 5" where it is not known.
Figure range_figure(std::string name, int least, int most, Span span = {});

}  // namespace quorate
