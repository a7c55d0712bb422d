#include <fmt/core.h>

#include "rules/budget/tell_printed.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& difference : printed_differences(about.plan, about.table)) {
    if (difference.kind != PrintedKind::share) continue;
    tell_printed(about, tell, difference, "the plan prints {0} of the award, but its lines add to {1}",
                 "print the share that the lines come to; or mend the line that is wrong");
  }
}

}  // namespace

extern const Rule printed_share;
constinit const Rule printed_share{
    .name = "printed-share",
    .topic = Topic::budget,
    .title = "The printed share of the award is not what the lines come to",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::awards,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The share of the award that the document prints for the whole plan is not what its lines come to. The share is compared at the number of decimals in which it is printed, rounded once, halves up.)",
    .fails = R"(printed:
  share_of_award: 0.70%
)",
    .passes = R"(printed:
  share_of_award: 0.80%
)",
    .check = check,
};

}  // namespace quorate
