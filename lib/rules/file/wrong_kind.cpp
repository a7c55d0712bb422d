#include "rules/rule.h"

namespace quorate {

extern const Rule wrong_kind;
constinit const Rule wrong_kind{
    .name = "wrong-kind",
    .topic = Topic::file,
    .title = "A list, a text or a set of keys in the wrong place",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Some places take a list (lines that start with a dash), some a single text, some lines of `key: value`. The message says which belongs here.)",
    .fails = R"(risks:
  volunteers: Too few volunteers
)",
    .passes = R"(risks:
  - {id: volunteers, text: Too few volunteers, response: Ask earlier}
)",
};

}  // namespace quorate
