// What rules and programme ask of the group as it is made up: each test on its own base, with what was found.
#pragma once
#include <string>
#include <vector>

#include "govern/composition.h"
#include "model/area.h"

namespace quorate {

struct MembersTest {
  std::string whose;  // "The constitution", or the name of the programme
  std::string asked;  // "at least 51% of members"
  std::string reading, found, needed;
  std::optional<Ratio> worst, best;   // of a test on residents
  Verdict answer = Verdict::not_set;  // not set: who votes is not written
  std::string clause;
};

std::vector<MembersTest> members_tests(const Area& area, const ConstitutionVersion* rules, const Body& body);
// For people: the readings of one test that come to the same answer as one, "6 of 9 or 6 of 8 members".
std::vector<MembersTest> folded(const std::vector<MembersTest>& tests);

// How many may join or leave before a test on residents fails, by the constitution or by all wordings of the programme.
struct MembersRoom {
  std::string whose;
  bool holds = false;  // all tests hold now, on every reading and for the worst residency
  Headroom room;
  bool partly = false;  // some cannot be judged, as it is not written who votes
};
std::vector<MembersRoom> members_room(const Area& area, const ConstitutionVersion* rules, const Body& body);

}  // namespace quorate
