#include "rules/rule.h"

namespace quorate {

extern const Rule comma_in_braces;
constinit const Rule comma_in_braces{
    .name = "comma-in-braces",
    .topic = Topic::file,
    .title = "A comma inside braces cuts an amount in two",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Inside `{ }` and `[ ]` YAML itself divides at every comma: `{y1: 15,000}` is the key `y1` with 15, and a key `000` with nothing. Write `15000`, put quotes round it, or use lines instead of braces.)",
    .fails = R"(support:
  - id: coordinator
    name: Coordinator
    budget: {y1: 15,000}
)",
    .passes = R"(support:
  - id: coordinator
    name: Coordinator
    budget: {y1: 15000}
)",
};

}  // namespace quorate
