#include "rules/rule.h"

namespace quorate {

extern const Rule bad_amount;
constinit const Rule bad_amount{
    .name = "bad-amount",
    .topic = Topic::file,
    .title = "An amount of money that can be read in two ways, or not at all",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Amounts are pounds, with pence of two digits if there are any: `15,000`, `£15,000`, `8000`, `1,250.00`. `40.840` may be £40.84 or £40,840, and `25K` is an abbreviation: quorate asks rather than guesses.)",
    .fails = R"(support:
  - id: coordinator
    name: Coordinator
    budget:
      y1: 40.840
)",
    .passes = R"(support:
  - id: coordinator
    name: Coordinator
    budget:
      y1: 40,840
)",
};

}  // namespace quorate
