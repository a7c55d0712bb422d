#include "rules/rule.h"

namespace quorate {

extern const Rule too_deep;
constinit const Rule too_deep{
    .name = "too-deep",
    .topic = Topic::file,
    .title = "Lists inside lists without end",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Something is nested more than 32 levels deep. No file of an area needs more than a few; most often brackets are not closed.)",
    .fails = R"(vision: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[text]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)",
    .passes = R"(vision: text
)",
};

}  // namespace quorate
