#include "rules/tell_printed.h"

#include <fmt/core.h>

#include <algorithm>

namespace quorate {

void tell_printed(const Case& about, const Tell& tell, std::initializer_list<PrintedKind> kinds,
                  std::string_view message, std::string_view help) {
  for (const auto& difference : about.printed) {
    bool wanted = std::find(kinds.begin(), kinds.end(), difference.kind) != kinds.end();
    if (!wanted || difference.within_rounding) continue;
    tell({difference.span,
          difference.subject,
          fmt::format(fmt::runtime(message), difference.printed, difference.computed, difference.what),
          std::string(help),
          difference.working,
          {},
          about.plan.printed->clause});
  }
}

}  // namespace quorate
