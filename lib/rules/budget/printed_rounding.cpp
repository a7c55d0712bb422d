#include <fmt/core.h>

#include "budget/printed.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& difference : about.printed)
    if (difference.within_rounding)
      tell({difference.span,
            difference.subject,
            fmt::format("the document prints {}, and the lines come to {}: apart by rounding", difference.printed,
                        difference.computed),
            "say in the document that amounts are rounded, and may not add up",
            difference.working,
            {},
            about.plan.printed->clause});
}

}  // namespace

extern const Rule printed_rounding;
constinit const Rule printed_rounding{
    .name = "printed-rounding",
    .topic = Topic::budget,
    .title = "Printed figures that differ only by rounding",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::awards | Reads::fees,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The document says that its amounts are rounded, and this one is no further from what the lines come to than one unit. That is no mistake, but readers who add the lines up will wonder.)",
    .fails = R"(printed:
  rounded: pounds
  total: 8,001
)",
    .passes = R"(printed:
  rounded: pounds
  total: 8,000
)",
    .check = check,
};

}  // namespace quorate
