#include "report/ledger_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/words.h"
#include "report/position_report.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 10> kinds{"drawdown", "spend",   "commitment", "refund",   "return",
                                                 "income",   "in-kind", "fee",        "virement", "stated-balance"};

bool shown(const LedgerEntry& entry, const LedgerFilter& filter, const Area& area) {
  return (filter.line.empty() || is_on(entry, filter.line)) &&
         (filter.payee.empty() || is_of(entry, filter.payee, area)) && (!filter.from || *entry.date >= *filter.from) &&
         (!filter.to || *entry.date <= *filter.to) && (!filter.kind || *entry.kind == *filter.kind);
}

std::string line_words(const Books& books, std::string_view id) {
  for (const auto& line : books.spending.lines) {
    if (line.line && line.line->activity->id.text == id) return *line.line->activity->name;
    if (line.retired && line.retired->id.text == id) return *line.retired->name;
  }
  return id.empty() ? std::string() : fmt::format("{} (not in the plan)", id);
}

// "2014-03-02 spend: Hollow Hall, Larch's Bakery; the catering"
std::string entry_words(const Books& books, const LedgerEntry& entry) {
  auto out = fmt::format("{} {}", iso(*entry.date), word(*entry.kind));
  std::vector<std::string> parts;
  if (entry.activity) parts.push_back(line_words(books, *entry.activity));
  if (entry.from)
    parts.push_back(fmt::format("{} to {}", line_words(books, *entry.from), line_words(books, *entry.to)));
  if (entry.payee) parts.push_back(books.area.body_name(*entry.payee));
  if (entry.period) parts.push_back(fmt::format("money of {}", *entry.period));
  for (std::size_t at = 0; at < parts.size(); ++at) out += (at == 0 ? ": " : ", ") + parts[at];
  return out;
}

// Every entry that is shown, with what all holders together held behind it.
template <class Each>
void for_each_shown(const Books& books, const LedgerFilter& filter, Each each) {
  Position position;
  for (const auto& charge : books.spending.charges) {
    add_entry(position, *charge.entry, books.spending.openings, books.area.plan);
    if (shown(*charge.entry, filter, books.area)) each(charge, position.held());
  }
}

Table flat_table(const Books& books, const LedgerFilter& filter) {
  Table table{{"Date", "Kind", "Line", "From", "To", "Period", "Payee", "Decision", "Receipt", "Note", "Amount", "Held",
               "Holder", "File", "File line"},
              {}};
  auto add = [&](const Charge& charge, Money held) {
    const auto& entry = *charge.entry;
    const auto& holder = charge.ledger->ledger.held_by;
    std::vector<TableCell> cells{text_cell(iso(*entry.date)), text_cell(std::string(word(*entry.kind)))};
    for (const Word* one :
         std::initializer_list<const Word*>{&entry.activity, &entry.from, &entry.to, &entry.period, &entry.payee,
                                            &entry.decision, &entry.receipt, &entry.note})
      cells.push_back(text_cell(std::string(**one)));
    cells.push_back(money_cell(*entry.amount, Pence::always));
    cells.push_back(money_cell(held, Pence::always));
    cells.push_back(text_cell(holder ? holder->text : ""));
    cells.push_back(text_cell(entry.span.file->path()));
    cells.push_back(number_cell(entry.span.from().line));
    table.rows.push_back({TableRow::Kind::line, std::move(cells)});
  };
  for_each_shown(books, filter, add);
  return table;
}

Table text_table(const Books& books, const LedgerFilter& filter, Pence pence) {
  Table table{{"Entry", "Amount", "Held"}, {}};
  for_each_shown(books, filter, [&](const Charge& charge, Money held) {
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(entry_words(books, *charge.entry)), money_cell(*charge.entry->amount, pence),
                           money_cell(held, pence)}});
  });
  return table;
}

Table stated_table(const Books& books, const std::vector<StatedBalance>& stated, Pence pence) {
  Table table{{"Stated balances", "Stated", "By the entries", "Difference"}, {}};
  for (const auto& one : stated) {
    auto who = one.holder.empty() ? std::string("the holder") : books.area.body_name(one.holder);
    auto difference = one.difference() == Money{} ? text_cell("none") : money_cell(one.difference(), pence);
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(fmt::format("{} {}", iso(*one.entry->date), who)),
                           money_cell(*one.entry->amount, pence), money_cell(one.position.held(), pence), difference}});
  }
  return table;
}

std::string filter_words(const LedgerFilter& filter, std::size_t count) {
  std::vector<std::string> parts;
  if (filter.kind) parts.push_back(fmt::format("of kind {}", word(*filter.kind)));
  if (!filter.line.empty()) parts.push_back("on " + filter.line);
  if (!filter.payee.empty()) parts.push_back("of " + filter.payee);
  if (filter.from) parts.push_back("from " + text(*filter.from));
  if (filter.to) parts.push_back("to " + text(*filter.to));
  if (parts.empty()) return fmt::format("{}.", counted(count, "entry", "entries"));
  std::string out = counted(count, "entry", "entries");
  for (const auto& part : parts) out += " " + part;
  return out + "; what is held counts all entries up to each.";
}

Json word_json(const Word& one) { return one ? Json(*one) : Json(); }

Json entry_json(const Charge& charge, Money held) {
  const auto& entry = *charge.entry;
  const auto& holder = charge.ledger->ledger.held_by;
  return JsonObject{{"subject", subject_of(entry)},
                    {"date", iso(*entry.date)},
                    {"kind", word(*entry.kind)},
                    {"amount", money_json(*entry.amount)},
                    {"held", money_json(held)},
                    {"activity", word_json(entry.activity)},
                    {"from", word_json(entry.from)},
                    {"to", word_json(entry.to)},
                    {"period", word_json(entry.period)},
                    {"payee", word_json(entry.payee)},
                    {"decision", word_json(entry.decision)},
                    {"receipt", word_json(entry.receipt)},
                    {"settles", word_json(entry.settles)},
                    {"note", word_json(entry.note)},
                    {"holder", holder ? Json(holder->text) : Json()},
                    {"file", entry.span.file->path()},
                    {"line", entry.span.from().line}};
}

}  // namespace

std::string_view word(EntryKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> entry_kind(std::string_view word) {
  auto found = std::find(kinds.begin(), kinds.end(), word);
  if (found == kinds.end()) return {};
  return static_cast<EntryKind>(found - kinds.begin());
}

std::span<const std::string_view> entry_kinds() { return kinds; }

bool is_on(const LedgerEntry& entry, std::string_view line) {
  return *entry.activity == line || *entry.from == line || *entry.to == line;
}

bool is_of(const LedgerEntry& entry, std::string_view payee, const Area& area) {
  if (!entry.payee) return false;
  auto wanted = lowered(payee);
  return lowered(*entry.payee) == wanted || lowered(area.body_name(*entry.payee)).find(wanted) != std::string::npos;
}

Document ledger_document(const Books& books, const LedgerFilter& filter, bool flat) {
  if (flat) return {{flat_table(books, filter)}};
  auto pence = pence_of(books.spending, books.table);
  auto table = text_table(books, filter, pence);
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: ledger, as of {}", books.area.called(), text(books.as_of))});
  out.blocks.push_back(Paragraph{filter_words(filter, table.rows.size())});
  if (!table.rows.empty()) out.blocks.push_back(std::move(table));
  if (auto later = later_words(books.spending, books.as_of); !later.empty()) out.blocks.push_back(Paragraph{later});
  add_position(out, position_of(books.spending, books.table, books.area.plan), books.spending, books.area, pence);
  auto stated = stated_balances(books.spending, books.area.plan);
  if (!stated.empty()) out.blocks.push_back(stated_table(books, stated, pence));
  return out;
}

Json ledger_json(const Books& books, const LedgerFilter& filter) {
  JsonList entries, balances;
  for_each_shown(books, filter, [&](const Charge& charge, Money held) { entries.push_back(entry_json(charge, held)); });
  for (const auto& one : stated_balances(books.spending, books.area.plan))
    balances.push_back(JsonObject{{"date", iso(*one.entry->date)},
                                  {"holder", one.holder.empty() ? Json() : Json(one.holder)},
                                  {"stated", money_json(*one.entry->amount)},
                                  {"computed", money_json(one.position.held())},
                                  {"difference", money_json(one.difference())}});
  return report_json(books.area, books.as_of,
                     {{"entries", std::move(entries)},
                      {"position", position_json(position_of(books.spending, books.table, books.area.plan))},
                      {"stated_balances", std::move(balances)},
                      {"entries_after", books.spending.later}});
}

}  // namespace quorate
