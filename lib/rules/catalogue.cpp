#include <algorithm>
#include <tuple>
#include <vector>

#include "rules/rule.h"

namespace quorate {

std::span<const Rule* const> listed_rules();  // generated

std::string_view name(Layer layer) {
  constexpr std::string_view names[] = {"format", "arithmetic", "plan", "constitution", "programme"};
  return names[static_cast<std::size_t>(layer)];
}

std::string_view name(Topic topic) {
  constexpr std::string_view names[] = {"file",      "plan",      "budget", "membership", "terms",  "meetings",
                                        "decisions", "documents", "ledger", "grants",     "waivers"};
  return names[static_cast<std::size_t>(topic)];
}

std::span<const Rule* const> all_rules() {
  static const auto sorted = [] {
    auto listed = listed_rules();
    std::vector<const Rule*> rules(listed.begin(), listed.end());
    std::sort(rules.begin(), rules.end(),
              [](const Rule* a, const Rule* b) { return std::tie(a->topic, a->name) < std::tie(b->topic, b->name); });
    return rules;
  }();
  return sorted;
}

const Rule* find_rule(std::string_view wanted) {
  for (const auto* rule : all_rules()) {
    auto topic = name(rule->topic);
    bool full = wanted.size() == topic.size() + 1 + rule->name.size() && wanted.starts_with(topic) &&
                wanted[topic.size()] == '/' && wanted.ends_with(rule->name);
    if (wanted == rule->name || full) return rule;
  }
  return nullptr;
}

}  // namespace quorate
