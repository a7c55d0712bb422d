#include "rules/rule.h"

namespace quorate {

extern const Rule bad_number;
constinit const Rule bad_number{
    .name = "bad-number",
    .topic = Topic::file,
    .title = "A number that is not written in digits",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale = R"(Where something is counted, write digits alone: `8`, not `eight` or `8.0`.)",
    .fails = R"(evaluation: {evidence_at_least: two}
)",
    .passes = R"(evaluation: {evidence_at_least: 2}
)",
};

}  // namespace quorate
