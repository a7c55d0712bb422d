#include <fmt/core.h>

#include "base/words.h"
#include "rules/group_on.h"
#include "rules/rule.h"
#include "rules/unset_rules.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  if (!group_on(about.area, about.as_of) || version_on(about.area.constitution, about.as_of)) return;
  Working working;
  for (const auto& version : about.area.constitution.versions)
    working.push_back({"a constitution comes into force on", text(*version.in_force), version.in_force.span});
  tell({members_place(about.area),
        "constitution",
        fmt::format("{} are not set in this area's files{}", joined(unset_rules(nullptr)),
                    working.empty() ? "" : fmt::format(" on {}", text(about.as_of))),
        "write constitution.yaml with what the group has agreed; what it does not say is never assumed",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule rules_not_set;
constinit const Rule rules_not_set{
    .name = "rules-not-set",
    .topic = Topic::membership,
    .title = "A group whose rules are not written",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution,
    .since = "0.1",
    .clause = "St James Street Big Local: members are named, and no rule of the partnership is published",
    .rationale =
        R"(The area has a register of members, and no constitution is in force on this day. What it would have said is not set: nothing is assumed from other areas, so quorum, votes and terms of office cannot be answered. Only the programme's own rules are checked. Write constitution.yaml with what the group has agreed, block by block.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2015-01-01
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 8}
)",
    .check = check,
};

}  // namespace quorate
