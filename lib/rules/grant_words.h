// What the rules about grants share: who applied and for what, in words that name no person.
#pragma once
#include <fmt/core.h>

#include "budget/chest.h"
#include "rules/ledger_words.h"

namespace quorate {

// "the grant to Fern Singers", "the grant `drums`"
std::string grant_words(const Area& area, const Grant& grant);
inline std::string grant_subject(const Grant& grant) { return "grants/" + grant.id.text; }

// The day of the first payment; nothing where none is written.
std::optional<Located<Date>> first_payment(const Grant& grant);

}  // namespace quorate
