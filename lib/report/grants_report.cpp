#include "report/grants_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/position_report.h"

namespace quorate {
namespace {

std::string receiver(const Grant& grant, const Area& area) {
  if (grant.for_a_person()) return "a person";
  if (grant.applicant) return **grant.applicant;
  return grant.organisation ? area.body_name(grant.organisation->text) : std::string("not said");
}

std::string name_of(const Grant& grant, const Area& area) {
  auto what = grant.title && !grant.for_a_person() ? **grant.title : grant.id.text;
  return fmt::format("{}: {}", receiver(grant, area), what);
}

std::string_view outcome_words(const GrantFigures& figures) {
  constexpr std::string_view words[] = {"pending", "awarded", "refused", "withdrawn"};
  if (figures.awarded) return "awarded";
  const auto& outcome = figures.grant->outcome;
  if (!outcome || **outcome == GrantOutcome::awarded) return "pending";
  return words[static_cast<std::size_t>(**outcome)];
}

// What is still to be done about a grant; "done" where nothing is.
std::string_view state_words(const GrantFigures& figures, Date as_of) {
  if (!figures.awarded) return outcome_words(figures);
  if (figures.paid == Money{}) return "to be paid";
  if (has_reported(*figures.grant, as_of)) return "done";
  if (!figures.report_due) return "no report yet";
  return as_of > *figures.report_due ? "late" : "due";
}

// The day of a report that is still to come.
std::string report_day(const GrantFigures& figures, Date as_of) {
  bool to_come = figures.awarded && figures.paid != Money{} && !has_reported(*figures.grant, as_of);
  return to_come && figures.report_due ? iso(*figures.report_due) : std::string();
}

std::string state_and_day(const GrantFigures& figures, Date as_of) {
  auto day = report_day(figures, as_of);
  return day.empty() ? std::string(state_words(figures, as_of))
                     : fmt::format("{} {}", state_words(figures, as_of), day);
}

std::vector<const GrantFigures*> listed(const Chest& chest) {
  std::vector<const GrantFigures*> out;
  for (const auto& one : chest.grants)
    if (!one.to_come) out.push_back(&one);
  return out;
}

Pence pence_of(const Chest& chest) {
  bool pence = false;
  for (const auto* one : listed(chest))
    for (auto amount : {one->award, one->paid, one->receipts, one->grant->amount ? **one->grant->amount : Money{}})
      pence = pence || has_pence(amount);
  for (const auto& one : chest.periods) pence = pence || has_pence(one.limit) || has_pence(one.returned);
  return pence ? Pence::always : Pence::never;
}

struct Sums {
  Money asked, awarded, paid, receipts;
  Money without;  // paid and not receipted yet, grant by grant: one group's receipts stand for no other's
  std::size_t short_of = 0;
};

Sums sums_of(const Chest& chest) {
  Sums sums;
  for (const auto* one : listed(chest)) {
    if (one->grant->amount) sums.asked += **one->grant->amount;
    sums.awarded += one->award;
    sums.paid += one->paid;
    sums.receipts += one->receipts;
    if (one->receipts < one->paid) sums.without += one->paid - one->receipts, ++sums.short_of;
  }
  return sums;
}

class Rows {
 public:
  Rows(const Chest& chest, bool flat) : chest_(chest), flat_(flat), pence_(pence_of(chest)) {}

  Table table() const {
    Table out;
    out.headings = flat_ ? std::vector<std::string>{"Id",      "Receiver", "Title",    "Priority", "Asked",
                                                    "Awarded", "Paid",     "Receipts", "Outcome",  "Report due"}
                         : std::vector<std::string>{"Applications", "Asked", "Awarded", "Paid", "Outcome, report"};
    for (const auto* one : listed(chest_)) out.rows.push_back({TableRow::Kind::line, flat_ ? flat(*one) : shown(*one)});
    if (flat_) return out;
    auto sums = sums_of(chest_);
    out.rows.push_back({TableRow::Kind::total,
                        {text_cell("Total"), money_cell(sums.asked, pence_), money_cell(sums.awarded, pence_),
                         money_cell(sums.paid, pence_)}});
    return out;
  }

 private:
  using Cells = std::vector<TableCell>;

  TableCell some(bool there_is, Money amount) const {
    return there_is ? money_cell(amount, pence_) : text_cell(flat_ ? "" : "–");
  }
  TableCell asked(const Grant& grant) const {
    return some(grant.amount.has_value(), grant.amount ? **grant.amount : Money{});
  }
  // What was paid is shown also of a grant that should not have been.
  TableCell paid(const GrantFigures& one) const { return some(one.awarded || one.paid != Money{}, one.paid); }

  Cells shown(const GrantFigures& one) const {
    return {text_cell(name_of(*one.grant, chest_.area)), asked(*one.grant), some(one.awarded, one.award), paid(one),
            text_cell(state_and_day(one, chest_.as_of))};
  }

  Cells flat(const GrantFigures& one) const {
    const auto& grant = *one.grant;
    return {text_cell(grant.id.text),
            text_cell(receiver(grant, chest_.area)),
            text_cell(grant.title && !grant.for_a_person() ? **grant.title : ""),
            text_cell(grant.priority ? grant.priority->text : ""),
            asked(grant),
            some(one.awarded, one.award),
            paid(one),
            some(one.awarded || one.receipts != Money{}, one.receipts),
            text_cell(std::string(state_words(one, chest_.as_of))),
            text_cell(report_day(one, chest_.as_of))};
  }

  const Chest& chest_;
  bool flat_;
  Pence pence_;
};

Table fund_table(const Chest& chest) {
  auto pence = pence_of(chest);
  bool returned = std::any_of(chest.periods.begin(), chest.periods.end(),
                              [](const FundPeriod& one) { return one.returned != Money{}; });
  Table table{{"The fund", "Has", "Awarded", "Left"}, {}};
  if (returned) table.headings.insert(table.headings.begin() + 2, "Returned");
  for (const auto& one : chest.periods) {
    std::vector<TableCell> cells{text_cell(full_title(chest.table, one.column)), money_cell(one.limit, pence),
                                 money_cell(one.awarded, pence), money_cell(one.left(), pence)};
    if (returned) cells.insert(cells.begin() + 2, money_cell(one.returned, pence));
    table.rows.push_back({TableRow::Kind::line, std::move(cells)});
  }
  return table;
}

// One sentence for each thing that the tables do not say.
std::vector<std::string> remarks(const Chest& chest) {
  std::vector<std::string> out;
  auto sums = sums_of(chest);
  if (sums.receipts != Money{})
    out.push_back(fmt::format("Receipts for {} have come in; {} was paid{}.", text(sums.receipts), text(sums.paid),
                              sums.short_of == 0 ? ""
                                                 : fmt::format(", and {} of it ({}) has no receipt yet",
                                                               text(sums.without), counted(sums.short_of, "grant"))));
  else if (sums.paid != Money{})
    out.push_back("No receipts have come in.");
  if (chest.spent && *chest.spent != sums.paid)
    out.push_back(fmt::format(
        "The ledger has {} as spent of this line, where {} is paid here: an entry is missing in one of them, or "
        "the line paid for something else or got money back, or the ledger begins later than the grants.",
        text(*chest.spent), text(sums.paid)));
  Money undated;
  for (const auto* one : listed(chest))
    if (one->awarded && !one->awarded_on) undated += one->award;
  if (undated != Money{})
    out.push_back(fmt::format("{} was awarded on a day that is not written, and is in no period.", text(undated)));
  return out;
}

std::string counted_words(const Chest& chest) {
  auto in = listed(chest).size(), left_out = chest.grants.size() - in;
  auto out = fmt::format("{}. Amounts in pounds.", counted(in, "application"));
  if (left_out == 0) return out;
  auto more = left_out == 1 ? std::string("1 more is left out: it was")
                            : fmt::format("{} more are left out: they were", left_out);
  return out + fmt::format(" {} handed in after {}.", more, text(chest.as_of));
}

Json grant_json(const GrantFigures& one, const Chest& chest) {
  const auto& grant = *one.grant;
  return JsonObject{{"id", grant.id.text},
                    {"receiver", receiver(grant, chest.area)},
                    {"title", grant.title && !grant.for_a_person() ? Json(**grant.title) : Json()},
                    {"priority", grant.priority ? Json(grant.priority->text) : Json()},
                    {"outcome", outcome_words(one)},
                    {"asked", grant.amount ? money_json(**grant.amount) : Json()},
                    {"awarded", one.awarded ? money_json(one.award) : Json()},
                    {"awarded_on", date_json(one.awarded_on)},
                    {"paid", money_json(one.paid)},
                    {"receipts", money_json(one.receipts)},
                    {"report_due", date_json(one.report_due)},
                    {"reported", has_reported(grant, chest.as_of)}};
}

}  // namespace

Document grants_document(const Chest& chest, bool flat) {
  if (flat) return {{Rows(chest, true).table()}};
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: grants, as of {}", chest.area.called(), text(chest.as_of))});
  out.blocks.push_back(Paragraph{counted_words(chest)});
  if (!listed(chest).empty()) out.blocks.push_back(Rows(chest, false).table());
  if (!chest.periods.empty()) out.blocks.push_back(fund_table(chest));
  for (auto& sentence : remarks(chest)) out.blocks.push_back(Paragraph{std::move(sentence)});
  return out;
}

Json grants_json(const Chest& chest) {
  JsonList grants, periods;
  for (const auto* one : listed(chest)) grants.push_back(grant_json(*one, chest));
  for (const auto& one : chest.periods)
    periods.push_back(JsonObject{{"period", chest.table.columns[one.column].period->id.text},
                                 {"has", money_json(one.limit)},
                                 {"returned", money_json(one.returned)},
                                 {"awarded", money_json(one.awarded)},
                                 {"left", money_json(one.left())}});
  return report_json(chest.area, chest.as_of,
                     {{"grants", std::move(grants)},
                      {"handed_in_later", static_cast<std::int64_t>(chest.grants.size() - listed(chest).size())},
                      {"spent_by_ledger", chest.spent ? money_json(*chest.spent) : Json()},
                      {"fund", std::move(periods)}});
}

}  // namespace quorate
