#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Money sum(const Activity& line, bool with_provisional) {
  Money total;
  for (const auto& cost : line.costs)
    if (with_provisional || !cost.provisional) total += *cost.amount * (cost.times ? **cost.times : 1);
  return total;
}

std::string written(const Cost& cost) {
  auto amount = text(*cost.amount);
  auto product =
      cost.times ? fmt::format("{} x {} = {}", amount, **cost.times, text(*cost.amount * **cost.times)) : amount;
  return cost.provisional ? product + ", provisional" : product;
}

Working steps(const Activity& line, Money as_written, Money budget) {
  Working working;
  for (const auto& cost : line.costs) working.push_back({*cost.what, written(cost), cost.amount.span});
  working.push_back({"as written", text(as_written), {}});
  for (const auto& entry : line.budget.value_or(PeriodAmounts{}))
    working.push_back({"budget " + entry.key.text, text(*entry.value), entry.value.span});
  working.push_back({"in the budget", text(budget), {}});
  working.push_back({"apart", text(budget < as_written ? as_written - budget : budget - as_written), {}});
  return working;
}

void look_at(const BudgetLine& budget, const Tell& tell) {
  const auto& line = *budget.activity;
  auto all = sum(line, true), firm = sum(line, false);
  if (line.costs.empty() || !line.budget || budget.total == all || budget.total == firm) return;
  tell({line.costs.front().span,
        "plan/activities/" + line.id.text + "/costs",
        fmt::format("the costs of `{}` come to {} as written, but its budget is {}", *line.name, text(all),
                    text(budget.total)),
        "mend the sum that is wrong; a cost that recurs is written once, with `times:`",
        steps(line, all, budget.total),
        {},
        line.clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& group : about.table.groups)
    for (const auto& line : group.lines) look_at(line, tell);
}

}  // namespace

extern const Rule costs_differ_from_budget;
constinit const Rule costs_differ_from_budget{
    .name = "costs-differ-from-budget",
    .topic = Topic::plan,
    .title = "The prose adds up to another sum than the budget",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::costs,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 10",
    .rationale =
        R"(The text of a plan often does its own sums: so much a year, so many times. When they come to another figure than the budget, nobody knows which was agreed. Costs that are only provisional may be in the budget or not: both sums are compared.)",
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
          - {what: worker, amount: £400, times: 2}
          - {what: fees, amount: £100}
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
          - {what: worker, amount: £450, times: 2}
          - {what: fees, amount: £100}
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
