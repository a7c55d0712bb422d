#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::column}, "the printed total of {2} is {0}, but its lines add to {1}",
               "mend the printed figure; or, if it is right, the line that is wrong");
}

}  // namespace

extern const Rule printed_column;
constinit const Rule printed_column{
    .name = "printed-column",
    .topic = Topic::budget,
    .title = "A printed column total is not the sum of its lines",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale = R"(The total that the document prints under a column is not what the lines in it come to.)",
    .fails = R"(printed:
  columns: {y1: "4,100"}
)",
    .passes = R"(printed:
  columns: {y1: "4,000"}
)",
    .check = check,
};

}  // namespace quorate
