#include "report/spend_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "base/words.h"
#include "budget/carried.h"
#include "report/budget_report.h"
#include "report/position_report.h"

namespace quorate {
namespace {

const SpendReport* report_on(const Area& area, std::string_view period) {
  for (const auto& ledger : area.ledgers)
    for (const auto& report : ledger.spend_reports)
      if (report.period.text == period) return &report;
  return nullptr;
}

std::string explanation(const SpendReport* report, std::string_view line) {
  if (!report) return {};
  for (const auto& one : report->explanations)
    if (one.key.text == line) return *one.value;
  return {};
}

// A heading as the report shows it: its id, its name and its figures.
struct Row {
  std::string id, name;
  Carried money;
  Money to_date;  // spent since the plan began
};

// What of a period, and of those before it, is in the entries: a ledger may begin in the middle of the plan.
struct Entered {
  bool some, all, all_before;
};

Entered entered(const Books& books, std::size_t column) {
  const auto& openings = books.spending.openings;
  auto days = books.calendar.days(column);
  bool all = !openings.miss(days);
  days.to = std::min(days.to, books.as_of);
  return {!openings.miss_all(days), all, !openings.miss({books.calendar.starts(), days.to})};
}

Row row_of(const LineSpending& line, const Books& books, std::size_t column) {
  Row row{"", "Not in the plan", carried(line, books.table, column), line.cells[column].spent};
  for (auto before : periods_before(books.table, column)) row.to_date += line.cells[before].spent;
  if (line.line) row.id = line.line->activity->id.text, row.name = *line.line->activity->name;
  if (line.retired) row.id = line.retired->id.text, row.name = *line.retired->name + " (retired)";
  return row;
}

class Builder {
 public:
  Builder(const Books& books, std::size_t column, bool flat)
      : books_(books),
        column_(column),
        flat_(flat),
        report_(report_on(books.area, books.table.columns[column].period->id.text)),
        entered_(entered(books, column)),
        pence_(pence_of(books.spending, books.table)) {}

  Table build() {
    if (flat_)
      out_.headings = {"Row", "Group", "Id", "Name"};
    else
      out_.headings = {""};
    for (auto heading : {"Budget", "Spent", "Variance"}) out_.headings.push_back(heading);
    if (flat_) out_.headings.push_back("Returned");
    for (auto heading : {"Brought", "Carried"}) out_.headings.push_back(heading);
    if (flat_) out_.headings.insert(out_.headings.end(), {"Spent to date", "Explanation"});
    rows();
    return std::move(out_);
  }

 private:
  TableCell cell(const CellAmount& amount) const {
    if (amount.kind == Cell::nothing) return text_cell(flat_ ? "" : "–");
    return amount.known() ? money_cell(amount.amount, pence_) : text_cell("by year");
  }

  static TableCell not_known() { return text_cell("not known"); }

  TableCell carried_cell(const CellAmount& amount) const {
    return entered_.all_before || amount.kind == Cell::nothing ? cell(amount) : not_known();
  }

  TableCell variance(const Carried& money) const {
    if (!money.budget.known() || money.undivided) return text_cell("by year");
    if (!entered_.all) return not_known();
    return money_cell(money.variance(), pence_);
  }

  void add(TableRow::Kind kind, std::string_view what, const Row& row) {
    std::vector<TableCell> cells{text_cell(row.name)};
    if (flat_) cells = {text_cell(std::string(what)), text_cell(group_), text_cell(row.id), text_cell(row.name)};
    cells.push_back(cell(row.money.budget));
    cells.push_back(entered_.some ? money_cell(row.money.spent, pence_) : not_known());
    cells.push_back(variance(row.money));
    if (flat_) cells.push_back(entered_.some ? money_cell(row.money.returned, pence_) : not_known());
    cells.push_back(carried_cell(row.money.brought));
    cells.push_back(carried_cell(row.money.forward()));
    if (flat_) cells.push_back(entered_.all_before ? money_cell(row.to_date, pence_) : not_known());
    if (flat_) cells.push_back(text_cell(explanation(report_, row.id)));
    out_.rows.push_back({kind, std::move(cells)});
  }

  void begin_group(const std::string& name) {
    group_ = name;
    if (!flat_) out_.rows.push_back(group_row(name));
  }

  Row next(std::size_t& at, Row& sum) {
    auto row = row_of(books_.spending.lines[at++], books_, column_);
    sum.money += row.money;
    sum.to_date += row.to_date;
    return row;
  }

  void rows() {
    Row total{"", "Total", {}, {}};
    std::size_t at = 0;
    for (const auto& group : books_.table.groups) {
      begin_group(group_name(group));
      Row sum{"", "Subtotal", {}, {}};
      for (std::size_t line = 0; line < group.lines.size(); ++line) add(TableRow::Kind::line, "line", next(at, sum));
      add(TableRow::Kind::subtotal, "subtotal", sum);
      total.money += sum.money;
      total.to_date += sum.to_date;
    }
    begin_group("Outside the plan's lines");
    while (at < books_.spending.lines.size()) {
      const auto* what = books_.spending.lines[at].retired ? "retired" : "not in plan";
      add(TableRow::Kind::line, what, next(at, total));
    }
    group_.clear();
    add(TableRow::Kind::total, "total", total);
  }

  const Books& books_;
  std::size_t column_;
  bool flat_;
  const SpendReport* report_;
  Entered entered_;
  Pence pence_;
  std::string group_;
  Table out_;
};

// Of the period's own report, and of those on its parts.
std::vector<std::string> explanations(const Books& books, std::size_t column) {
  std::vector<std::string> out;
  for (std::size_t at = column; at < books.table.columns.size(); ++at) {
    if (!books.table.within(at, column)) continue;
    const auto& period = *books.table.columns[at].period;
    const auto* report = report_on(books.area, period.id.text);
    if (!report || report->explanations.empty()) continue;
    auto where = at == column ? std::string() : title(period) + ", ";
    std::unordered_map<std::string_view, std::string_view> by_line;
    for (const auto& one : report->explanations) by_line.emplace(one.key.text, *one.value);
    for (const auto& line : books.spending.lines) {
      auto row = row_of(line, books, column);
      auto why = by_line.find(row.id);
      if (why != by_line.end()) out.push_back(fmt::format("{}{}: {}", where, row.name, why->second));
    }
  }
  return out;
}

Money moved_in(const Books& books, std::size_t column) {
  Money sum;
  for (const auto& charge : books.spending.charges)
    if (*charge.entry->kind == EntryKind::virement && books.table.within(charge.column, column))
      sum += *charge.entry->amount;
  return sum;
}

std::string days_words(const Books& books, std::size_t column) {
  const auto& days = books.calendar.days(column);
  auto span = days.from ? fmt::format("{} to {}", text(*days.from), text(days.to)) : "to " + text(days.to);
  return books.as_of < days.to ? fmt::format("{}; under way: as of {}", span, text(books.as_of)) : span;
}

std::string filed_words(const SpendReport& report) {
  auto sent = report.sent ? "sent on " + text(**report.sent) : std::string("not sent yet");
  return report.due ? fmt::format("Due by {}; {}.", text(**report.due), sent) : fmt::format("This report: {}.", sent);
}

// Payments whose day and whose money are of different periods.
struct Across {
  Money paid_elsewhere, of_others;
};

Across across(const Books& books, std::size_t column) {
  Across out;
  const auto& days = books.calendar.days(column);
  for (const auto& charge : books.spending.charges) {
    if (*charge.entry->kind != EntryKind::spend) continue;
    bool here = days.hold(*charge.entry->date), charged = false;
    for (auto at = charge.column; at; at = books.table.columns[*at].parent) charged = charged || *at == column;
    if (charged && !here) out.paid_elsewhere += *charge.entry->amount;
    if (here && !charged && charge.elsewhere) out.of_others += *charge.entry->amount;
  }
  return out;
}

std::string flow_words(const Flow& flow) {
  bool begins = flow.begun != Money{};
  auto out = "Held at the beginning " + text(flow.opening);
  if (begins) out = fmt::format("Held when the ledger begins {}", text(flow.begun));
  if (begins && flow.opening != Money{})
    out = fmt::format("Held at the beginning {}, and {} where a ledger begins later", text(flow.opening),
                      text(flow.begun));
  out += fmt::format(", received {}, spent {}", text(flow.received), text(flow.spent));
  if (flow.returned != Money{}) out += ", returned " + text(flow.returned);
  if (flow.fees != Money{}) out += ", fees " + text(flow.fees);
  return out + fmt::format(": held at the end {}.", text(flow.closing()));
}

Flow flow_of(const Books& books, std::size_t column) {
  const auto& days = books.calendar.days(column);
  return movement(books.spending, books.area.plan, days.from.value_or(make_date(1900, 1, 1)), days.to);
}

std::vector<std::string> notes(const Books& books, std::size_t column) {
  bool some = entered(books, column).some;
  std::vector<std::string> out;
  if (some) out.push_back(flow_words(flow_of(books, column)));
  if (!some) out.push_back("What was held in these days is not known.");
  auto [paid_elsewhere, of_others] = across(books, column);
  if (auto moved = moved_in(books, column); moved != Money{})
    out.push_back(fmt::format("Budgets are after virements: {} was moved between lines.", text(moved)));
  if (paid_elsewhere != Money{})
    out.push_back(fmt::format("{} of what is spent here was paid on a day of another period.", text(paid_elsewhere)));
  if (of_others != Money{})
    out.push_back(
        fmt::format("{} was paid in these days of another period's money; it is not in this table.", text(of_others)));
  for (const auto& line : books.spending.lines)
    if (auto returned = line.cells[column].returned; returned != Money{})
      out.push_back(fmt::format("{} of {} went back to the funder, and is not carried.", text(returned),
                                row_of(line, books, column).name));
  auto in_kind = books.spending.columns[column].in_kind;
  if (in_kind != Money{})
    out.push_back(fmt::format("Help in kind worth {} is in none of these figures.", text(in_kind)));
  for (auto& words : not_met_words(books.spending, books.area)) out.push_back(std::move(words));
  for (auto words : {newest_words(books.spending), later_words(books.spending, books.as_of)})
    if (!words.empty()) out.push_back(words);
  return out;
}

Json cell_json(const CellAmount& cell, bool entered = true) {
  if (cell.kind == Cell::nothing) return {};
  return money_json(cell.amount, cell.known() && entered);
}

Json row_json(const Row& row, const SpendReport* report, Entered entered) {
  auto why = explanation(report, row.id);
  bool known = row.money.budget.known() && !row.money.undivided && entered.all;
  return JsonObject{{"id", row.id.empty() ? Json() : Json(row.id)},
                    {"name", row.name},
                    {"budget", cell_json(row.money.budget)},
                    {"spent", money_json(row.money.spent, entered.all)},
                    {"variance", money_json(row.money.variance(), known)},
                    {"returned", money_json(row.money.returned, entered.all)},
                    {"brought_forward", cell_json(row.money.brought, entered.all_before)},
                    {"carried_forward", cell_json(row.money.forward(), entered.all_before)},
                    {"spent_to_date", money_json(row.to_date, entered.all_before)},
                    {"explanation", why.empty() ? Json() : Json(why)}};
}

Json flow_json(const Flow& flow, Entered entered) {
  return JsonObject{
      {"opening", money_json(flow.opening, entered.all)},   {"begun", money_json(flow.begun, entered.some)},
      {"received", money_json(flow.received, entered.all)}, {"spent", money_json(flow.spent, entered.all)},
      {"returned", money_json(flow.returned, entered.all)}, {"fees", money_json(flow.fees, entered.all)},
      {"closing", money_json(flow.closing(), entered.some)}};
}

}  // namespace

Document spend_document(const Books& books, std::size_t column, bool flat) {
  const auto* report = report_on(books.area, books.table.columns[column].period->id.text);
  Document out;
  out.blocks.push_back(
      Heading{1, fmt::format("{}: spend report, {}", books.area.called(), full_title(books.table, column))});
  out.blocks.push_back(Paragraph{fmt::format("{}. Amounts in pounds, VAT included.", days_words(books, column))});
  if (report) out.blocks.push_back(Paragraph{filed_words(*report)});
  if (!entered(books, column).all_before)
    out.blocks.push_back(Paragraph{beginning_words(books.spending.openings) +
                                   " So what a line brought and carries is not known, nor what it spent until then."});
  out.blocks.push_back(Builder(books, column, flat).build());
  if (flat) return out;
  for (auto& words : explanations(books, column)) out.blocks.push_back(Paragraph{std::move(words)});
  for (auto& note : notes(books, column)) out.blocks.push_back(Paragraph{std::move(note)});
  return out;
}

Json spend_json(const Books& books, std::size_t column) {
  const auto* report = report_on(books.area, books.table.columns[column].period->id.text);
  auto known = entered(books, column);
  JsonList rows;
  for (const auto& line : books.spending.lines) rows.push_back(row_json(row_of(line, books, column), report, known));
  const auto& days = books.calendar.days(column);
  return report_json(books.area, books.as_of,
                     {{"period", books.table.columns[column].period->id.text},
                      {"from", date_json(days.from)},
                      {"to", iso(days.to)},
                      {"due", report && report->due ? Json(iso(**report->due)) : Json()},
                      {"sent", report && report->sent ? Json(iso(**report->sent)) : Json()},
                      {"rows", std::move(rows)},
                      {"flow", flow_json(flow_of(books, column), known)}});
}

}  // namespace quorate
