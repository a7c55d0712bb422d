#include "rules/rule.h"

namespace quorate {

extern const Rule control_character;
constinit const Rule control_character{
    .name = "control-character",
    .topic = Topic::file,
    .title = "A character that cannot be seen",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Some characters are not shown but act: they move the cursor, hide text or turn the direction of writing. A reviewer would read something else than the computer. Delete them.)",
    .fails = "vision: A stronger\x1b[8m community\n",
    .passes = "vision: A stronger community\n",
};

}  // namespace quorate
