// Members who are connected with a body, and whether a meeting shows how they dealt with it.
#pragma once
#include <string_view>
#include <vector>

#include "govern/interests.h"
#include "rules/ledger_words.h"

namespace quorate {

// Those on the register that day who have an interest in the organisation, or represent it.
std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day);
// "represents it", "owns it", "has an interest in it".
std::string connection_words(const Connection& connection);

// Whether that member declared an interest in the item or the body at the meeting, or was not there.
bool declared_or_away(const DecisionTaken& taken, const Connection& connection, std::string_view organisation);

}  // namespace quorate
