// From the files of an area to an Area: every file read, every id linked, every problem told, nothing thrown away that
// was right.
#pragma once
#include <cstdint>

#include "model/area.h"
#include "source/diagnostic.h"
#include "source/files.h"

namespace quorate {

// What a command needs of an area; the rest is not read, and what refers to it is taken as it stands.
enum class Wanted : std::uint32_t {
  plan = 1u << 0,
  constitution = 1u << 1,
  membership = 1u << 2,
  meetings = 1u << 3,
  documents = 1u << 4,
  ledger = 1u << 5,
  grants = 1u << 6,
  waivers = 1u << 7,
  programme = 1u << 8,
  checks = 1u << 9,  // that files named are there, that no personal data is, that no file is misnamed
  everything = (1u << 10) - 1,
};
constexpr Wanted operator|(Wanted a, Wanted b) {
  return static_cast<Wanted>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool has(Wanted all, Wanted one) {
  return (static_cast<std::uint32_t>(all) & static_cast<std::uint32_t>(one)) != 0;
}

// Whether the paths make an area: a plan.yaml, constitution.yaml or membership.yaml among them.
bool is_area(const std::vector<std::string>& paths);

Area read_area(const Files& files, Diagnostics& diagnostics, Wanted wanted = Wanted::everything);

}  // namespace quorate
