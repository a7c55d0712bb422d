#include "rules/rule.h"

namespace quorate {

extern const Rule missing_key;
constinit const Rule missing_key{
    .name = "missing-key",
    .topic = Topic::file,
    .title = "A key that cannot be left out",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Some lines make no sense without one of their keys: an activity without an id cannot be referred to, an award without an amount is no award. Add the key that the message names.)",
    .fails = R"(risks:
  - text: Too few volunteers
    response: Ask earlier
)",
    .passes = R"(risks:
  - id: volunteers
    text: Too few volunteers
    response: Ask earlier
)",
};

}  // namespace quorate
