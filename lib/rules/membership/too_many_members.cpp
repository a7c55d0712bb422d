#include <fmt/core.h>

#include "base/words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check_seats(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  auto body = group_on(about.area, about.as_of);
  if (!rules || !body) return;
  for (const auto& seats : seats_filled(*rules, *body)) {
    if (seats.not_too_many != Verdict::no) continue;
    tell({members_place(about.area),
          "membership/sub-areas/" + seats.area->id.text,
          fmt::format("{} for {}, and the constitution allows at most {}",
                      counted(static_cast<std::size_t>(seats.filled), "member"), *seats.area->name,
                      **seats.area->maximum),
          "let the group decide who stands down",
          {count_figure("members for it", seats.filled),
           count_figure("at most", **seats.area->maximum, seats.area->maximum->span)},
          {},
          seats.area->clause});
  }
}

void check(const Case& about, const Tell& tell) {
  check_size(about, tell, SizeLimit::maximum);
  check_seats(about, tell);
}

}  // namespace

extern const Rule too_many_members;
constinit const Rule too_many_members{
    .name = "too-many-members",
    .topic = Topic::membership,
    .title = "More members than there may be",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::area,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: will not exceed 20 members",
    .rationale =
        R"(The group has more members on this day than its rules allow, all together or for one part of the area. Where the rules leave open whether members without a vote count, both readings are looked at; where those disagree this is a note.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {maximum: 8}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {maximum: 9}
)",
    .check = check,
};

}  // namespace quorate
