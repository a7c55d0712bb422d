#include "report/budget_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.h"

namespace quorate {
namespace {

class Builder {
 public:
  Builder(const BudgetTable& table, const BudgetOptions& options) : table_(table), flat_(options.flat) {
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      if (table.columns[at].depth == 0 || options.parts) columns_.push_back(at);
    pence_ = any_pence() ? Pence::always : Pence::never;
  }

  Table build() {
    headings();
    for (const auto& group : table_.groups) add_group(group);
    totals();
    balances();
    for (const auto& fee : table_.fees) add_fee(fee);
    return std::move(out_);
  }

 private:
  using Cells = std::vector<TableCell>;

  bool any_pence() const {
    bool found = false;
    for (const auto& group : table_.groups)
      for (const auto& line : group.lines)
        for (const auto& cell : line.cells) found = found || has_pence(cell.amount);
    for (const auto& fee : table_.fees)
      for (const auto& amount : fee.amounts) found = found || (amount && has_pence(*amount));
    return found || (table_.award && has_pence(*table_.award));
  }

  // In a spreadsheet two columns must not have the same name, as the halves of two years have.
  std::string column_name(std::size_t at) const {
    const auto& column = table_.columns[at];
    return flat_ && column.parent ? column_name(*column.parent) + ", " + title(*column.period) : title(*column.period);
  }

  void headings() {
    if (flat_)
      out_.headings = {"Row", "Group", "Name"};
    else
      out_.headings = {""};
    for (auto at : columns_) out_.headings.push_back(column_name(at));
    out_.headings.push_back("Total");
    if (table_.award) out_.headings.push_back("Share");
  }

  // The first cells of a row.
  Cells begin(std::string_view what, std::string name) const {
    if (flat_) return {text_cell(std::string(what)), text_cell(group_), text_cell(std::move(name))};
    return {text_cell(std::move(name))};
  }

  TableCell cell(const CellAmount& amount, std::string_view unknown) const {
    if (amount.kind == Cell::nothing) return text_cell(flat_ ? "" : "–");
    return amount.known() ? money_cell(amount.amount, pence_) : text_cell(std::string(unknown));
  }

  void add(TableRow::Kind kind, std::string_view what, std::string name, const std::vector<CellAmount>& cells,
           Money total, std::string_view unknown) {
    auto row = begin(what, std::move(name));
    for (auto at : columns_) row.push_back(cell(cells[at], unknown));
    row.push_back(money_cell(total, pence_));
    if (auto share = table_.share_of_award(total)) row.push_back(share_cell(*share));
    out_.rows.push_back({kind, std::move(row)});
  }

  void add_group(const BudgetGroup& group) {
    group_ = group_name(group);
    if (!flat_) out_.rows.push_back(group_row(group_));
    for (const auto& line : group.lines)
      add(TableRow::Kind::line, "line", *line.activity->name, line.cells, line.total, "by year");
    add(TableRow::Kind::subtotal, "subtotal", "Subtotal", group.subtotals, group.total, "not known");
    group_.clear();
  }

  void totals() { add(TableRow::Kind::total, "total", "Total planned", table_.totals, table_.total, "not known"); }

  void balances() {
    if (!table_.award) return;
    auto row = begin("balance", fmt::format("Left of {}", text(*table_.award)));
    for (auto at : columns_)
      row.push_back(table_.balances[at] ? money_cell(*table_.balances[at], pence_) : text_cell(""));
    out_.rows.push_back({TableRow::Kind::total, std::move(row)});
  }

  void add_fee(const FeeRow& fee) {
    auto row =
        begin("fee", fmt::format("{}, {}{}", *fee.fee->name, text(*fee.fee->rate), fee.fee->on_top ? ", on top" : ""));
    for (auto at : columns_)
      row.push_back(fee.amounts[at] ? money_cell(*fee.amounts[at], pence_) : text_cell("not known"));
    row.push_back(money_cell(fee.total, pence_));
    out_.rows.push_back({TableRow::Kind::total, std::move(row)});
  }

  const BudgetTable& table_;
  bool flat_;
  std::string group_;
  std::vector<std::size_t> columns_;
  Pence pence_;
  Table out_;
};

std::string about_plan(const Area& area, const BudgetTable& table) {
  std::vector<std::string> parts;
  if (area.plan.plan) {
    const auto& plan = *area.plan.plan;
    auto name = *plan.title;
    if (plan.status) name += fmt::format(", {}", plan.status->span.text());
    if (plan.status && plan.on) name += fmt::format(" {}", text(**plan.on));
    parts.push_back(name);
  }
  parts.push_back(table.award ? fmt::format("awarded {}", text(*table.award))
                              : "no award is written, so shares and balances are not known");
  return fmt::format("{}. Amounts in pounds.", fmt::join(parts, "; "));
}

bool part_of(const BudgetTable& table, std::size_t at, std::size_t year) { return table.columns[at].parent == year; }

// "Year 1: £46,300 of £120,300 is planned by its parts" for each year whose parts are not known.
std::vector<std::string> unknown_parts(const BudgetTable& table) {
  std::vector<std::string> out;
  for (std::size_t year = 0; year < table.columns.size(); ++year) {
    Money known;
    bool unknown = false;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      if (!part_of(table, at, year)) continue;
      known += table.totals[at].amount;
      unknown = unknown || !table.totals[at].known();
    }
    if (unknown)
      out.push_back(fmt::format("only {} of the {} of {}", text(known), text(table.totals[year].amount),
                                title(*table.columns[year].period)));
  }
  return out;
}

void fee_note(Document& out, const BudgetTable& table) {
  for (const auto& fee : table.fees)
    out.blocks.push_back(Paragraph{fmt::format("{}: {} over all periods, {}.", *fee.fee->name, text(fee.total),
                                               fee.fee->on_top ? "paid on top of the award" : "taken from the award")});
}

Json cell_json(const CellAmount& cell) {
  if (cell.kind == Cell::nothing) return {};
  if (!cell.known()) return JsonObject{{"known", false}, {"known_part", money_json(cell.amount)}};
  return money_json(cell.amount);
}

Json cells_json(const BudgetTable& table, const std::vector<CellAmount>& cells) {
  JsonObject out;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    out.emplace_back(table.columns[at].period->id.text, cell_json(cells[at]));
  return out;
}

JsonObject row_json(const BudgetTable& table, const std::vector<CellAmount>& cells, Money total) {
  JsonObject out{{"periods", cells_json(table, cells)}, {"total", money_json(total)}};
  auto share = table.share_of_award(total);
  out.emplace_back("share_of_award", share ? Json(percent(*share)) : Json());
  return out;
}

Json optional_amounts(const BudgetTable& table, const std::vector<std::optional<Money>>& amounts) {
  JsonObject out;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    if (amounts[at]) out.emplace_back(table.columns[at].period->id.text, money_json(*amounts[at]));
  return out;
}

Json group_json(const BudgetTable& table, const BudgetGroup& group) {
  JsonList lines;
  for (const auto& line : group.lines) {
    JsonObject one{{"id", line.activity->id.text}, {"name", *line.activity->name}};
    for (auto& member : row_json(table, line.cells, line.total)) one.push_back(std::move(member));
    lines.push_back(std::move(one));
  }
  return JsonObject{{"id", group.priority ? Json(group.priority->id.text) : Json("support")},
                    {"name", group_name(group)},
                    {"lines", std::move(lines)},
                    {"subtotal", row_json(table, group.subtotals, group.total)}};
}

}  // namespace

std::string group_name(const BudgetGroup& group) {
  return group.priority ? *group.priority->name : std::string(support_costs);
}

Document budget_document(const Area& area, const BudgetTable& table, Date as_of, const BudgetOptions& options) {
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: budget, as of {}", area.called(), text(as_of))});
  out.blocks.push_back(Paragraph{about_plan(area, table)});
  out.blocks.push_back(Builder(table, options).build());
  fee_note(out, table);
  auto unknown = unknown_parts(table);
  if (options.parts && !unknown.empty())
    out.blocks.push_back(
        Paragraph{fmt::format("Where it says \"not known\", some lines give only the year (\"by year\"), and no year "
                              "is split here: {} is planned by its parts.",
                              joined(unknown))});
  return out;
}

Json budget_json(const Area& area, const BudgetTable& table, Date as_of) {
  JsonList periods, groups, fees;
  for (const auto& column : table.columns)
    periods.push_back(
        JsonObject{{"id", column.period->id.text},
                   {"name", title(*column.period)},
                   {"ends", iso(*column.period->ends)},
                   {"part_of", column.parent ? Json(table.columns[*column.parent].period->id.text) : Json()}});
  for (const auto& group : table.groups) groups.push_back(group_json(table, group));
  for (const auto& fee : table.fees)
    fees.push_back(JsonObject{{"id", fee.fee->id.text},
                              {"name", *fee.fee->name},
                              {"rate", text(*fee.fee->rate)},
                              {"on_top", fee.fee->on_top},
                              {"periods", optional_amounts(table, fee.amounts)},
                              {"total", money_json(fee.total)}});
  return report_json(area, as_of,
                     {{"award", table.award ? money_json(*table.award) : Json()},
                      {"periods", std::move(periods)},
                      {"groups", std::move(groups)},
                      {"total", row_json(table, table.totals, table.total)},
                      {"balance", optional_amounts(table, table.balances)},
                      {"fees", std::move(fees)}});
}

}  // namespace quorate
