// The words that all rules about printed figures share.
#pragma once
#include "budget/printed.h"
#include "rules/rule.h"

namespace quorate {

// Tells a difference unless the document's own rounding explains it. `message` takes the printed figure {0}, the
// computed one {1} and the line or period {2}.
void tell_printed(const Case& about, const Tell& tell, const PrintedDifference& difference, std::string_view message,
                  std::string_view help);

}  // namespace quorate
