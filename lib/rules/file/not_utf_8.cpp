#include "rules/rule.h"

namespace quorate {

extern const Rule not_utf_8;
constinit const Rule not_utf_8{
    .name = "not-utf-8",
    .topic = Topic::file,
    .title = "A file that is not UTF-8 text",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Files are text in UTF-8, which every editor writes today. Saved in an older encoding, letters with accents and the pound sign turn into something else.)",
    .fails = "vision: A caf\xe9 for all\n",
    .passes = "vision: A caf\xc3\xa9 for all\n",
};

}  // namespace quorate
