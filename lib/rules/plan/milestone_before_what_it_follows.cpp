#include <fmt/core.h>
#include <map>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  std::map<std::string_view, const Milestone*> by_id;
  for (const auto* line : lines_of(about.plan))
    for (const auto& milestone : line->milestones) by_id[milestone.id.text] = &milestone;
  for (const auto& [id, milestone] : by_id) {
    auto found = milestone->after ? by_id.find(milestone->after->text) : by_id.end();
    if (found == by_id.end() || milestone->due->last >= found->second->due->first) continue;
    const auto& first = *found->second;
    tell({milestone->due.span,
          "plan/milestones/" + std::string(id),
          fmt::format("`{}` is due {}, before `{}`, which it follows, is due {}", *milestone->what,
                      text(*milestone->due), *first.what, text(*first.due)),
          "change one of the two dates, or the `after:`",
          {{"due", text(*milestone->due), milestone->due.span}, {"follows", text(*first.due), first.due.span}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule milestone_before_what_it_follows;
constinit const Rule milestone_before_what_it_follows{
    .name = "milestone-before-what-it-follows",
    .topic = Topic::plan,
    .title = "A milestone due before the one it follows",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::milestones,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4, activity 1: purchase, redevelopment, then opening",
    .rationale = R"(A milestone that comes after another cannot be due before it. Two in the same month may be.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones:
          - {id: hub-fitted, what: Hub fitted, due: 2014-06}
          - {id: hub-open, what: Hub opens, due: 2014-05, after: hub-fitted}
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .passes = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones:
          - {id: hub-fitted, what: Hub fitted, due: 2014-06}
          - {id: hub-open, what: Hub opens, due: 2014-06, after: hub-fitted}
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .check = check,
};

}  // namespace quorate
