#include "exchange/data_package.h"

#include "report/ledger_report.h"
#include "report/render/render.h"

namespace quorate {
namespace {

std::string heading_id(const LineSpending& line) {
  if (line.line) return line.line->activity->id.text;
  return line.retired ? line.retired->id.text : std::string();
}

TableCell id_cell(const Column* column) { return text_cell(column ? column->period->id.text : ""); }

TableCell amount_cell(Money money) { return money_cell(money, Pence::always); }

// What is not known stays empty.
TableCell amount_cell(const CellAmount& cell) { return cell.known() ? amount_cell(cell.amount) : text_cell(""); }

DataTable periods_table(const Books& books) {
  DataTable out{"periods",
                "The periods of the plan, a year before its parts.",
                {{"period", "string", "The id of the period."},
                 {"part_of", "string", "The period that it is a part of; empty for one that is not."},
                 {"name", "string", "What the plan calls it."},
                 {"starts", "date", "Its first day; empty where it is not written."},
                 {"ends", "date", "Its last day."}},
                {}};
  for (std::size_t at = 0; at < books.table.columns.size(); ++at) {
    const auto& column = books.table.columns[at];
    const auto& days = books.calendar.days(at);
    out.rows.push_back(
        {TableRow::Kind::line,
         {id_cell(&column), id_cell(column.parent ? &books.table.columns[*column.parent] : nullptr),
          text_cell(title(*column.period)), text_cell(days.from ? iso(*days.from) : ""), text_cell(iso(days.to))}});
  }
  return out;
}

std::string lead_of(const LineSpending& line) {
  return line.line && line.line->activity->lead ? line.line->activity->lead->text : std::string();
}

DataTable lines_table(const Books& books) {
  DataTable out{"lines",
                "The lines of the plan in its order, then those of an earlier plan.",
                {{"line", "string", "The id of the line."},
                 {"name", "string", "What the plan calls it."},
                 {"in", "string", "plan or earlier plan."},
                 {"priority", "string", "The id of its priority; empty for support and for an earlier plan."},
                 {"lead", "string", "The id of the organisation that leads."}},
                {}};
  auto add = [&](const LineSpending& line, const std::string& name, const char* in, const Priority* priority) {
    out.rows.push_back({TableRow::Kind::line,
                        {text_cell(heading_id(line)), text_cell(name), text_cell(in),
                         text_cell(priority ? priority->id.text : ""), text_cell(lead_of(line))}});
  };
  std::size_t at = 0;
  for (const auto& group : books.table.groups)
    for (const auto& line : group.lines) add(books.spending.lines[at++], *line.activity->name, "plan", group.priority);
  for (; books.spending.lines[at].retired; ++at)
    add(books.spending.lines[at], *books.spending.lines[at].retired->name, "earlier plan", nullptr);
  return out;
}

std::vector<TableCell> figure_cells(const std::string& line, const Column* period, const CellAmount& budget,
                                    const Figures& figures) {
  return {text_cell(line),
          id_cell(period),
          amount_cell(budget),
          amount_cell(figures.moved),
          amount_cell(figures.spent),
          amount_cell(figures.committed),
          amount_cell(figures.returned),
          amount_cell(figures.income),
          amount_cell(figures.in_kind)};
}

DataTable figures_table(const Books& books) {
  DataTable out{"figures",
                "What each line was given, spent and promised in each period. A year holds its parts: add up years or "
                "parts, not both.",
                {{"line", "string", "The id of the line; empty for what is in no plan."},
                 {"period", "string", "The id of the period; empty for all time, what is in no period included."},
                 {"budget", "number", "Pounds, virements included; empty where only a longer period is given."},
                 {"moved", "number", "Of that, by virements."},
                 {"spent", "number", "Pounds, less what was refunded."},
                 {"committed", "number", "Promised and not yet paid."},
                 {"returned", "number", "Given back to the funder."},
                 {"income", "number", "From anybody but the funder."},
                 {"in_kind", "number", "Help at its value: never money."}},
                {}};
  for (const auto& line : books.spending.lines) {
    auto id = heading_id(line);
    out.rows.push_back({TableRow::Kind::line, figure_cells(id, nullptr, {Cell::added, line.budget()}, line.total)});
    for (std::size_t at = 0; at < books.table.columns.size(); ++at)
      out.rows.push_back(
          {TableRow::Kind::line, figure_cells(id, &books.table.columns[at], budget_in(line, at), line.cells[at])});
  }
  return out;
}

std::vector<TableCell> entry_cells(const Charge& charge, const Books& books) {
  const auto& entry = *charge.entry;
  const auto& holder = charge.ledger->ledger.held_by;
  std::vector<TableCell> cells{text_cell(subject_of(entry)), text_cell(iso(*entry.date)),
                               text_cell(std::string(word(*entry.kind))), amount_cell(*entry.amount)};
  for (const Word* one : std::initializer_list<const Word*>{&entry.activity, &entry.from, &entry.to})
    cells.push_back(text_cell(std::string(**one)));
  cells.push_back(id_cell(charge.column ? &books.table.columns[*charge.column] : nullptr));
  for (const Word* one :
       std::initializer_list<const Word*>{&entry.payee, &entry.decision, &entry.receipt, &entry.settles, &entry.note})
    cells.push_back(text_cell(std::string(**one)));
  cells.push_back(text_cell(holder ? holder->text : ""));
  return cells;
}

DataTable entries_table(const Books& books) {
  DataTable out{"entries",
                "The entries of the ledger, by day.",
                {{"entry", "string", "What `quorate check` calls it."},
                 {"date", "date", "Its day."},
                 {"kind", "string",
                  "drawdown, spend, commitment, refund, return, income, in-kind, fee, virement, "
                  "stated-balance."},
                 {"amount", "number", "Pounds."},
                 {"line", "string", "The line that it concerns; it may be one that the plan does not have."},
                 {"from", "string", "Of a virement: the line that gives."},
                 {"to", "string", "Of a virement: the line that receives."},
                 {"period", "string", "The period whose money it is."},
                 {"payee", "string", "An organisation's id, or a name."},
                 {"decision", "string", "The meeting and the decision behind it."},
                 {"receipt", "string", "The receipt's path inside the area, or none."},
                 {"settles", "string", "The commitment that it pays."},
                 {"note", "string", "As written."},
                 {"holder", "string", "The id of the organisation that keeps this ledger."}},
                {}};
  for (const auto& charge : books.spending.charges)
    out.rows.push_back({TableRow::Kind::line, entry_cells(charge, books)});
  return out;
}

Json field_json(const DataField& field) {
  JsonObject out{{"name", field.name}, {"type", field.type}, {"description", field.about}};
  return out;
}

Json resource_json(const DataTable& table) {
  JsonList fields;
  for (const auto& field : table.fields) fields.push_back(field_json(field));
  return JsonObject{{"name", table.name},
                    {"path", std::string(table.name) + ".csv"},
                    {"profile", "tabular-data-resource"},
                    {"format", "csv"},
                    {"mediatype", "text/csv"},
                    {"encoding", "utf-8"},
                    {"description", table.about},
                    {"schema", JsonObject{{"fields", std::move(fields)}}}};
}

Json package_json(const Books& books, const std::vector<DataTable>& tables) {
  JsonList resources;
  for (const auto& table : tables) resources.push_back(resource_json(table));
  return JsonObject{{"profile", "tabular-data-package"},
                    {"name", "quorate-export"},
                    {"title", books.area.called()},
                    {"description", "Plan and ledger as of " + iso(books.as_of) +
                                        ". Amounts are pounds. A text that a spreadsheet would take for a formula "
                                        "has an apostrophe before it."},
                    {"resources", std::move(resources)}};
}

// The same figures for programs: a figure that is not known is null.
Json figures_json(const Books& books) {
  JsonList out;
  auto add = [&](const LineSpending& line, Json period, Json budget, const Figures& figures) {
    out.push_back(JsonObject{{"line", line.line || line.retired ? Json(heading_id(line)) : Json()},
                             {"period", std::move(period)},
                             {"budget", std::move(budget)},
                             {"moved", money_json(figures.moved)},
                             {"spent", money_json(figures.spent)},
                             {"committed", money_json(figures.committed)},
                             {"returned", money_json(figures.returned)},
                             {"income", money_json(figures.income)},
                             {"in_kind", money_json(figures.in_kind)}});
  };
  for (const auto& line : books.spending.lines) {
    add(line, Json(), money_json(line.budget()), line.total);
    for (std::size_t at = 0; at < books.table.columns.size(); ++at) {
      auto budget = budget_in(line, at);
      add(line, books.table.columns[at].period->id.text, budget.known() ? money_json(budget.amount) : Json(),
          line.cells[at]);
    }
  }
  return out;
}

}  // namespace

std::vector<DataTable> data_tables(const Books& books) {
  return {periods_table(books), lines_table(books), figures_table(books), entries_table(books)};
}

std::string to_csv(const DataTable& table) {
  Table out;
  for (const auto& field : table.fields) out.headings.emplace_back(field.name);
  out.rows = table.rows;
  return to_csv(Document{{std::move(out)}});
}

std::vector<std::pair<std::string, std::string>> data_package(const Books& books) {
  std::vector<std::pair<std::string, std::string>> out;
  auto tables = data_tables(books);
  for (const auto& table : tables) out.emplace_back(std::string(table.name) + ".csv", to_csv(table));
  out.emplace_back("datapackage.json", to_json(package_json(books, tables)));
  return out;
}

Json money_export(const Books& books) {
  return report_json(
      books.area, books.as_of,
      {{"budget", spending_json(books, {})}, {"figures", figures_json(books)}, {"ledger", ledger_json(books, {})}});
}

}  // namespace quorate
