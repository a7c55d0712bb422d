#include "rules/rule.h"

namespace quorate {

extern const Rule bad_time_span;
constinit const Rule bad_time_span{
    .name = "bad-time-span",
    .topic = Topic::file,
    .title = "A span of time that is none",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale = R"(Spans of time are a number and a unit: `3 years`, `15 months`, `6 weeks`, `14 days`.)",
    .fails = R"(support:
  - id: coordinator
    name: Coordinator
    budget: {y1: 100}
    reviews:
      - {what: Look at the post, after: 1y}
)",
    .passes = R"(support:
  - id: coordinator
    name: Coordinator
    budget: {y1: 100}
    reviews:
      - {what: Look at the post, after: 1 year}
)",
};

}  // namespace quorate
