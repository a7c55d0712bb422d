#include "rules/office_rules.h"

namespace quorate {

const Office* office_elected(const DecisionHeld& held) {
  const auto& election = held.decision->election;
  if (!election || !election->office || !held.rules) return nullptr;
  for (const auto& office : held.rules->offices)
    if (office.office.value == election->office->value) return &office;
  return nullptr;
}

}  // namespace quorate
