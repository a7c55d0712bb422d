// The group on the day it is asked about, for the rules on how it is made up and how long people serve.
#pragma once
#include "govern/composition.h"
#include "rules/rule.h"

namespace quorate {

// Nothing where the area has no membership.yaml, or the day comes before anybody's first term.
std::optional<Body> group_on(const Area& area, Date day);

// A test on residents that the files can answer: not one of voting members where no vote is stated.
bool answerable(const Threshold& test, const Body& body);
// Where no vote is stated and nobody is called anything else than a member, all are members alike.
Body members_alike(Body body);

// "at least 51% of members", "at least 5 residents".
std::string residents_asked(const Threshold& test);

// The key under which the members stand; for findings about all of them.
Span members_place(const Area& area);

// "Ash, Beech and Cedar", shortened after a few: "Ash, Beech, Cedar and 9 more".
std::string some_names(const std::vector<const Member*>& members);

// Too few members, or too many, by the constitution and by the programme.
enum class SizeLimit { minimum, maximum };
void check_size(const Case& about, const Tell& tell, SizeLimit limit);

}  // namespace quorate
