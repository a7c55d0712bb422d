#include "rules/rule.h"

namespace quorate {

extern const Rule duplicate_id;
constinit const Rule duplicate_id{
    .name = "duplicate-id",
    .topic = Topic::file,
    .title = "Two things with the same id",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Two things of one kind with the same id cannot be told apart by other lines and files. Give one of them another.)",
    .fails = R"(risks:
  - {id: few, text: Too few volunteers, response: Ask earlier}
  - {id: few, text: Too little time, response: Begin earlier}
)",
    .passes = R"(risks:
  - {id: few, text: Too few volunteers, response: Ask earlier}
  - {id: time, text: Too little time, response: Begin earlier}
)",
};

}  // namespace quorate
