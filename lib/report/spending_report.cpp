#include "report/spending_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/budget_report.h"
#include "report/position_report.h"

namespace quorate {
namespace {

constexpr std::string_view not_in_plan = "Not in the plan";

std::string retired_name(const RetiredLine& line) {
  if (!line.merged_into) return fmt::format("{} (retired)", *line.name);
  return fmt::format("{} (now part of {})", *line.name, line.merged_into->text);
}

std::string name_of(const GroupedRow& row, const Area& area) {
  switch (row.of) {
    case RowOf::line:
      return *row.line->name;
    case RowOf::retired:
      return retired_name(*row.retired);
    case RowOf::not_in_plan:
      return std::string(not_in_plan);
    case RowOf::priority:
      return *row.priority->name;
    case RowOf::support:
      return std::string(support_costs);
    case RowOf::period:
      return std::string(2 * row.depth, ' ') + title(*row.period);
    case RowOf::outside:
      return "Outside all periods";
    case RowOf::no_lead:
      return "No lead named";
    case RowOf::no_payee:
      return "No payee written";
    case RowOf::lead:
    case RowOf::payee:
      return area.body_name(row.id);
  }
  return {};
}

std::string_view word(RowOf of) {
  constexpr std::string_view words[] = {"line",    "retired", "not in plan", "priority", "support", "period",
                                        "outside", "lead",    "no lead",     "payee",    "no payee"};
  return words[static_cast<std::size_t>(of)];
}

class Builder {
 public:
  Builder(const Books& books, const SpendingOptions& options, const Grouped& grouped)
      : books_(books), options_(options), grouped_(grouped), pence_(pence_of(books.spending, books.table)) {}

  Table build() {
    if (options_.flat)
      out_.headings = {"Row", "Group", "Id", "Name"};
    else
      out_.headings = {""};
    if (of_lines()) out_.headings.push_back("Budget");
    for (auto heading : {"Spent", "Committed"}) out_.headings.push_back(heading);
    if (of_lines()) out_.headings.insert(out_.headings.end(), {"Left", "Spent %"});
    if (options_.flat && of_lines()) out_.headings.insert(out_.headings.end(), {"Over by", "Returned"});
    if (options_.flat) out_.headings.push_back("In kind");
    if (options_.by == By::activity)
      by_activity();
    else
      for (const auto& row : grouped_.rows)
        if (options_.flat || !only_in_kind(row)) add(TableRow::Kind::line, row);
    total();
    return std::move(out_);
  }

 private:
  using Cells = std::vector<TableCell>;

  // Payees have no budget.
  bool of_lines() const { return options_.by != By::payee; }

  // Who was paid nothing has no figure that is shown.
  static bool only_in_kind(const GroupedRow& row) {
    return row.of == RowOf::payee && row.figures.spent == Money{} && row.figures.committed == Money{};
  }

  TableCell no_figure() const { return text_cell(options_.flat ? "" : "–"); }

  TableCell money(const CellAmount& cell, Money amount) const {
    if (cell.kind == Cell::nothing) return no_figure();
    return cell.known() ? money_cell(amount, pence_) : text_cell("by year");
  }

  TableCell share(const GroupedRow& row) const {
    if (!row.has_budget() || !row.budget.known() || row.budget.amount.pence <= 0) return no_figure();
    return share_cell(share_of(row.figures.spent, row.budget.amount));
  }

  // It is known without a budget too: what was spent has to come from somewhere.
  TableCell left(const GroupedRow& row) const {
    return row.budget.known() ? money_cell(row.left(), pence_) : text_cell("by year");
  }

  void figures(Cells& cells, const GroupedRow& row) const {
    if (of_lines()) cells.push_back(money(row.budget, row.budget.amount));
    cells.push_back(money_cell(row.figures.spent, pence_));
    cells.push_back(money_cell(row.figures.committed, pence_));
    if (of_lines()) cells.push_back(left(row));
    if (of_lines()) cells.push_back(share(row));
    if (options_.flat && of_lines()) cells.push_back(row.over() ? money_cell(row.over_by(), pence_) : no_figure());
    if (options_.flat && of_lines()) cells.push_back(money_cell(row.figures.returned, pence_));
    if (options_.flat) cells.push_back(money_cell(row.figures.in_kind, pence_));
  }

  void add(TableRow::Kind kind, const GroupedRow& row, std::string name, std::string_view what) {
    Cells cells;
    if (options_.flat)
      cells = {text_cell(std::string(what)), text_cell(group_), text_cell(row.id), text_cell(std::move(name))};
    else
      cells = {text_cell(std::move(name))};
    figures(cells, row);
    out_.rows.push_back({kind, std::move(cells)});
    if (!options_.flat && kind == TableRow::Kind::line && row.over())
      out_.rows.push_back({kind, {text_cell(fmt::format("  OVER by {}", text(row.over_by())))}});
  }

  void add(TableRow::Kind kind, const GroupedRow& row) { add(kind, row, name_of(row, books_.area), word(row.of)); }

  void begin_group(std::string name) {
    group_ = std::move(name);
    if (!options_.flat) out_.rows.push_back(group_row(group_));
  }

  void by_activity() {
    auto row = grouped_.rows.begin();
    for (const auto& group : books_.table.groups) {
      begin_group(group_name(group));
      GroupedRow sum;
      for (std::size_t at = 0; at < group.lines.size(); ++at, ++row) {
        add(TableRow::Kind::line, *row);
        add_to(sum, *row);
      }
      add(TableRow::Kind::subtotal, sum, "Subtotal", "subtotal");
    }
    begin_group("Outside the plan's lines");
    for (; row != grouped_.rows.end(); ++row) add(TableRow::Kind::line, *row);
    group_.clear();
  }

  static void add_to(GroupedRow& sum, const GroupedRow& one) {
    sum.figures += one.figures;
    sum.budget.amount += one.budget.amount;
    if (one.budget.kind == Cell::nothing || sum.budget.kind == Cell::unknown) return;
    sum.budget.kind = one.budget.known() ? Cell::added : Cell::unknown;
  }

  void total() {
    auto row = grouped_.total;
    if (options_.by == By::payee) row = paid();
    add(TableRow::Kind::total, row, "Total", "total");
  }

  GroupedRow paid() const {
    GroupedRow sum;
    sum.of = RowOf::payee;
    for (const auto& row : grouped_.rows) sum.figures += row.figures;
    return sum;
  }

  const Books& books_;
  const SpendingOptions& options_;
  const Grouped& grouped_;
  Pence pence_;
  std::string group_;
  Table out_;
};

std::string by_words(By by) {
  constexpr std::string_view words[] = {"line", "priority", "period", "lead", "payee"};
  return std::string(words[static_cast<std::size_t>(by)]);
}

std::string heading(const Books& books, const SpendingOptions& options) {
  auto period = options.column ? ", " + full_title(books.table, *options.column) : std::string();
  auto by = options.by == By::activity ? std::string() : " by " + by_words(options.by);
  return fmt::format("{}: budget and spending{}{}, as of {}", books.area.called(), by, period, text(books.as_of));
}

// The notes below the table, each of them only where there is something to say.
std::vector<std::string> notes(const Books& books, const SpendingOptions& options, const Grouped& grouped) {
  std::vector<std::string> out;
  auto add = [&](bool there_is, std::string words) {
    if (there_is) out.push_back(std::move(words));
  };
  Money moved;
  Money elsewhere;
  for (const auto& charge : books.spending.charges) {
    if (options.column && !books.table.within(charge.column, *options.column)) continue;
    if (*charge.entry->kind == EntryKind::virement) moved += *charge.entry->amount;
    if (charge.elsewhere && *charge.entry->kind == EntryKind::spend) elsewhere += *charge.entry->amount;
  }
  add(options.by != By::payee && moved != Money{},
      fmt::format("Budgets are after virements: {} was moved between lines.", text(moved)));
  add(elsewhere != Money{},
      fmt::format("{} was paid in one period and is charged to another's money.", text(elsewhere)));
  for (const auto& row : grouped.rows)
    add(options.by != By::payee && row.depth == 0 && row.figures.returned != Money{},
        fmt::format("{} of {} went back to the funder.", text(row.figures.returned), name_of(row, books.area)));
  auto in_kind = grouped.total.figures.in_kind;
  add(in_kind != Money{}, fmt::format("Help in kind worth {} is in none of these figures.", text(in_kind)));
  add(grouped.undivided != Money{},
      fmt::format(
          "{} was spent of the longer period's money and is charged to none of its parts: it is not shown here.",
          text(grouped.undivided)));
  if (options.column && books.spending.openings.miss(books.calendar.days(*options.column)))
    out.push_back(beginning_words(books.spending.openings) + " What is left is at most what is shown here.");
  bool over = std::any_of(grouped.rows.begin(), grouped.rows.end(),
                          [](const auto& row) { return row.of_one_period && row.over(); });
  add(options.by != By::payee && over,
      "OVER is against the budget of the period alone: `quorate spend` with its id tells what earlier periods left.");
  for (auto words : {newest_words(books.spending), later_words(books.spending, books.as_of)})
    add(!words.empty(), words);
  bool unknown =
      std::any_of(grouped.rows.begin(), grouped.rows.end(), [](const auto& row) { return !row.budget.known(); });
  add(unknown && options.by != By::payee,
      "Where it says \"by year\", the plan gives only the year, and no year is split here.");
  return out;
}

// What went back has no column of its own: it is rare, and the table as wide as it may be.
std::string returned_words(const Grouped& grouped) {
  return grouped.total.figures.returned == Money{} ? "" : ", and less what went back to the funder";
}

// Two figures seem to answer "how much is left?", so it is said what one counts and the other does not.
std::string beside_words(const Position& position, const Grouped& grouped) {
  auto more = position.uncommitted() - grouped.total.left();
  if (more == Money{} || !position.held_known()) return {};
  std::vector<std::string> parts;
  auto add = [&](Money amount, std::string_view what) {
    if (amount != Money{}) parts.push_back(fmt::format("{} {}", text(amount), what));
  };
  add(position.income, "of income");
  add(position.opening, "held before the first entry");
  add(-position.fees, "of fees paid out of the money");
  return fmt::format(
      "Uncommitted is all the money there is to decide on, Left what the lines' budgets still allow: they "
      "differ by {}.",
      joined(parts));
}

// The year that runs on this day.
std::optional<std::size_t> year_of(const Books& books) {
  for (std::size_t at = 0; at < books.table.columns.size(); ++at)
    if (books.table.columns[at].depth == 0 && books.calendar.days(at).hold(books.as_of)) return at;
  return {};
}

std::string forecast_words(const Books& books) {
  auto year = year_of(books);
  if (!year) return {};
  const auto& days = books.calendar.days(*year);
  if (books.spending.openings.miss(days)) return {};  // a part of what was spent is in no entry
  auto line = forecast(books.spending.columns[*year].spent, days, books.as_of);
  if (!line || line->days_gone == line->days || line->so_far == Money{}) return {};
  auto budget = books.table.totals[*year].amount + books.spending.columns[*year].moved;
  return fmt::format(
      "Forecast for {}, by a straight line: {} in {} of {} days comes to {} by {}; its budget is {}. A forecast, not a "
      "promise: one large payment changes it.",
      title(*books.table.columns[*year].period), text(line->so_far), line->days_gone, line->days,
      text(line->at_the_end), text(days.to), text(budget));
}

// What is left is known where all that was spent is in the entries.
bool all_entered(const Books& books, std::optional<std::size_t> column) {
  if (column) return !books.spending.openings.miss(books.calendar.days(*column));
  return !books.spending.openings.miss({books.calendar.starts(), {}});
}

bool all_entered(const Books& books, const SpendingOptions& options, const GroupedRow& row) {
  return all_entered(books, row.period ? books.table.column_of(row.id) : options.column);
}

Json row_json(const GroupedRow& row, const Area& area, bool entered) {
  bool known = row.budget.known() && entered;
  return JsonObject{{"row", word(row.of)},
                    {"id", row.id.empty() ? Json() : Json(row.id)},
                    {"name", row.of == RowOf::period ? title(*row.period) : name_of(row, area)},
                    {"budget", !row.has_budget() ? Json() : money_json(row.budget.amount, row.budget.known())},
                    {"spent", money_json(row.figures.spent)},
                    {"committed", money_json(row.figures.committed)},
                    {"left", money_json(row.left(), known)},
                    {"over", row.over()},
                    {"moved", money_json(row.figures.moved)},
                    {"returned", money_json(row.figures.returned)},
                    {"income", money_json(row.figures.income)},
                    {"in_kind", money_json(row.figures.in_kind)}};
}

Json total_json(const GroupedRow& total, bool entered) {
  return JsonObject{{"budget", money_json(total.budget.amount, total.budget.known())},
                    {"spent", money_json(total.figures.spent)},
                    {"committed", money_json(total.figures.committed)},
                    {"left", money_json(total.left(), total.budget.known() && entered)},
                    {"returned", money_json(total.figures.returned)},
                    {"in_kind", money_json(total.figures.in_kind)}};
}

Json forecast_json(const Books& books) {
  auto year = year_of(books);
  if (!year || books.spending.openings.miss(books.calendar.days(*year))) return {};
  auto line = forecast(books.spending.columns[*year].spent, books.calendar.days(*year), books.as_of);
  if (!line || line->so_far == Money{}) return {};
  return JsonObject{{"method", "straight line"},         {"period", books.table.columns[*year].period->id.text},
                    {"spent", money_json(line->so_far)}, {"days_gone", std::int64_t{line->days_gone}},
                    {"days", std::int64_t{line->days}},  {"at_the_end", money_json(line->at_the_end)}};
}

}  // namespace

Document spending_document(const Books& books, const SpendingOptions& options) {
  auto rows = grouped(books.table, books.spending, options.by, options.column);
  Document out;
  out.blocks.push_back(Heading{1, heading(books, options)});
  out.blocks.push_back(Paragraph{options.by == By::payee
                                     ? "Amounts in pounds; what was refunded is taken off."
                                     : "Amounts in pounds. Left is the budget less what is spent and committed" +
                                           returned_words(rows) + "."});
  out.blocks.push_back(Builder(books, options, rows).build());
  for (auto& note : notes(books, options, rows)) out.blocks.push_back(Paragraph{std::move(note)});
  if (options.flat || options.column) return out;  // what is below is of the whole plan
  auto position = position_of(books.spending, books.table, books.area.plan);
  add_position(out, position, books.spending, books.area, pence_of(books.spending, books.table));
  if (auto words = beside_words(position, rows); !words.empty() && options.by != By::payee)
    out.blocks.push_back(Paragraph{std::move(words)});
  for (auto& words : fee_words(fees_due(books.spending, books.area.plan)))
    out.blocks.push_back(Paragraph{std::move(words)});
  if (auto words = forecast_words(books); !words.empty()) out.blocks.push_back(Paragraph{std::move(words)});
  return out;
}

Json spending_json(const Books& books, const SpendingOptions& options) {
  auto rows = grouped(books.table, books.spending, options.by, options.column);
  JsonList list;
  for (const auto& row : rows.rows) list.push_back(row_json(row, books.area, all_entered(books, options, row)));
  return report_json(
      books.area, books.as_of,
      {{"by", by_words(options.by)},
       {"period", options.column ? Json(books.table.columns[*options.column].period->id.text) : Json()},
       {"rows", std::move(list)},
       {"total", total_json(rows.total, all_entered(books, options.by == By::period ? std::nullopt : options.column))},
       {"position", position_json(position_of(books.spending, books.table, books.area.plan))},
       {"fees", fees_due_json(fees_due(books.spending, books.area.plan))},
       {"forecast", forecast_json(books)},
       {"entries_after", books.spending.later}});
}

}  // namespace quorate
