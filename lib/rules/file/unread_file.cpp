#include "rules/rule.h"

namespace quorate {

extern const Rule unread_file;
constinit const Rule unread_file{
    .name = "unread-file",
    .topic = Topic::file,
    .title = "A YAML file that is not read",
    .severity = Severity::note,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(The file is written as an area's files are, but none of these has its name, and its name is not near to one either: nothing in it was checked. Rename it if it was meant for one of them. A file that another program reads may stay as it is; `--ignore unread-file` leaves out this note. The same is told of a folder below `meetings/` or `ledger/`, whose own files alone are read. What an area's file names, such as a receipt, is not told of, nor is what begins with a dot.)",
    .fails = R"(# in accounts.yaml
entries: []
)",
    .passes = R"(# in .accounts.yaml
entries: []
)",
};

}  // namespace quorate
