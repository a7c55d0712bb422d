#include "rules/rule.h"

namespace quorate {

extern const Rule unreadable;
constinit const Rule unreadable{
    .name = "unreadable",
    .topic = Topic::file,
    .title = "A line that cannot be read",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(The file is not written as YAML here: a tab, a missing colon, a quote that is not closed, an apostrophe inside single quotes. The message says which and what to write instead. What depends on these lines is not checked until they are mended.)",
    .fails = R"(partners:
  - name: Police: the ward team
    contact: yes
)",
    .passes = R"(partners:
  - name: "Police: the ward team"
    contact: yes
)",
};

}  // namespace quorate
