#include "budget/chest.h"

#include <algorithm>

namespace quorate {
namespace {

bool lost(const GrantAward& award, const DecisionsTaken& taken) {
  if (!award.decision) return false;
  auto found = taken.find(award.decision->text);
  return found != taken.end() && lost_or_put_off(found->second);
}

std::optional<Date> award_day(const Grant& grant, const DecisionsTaken& taken) {
  if (!grant.award) return {};
  if (grant.award->on) return **grant.award->on;
  if (!grant.award->decision || lost(*grant.award, taken)) return {};
  auto found = taken.find(grant.award->decision->text);
  return found == taken.end() ? std::nullopt : std::optional(found->second.meeting->date());
}

std::optional<Date> last_payment(const Grant& grant) {
  std::optional<Date> last;
  for (const auto& payment : grant.payments) last = std::max(last.value_or(*payment.date), *payment.date);
  return last;
}

std::optional<Date> report_due(const Grant& grant, const std::optional<GrantRules>& rules) {
  if (grant.report && grant.report->due) return **grant.report->due;
  auto paid = last_payment(grant);
  if (!paid || !rules || !rules->report_within) return {};
  return *paid + **rules->report_within;
}

Money awarded_in(const BudgetTable& table, const Calendar& calendar, const std::vector<GrantFigures>& grants,
                 std::size_t column) {
  Money sum;
  for (const auto& grant : grants) {
    if (!grant.awarded || !grant.awarded_on) continue;
    if (table.within(calendar.column_of(*grant.awarded_on), column)) sum += grant.award;
  }
  return sum;
}

// The periods of a line with what each has; one in which that is not known gives way to the longer one around it.
std::vector<std::pair<std::size_t, Span>> budgeted(const BudgetTable& table, const LineSpending& line) {
  std::vector<std::pair<std::size_t, Span>> out;
  auto add = [&](std::size_t at, Span span) {
    while (!budget_in(line, at).known() && table.columns[at].parent) at = *table.columns[at].parent;
    bool known = std::any_of(out.begin(), out.end(), [&](const auto& one) { return one.first == at; });
    if (!known) out.emplace_back(at, span);
  };
  const auto& activity = *line.line->activity;
  for (const auto& one : *activity.budget)
    if (auto column = table.column_of(one.key.text)) add(*column, one.value.span);
  auto unplanned = [&](std::optional<std::size_t> at) { return !at || line.line->cells[*at].kind == Cell::nothing; };
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    auto parent = table.columns[at].parent;
    bool longest = !parent || !unplanned(parent);
    if (longest && unplanned(at) && line.cells[at].moved != Money{}) add(at, activity.id.span);
  }
  return out;
}

}  // namespace

bool is_awarded(const Grant& grant, const DecisionsTaken& taken) {
  if (grant.outcome) return **grant.outcome == GrantOutcome::awarded;
  return grant.award && !lost(*grant.award, taken);
}

std::vector<GrantFigures> grants_of(const Area& area, Date as_of) {
  return grants_of(area, decisions_taken(area), as_of);
}

std::vector<GrantFigures> grants_of(const Area& area, const DecisionsTaken& taken, Date as_of) {
  std::vector<GrantFigures> out;
  for (const auto& grant : area.grants.applications) {
    auto on = award_day(grant, taken);
    bool awarded = is_awarded(grant, taken) && (!on || *on <= as_of);
    GrantFigures figures{&grant, awarded, {}, {}, {}, on, report_due(grant, area.grants.rules)};
    if (figures.awarded && grant.award && grant.award->amount) figures.award = **grant.award->amount;
    for (const auto& payment : grant.payments)
      if (*payment.date <= as_of) figures.paid += *payment.amount;
    for (const auto& receipt : grant.receipts)
      if (!receipt.date || **receipt.date <= as_of) figures.receipts += *receipt.amount;
    out.push_back(figures);
  }
  return out;
}

std::vector<FundPeriod> fund_periods(const Area& area, const BudgetTable& table, const Calendar& calendar,
                                     const std::vector<GrantFigures>& grants, const Spending& spending) {
  std::vector<FundPeriod> out;
  if (!area.grants.rules) return out;
  const auto& rules = *area.grants.rules;
  auto add = [&](std::size_t column, Money limit, Span place) {
    out.push_back({column, limit, awarded_in(table, calendar, grants, column), place});
  };
  if (rules.pot)
    for (const auto& one : *rules.pot)
      if (auto column = table.column_of(one.key.text)) add(*column, *one.value, one.value.span);
  if (rules.pot || !rules.activity) return out;
  for (std::size_t at = 0; at < spending.plan_lines; ++at) {
    const auto& line = spending.lines[at];
    if (line.line->activity->id.text != rules.activity->text || !line.line->activity->budget) continue;
    for (const auto& [column, place] : budgeted(table, line)) add(column, budget_in(line, column).amount, place);
  }
  return out;
}

}  // namespace quorate
