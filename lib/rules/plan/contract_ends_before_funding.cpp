#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

// The last period in which the line has money.
const Column* last_funded(const Case& about, const Activity& line) {
  const Column* last = nullptr;
  for (const auto& entry : line.budget.value_or(PeriodAmounts{})) {
    auto at = about.table.column_of(entry.key.text);
    if (!at || entry.value->pence == 0) continue;
    const auto& column = about.table.columns[*at];
    if (!last || *last->period->ends < *column.period->ends) last = &column;
  }
  return last;
}

void check(const Case& about, const Tell& tell) {
  for (const auto* line : lines_of(about.plan)) {
    const auto* last = line->contract ? last_funded(about, *line) : nullptr;
    if (!last || line->contract->ends->last >= *last->period->ends) continue;
    const auto& ends = line->contract->ends;
    tell({ends.span,
          "plan/activities/" + line->id.text + "/contract",
          fmt::format("the contract paid from `{}` ends {} {}, but the line is funded until {}", *line->name,
                      ends->month ? "in" : "on", text(*ends), text(*last->period->ends)),
          "renew the contract by a decision, or plan the money for the time it runs",
          {{"contract ends", text(*ends), ends.span},
           {fmt::format("funded to the end of {}", title(*last->period)), text(*last->period->ends),
            last->period->ends.span}},
          {},
          line->contract->clause});
  }
}

}  // namespace

extern const Rule contract_ends_before_funding;
constinit const Rule contract_ends_before_funding{
    .name = "contract-ends-before-funding",
    .topic = Topic::plan,
    .title = "A contract that ends before its money does",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::periods | Reads::milestones,
    .since = "0.1",
    .clause = "Allenton delivery plan, Appendix 4 and section 10",
    .rationale =
        R"(A post is paid from this line until later than its contract runs. Either the contract is to be renewed, which somebody has to decide, or money is planned that will not be spent.)",
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
        contract: {post: Hub worker, ends: 2014-06}
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
        contract: {post: Hub worker, ends: 2014-10-31}
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
