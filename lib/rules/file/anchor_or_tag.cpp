#include "rules/rule.h"

namespace quorate {

extern const Rule anchor_or_tag;
constinit const Rule anchor_or_tag{
    .name = "anchor-or-tag",
    .topic = Topic::file,
    .title = "An anchor, a reference or a tag",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(YAML can name a piece of a file with `&name`, repeat it with `*name`, join mappings with `<<` and mark types with `!`. Such files are hard to read for people and easy to abuse, so quorate takes none: write the text out.)",
    .fails = R"(partners:
  - {name: &police Police, contact: yes}
)",
    .passes = R"(partners:
  - {name: Police, contact: yes}
)",
};

}  // namespace quorate
