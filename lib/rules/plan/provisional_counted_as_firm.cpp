#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Money costs(const Activity& line, bool provisional) {
  Money sum;
  for (const auto& cost : line.costs)
    if (cost.provisional == provisional) sum += *cost.amount * (cost.times ? **cost.times : 1);
  return sum;
}

const Cost* first_provisional(const Activity& line) {
  for (const auto& cost : line.costs)
    if (cost.provisional) return &cost;
  return nullptr;
}

// A budget that is more than the firm costs must hold money that is only provisional; of a smaller one nothing is
// known.
void look_at(const BudgetLine& budget, const Tell& tell) {
  const auto& line = *budget.activity;
  const auto* cost = first_provisional(line);
  auto firm = costs(line, false), provisional = costs(line, true);
  if (!cost || budget.total <= firm) return;
  tell({cost->amount.span,
        "plan/activities/" + line.id.text + "/provisional",
        fmt::format("the budget of `{}`, {}, counts money as firm that is only provisional", *line.name,
                    text(budget.total)),
        "say in the plan what happens to the money if it is not needed",
        {{"firm costs", text(firm), {}},
         {"provisional", text(provisional), cost->amount.span},
         {"in the budget", text(budget.total), {}}},
        {},
        line.clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& group : about.table.groups)
    for (const auto& line : group.lines) look_at(line, tell);
}

}  // namespace

extern const Rule provisional_counted_as_firm;
constinit const Rule provisional_counted_as_firm{
    .name = "provisional-counted-as-firm",
    .topic = Topic::plan,
    .title = "Money that may not be needed, counted as if it were",
    .severity = Severity::note,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::periods | Reads::costs,
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
