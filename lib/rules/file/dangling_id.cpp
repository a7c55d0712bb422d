#include "rules/rule.h"

namespace quorate {

extern const Rule dangling_id;
constinit const Rule dangling_id{
    .name = "dangling-id",
    .topic = Topic::file,
    .title = "A reference to something that is not there",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(An id is used here that nothing in the area has. Most often it is mistyped; quorate names the nearest one it knows.)",
    .fails = R"(fees:
  - {id: admin, name: Admin fee, rate: 5%, of: drawn-down}
other_income:
  - {what: Bakery, period: y9, amount: 100, kind: cash}
)",
    .passes = R"(fees:
  - {id: admin, name: Admin fee, rate: 5%, of: drawn-down}
other_income:
  - {what: Bakery, period: y1, amount: 100, kind: cash}
)",
};

}  // namespace quorate
