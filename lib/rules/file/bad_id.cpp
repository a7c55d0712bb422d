#include "rules/rule.h"

namespace quorate {

extern const Rule bad_id;
constinit const Rule bad_id{
    .name = "bad-id",
    .topic = Topic::file,
    .title = "A name that cannot be an id",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Ids are how files refer to each other, so they are kept plain: letters without accents, digits, hyphens. The name that people read may hold anything.)",
    .fails = R"(risks:
  - {id: too few, text: Too few volunteers, response: Ask earlier}
)",
    .passes = R"(risks:
  - {id: too-few, text: Too few volunteers, response: Ask earlier}
)",
};

}  // namespace quorate
