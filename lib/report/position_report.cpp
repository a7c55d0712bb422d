#include "report/position_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/findings_words.h"

namespace quorate {
namespace {

void add(Table& table, TableRow::Kind kind, std::string name, Money amount, Pence pence) {
  table.rows.push_back({kind, {text_cell(std::move(name)), money_cell(amount, pence)}});
}

// A row that is left out where there is nothing to tell.
void add_some(Table& table, std::string name, Money amount, Pence pence) {
  if (amount != Money{}) add(table, TableRow::Kind::line, std::move(name), amount, pence);
}

bool has_pence(const Figures& figures) {
  for (auto amount :
       {figures.moved, figures.spent, figures.committed, figures.returned, figures.income, figures.in_kind})
    if (has_pence(amount)) return true;
  return false;
}

bool has_pence(const LedgerEntry& entry) { return has_pence(*entry.amount); }

std::string settled_words(const FeeDue& fee) {
  if (!fee.recorded) return "no entry says that it was paid";
  auto out = fmt::format("paid: {}", text(fee.paid));
  return fee.gone_back == Money{} ? out : out + fmt::format("; gone back: {}", text(fee.gone_back));
}

}  // namespace

namespace {

Table position_table(const Position& position, Pence pence) {
  const auto* most = position.began_midway() ? " (at most)" : "";
  Table table{{"The money", "£"}, {}};
  auto known = [&](TableRow::Kind kind, std::string name, Money amount) {
    auto cell = position.held_known() ? money_cell(amount, pence) : text_cell("not known");
    table.rows.push_back({kind, {text_cell(std::move(name)), std::move(cell)}});
  };
  add_some(table, "Held before the first entry", position.opening, pence);
  add(table, TableRow::Kind::line, "Drawn down", position.drawn, pence);
  add_some(table, "Income from elsewhere", position.income, pence);
  add(table, TableRow::Kind::line, "Spent", -position.spent, pence);
  add_some(table, "Returned to the funder", -position.returned, pence);
  add_some(table, "Fees paid out of it", -position.fees, pence);
  known(TableRow::Kind::subtotal, "Held", position.held());
  add(table, TableRow::Kind::line, fmt::format("Planned, not drawn down yet{}", most), position.undrawn(), pence);
  add(table, TableRow::Kind::line, "Committed, not paid yet", -position.committed, pence);
  known(TableRow::Kind::total, position.held_known() ? fmt::format("Uncommitted{}", most) : std::string("Uncommitted"),
        position.uncommitted());
  return table;
}

}  // namespace

std::string beginning_words(const Openings& openings) {
  if (openings.all.empty()) return {};
  const auto& last = openings.all.back();
  return fmt::format("{} on {} with {} held before ({}): what was drawn down and spent before that day is in no entry.",
                     openings.all.size() == 1 ? "The ledger begins" : "The last of the ledgers begins",
                     text(*last.first->date), text(last.amount), place_words(last.stated->place(last.stated->amount)));
}

std::vector<std::string> not_met_words(const Spending& spending, const Area& area) {
  std::vector<std::string> out;
  for (const auto& one : not_met(stated_balances(spending, area.plan)))
    out.push_back(fmt::format(
        "{} stated {} on {} ({}), but the entries come to {}: something is missing, or is there "
        "twice. `quorate check` tells more.",
        one.holder.empty() ? std::string("The holder") : area.body_name(one.holder), text(*one.entry->amount),
        text(*one.entry->date), place_words(one.entry->place(one.entry->amount)), text(one.position.held())));
  return out;
}

void add_position(Document& document, const Position& position, const Spending& spending, const Area& area,
                  Pence pence) {
  document.blocks.push_back(position_table(position, pence));
  if (auto words = beginning_words(spending.openings); !words.empty())
    document.blocks.push_back(
        Paragraph{words +
                  " What is left to draw down, and of each line, is at most what is shown here. Write what came "
                  "before as a `drawdown` and a `spend` for each line, and it is known."});
  for (auto& words : not_met_words(spending, area)) document.blocks.push_back(Paragraph{std::move(words)});
}

Json position_json(const Position& position) {
  bool midway = position.began_midway(), held = position.held_known();
  return JsonObject{{"planned", money_json(position.planned)},
                    {"opening", money_json(position.opening, held)},
                    {"drawn", money_json(position.drawn)},
                    {"income", money_json(position.income)},
                    {"spent", money_json(position.spent)},
                    {"returned", money_json(position.returned)},
                    {"fees_paid_out_of_it", money_json(position.fees)},
                    {"held", money_json(position.held(), held)},
                    {"undrawn", money_json(position.undrawn(), !midway)},
                    {"committed", money_json(position.committed)},
                    {"uncommitted", money_json(position.uncommitted(), !midway)},
                    {"in_kind", money_json(position.in_kind)}};
}

std::string rounded_words(const Share& rate, Money of) {
  auto out = fmt::format("{} of {} is {}", text(rate), text(of), text(rate.value * of));
  auto whole = unrounded(rate.value, of);
  return whole.empty() ? out : out + fmt::format(", rounded from {}", whole);
}

std::vector<std::string> fee_words(const std::vector<FeeDue>& fees) {
  std::vector<std::string> out;
  for (const auto& fee : fees) {
    auto base = fee.returned == Money{}
                    ? fmt::format("{} drawn down", text(fee.drawn))
                    : fmt::format("{} drawn down less {} returned", text(fee.drawn), text(fee.returned));
    out.push_back(fmt::format("{}, on {}: {}; {}{}.", *fee.fee->name, base,
                              rounded_words(fee.fee->rate.value, fee.drawn - fee.returned), settled_words(fee),
                              fee.fee->on_top ? "; on top of the plan's money" : ""));
  }
  if (!fees.empty() && !fees.front().known) out.push_back("What was drawn before the ledger begins had its fee, too.");
  return out;
}

Json fees_due_json(const std::vector<FeeDue>& fees) {
  JsonList out;
  for (const auto& fee : fees)
    out.push_back(JsonObject{{"id", fee.fee->id.text},
                             {"name", *fee.fee->name},
                             {"rate", text(*fee.fee->rate)},
                             {"on_top", fee.fee->on_top},
                             {"drawn", money_json(fee.drawn)},
                             {"returned", money_json(fee.returned)},
                             {"due", money_json(fee.due, fee.known)},
                             {"unrounded", unrounded(fee.fee->rate->value, fee.drawn - fee.returned)},
                             {"paid", fee.recorded ? money_json(fee.paid) : Json()},
                             {"gone_back", fee.recorded ? money_json(fee.gone_back) : Json()}});
  return out;
}

Pence pence_of(const Spending& spending, const BudgetTable& table) {
  bool found = has_pence(table.total);
  for (const auto& line : spending.lines) {
    found = found || has_pence(line.total);
    for (std::size_t at = 0; line.line && at < line.cells.size(); ++at)
      found = found || has_pence(line.line->cells[at].amount) || has_pence(line.cells[at]);
  }
  for (const auto& charge : spending.charges) found = found || has_pence(*charge.entry);
  return found ? Pence::always : Pence::never;
}

std::string newest_words(const Spending& spending) {
  if (spending.charges.empty()) return {};
  return fmt::format("The newest entry is of {}.", text(*spending.charges.back().entry->date));
}

std::string later_words(const Spending& spending, Date as_of) {
  if (spending.later == 0) return {};
  return fmt::format("{} dated after {} and not counted.",
                     spending.later == 1 ? "1 entry is" : fmt::format("{} entries are", spending.later), text(as_of));
}

}  // namespace quorate
