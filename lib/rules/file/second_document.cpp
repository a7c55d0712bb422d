#include "rules/rule.h"

namespace quorate {

extern const Rule second_document;
constinit const Rule second_document{
    .name = "second-document",
    .topic = Topic::file,
    .title = "A second document in one file",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A line `---` starts a second document. Programs differ in whether they read it, so a file of an area holds one.)",
    .fails = R"(partners:
  - {name: Police, contact: yes}
---
)",
    .passes = R"(partners:
  - {name: Police, contact: yes}
)",
};

}  // namespace quorate
