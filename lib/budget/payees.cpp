#include "budget/payees.h"

namespace quorate {

PayeeBodies::PayeeBodies(const Area& area) {
  std::unordered_map<std::string_view, std::string_view> names;
  for (const auto* list : {&area.plan.organisations, &area.membership.organisations})
    for (const auto& one : *list) {
      ids_.emplace(one.id.text, one.id.text);
      if (one.name->empty()) continue;
      auto [known, fresh] = names.emplace(*one.name, one.id.text);
      if (!fresh && known->second != one.id.text) known->second = {};
    }
  ids_.merge(names);
}

std::string_view PayeeBodies::organisation(std::string_view id_or_name) const {
  auto found = ids_.find(id_or_name);
  return found == ids_.end() ? std::string_view() : found->second;
}

}  // namespace quorate
