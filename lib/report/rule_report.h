// What there is to say about the rules: one of them in full, or all in a list.
#pragma once
#include <span>

#include "report/document.h"
#include "report/json.h"
#include "rules/rule.h"

namespace quorate {

// With what `quorate check` says of the failing example, where that is at hand.
Document rule_document(const Rule& rule, std::string_view said = {});
Document rules_document(std::span<const Rule* const> rules);
Json rule_json(const Rule& rule);
Json rules_json(std::span<const Rule* const> rules);

}  // namespace quorate
