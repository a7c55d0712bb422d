#include "rules/rule.h"

namespace quorate {

extern const Rule bad_share;
constinit const Rule bad_share{
    .name = "bad-share",
    .topic = Topic::file,
    .title = "A share that is none",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Shares are percentages or fractions: `51%`, `17.60%`, `2/3`. A bare `0.51` may be a share or a percentage, so it is not taken.)",
    .fails = R"(fees:
  - {id: admin, name: Admin fee, rate: 0.05, of: drawn-down}
)",
    .passes = R"(fees:
  - {id: admin, name: Admin fee, rate: 5%, of: drawn-down}
)",
};

}  // namespace quorate
