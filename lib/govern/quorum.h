// Are we quorate, and who is missing? By the rules of the day, on every reading that the text leaves open.
#pragma once
#include "govern/counted.h"

namespace quorate {

// What would make a meeting quorate, on the reading that asks for most.
struct Missing {
  int members = 0, residents = 0;  // short of each limb as the meeting stands
  int more = 0;                    // the fewest further members with whom it would be quorate, where that is known ...
  int of_them_residents = 0;       // ... and how many of those must be residents, at least
  bool possible = true;            // with all members there it would be
  bool reckoned = true;            // whether the two above were worked out: not for very large bodies or sub-areas
};

// Without a rule the answer is "not set"; so it is where the rule counts nothing that a quorum can count.
Answer quorum(const ConstitutionVersion* rules, const Body& body);
Missing missing(const ConstitutionVersion* rules, const Body& body);
// Whether the rule would count somebody, were they there: not people without a vote where it counts votes alone.
bool would_count(const ConstitutionVersion& rules, const Head& head);

// The same where it is only known how many of those with a vote are there, not who: yes or no where that is certain
// whoever they are, and whoever without a vote is there with them; else "depends".
Answer quorum_of_numbers(const ConstitutionVersion* rules, const Body& members, int voters);

}  // namespace quorate
