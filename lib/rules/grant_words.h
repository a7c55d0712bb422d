// What the rules about grants share: who applied and for what, in words that name no person.
#pragma once
#include <fmt/core.h>

#include "budget/chest.h"
#include "rules/ledger_words.h"

namespace quorate {

// "the grant to Fern Singers", "the grant `drums`"
std::string grant_words(const Area& area, const Grant& grant);
inline std::string grant_subject(const Grant& grant) { return "grants/" + grant.id.text; }

// Whether a payee, by its id or its name, is who receives the grant: the group, the organisation beside it, or whoever
// holds the money for it, by its words. Nothing where nobody is named; of a person nothing is said.
std::optional<bool> receives(const Area& area, const Grant& grant, std::string_view payee);

// Where it is written by when the group reports back, or else whom that is about.
inline Span report_due_place(const Grant& grant) {
  return grant.report && grant.report->due ? grant.report->due->span : grant.id.span;
}

// The day of the first payment; nothing where none is written.
std::optional<Located<Date>> first_payment(const Grant& grant);

}  // namespace quorate
