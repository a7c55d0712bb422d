// Areas with a plan and a ledger, made by a generator that gives the same one for a seed every time: years with and
// without parts, lines by the year and by its parts, entries of every kind, by several holders.
#pragma once
#include <cstdint>

#include "support/read.h"

namespace quorate::test {

struct RandomArea {
  Texts texts;
  std::string as_of;
};

RandomArea random_area(std::uint32_t seed);

}  // namespace quorate::test
