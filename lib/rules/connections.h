// Members who are connected with a body, and whether a meeting shows how they dealt with it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "budget/decisions_taken.h"
#include "govern/interests.h"

namespace quorate {

// Those on the register that day who represent the organisation or have an interest in it: each once, by the first of
// what connects them.
std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day);
// What the member does: "represents it", "is connected with it (`owns it`)", "has an interest in it".
std::string connection_words(const Connection& connection);

// Whether the member declared an interest that covers the decision: in its item or in the body; where no item is named
// that cannot be told, and nobody is accused of it.
bool declared(const Meeting& meeting, const Decision& decision, std::string_view member, std::string_view organisation);
// The same, or the member was not there.
bool declared_or_away(const DecisionTaken& taken, std::string_view member, std::string_view organisation);

}  // namespace quorate
