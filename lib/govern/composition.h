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
