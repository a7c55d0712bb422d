// Groups made of numbers, for tests of governance: so many residents and others, there or not, with a vote or without.
#pragma once
#include <string>

#include "govern/decision.h"

namespace quorate::test {

// The members are of one pool, m1, m2 and so on, that all groups share.
class Group {
 public:
  Group& add(int count, YesNoUnknown resident, Where where, YesNoUnknown votes = YesNoUnknown::yes);
  Group& residents(int there, int absent);
  Group& others(int there, int absent);
  Group& advisory(int there, int absent);  // not residents, without a vote
  const Body& body() const { return body_; }
  // The ids of the first so many of those there who vote, after leaving out some.
  Votes voters(int count, int after = 0) const;

 private:
  Body body_;
};

// `more_than 1/2 of members` and the like, as a file would say it.
Threshold threshold(const std::string& comparison, const std::string& wanted, std::optional<Base> of = {});
Votes number(int count);

// Allenton's rules of quorum and decision.
ConstitutionVersion allenton();

}  // namespace quorate::test
