// Is the group made up as it must be: how many members, how many of them residents, which seats filled. Each test is
// answered on its own base, for every reading, and for the best and the worst that unknown residency may turn out to
// be.
#pragma once
#include "govern/counted.h"

namespace quorate {

struct SizeAnswer {
  Answer enough, not_too_many;
};
SizeAnswer size_of(const MemberLimits& limits, std::optional<bool> non_voting_counted, const Body& body);

// The body as its unknowns may turn out, as far as that can move a count of residents or members: nobody unknown lives
// here or all do, none of the residents of unknown vote has one or all, and the same of the others. A count between two
// of these lies between their answers, so however many are unknown, eight bodies are enough. The first has the fewest
// of all, the last the most.
std::vector<Body> extremes(const Body& body);

// One way to read a test on residents, with the fewest and the most that there may be.
struct ResidentsReading {
  std::string name;
  Base of = Base::members;
  Ratio worst, best;
  Verdict answer = Verdict::not_set;
};
// None where the test says nothing that can be counted among members.
std::vector<ResidentsReading> residents_readings(const Threshold& test, const ConstitutionVersion* rules,
                                                 const Body& body);

// One test on residents. `rules` says who counts as a member; without it (a programme's test), both readings are asked.
Answer residents_test(const Threshold& test, const ConstitutionVersion* rules, const Body& body);

// How far the group is from failing any of the tests, on every reading and the worst residency. Nothing: no limit
// found.
struct Headroom {
  std::optional<int> others_could_join;      // people who are not residents, with a vote
  std::optional<int> residents_could_leave;  // with a vote
};
Headroom headroom(const std::vector<const Threshold*>& tests, const ConstitutionVersion* rules, const Body& body);

// Members of each sub-area on the register.
struct SeatsFilled {
  const SubArea* area;
  int filled = 0;
  Verdict enough = Verdict::not_set, not_too_many = Verdict::not_set;
};
std::vector<SeatsFilled> seats_filled(const ConstitutionVersion& rules, const Body& body);

}  // namespace quorate
