#include "exchange/import_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/words.h"
#include "report/findings_words.h"
#include "report/ledger_report.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 6> fates{"added",       "matched", "already there",
                                                "left to you", "skipped", "cannot be read"};

bool read(const MatchedRow& row) { return row.fate != RowFate::unreadable && row.fate != RowFate::skipped; }

std::string line_of(const MatchedRow& row) { return std::to_string(row.row->span.from().line); }

std::string amount_words(const MatchedRow& row) { return text(row.row->key.amount, Pence::always); }

std::string entry_words(const LedgerEntry& entry) {
  auto out = fmt::format("{}: {} {} {}", line_words(entry.span), iso(*entry.date), word(*entry.kind),
                         text(*entry.amount, Pence::always));
  return entry.payee ? fmt::format("{}, {}", out, *entry.payee) : out;
}

std::string becomes(const MatchedRow& row) {
  if (!row.row->kind) return "";
  std::string out(word(*row.row->kind));
  if (!row.row->activity.empty()) out += ", " + row.row->activity;
  if (!row.row->payee.empty()) out += ", " + row.row->payee;
  return out;
}

std::string doubt_words(const MatchedRow& row) {
  switch (row.doubt) {
    case Doubt::none:
      return "";
    case Doubt::no_meaning:
      return "the mapping does not say what this is: add its text under `texts`";
    case Doubt::several_entries:
      return "it is not clear which row and which entry belong together";
    case Doubt::other_payee:
      return "an entry near it has the same amount, and may be meant";
    case Doubt::several_in_one:
      return "entries of one day or payee come to this amount together";
    case Doubt::too_many:
      return "too many entries without a key stand near it to tell whether it is among them";
    case Doubt::other_key:
      return "an entry of the same amount has a key that is no bank's, and may be meant";
    case Doubt::other_balance:
      return "alike but for the balance: the same payment, or a second one";
    case Doubt::other_words:
      return "an entry has the same amount and balance, but another text or day: the bank may have changed them";
    case Doubt::whose_account:
      return "it stands in a holder's ledger, and nobody says whose account this is: write `held_by` in the mapping";
  }
  return "";
}

// Amounts stand with their signs: money out is less than nothing.
Table rows_table(const Import& import, RowFate fate, std::string last, std::string (*words)(const MatchedRow&)) {
  Table table{{"Line", "Date", "Text", std::move(last), "Amount"}, {}};
  for (const auto& row : import.rows)
    if (row.fate == fate)
      table.rows.push_back({TableRow::Kind::line,
                            {text_cell(line_of(row)), text_cell(iso(row.row->key.date)), text_cell(row.row->text),
                             text_cell(words(row)), money_cell(row.row->key.amount, Pence::always)}});
  return table;
}

// The amount is the row's own.
std::string matched_words(const MatchedRow& row) {
  return fmt::format("{}, {}", line_words(row.entry->span), iso(*row.entry->date));
}

void add_section(Document& out, std::string heading, Table table) {
  if (table.rows.empty()) return;
  out.blocks.push_back(Heading{2, std::move(heading), Author::us});
  out.blocks.push_back(std::move(table));
}

// Row by row, with what may be meant and the key by which the person can settle it.
void add_left(const Import& import, Document& out) {
  if (count(import, RowFate::left) == 0) return;
  out.blocks.push_back(Heading{2, "Left to you", Author::us});
  bool keys = false;
  for (const auto& row : import.rows) {
    if (row.fate != RowFate::left) continue;
    auto words = fmt::format("Line {}: {} {} {}: {}.", line_of(row), iso(row.row->key.date), amount_words(row),
                             row.row->text, doubt_words(row));
    for (const auto* entry : row.could_be) words += fmt::format(" It could be {}.", entry_words(*entry));
    if (!row.could_be.empty()) words += fmt::format(" Its key is {}", row.key);
    keys = keys || !row.could_be.empty();
    out.blocks.push_back(Paragraph{words});
  }
  if (keys)
    out.blocks.push_back(
        Paragraph{"To settle it, write `key:` with the key into the entry that the row is; or, if it is "
                  "none of them, add an entry with that key by hand.",
                  Author::us});
}

std::string far_words(const MatchedRow& row) {
  if (!row.far || row.fate != RowFate::added) return "";
  return fmt::format(
      "an entry of {} of {} stands at {} {}; if this is it, write `key: {}` into it, and take the new "
      "entry out where it was written",
      text(*row.far->amount), text(*row.far->date), line_words(row.far->span),
      row.far->key ? "with a key that is no bank's" : "without a key", row.key);
}

void add_far(const Import& import, Document& out) {
  for (const auto& row : import.rows)
    if (auto words = far_words(row); !words.empty())
      out.blocks.push_back(Paragraph{fmt::format("Line {}: {}.", line_of(row), words)});
}

void add_unreadable(const Import& import, Document& out) {
  if (count(import, RowFate::unreadable) == 0) return;
  out.blocks.push_back(Heading{2, "Cannot be read", Author::us});
  for (const auto& row : import.rows)
    if (row.row->problem)
      out.blocks.push_back(Paragraph{fmt::format("{}: {}{}{}.", place_words(row.row->span), row.row->problem->message,
                                                 row.row->problem->help.empty() ? "" : "; ", row.row->problem->help)});
}

std::string count_words(const Import& import) {
  auto out = fmt::format("{}: ", counted(import.rows.size(), "row"));
  bool first = true;
  for (std::size_t at = 0; at < fates.size(); ++at) {
    auto fate = static_cast<RowFate>(at);
    auto number = count(import, fate);
    if (number == 0) continue;
    bool future = !import.written && (fate == RowFate::added || fate == RowFate::matched);
    out += fmt::format("{}{} {}", first ? "" : ", ", number,
                       future && fate == RowFate::added ? "to be added"
                       : future                         ? "to be matched"
                                                        : fates[at]);
    first = false;
  }
  return first ? "No rows." : out + ".";
}

std::string gap_words(const Import& import, const BalanceGap& gap) {
  const auto& from = import.bank.rows[gap.from];
  const auto& to = import.bank.rows[gap.to];
  return fmt::format(
      "the balances of lines {} and {} do not follow: {} is reached, {} stands there; a row may be missing "
      "or misread",
      from.span.from().line, to.span.from().line, text(gap.reached, Pence::always),
      text(*to.key.balance, Pence::always));
}

// A bank that sorts the rows of a day in its own way has many; the first ones show that.
void add_gaps(const Import& import, Document& out) {
  constexpr std::size_t most = 5;
  const auto& gaps = import.bank.gaps;
  for (std::size_t at = 0; at < std::min(gaps.size(), most); ++at)
    out.blocks.push_back(Paragraph{fmt::format("Warning: {}.", gap_words(import, gaps[at]))});
  if (gaps.size() > most)
    out.blocks.push_back(Paragraph{fmt::format("Warning: {} more balances do not follow.", gaps.size() - most)});
}

std::string end_words(const Import& import) {
  if (import.written) return "Written.";
  if (!changes_anything(import)) return "There is nothing to write.";
  return "Nothing was written: this only shows what would be. Add `--write` to do it.";
}

Table flat_table(const Import& import) {
  Table table{{"Line", "Date", "Amount", "Balance", "Text", "Outcome", "Why", "Entry file", "Entry line", "Kind",
               "Activity", "Payee", "Key"},
              {}};
  for (const auto& row : import.rows) {
    const auto& key = row.row->key;
    bool good = read(row);
    auto why = row.row->problem ? row.row->problem->message : doubt_words(row);
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(line_of(row)), text_cell(good ? iso(key.date) : ""),
                           good ? money_cell(key.amount, Pence::always) : text_cell(""),
                           good && key.balance ? money_cell(*key.balance, Pence::always) : text_cell(""),
                           text_cell(row.row->text), text_cell(std::string(fates[static_cast<std::size_t>(row.fate)])),
                           text_cell(why), text_cell(row.entry ? row.entry->span.file->path() : ""),
                           text_cell(row.entry ? std::to_string(row.entry->span.from().line) : ""),
                           text_cell(row.row->kind ? std::string(word(*row.row->kind)) : ""),
                           text_cell(row.row->activity), text_cell(row.row->payee), text_cell(row.key)}});
  }
  return table;
}

Json place_json(const LedgerEntry& entry) {
  return JsonObject{
      {"subject", subject_of(entry)}, {"file", entry.span.file->path()}, {"line", entry.span.from().line}};
}

Json row_json(const MatchedRow& row) {
  const auto& key = row.row->key;
  bool good = read(row);
  auto place = row.row->span.from();
  JsonList could_be;
  for (const auto* entry : row.could_be) could_be.push_back(place_json(*entry));
  auto why = row.row->problem ? row.row->problem->message : doubt_words(row);
  auto note = far_words(row);
  return JsonObject{{"line", place.line},
                    {"column", place.column},
                    {"outcome", fates[static_cast<std::size_t>(row.fate)]},
                    {"why", why.empty() ? Json() : Json(why)},
                    {"note", note.empty() ? Json() : Json(note)},
                    {"date", good ? Json(iso(key.date)) : Json()},
                    {"amount", good ? money_json(key.amount) : Json()},
                    {"balance", good && key.balance ? money_json(*key.balance) : Json()},
                    {"text", row.row->text},
                    {"kind", row.row->kind ? Json(word(*row.row->kind)) : Json()},
                    {"activity", row.row->activity.empty() ? Json() : Json(row.row->activity)},
                    {"payee", row.row->payee.empty() ? Json() : Json(row.row->payee)},
                    {"key", row.key.empty() ? Json() : Json(row.key)},
                    {"entry", row.entry ? place_json(*row.entry) : Json()},
                    {"could_be", std::move(could_be)}};
}

}  // namespace

std::size_t count(const Import& import, RowFate fate) {
  return static_cast<std::size_t>(
      std::count_if(import.rows.begin(), import.rows.end(), [&](const MatchedRow& row) { return row.fate == fate; }));
}

bool changes_anything(const Import& import) {
  return count(import, RowFate::added) + count(import, RowFate::matched) > 0;
}

Document import_document(const Import& import, bool flat) {
  if (flat) return {{flat_table(import)}};
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: {} into {}", import.area, import.file, import.into)});
  out.blocks.push_back(Paragraph{count_words(import)});
  add_gaps(import, out);
  add_section(out, import.written ? "Added" : "To be added", rows_table(import, RowFate::added, "As", becomes));
  add_far(import, out);
  add_section(out,
              import.written ? "Matched with entries that had no key" : "To be matched with entries that have no key",
              rows_table(import, RowFate::matched, "Entry", matched_words));
  add_left(import, out);
  add_unreadable(import, out);
  out.blocks.push_back(Paragraph{end_words(import), Author::us});
  return out;
}

Json import_json(const Import& import) {
  JsonList rows;
  for (const auto& row : import.rows) rows.push_back(row_json(row));
  JsonList warnings;
  for (const auto& gap : import.bank.gaps)
    warnings.push_back(JsonObject{{"from_line", import.bank.rows[gap.from].span.from().line},
                                  {"to_line", import.bank.rows[gap.to].span.from().line},
                                  {"why", gap_words(import, gap)}});
  return JsonObject{{"schema_version", std::int64_t{1}},
                    {"area", import.area},
                    {"file", import.file},
                    {"into", import.into},
                    {"written", import.written},
                    {"rows", std::move(rows)},
                    {"warnings", std::move(warnings)}};
}

}  // namespace quorate
