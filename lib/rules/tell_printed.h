// The words that all rules about printed figures share.
#pragma once
#include <initializer_list>

#include "budget/printed.h"
#include "rules/rule.h"

namespace quorate {

// Tells the differences of these kinds, but for those that the document's own rounding explains. `message` takes the
// printed figure {0}, the computed one {1} and the line or period {2}.
void tell_printed(const Case& about, const Tell& tell, std::initializer_list<PrintedKind> kinds,
                  std::string_view message, std::string_view help);

}  // namespace quorate
