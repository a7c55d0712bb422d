#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::total}, "the printed total is {0}, but the lines add to {1}",
               "mend the printed figure; or, if it is right, the line that is wrong");
}

}  // namespace

extern const Rule printed_total;
constinit const Rule printed_total{
    .name = "printed-total",
    .topic = Topic::budget,
    .title = "The printed total is not the sum of the lines",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The grand total that the document prints is not what its own lines come to. Whoever reads only the total is misled.)",
    .fails = R"(printed:
  total: 8,100
)",
    .passes = R"(printed:
  total: 8,000
)",
    .check = check,
};

}  // namespace quorate
