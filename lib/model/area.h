// All that an area's files have told us, and which parts of that can be relied on.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/constitution.h"
#include "model/plan.h"

namespace quorate {

// The parts of an area that a rule or a report may need. A mistake in a file damages the parts its field belongs to;
// what needs a damaged part is not run, and says so, rather than blame what is right.
enum class Reads : std::uint32_t {
  nothing = 0,
  area = 1u << 0,  // name, programme, trusted organisation
  awards = 1u << 1,
  plan = 1u << 2,  // title, status, dates, reviews
  periods = 1u << 3,
  lines = 1u << 4,  // which lines there are, and their budgets
  costs = 1u << 5,  // the prose's arithmetic
  leads = 1u << 6,
  milestones = 1u << 7,
  measures = 1u << 8,
  outcomes = 1u << 9,
  printed = 1u << 10,
  fees = 1u << 11,
  partners = 1u << 12,
  risks = 1u << 13,
  words = 1u << 14,  // prose that nothing is computed from
  constitution = 1u << 15,
  everything = (1u << 16) - 1,
};
constexpr Reads operator|(Reads a, Reads b) {
  return static_cast<Reads>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Reads operator&(Reads a, Reads b) {
  return static_cast<Reads>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}
constexpr Reads operator~(Reads a) { return static_cast<Reads>(~static_cast<std::uint32_t>(a)) & Reads::everything; }
constexpr bool any(Reads a) { return a != Reads::nothing; }

// All parts that come from plan.yaml.
inline constexpr Reads reads_plan = ~Reads::constitution;

// A file that cannot be relied on in some part, and the first place that says why.
struct Damage {
  Reads parts = Reads::nothing;
  Span because;
};

struct Area {
  Plan plan;
  Constitution constitution;
  bool has_plan = false, has_constitution = false;
  std::vector<Damage> damages;
  std::vector<std::string> not_read;  // files of the area that this version does not look into
  std::vector<std::shared_ptr<const SourceFile>> files;

  // Its name, or words for an area that has none.
  std::string called() const { return plan.area && !plan.area->name->empty() ? *plan.area->name : "This area"; }
  // The first damage to any of the parts, or nothing.
  const Damage* damage_to(Reads parts) const {
    for (const auto& damage : damages)
      if (any(damage.parts & parts)) return &damage;
    return nullptr;
  }
};

}  // namespace quorate
