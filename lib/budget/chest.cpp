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

std::optional<Date> report_due(const Grant& grant, const std::optional<GrantRules>& rules, Date as_of) {
  if (grant.report && grant.report->due) return **grant.report->due;
  const auto* paid = last_payment(grant, as_of);
  if (!paid || !rules || !rules->report_within) return {};
  return *paid->date + **rules->report_within;
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

// Whether money went back in one of the longer periods around this one, of which it is not said in which part.
bool returned_above(const BudgetTable& table, const LineSpending& line, std::size_t at) {
  for (auto above = table.columns[at].parent; above; above = table.columns[*above].parent) {
    auto itself = line.cells[*above].returned;
    for (std::size_t part = 0; part < table.columns.size(); ++part)
      if (table.columns[part].parent == above) itself = itself - line.cells[part].returned;
    if (itself != Money{}) return true;
  }
  return false;
}

// Whether a period is too short to say what there was in it.
bool too_short(const BudgetTable& table, const LineSpending& line, std::size_t at) {
  auto budget = budget_in(line, at);
  return !budget.known() || returned_above(table, line, at) || line.cells[at].returned > budget.amount;
}

using Placed = std::vector<std::pair<std::size_t, Span>>;  // columns, and where what each has is written

// Of periods within one another the longest alone.
void drop_parts(Placed& periods, const BudgetTable& table) {
  auto whole = periods;
  std::erase_if(periods, [&](const auto& one) {
    return std::any_of(whole.begin(), whole.end(), [&](const auto& other) {
      return other.first != one.first && table.within(one.first, other.first);
    });
  });
}

// The periods of a line with what each has; one that is too short gives way to the longer one around it.
Placed budgeted(const BudgetTable& table, const LineSpending& line) {
  Placed out;
  auto add = [&](std::size_t at, Span span) {
    while (too_short(table, line, at) && table.columns[at].parent) at = *table.columns[at].parent;
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
  drop_parts(out, table);
  return out;
}

const LineSpending* line_paid_from(const GrantRules& rules, const Spending& spending) {
  for (std::size_t at = 0; rules.activity && at < spending.plan_lines; ++at)
    if (spending.lines[at].line->activity->id.text == rules.activity->text) return &spending.lines[at];
  return nullptr;
}

// What went back of that which grants may come to: a pot may be smaller than the line's budget, and then the rest of
// the line goes back first.
Money gone(const LineSpending* line, std::size_t column, Money limit) {
  if (!line) return {};
  auto budget = budget_in(*line, column);
  auto beside = budget.known() && budget.amount > limit ? budget.amount - limit : Money{};
  return std::max(Money{}, line->cells[column].returned - beside);
}

// What went back in one period and is more than it had left was left over from those before it, the last of them first.
void take_from_earlier(std::vector<FundPeriod>& all, const Calendar& calendar) {
  std::vector<FundPeriod*> in_order;
  for (auto& one : all) in_order.push_back(&one);
  std::stable_sort(in_order.begin(), in_order.end(), [&](const FundPeriod* a, const FundPeriod* b) {
    return calendar.days(a->column).to < calendar.days(b->column).to;
  });
  for (std::size_t at = 0; at < in_order.size(); ++at)
    for (auto before = at; before-- > 0;) {
      auto& late = *in_order[at];
      auto& early = *in_order[before];
      auto more = std::max(Money{}, std::min({-late.left(), late.returned, early.left()}));
      late.returned = late.returned - more;
      early.returned += more;
    }
}

}  // namespace

const GrantPayment* last_payment(const Grant& grant, Date as_of) {
  const GrantPayment* last = nullptr;
  for (const auto& payment : grant.payments)
    if (*payment.date <= as_of && (!last || *last->date < *payment.date)) last = &payment;
  return last;
}

bool has_reported(const Grant& grant, Date as_of) {
  return grant.report && grant.report->received && **grant.report->received <= as_of;
}

bool owes_report(const GrantFigures& figures, Date as_of) {
  return figures.awarded && figures.report_due && !has_reported(*figures.grant, as_of);
}

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
    bool handed_in = !grant.received || **grant.received <= as_of;
    GrantFigures figures{&grant};
    figures.awarded_on = award_day(grant, taken);
    figures.awarded = is_awarded(grant, taken) && (figures.awarded_on ? *figures.awarded_on <= as_of : handed_in);
    figures.report_due = report_due(grant, area.grants.rules, as_of);
    if (figures.awarded && grant.award && grant.award->amount) figures.award = **grant.award->amount;
    for (const auto& payment : grant.payments)
      if (*payment.date <= as_of) figures.paid += *payment.amount;
    for (const auto& receipt : grant.receipts)
      if (!receipt.date ? handed_in : **receipt.date <= as_of) figures.receipts += *receipt.amount;
    figures.to_come = !handed_in && !figures.awarded && !last_payment(grant, as_of);
    out.push_back(figures);
  }
  return out;
}

std::vector<FundPeriod> fund_periods(const Area& area, const BudgetTable& table, const Calendar& calendar,
                                     const std::vector<GrantFigures>& grants, const Spending& spending) {
  std::vector<FundPeriod> out;
  if (!area.grants.rules) return out;
  const auto& rules = *area.grants.rules;
  const auto* line = line_paid_from(rules, spending);
  auto add = [&](std::size_t column, Money limit, Span place) {
    out.push_back({column, limit, awarded_in(table, calendar, grants, column), gone(line, column, limit), place});
  };
  if (rules.pot)
    for (const auto& one : *rules.pot)
      if (auto column = table.column_of(one.key.text)) add(*column, *one.value, one.value.span);
  if (!rules.pot && line && line->line->activity->budget)
    for (const auto& [column, place] : budgeted(table, *line)) add(column, budget_in(*line, column).amount, place);
  take_from_earlier(out, calendar);
  return out;
}

std::optional<Money> spent_by_ledger(const Area& area, const Spending& spending) {
  const auto& rules = area.grants.rules;
  const auto* line = rules ? line_paid_from(*rules, spending) : nullptr;
  if (!line || spending.charges.empty()) return {};
  return line->total.spent;
}

}  // namespace quorate
