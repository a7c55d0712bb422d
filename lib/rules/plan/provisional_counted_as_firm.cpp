#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Money amount_of(const Cost& cost) { return *cost.amount * (cost.times ? **cost.times : 1); }

Money firm_costs(const Activity& line) {
  Money firm;
  for (const auto& cost : line.costs)
    if (!cost.provisional) firm += amount_of(cost);
  return firm;
}

void check(const Case& about, const Tell& tell) {
  for (const auto* line : lines_of(about.plan))
    for (const auto& cost : line->costs) {
      if (!cost.provisional || !line->budget || total_given(*line) == firm_costs(*line)) continue;
      tell({cost.amount.span,
            "plan/activities/" + line->id.text + "/provisional",
            fmt::format("{} for `{}` is provisional, but the budget of `{}` counts it as firm", text(amount_of(cost)),
                        *cost.what, *line->name),
            "say in the plan what happens to the money if it is not needed",
            {{"provisional", text(amount_of(cost)), cost.amount.span},
             {"firm costs", text(firm_costs(*line)), {}},
             {"in the budget", text(total_given(*line)), {}}},
            {},
            line->clause});
    }
}

}  // namespace

extern const Rule provisional_counted_as_firm;
constinit const Rule provisional_counted_as_firm{
    .name = "provisional-counted-as-firm",
    .topic = Topic::plan,
    .title = "Money that may not be needed, counted as if it were",
    .severity = Severity::note,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::costs,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4, priority 2: provisional course and training fees",
    .rationale =
        R"(A cost marked as provisional is spent only if it turns out to be needed, yet the budget holds it like any other. Whoever asks how much is left should know that this part may come back.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
        costs:
          - {what: worker, amount: £900}
          - {what: fees, amount: £100, provisional: yes}
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
        costs:
          - {what: worker, amount: £1000}
          - {what: fees, amount: £100, provisional: yes}
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
