#include "rules/budget/tell_printed.h"

#include <fmt/core.h>

namespace quorate {

void tell_printed(const Case& about, const Tell& tell, const PrintedDifference& difference, std::string_view message,
                  std::string_view help) {
  if (difference.within_rounding) return;
  tell({difference.span,
        difference.subject,
        fmt::format(fmt::runtime(message), difference.printed, difference.computed, difference.what),
        std::string(help),
        difference.working,
        {},
        about.plan.printed->clause});
}

}  // namespace quorate
