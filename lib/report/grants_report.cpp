#include "report/grants_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/position_report.h"

namespace quorate {
namespace {

bool for_a_person(const Grant& grant) { return grant.individual && **grant.individual == YesNo::yes; }

std::string receiver(const Grant& grant, const Area& area) {
  if (for_a_person(grant)) return "a person";
  if (grant.applicant) return **grant.applicant;
  return grant.organisation ? organisation_words(area, grant.organisation->text) : std::string("not said");
}

std::string name_of(const Grant& grant, const Area& area) {
  auto what = grant.title && !for_a_person(grant) ? **grant.title : grant.id.text;
  return fmt::format("{}: {}", receiver(grant, area), what);
}

bool reported(const GrantFigures& figures, Date as_of) {
  const auto& report = figures.grant->report;
  return report && report->received && **report->received <= as_of;
}

std::string_view outcome_words(const GrantFigures& figures) {
  constexpr std::string_view words[] = {"pending", "awarded", "refused", "withdrawn"};
  const auto& outcome = figures.grant->outcome;
  if (!outcome) return figures.awarded ? "awarded" : "pending";
  return words[static_cast<std::size_t>(**outcome)];
}

// What is still to be done about a grant; "done" where nothing is.
std::string state_words(const GrantFigures& figures, Date as_of) {
  if (!figures.awarded) return std::string(outcome_words(figures));
  if (figures.paid == Money{}) return "to be paid";
  if (reported(figures, as_of)) return "done";
  if (!figures.report_due) return "no report yet";
  return fmt::format("{} {}", as_of > *figures.report_due ? "late" : "due", iso(*figures.report_due));
}

Pence pence_of(const Chest& chest) {
  bool pence = false;
  for (const auto& one : chest.grants)
    for (auto amount : {one.award, one.paid, one.receipts, one.grant->amount ? **one.grant->amount : Money{}})
      pence = pence || has_pence(amount);
  for (const auto& one : chest.periods) pence = pence || has_pence(one.limit);
  return pence ? Pence::always : Pence::never;
}

struct Sums {
  Money asked, awarded, paid, receipts;
};

Sums sums_of(const Chest& chest) {
  Sums sums;
  for (const auto& one : chest.grants) {
    if (one.grant->amount) sums.asked += **one.grant->amount;
    sums.awarded += one.award;
    sums.paid += one.paid;
    sums.receipts += one.receipts;
  }
  return sums;
}

TableCell some(bool there_is, Money amount, Pence pence) {
  return there_is ? money_cell(amount, pence) : text_cell("–");
}

TableRow row_of(const GrantFigures& one, const Chest& chest, Pence pence, bool flat) {
  const auto& grant = *one.grant;
  std::vector<TableCell> cells;
  if (flat)
    cells = {text_cell(grant.id.text), text_cell(receiver(grant, chest.area)),
             text_cell(grant.title && !for_a_person(grant) ? **grant.title : ""),
             text_cell(grant.priority ? grant.priority->text : "")};
  else
    cells = {text_cell(name_of(grant, chest.area))};
  cells.push_back(some(grant.amount.has_value(), grant.amount ? **grant.amount : Money{}, pence));
  cells.push_back(some(one.awarded, one.award, pence));
  cells.push_back(some(one.awarded, one.paid, pence));
  cells.push_back(some(one.awarded, one.receipts, pence));
  cells.push_back(text_cell(state_words(one, chest.as_of)));
  return {TableRow::Kind::line, std::move(cells)};
}

Table grants_table(const Chest& chest, bool flat) {
  auto pence = pence_of(chest);
  Table table;
  if (flat)
    table.headings = {"Id", "Receiver", "Title", "Priority"};
  else
    table.headings = {"Applications"};
  for (auto heading : {"Asked", "Awarded", "Paid", "Receipts", "Outcome, report"}) table.headings.push_back(heading);
  for (const auto& one : chest.grants) table.rows.push_back(row_of(one, chest, pence, flat));
  if (flat) return table;
  auto sums = sums_of(chest);
  table.rows.push_back({TableRow::Kind::total,
                        {text_cell("Total"), money_cell(sums.asked, pence), money_cell(sums.awarded, pence),
                         money_cell(sums.paid, pence), money_cell(sums.receipts, pence)}});
  return table;
}

Table fund_table(const Chest& chest) {
  auto pence = pence_of(chest);
  Table table{{"The fund", "Has", "Awarded", "Left"}, {}};
  for (const auto& one : chest.periods)
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(title(*chest.table.columns[one.column].period)), money_cell(one.limit, pence),
                           money_cell(one.awarded, pence), money_cell(one.left(), pence)}});
  return table;
}

std::string undated_words(const Chest& chest) {
  Money sum;
  for (const auto& one : chest.grants)
    if (one.awarded && !one.awarded_on) sum += one.award;
  return sum == Money{} ? std::string()
                        : fmt::format("{} was awarded on a day that is not written, and is in no period.", text(sum));
}

Json grant_json(const GrantFigures& one, const Chest& chest) {
  const auto& grant = *one.grant;
  return JsonObject{{"id", grant.id.text},
                    {"receiver", receiver(grant, chest.area)},
                    {"title", grant.title && !for_a_person(grant) ? Json(**grant.title) : Json()},
                    {"priority", grant.priority ? Json(grant.priority->text) : Json()},
                    {"outcome", outcome_words(one)},
                    {"asked", grant.amount ? money_json(**grant.amount) : Json()},
                    {"awarded", one.awarded ? money_json(one.award) : Json()},
                    {"awarded_on", date_json(one.awarded_on)},
                    {"paid", money_json(one.paid)},
                    {"receipts", money_json(one.receipts)},
                    {"report_due", date_json(one.report_due)},
                    {"reported", reported(one, chest.as_of)}};
}

}  // namespace

Document grants_document(const Chest& chest, bool flat) {
  if (flat) return {{grants_table(chest, true)}};
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: grants, as of {}", chest.area.called(), text(chest.as_of))});
  out.blocks.push_back(Paragraph{fmt::format("{}. Amounts in pounds.", counted(chest.grants.size(), "application"))});
  if (!chest.grants.empty()) out.blocks.push_back(grants_table(chest, false));
  if (!chest.periods.empty()) out.blocks.push_back(fund_table(chest));
  if (auto words = undated_words(chest); !words.empty()) out.blocks.push_back(Paragraph{std::move(words)});
  return out;
}

Json grants_json(const Chest& chest) {
  JsonList grants, periods;
  for (const auto& one : chest.grants) grants.push_back(grant_json(one, chest));
  for (const auto& one : chest.periods)
    periods.push_back(JsonObject{{"period", chest.table.columns[one.column].period->id.text},
                                 {"has", money_json(one.limit)},
                                 {"awarded", money_json(one.awarded)},
                                 {"left", money_json(one.left())}});
  return report_json(chest.area, chest.as_of, {{"grants", std::move(grants)}, {"fund", std::move(periods)}});
}

}  // namespace quorate
