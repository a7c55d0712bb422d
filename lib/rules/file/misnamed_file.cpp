#include "rules/rule.h"

namespace quorate {

extern const Rule misnamed_file;
constinit const Rule misnamed_file{
    .name = "misnamed-file",
    .topic = Topic::file,
    .title = "A file that is not read because of its name",
    .severity = Severity::warning,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(An area's files and folders have fixed names. One that is nearly right would be passed over, and everybody would think it had been checked. Meetings and the ledger each have a folder, with as many files as you like: `meetings/2014-03-12.yaml`, `ledger/2014.yaml`. There an ending that is nearly `.yaml` is told of too, and a text named by a day, `meetings/2014-03-12.txt`, where no file of that name ends in `.yaml`.)",
    .fails = R"(# in plan.yml
area: {name: Another}
)",
    .passes = R"(vision: A stronger community
)",
};

}  // namespace quorate
