#include "rules/tell_printed.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  tell_printed(about, tell, {PrintedKind::line, PrintedKind::line_share},
               "the document prints {0} for `{2}`, but it comes to {1}",
               "mend the printed figure; or, if it is right, the line that is wrong");
}

}  // namespace

extern const Rule printed_line;
constinit const Rule printed_line{
    .name = "printed-line",
    .topic = Topic::budget,
    .title = "The figures printed at the end of a line are not its own",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::awards,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(The total or the share of the award that the document prints at the end of a line is not what the amounts in it come to.)",
    .fails = R"(printed:
  lines:
    hub: {total: 2100}
)",
    .passes = R"(printed:
  lines:
    hub: {total: 2000, share: 0.20%}
)",
    .check = check,
};

}  // namespace quorate
