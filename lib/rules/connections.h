// Members who are connected with a body, and whether a meeting shows how they dealt with it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/ledger_words.h"

namespace quorate {

struct Connection {
  const Member* member;
  std::string how;
  Span span;
};

// Those whom the register says to have an interest in the organisation on that day, or to represent it.
std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day);

// Whether that member declared an interest in the item or the body at the meeting, or was not there.
bool declared_or_away(const DecisionTaken& taken, const Connection& connection, std::string_view organisation);

}  // namespace quorate
