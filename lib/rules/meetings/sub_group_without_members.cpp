#include <fmt/core.h>

#include <algorithm>

#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const SubGroup& group, const Register& people, const Tell& tell) {
  bool anybody = std::any_of(people.begin(), people.end(),
                             [&](const Seat& seat) { return names_member(group.members, seat.member->id.text); });
  if (anybody) return;
  auto name = group.name ? **group.name : group.id.text;
  auto why = group.members.empty() ? std::string("has no members")
                                   : fmt::format("has no members left: {} listed, and none of them is a member now",
                                                 group.members.size());
  tell({group.id.span,
        "sub-group/" + group.id.text,
        fmt::format("the sub-group `{}` {}", name, why),
        "write who belongs to it under `members:`, or take it out once the group has ended it",
        {},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  auto people = register_on(about.area.membership, about.as_of);
  for (const auto& group : about.area.membership.sub_groups) look_at(group, people, tell);
}

}  // namespace

extern const Rule sub_group_without_members;
constinit const Rule sub_group_without_members{
    .name = "sub-group-without-members",
    .topic = Topic::meetings,
    .title = "A sub-group without members",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::sub_groups,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, Our approach and governance structure: sub-groups for each of the three priorities",
    .rationale =
        R"(A sub-group is listed, and nobody who is a member of the group now belongs to it: nobody ever did, or all of them have left. Work that was given to it has nobody to do it.)",
    .fails = R"(# in membership.yaml
sub_groups:
  - {id: green-spaces, name: Green spaces}
)",
    .passes = R"(# in membership.yaml
sub_groups:
  - {id: green-spaces, name: Green spaces, members: [ash, beech]}
)",
    .check = check,
};

}  // namespace quorate
