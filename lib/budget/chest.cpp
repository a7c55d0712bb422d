#include "budget/chest.h"

#include <algorithm>
#include <map>

namespace quorate {
namespace {

using MeetingDays = std::map<std::string_view, Date>;

std::optional<Date> award_day(const Grant& grant, const MeetingDays& days) {
  if (!grant.award) return {};
  if (grant.award->on) return **grant.award->on;
  if (!grant.award->decision) return {};
  std::string_view decision(grant.award->decision->text);
  auto found = days.find(decision.substr(0, decision.find('/')));
  return found == days.end() ? std::nullopt : std::optional(found->second);
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

// Without a word on what became of it, an award speaks for itself.
bool is_awarded(const Grant& grant) {
  return grant.outcome ? **grant.outcome == GrantOutcome::awarded : grant.award.has_value();
}

Money awarded_in(const BudgetTable& table, Calendar& calendar, const std::vector<GrantFigures>& grants,
                 std::size_t column) {
  Money sum;
  for (const auto& grant : grants) {
    if (!grant.awarded || !grant.awarded_on) continue;
    for (auto at = calendar.column_of(*grant.awarded_on); at; at = table.columns[*at].parent)
      if (*at == column) sum += grant.award;
  }
  return sum;
}

}  // namespace

std::vector<GrantFigures> grants_of(const Area& area, Date as_of) {
  MeetingDays days;
  for (const auto& meeting : area.meetings) days.emplace(meeting.id, meeting.date());
  std::vector<GrantFigures> out;
  for (const auto& grant : area.grants.applications) {
    GrantFigures figures{
        &grant, is_awarded(grant), {}, {}, {}, award_day(grant, days), report_due(grant, area.grants.rules)};
    if (figures.awarded && grant.award && grant.award->amount) figures.award = **grant.award->amount;
    for (const auto& payment : grant.payments)
      if (*payment.date <= as_of) figures.paid += *payment.amount;
    for (const auto& receipt : grant.receipts) figures.receipts += *receipt.amount;
    out.push_back(figures);
  }
  return out;
}

std::vector<FundPeriod> fund_periods(const Area& area, const BudgetTable& table, Calendar& calendar,
                                     const std::vector<GrantFigures>& grants) {
  std::vector<FundPeriod> out;
  if (!area.grants.rules) return out;
  const auto& rules = *area.grants.rules;
  auto add = [&](std::string_view period, const Located<Money>& limit) {
    if (auto column = table.column_of(period))
      out.push_back({*column, *limit, awarded_in(table, calendar, grants, *column), limit.span});
  };
  if (rules.pot)
    for (const auto& one : *rules.pot) add(one.key.text, one.value);
  if (rules.pot || !rules.activity) return out;
  for (const auto* line : lines_of(area.plan))
    if (line->id.text == rules.activity->text && line->budget)
      for (const auto& one : *line->budget) add(one.key.text, one.value);
  return out;
}

}  // namespace quorate
