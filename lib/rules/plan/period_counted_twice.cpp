#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

const Entry<Ref<Period>, Located<Money>>* given_for(const Activity& line, const Period& period) {
  for (const auto& entry : *line.budget)
    if (entry.key.text == period.id.text) return &entry;
  return nullptr;
}

// Every period that holds this one, the nearest first.
std::vector<const Period*> periods_above(const BudgetTable& table, const Column& column) {
  std::vector<const Period*> above;
  for (auto at = column.parent; at; at = table.columns[*at].parent) above.push_back(table.columns[*at].period);
  return above;
}

void look_at(const Activity& line, const Case& about, const Tell& tell) {
  for (const auto& column : about.table.columns) {
    const auto* part = given_for(line, *column.period);
    if (!part) continue;
    for (const auto* longer : periods_above(about.table, column)) {
      const auto* whole = given_for(line, *longer);
      if (!whole) continue;
      tell({part->key.span,
            "plan/activities/" + line.id.text + "/budget/" + part->key.text,
            fmt::format("`{}` gives an amount for {} and another for {}, which is part of it", *line.name,
                        title(*longer), title(*column.period)),
            "give the year or its parts, not both",
            {{title(*longer), text(*whole->value), whole->value.span},
             {title(*column.period), text(*part->value), part->value.span}},
            {},
            line.clause});
    }
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto* line : lines_of(about.plan))
    if (line->budget) look_at(*line, about, tell);
}

}  // namespace

extern const Rule period_counted_twice;
constinit const Rule period_counted_twice{
    .name = "period-counted-twice",
    .topic = Topic::plan,
    .title = "A year and its own part in one line",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(A line gives an amount for a year or for its parts. With both, nobody can tell whether the part is inside the year or on top of it.)",
    .fails = R"(periods:
  - id: y1
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000, y1a: 0, y1b: 0}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
      - id: fair
        name: Fair
        lead: council
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .passes = R"(periods:
  - id: y1
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
      - id: fair
        name: Fair
        lead: council
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1a: 500, y1b: 500}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .check = check,
};

}  // namespace quorate
