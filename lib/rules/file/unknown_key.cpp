#include "rules/rule.h"

namespace quorate {

extern const Rule unknown_key;
constinit const Rule unknown_key{
    .name = "unknown-key",
    .topic = Topic::file,
    .title = "A key that means nothing here",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Every key has a meaning only in its place. One that is not known is most often mistyped, and what stands under it would be passed over in silence. quorate names the key you probably meant.)",
    .fails = R"(partners:
  - name: Police
    contcat: yes
)",
    .passes = R"(partners:
  - name: Police
    contact: yes
)",
};

}  // namespace quorate
