#include "rules/beyond_decision.h"

#include <fmt/core.h>

#include "base/words.h"

namespace quorate {

void tell_beyond_decision(const Case& about, const TakenByDecision& all, const TakenWords& words, const Tell& tell) {
  for (const auto& [name, sum] : all) {
    auto found = about.taken.find(name);
    if (found == about.taken.end() || !sum.last) continue;
    const auto& commits = found->second.decision->commits;
    if (!commits || !commits->amount || sum.amount <= **commits->amount) continue;
    tell({sum.last,
          fmt::format("decision/{}/{}", name, words.done),
          fmt::format("{} was {} {} `{}`, which commits {}", text(sum.amount), words.done, words.by, name,
                      text(**commits->amount)),
          "name the decision that allows the rest, or mend the amounts",
          {{"committed", text(**commits->amount), commits->amount->span},
           {std::string(words.done), fmt::format("{} in {}", text(sum.amount), counted(sum.count, words.noun)), {}},
           {"more than decided", text(sum.amount - **commits->amount), {}}},
          {},
          {}});
  }
}

}  // namespace quorate
