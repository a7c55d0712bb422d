#include "rules/rule.h"

namespace quorate {

extern const Rule too_large;
constinit const Rule too_large{
    .name = "too-large",
    .topic = Topic::file,
    .title = "A file, a text or a key that is too long",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Files are at most 64 MiB, single texts 256 KiB and keys 256 bytes. More is a mistake or an attack: a quote that is not closed, or another kind of file. Keep long texts in a document of their own. A plan's lines times its periods are at most 1,000,000.)",
    .fails =
        "vision: A stronger "
        "community\nkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: x\n",
    .passes = "vision: A stronger community\n",
};

}  // namespace quorate
