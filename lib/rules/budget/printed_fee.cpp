#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::fee}, "the fee printed for {2} is {0}, but it comes to {1}",
               "mend the printed figure; or, if it is right, the line that is wrong");
}

}  // namespace

extern const Rule printed_fee;
constinit const Rule printed_fee{
    .name = "printed-fee",
    .topic = Topic::budget,
    .title = "A printed fee is not its share of the money",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::fees,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The fee that the document prints is not the agreed share of what is planned in the period, to the penny, halves up.)",
    .fails = R"(printed:
  fees: {y1: 210}
)",
    .passes = R"(printed:
  fees: {y1: 200}
)",
    .check = check,
};

}  // namespace quorate
