// What a group's rules do not say: for whoever tells that something is not set.
#pragma once
#include <string>
#include <vector>

#include "model/constitution.h"

namespace quorate {

// "the number of members", "quorum", "terms of office" ...: of a constitution, or of none at all.
std::vector<std::string> unset_rules(const ConstitutionVersion* rules);

}  // namespace quorate
