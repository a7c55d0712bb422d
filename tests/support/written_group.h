// Small groups written out as the files of an area: so many members, of whom so many are residents, and one meeting.
#pragma once
#include <string>

#include "support/read.h"

namespace quorate::test {

// "m1, m2, m3": from the first on, so many.
std::string ids(int count, int first = 1);

// m1 to mN, the first so many of them residents, all with a vote since 2013.
std::string members_yaml(int count, int residents);

// Members from the first on are present; `rest` holds the other keys of the file.
std::string meeting_yaml(const std::string& date, int present, const std::string& rest);

// constitution.yaml with one version, in force since 2013, that holds these blocks.
std::string rules_yaml(const std::string& blocks);

// The names of the rules of a topic that speak, in order, each as often as it does.
std::vector<std::string> names_told(const Texts& texts, const std::string& topic,
                                    const std::string& as_of = "2014-12-31");

using Names = std::vector<std::string>;

}  // namespace quorate::test
