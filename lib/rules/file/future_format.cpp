#include "rules/rule.h"

namespace quorate {

extern const Rule future_format;
constinit const Rule future_format{
    .name = "future-format",
    .topic = Topic::file,
    .title = "A file written for a later quorate",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(The file says that it is written in a format that this quorate does not know. Use a newer one; nothing of the file is believed meanwhile.)",
    .fails = R"(format: 2
)",
    .passes = R"(format: 1
)",
};

}  // namespace quorate
