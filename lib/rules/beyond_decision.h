// What was paid or awarded by each decision, against the amount that it commits: shared by the rules about either.
#pragma once
#include <map>
#include <string_view>

#include "rules/rule.h"

namespace quorate {

struct TakenOf {
  Money amount;
  std::size_t count = 0;  // of payments, or of grants
  Span last;              // where the newest of them names the decision; nowhere: not told of
};
using TakenByDecision = std::map<std::string_view, TakenOf>;  // by "2014-03-12/hub-lease"

// "paid", "under", "payment"; "awarded", "by", "grant".
struct TakenWords {
  std::string_view done, by, noun;
};

void tell_beyond_decision(const Case& about, const TakenByDecision& all, const TakenWords& words, const Tell& tell);

}  // namespace quorate
