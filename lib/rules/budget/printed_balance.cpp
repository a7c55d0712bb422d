#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::balance},
               "the balance printed after {2} is {0}, but the award less the plan leaves {1}",
               "mend the printed figure; or, if it is right, the line that is wrong");
}

}  // namespace

extern const Rule printed_balance;
constinit const Rule printed_balance{
    .name = "printed-balance",
    .topic = Topic::budget,
    .title = "A printed balance is not what the award leaves",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::awards | Reads::fees,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The balance that the document prints is not the award less what is planned up to then. Fees paid on top of the award take nothing from it.)",
    .fails = R"(printed:
  balance: {y1: 996100}
)",
    .passes = R"(printed:
  balance: {y1: 996000}
)",
    .check = check,
};

}  // namespace quorate
