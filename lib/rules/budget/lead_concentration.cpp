#include <fmt/core.h>
#include <map>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr Fraction mentioned_above{1, 4};

struct Led {
  Money amount;
  std::vector<const BudgetLine*> lines;
};

std::map<std::string, Led> by_lead(const Case& about) {
  std::map<std::string, Led> leads;
  for (const auto& group : about.table.groups)
    for (const auto& line : group.lines) {
      if (!line.activity->lead) continue;
      auto& led = leads[line.activity->lead->text];
      led.amount += line.total;
      led.lines.push_back(&line);
    }
  return leads;
}

void check(const Case& about, const Tell& tell) {
  if (about.table.total.pence <= 0) return;
  for (const auto& [id, led] : by_lead(about)) {
    auto share = share_of(led.amount, about.table.total);
    const auto* body = about.plan.organisation(id);
    if (!body || share <= mentioned_above) continue;
    Working working;
    for (const auto* line : led.lines)
      working.push_back({*line->activity->name, text(line->total), line->activity->lead->span});
    working.push_back(
        {"together", fmt::format("{} of {} = {}", text(led.amount), text(about.table.total), percent(share)), {}});
    bool trusted = about.plan.area && about.plan.area->locally_trusted_organisation &&
                   about.plan.area->locally_trusted_organisation->text == id;
    if (trusted)
      working.push_back({"it also", "holds the money, as locally trusted organisation",
                         about.plan.area->locally_trusted_organisation->span});
    tell({body->id.span,
          "plan/organisations/" + id,
          fmt::format("{} leads {} with {} of {}, {} of the plan", *body->name,
                      counted(led.lines.size(), "activity", "activities"), text(led.amount), text(about.table.total),
                      percent(share)),
          "keep this in mind when interests are declared and when it reports on its own work",
          std::move(working),
          {},
          {}});
  }
}

}  // namespace

extern const Rule lead_concentration;
constinit const Rule lead_concentration{
    .name = "lead-concentration",
    .topic = Topic::budget,
    .title = "Much of the plan goes to one body",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::leads | Reads::area,
    .since = "0.1",
    .clause = "Charity Commission and programme guidance on conflicts of interest",
    .rationale =
        R"(One body leads activities that hold more than a quarter of the plan. That may be right, but the partnership should know it when interests are declared and when the body reports on its own work. The quarter is where quorate begins to mention it, not a rule of any programme.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1001}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
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
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
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
