#include "rules/rule.h"

namespace quorate {

extern const Rule duplicate_key;
constinit const Rule duplicate_key{
    .name = "duplicate-key",
    .topic = Topic::file,
    .title = "A key written twice in one place",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Of two lines with the same key only one can be meant, and programs differ in which they believe. quorate believes neither: keep the right one and delete the other.)",
    .fails = R"(partners:
  - name: Police
    contact: yes
    name: Library
)",
    .passes = R"(partners:
  - name: Police
    contact: yes
  - name: Library
    contact: yes
)",
};

}  // namespace quorate
