#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  auto body = group_on(about.area, about.as_of);
  if (!rules || !body) return;
  auto without = std::count_if(body->begin(), body->end(), [](const Head& head) { return !head.member->sub_area; });
  for (const auto& seats : seats_filled(*rules, *body)) {
    if (seats.enough != Verdict::no) continue;
    tell({members_place(about.area),
          "membership/sub-areas/" + seats.area->id.text,
          fmt::format("{} for {}, and there must be at least {}",
                      counted(static_cast<std::size_t>(seats.filled), "member"), *seats.area->name,
                      **seats.area->minimum),
          "find members who stand for it, and write its id as their `sub_area:`",
          {count_figure("members for it", seats.filled),
           count_figure("needed", **seats.area->minimum, seats.area->minimum->span),
           count_figure("members for no part", without)},
          {},
          seats.area->clause});
  }
}

}  // namespace

extern const Rule seats_unfilled;
constinit const Rule seats_unfilled{
    .name = "seats-unfilled",
    .topic = Topic::membership,
    .title = "A part of the area with too few members",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution,
    .since = "0.1",
    .clause = "Radstock and Westfield Big Local: at least 4 members from each of two parts",
    .rationale =
        R"(The constitution gives a part of the area its own seats, and fewer members stand for it than it must have. Members say which part they stand for in `sub_area`; who says none stands for none.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    sub_areas: [{id: north, name: North End, minimum: 2}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, sub_area: north, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    sub_areas: [{id: north, name: North End, minimum: 2}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, sub_area: north, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, sub_area: north, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .check = check,
};

}  // namespace quorate
