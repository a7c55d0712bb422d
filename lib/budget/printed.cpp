#include "budget/printed.h"

#include <fmt/core.h>

namespace quorate {
namespace {

using Differences = std::vector<PrintedDifference>;

std::int64_t unit_pence(const Printed& printed) {
  if (!printed.rounded) return 0;
  switch (printed.rounded->value) {
    case Rounding::pounds:
      return 100;
    case Rounding::tens:
      return 1'000;
    case Rounding::hundreds:
      return 10'000;
    case Rounding::thousands:
      break;
  }
  return 100'000;
}

Money apart(Money a, Money b) { return a < b ? b - a : a - b; }

void compare(Differences& out, const Printed& printed, PrintedDifference difference, const Located<Money>& says,
             Money computed) {
  if (*says == computed) return;
  difference.span = says.span;
  difference.printed = text(*says);
  difference.computed = text(computed);
  difference.within_rounding = apart(*says, computed).pence <= unit_pence(printed);
  difference.working.push_back({"printed", text(*says), says.span});
  difference.working.push_back({"apart", text(apart(*says, computed)), {}});
  out.push_back(std::move(difference));
}

Working lines_in(const BudgetTable& table, std::size_t column) {
  Working working;
  for (const auto& group : table.groups)
    for (const auto& line : group.lines)
      if (line.cells[column].kind != Cell::nothing)
        working.push_back({line.activity->name.value, text(line.cells[column].amount), line.activity->span});
  working.push_back({"lines add to", text(table.totals[column].amount), {}});
  return working;
}

Working groups_of(const BudgetTable& table) {
  Working working;
  for (const auto& group : table.groups)
    working.push_back({group.priority ? group.priority->name.value : "Support", text(group.total),
                       group.priority ? group.priority->span : Span{}});
  working.push_back({"lines add to", text(table.total), {}});
  return working;
}

void total(Differences& out, const Printed& printed, const BudgetTable& table) {
  if (printed.total)
    compare(out, printed, {PrintedKind::total, "", "plan/printed/total", "", "", groups_of(table), {}}, *printed.total,
            table.total);
}

void columns(Differences& out, const Printed& printed, const BudgetTable& table) {
  for (const auto& [period, amount] : printed.columns) {
    auto at = table.column_of(period.text);
    if (!at || !table.totals[*at].known()) continue;
    compare(out, printed,
            {PrintedKind::column,
             title(*table.columns[*at].period),
             "plan/printed/columns/" + period.text,
             "",
             "",
             lines_in(table, *at),
             {}},
            amount, table.totals[*at].amount);
  }
}

Working cells_of(const BudgetLine& line, const BudgetTable& table) {
  Working working;
  for (const auto& entry : line.activity->budget.value_or(PeriodAmounts{}))
    if (auto at = table.column_of(entry.key.text))
      working.push_back({title(*table.columns[*at].period), text(*entry.value), entry.value.span});
  working.push_back({"they add to", text(line.total), {}});
  return working;
}

void share(Differences& out, PrintedKind kind, std::string what, std::string subject, const Located<Share>& says_share,
           Money amount, const BudgetTable& table) {
  auto exact = table.share_of_award(amount);
  if (!exact || says(*says_share, *exact)) return;
  auto decimals = says_share->percent ? says_share->decimals : 2;
  auto would_be = says_share->value * *table.award;
  out.push_back(
      {kind,
       std::move(what),
       std::move(subject),
       text(*says_share),
       percent(*exact, decimals),
       {{"lines add to", fmt::format("{} of {} = {}", text(amount), text(*table.award), percent(*exact, decimals)), {}},
        {"printed", text(*says_share), says_share.span},
        {"which would be", text(would_be), {}},
        {"apart", text(apart(would_be, amount)), {}}},
       says_share.span});
}

void lines(Differences& out, const Printed& printed, const BudgetTable& table) {
  auto named = lines_by_id(table);
  for (const auto& [id, says] : printed.lines) {
    auto found = named.find(id.text);
    if (found == named.end()) continue;
    const auto* line = found->second;
    auto subject = "plan/printed/lines/" + id.text;
    if (says.total)
      compare(out, printed,
              {PrintedKind::line, line->activity->name.value, subject + "/total", "", "", cells_of(*line, table), {}},
              *says.total, line->total);
    if (says.share)
      share(out, PrintedKind::line_share, line->activity->name.value, subject + "/share", *says.share, line->total,
            table);
  }
}

void balances(Differences& out, const Printed& printed, const BudgetTable& table) {
  for (const auto& [period, amount] : printed.balance) {
    auto at = table.column_of(period.text);
    if (!at || !table.balances[*at]) continue;
    Working working{{"awarded", text(*table.award), {}}};
    for (std::size_t before = 0; before <= *at; ++before)
      if (table.columns[before].depth == 0)
        working.push_back(
            {fmt::format("less {}", title(*table.columns[before].period)), text(table.totals[before].amount), {}});
    working.push_back({"leaves", text(*table.balances[*at]), {}});
    compare(out, printed,
            {PrintedKind::balance,
             title(*table.columns[*at].period),
             "plan/printed/balance/" + period.text,
             "",
             "",
             std::move(working),
             {}},
            Located<Money>{amount->amount, amount.span}, *table.balances[*at]);
  }
}

// With several fees the printed row is taken to be all of them together.
void fees(Differences& out, const Printed& printed, const BudgetTable& table) {
  if (table.fees.empty()) return;
  for (const auto& [period, amount] : printed.fees) {
    auto at = table.column_of(period.text);
    if (!at || !table.totals[*at].known()) continue;
    Money sum;
    Working working;
    for (const auto& row : table.fees) {
      sum += *row.amounts[*at];
      working.push_back(
          {row.fee->name.value,
           fmt::format("{} of {} = {}", text(*row.fee->rate), text(table.totals[*at].amount), text(*row.amounts[*at])),
           row.fee->rate.span});
    }
    compare(out, printed,
            {PrintedKind::fee,
             title(*table.columns[*at].period),
             "plan/printed/fees/" + period.text,
             "",
             "",
             std::move(working),
             {}},
            amount, sum);
  }
}

}  // namespace

std::vector<PrintedDifference> printed_differences(const Plan& plan, const BudgetTable& table) {
  Differences out;
  if (!plan.printed || table.groups.empty()) return out;  // without lines there is nothing to compare with
  const auto& printed = *plan.printed;
  total(out, printed, table);
  columns(out, printed, table);
  lines(out, printed, table);
  if (printed.share_of_award)
    share(out, PrintedKind::share, "", "plan/printed/share_of_award", *printed.share_of_award, table.total, table);
  balances(out, printed, table);
  fees(out, printed, table);
  return out;
}

}  // namespace quorate
