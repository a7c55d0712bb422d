#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::share}, "the plan prints {0} of the award, but its lines add to {1}",
               "print the share that the lines come to; or mend the line that is wrong");
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
