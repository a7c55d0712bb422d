#include "exchange/bank_rows.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/words.h"
#include "exchange/bank_date.h"
#include "exchange/whole_file.h"

namespace quorate {
namespace {

constexpr std::size_t largest_bank_file = 16u << 20;
constexpr std::size_t headings_within = 50;  // rows from the top
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Where each column stands; `nowhere` for one that the mapping does not name.
struct Columns {
  std::size_t date = nowhere, amount = nowhere, money_in = nowhere, money_out = nowhere, balance = nowhere;
  std::vector<std::size_t> text;
  std::size_t count = 0;    // of the headings
  std::size_t surplus = 0;  // cells that every row has behind them
  std::size_t fewest = 0;   // cells of the shortest row
};

struct Named {
  const Text* heading;
  std::size_t* column;
};

std::vector<Named> named_columns(const ImportColumns& names, Columns& columns) {
  std::vector<Named> out{{&names.date, &columns.date}};
  columns.text.assign(names.text.size(), nowhere);
  for (std::size_t at = 0; at < names.text.size(); ++at) out.push_back({&names.text[at], &columns.text[at]});
  if (names.amount) out.push_back({&*names.amount, &columns.amount});
  if (names.money_in) out.push_back({&*names.money_in, &columns.money_in});
  if (names.money_out) out.push_back({&*names.money_out, &columns.money_out});
  if (names.balance) out.push_back({&*names.balance, &columns.balance});
  return out;
}

std::size_t column_of(const CsvRow& row, std::string_view heading) {
  auto wanted = lowered(trim(heading));
  for (std::size_t at = 0; at < row.size(); ++at)
    if (lowered(row[at].text) == wanted) return at;
  return nowhere;
}

bool has_twice(const CsvRow& row, std::string_view heading) {
  auto wanted = lowered(trim(heading));
  return std::count_if(row.begin(), row.end(), [&](const CsvCell& cell) { return lowered(cell.text) == wanted; }) > 1;
}

// The mapping's first heading that this row does not have.
const Text* missing_from(const CsvRow& row, const ImportMap& map, Columns& columns) {
  columns.count = row.size();
  while (columns.count > 0 && row[columns.count - 1].text.empty()) --columns.count;  // no headings: no columns
  for (const auto& one : named_columns(map.columns, columns)) {
    *one.column = column_of(row, **one.heading);
    if (*one.column == nowhere) return one.heading;
  }
  return nullptr;
}

struct Headings {
  std::size_t row = nowhere;  // `nowhere`: not found
  Columns columns;
};

Headings find_headings(const std::vector<CsvRow>& rows, const ImportMap& map) {
  Headings out;
  for (std::size_t at = 0; at < std::min(rows.size(), headings_within); ++at)
    if (!missing_from(rows[at], map, out.columns)) return out.row = at, out;
  return out;
}

Diagnostic refused(Span span, std::string message, std::string help) {
  return {"unreadable", span, std::move(message), std::move(help), {}};
}

// Characters that are no text, or the wrong kind of it: only the first is told.
std::optional<Diagnostic> bad_bytes(const SourceFile& file) {
  if (file.text().size() > largest_bank_file)
    return refused({&file, 0, 0}, fmt::format("this file is longer than {} MiB", largest_bank_file >> 20),
                   "divide it into several");
  for (auto rest = file.text(); !rest.empty();) {
    auto begin = static_cast<std::uint32_t>(file.text().size() - rest.size());
    auto c = next_character(rest);
    if (!is_control(c) || c == '\t' || c == '\n' || (c == '\r' && rest.starts_with('\n'))) continue;
    Span span{&file, begin, begin + 1};
    if (c == not_utf8) return refused(span, "this is not UTF-8 text", "save the file as UTF-8, or download it so");
    if (c == '\r')
      return refused(span, "a line ends here as on old Macs", "save the file with Windows or Unix line ends");
    return refused(span, fmt::format("{} stands here, unseen", control_name(c)),
                   "this may not be a bank's file: download it again");
  }
  return {};
}

// The row that has most of the headings says best what is missing.
Diagnostic no_headings(const SourceFile& file, const std::vector<CsvRow>& rows, const ImportMap& map) {
  if (rows.empty()) return refused({&file, 0, 0}, "this file has no rows", "download it again");
  const CsvRow* best = &rows[0];
  std::size_t most = 0;
  Columns columns;
  for (std::size_t at = 0; at < std::min(rows.size(), headings_within); ++at) {
    auto names = named_columns(map.columns, columns);
    auto found = static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [&](const Named& one) { return column_of(rows[at], **one.heading) != nowhere; }));
    if (found > most) best = &rows[at], most = found;
  }
  const auto* missing = missing_from(*best, map, columns);
  std::vector<std::string_view> there;
  for (const auto& cell : *best)
    if (!cell.text.empty() && there.size() < 12) there.push_back(cell.text);
  return refused((*best)[0].span, fmt::format("there is no column `{}`", shortened(**missing, 60)),
                 fmt::format("the columns here are {}: mend `columns` in the mapping", choices(there, "and")));
}

// Without headings the mapping counts the columns from 1.
std::optional<Diagnostic> numbered_columns(const ImportMap& map, const std::vector<CsvRow>& rows, Columns& columns) {
  for (const auto& row : rows) columns.count = std::max(columns.count, row.size());
  for (const auto& one : named_columns(map.columns, columns)) {
    constexpr std::size_t longest = 3;
    const auto& word = one.heading->value;
    bool good = all_digits(word) && word.size() <= longest && word != "0";
    if (!good || static_cast<std::size_t>(std::stoi(word)) > columns.count)
      return refused(one.heading->span, fmt::format("there is no column `{}`", shortened(word, 60)),
                     fmt::format("without headings, columns are counted from 1; this file has {}", columns.count));
    *one.column = static_cast<std::size_t>(std::stoi(word)) - 1;
  }
  return {};
}

struct Laid {
  std::vector<CsvRow> rows;
  std::size_t first = 0;  // row that is not a heading
  Columns columns;
};

tl::expected<Laid, Diagnostic> laid_without_headings(std::vector<CsvRow> rows, const ImportMap& map) {
  Laid out{std::move(rows), 0, {}};
  if (auto refusal = numbered_columns(map, out.rows, out.columns)) return tl::unexpected(std::move(*refusal));
  return out;
}

// Of two columns with one heading nobody can say which is meant.
std::optional<Diagnostic> heading_twice(const CsvRow& headings, const ImportMap& map) {
  Columns columns;
  for (const auto& one : named_columns(map.columns, columns))
    if (has_twice(headings, **one.heading))
      return refused(headings[0].span, fmt::format("two columns are called `{}`", shortened(**one.heading, 60)),
                     "give one of them another heading in the bank's file");
  return {};
}

// How far rows go beyond the headings, where all that reach them go equally far; and how many cells the shortest has.
void measure(Laid& laid) {
  auto& columns = laid.columns;
  bool same = true;
  std::optional<std::size_t> surplus;
  columns.fewest = nowhere;
  for (auto at = laid.first; at < laid.rows.size(); ++at) {
    auto size = laid.rows[at].size();
    columns.fewest = std::min(columns.fewest, size);
    if (size < columns.count) continue;
    same = same && surplus.value_or(size - columns.count) == size - columns.count;
    surplus = size - columns.count;
  }
  columns.surplus = same ? surplus.value_or(0) : 0;
}

// The divider is the one by which the mapping's columns are found.
tl::expected<Laid, Diagnostic> lay(const SourceFile& file, const ImportMap& map) {
  std::optional<Diagnostic> why_not;
  for (char divider : {',', ';', '\t'}) {
    auto rows = parse_csv(file, divider);
    if (!rows) {
      if (!why_not) why_not = std::move(rows.error());
      continue;
    }
    if (!map.headings) {
      auto out = laid_without_headings(std::move(*rows), map);
      if (out) return out;
      if (!why_not) why_not = std::move(out.error());
      continue;
    }
    auto headings = find_headings(*rows, map);
    if (headings.row != nowhere) {
      if (auto refusal = heading_twice((*rows)[headings.row], map)) return tl::unexpected(std::move(*refusal));
      return Laid{std::move(*rows), headings.row + 1, std::move(headings.columns)};
    }
    if (!why_not || (rows->size() > 0 && (*rows)[0].size() > 1)) why_not = no_headings(file, *rows, map);
  }
  return tl::unexpected(std::move(*why_not));
}

const CsvCell* cell(const CsvRow& row, std::size_t column) {
  return column < row.size() && !row[column].text.empty() ? &row[column] : nullptr;
}

void blame(BankRow& out, Span span, ParseProblem problem) {
  out.span = span;
  out.problem = std::move(problem);
}

constexpr const char* divided_help = "an amount with a comma in it has to stand in quotes";

// `1` and `250.00` in two cells, which may be `1,250.00` without its quotes.
bool may_be_divided(const CsvCell& first, const CsvCell& second) {
  auto pounds = std::string_view(second.text).substr(0, second.text.find('.'));
  return first.text.find('.') == std::string::npos && std::any_of(first.text.begin(), first.text.end(), is_digit) &&
         pounds.size() == 3 && all_digits(pounds);
}

// The first part of an amount that may be divided.
const CsvCell* divided_amount(const CsvRow& row, const Columns& columns) {
  for (auto column : {columns.amount, columns.money_in, columns.money_out, columns.balance})
    if (column != nowhere && column + 1 < row.size() && may_be_divided(row[column], row[column + 1]))
      return &row[column];
  return nullptr;
}

// `1,250.00`, `£1,250.00`, `-40`, `- 40.00`, `+40.00`.
Parsed<Money> bank_money(std::string_view text) {
  auto body = trim(text);
  bool plus = body.starts_with('+');
  bool minus = body.starts_with('-');
  if (plus || minus) body = trim(body.substr(1));
  constexpr std::string_view pound = "£";
  auto unsigned_body = body.starts_with(pound) ? body.substr(pound.size()) : body;
  if ((plus || minus) && (body.starts_with('-') || unsigned_body.starts_with('-'))) body = text, minus = plus = false;
  auto value = parse_money(body);
  if (!value) return value;
  return minus ? -*value : *value;
}

std::optional<Money> money_in_cell(const CsvCell& from, BankRow& out) {
  auto value = bank_money(from.text);
  if (value) return *value;
  blame(out, from.span, value.error());
  return {};
}

// From a column for money in and one for money out: one of them holds something.
std::optional<Money> apart(const CsvRow& row, const Columns& columns, BankRow& out) {
  Money sum;
  int moved = 0;
  for (bool into : {true, false}) {
    const auto* from = cell(row, into ? columns.money_in : columns.money_out);
    if (!from) continue;
    auto value = money_in_cell(*from, out);
    if (!value) return {};
    if (value->pence < 0) {
      blame(out, from->span,
            {fmt::format("`{}` is less than nothing in the column of money {}", from->text, into ? "in" : "out"),
             "if the bank writes it so, name this column `amount` in the mapping, not `in` and `out`"});
      return {};
    }
    if (value->pence == 0) continue;
    ++moved;
    sum = into ? *value : -*value;
  }
  if (moved == 1) return sum;
  bool divided = moved > 1 && divided_amount(row, columns);
  blame(out, row[0].span,
        {moved == 0 ? "no money moves in this row" : "money moves in and out in one row",
         moved == 0 ? "leave such rows out with `skip: yes` in the mapping"
         : divided  ? divided_help
                    : "divide the row into two"});
  return {};
}

std::optional<Money> amount_of(const CsvRow& row, const Columns& columns, BankRow& out) {
  if (columns.amount == nowhere) return apart(row, columns, out);
  const auto* from = cell(row, columns.amount);
  auto value = from ? money_in_cell(*from, out) : std::nullopt;
  if (value && value->pence != 0) return value;
  if (!out.problem)
    blame(out, from ? from->span : row[0].span,
          {"no money moves in this row", "leave such rows out with `skip: yes` in the mapping"});
  return {};
}

std::string text_of(const CsvRow& row, const Columns& columns) {
  std::string out;
  for (auto column : columns.text)
    if (const auto* from = cell(row, column)) out += (out.empty() ? "" : " ") + from->text;
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

bool has_words(const ImportText& one, const std::string& text) {
  return text.find(lowered(one.contains->value)) != std::string::npos;
}

bool skipped(const ImportMap& map, const std::string& text) {
  auto found = std::find_if(map.texts.begin(), map.texts.end(), [&](const auto& one) { return has_words(one, text); });
  return found != map.texts.end() && found->skip;
}

bool goes_that_way(const ImportText& one, Money amount) {
  if (!one.kind || direction(**one.kind) == 0) return true;
  return (direction(**one.kind) > 0) == (amount.pence > 0);
}

// What the mapping says of such a text, and, where that leaves the kind open, of money that goes this way.
void give_meaning(const ImportMap& map, BankRow& row) {
  auto text = lowered(row.text);
  auto found = std::find_if(map.texts.begin(), map.texts.end(), [&](const ImportText& one) {
    return has_words(one, text) && goes_that_way(one, row.key.amount);
  });
  if (found != map.texts.end() && found->skip) row.skipped = true;
  const ImportText* said = found == map.texts.end() ? nullptr : &*found;
  const auto& otherwise = row.key.amount.pence > 0 ? map.money_in : map.money_out;
  for (const auto* one : {said, otherwise ? &*otherwise : nullptr}) {
    if (!one) continue;
    if (!row.kind && one->kind && goes_that_way(*one, row.key.amount)) row.kind = **one->kind;
    if (row.activity.empty() && one->activity) row.activity = one->activity->text;
    if (row.payee.empty() && one->payee) row.payee = **one->payee;
  }
}

// More cells than headings: something is divided that belongs together, and everything behind it would be misread. Only
// where every row ends with the same empty cells it is the bank's manner.
bool too_many_cells(const CsvRow& row, const Columns& columns, BankRow& out) {
  if (row.size() <= columns.count) return false;
  const CsvCell* to_blame = nullptr;
  for (auto at = columns.count; at < row.size() && !to_blame; ++at)
    if (!row[at].text.empty()) to_blame = &row[at];
  const auto* amount = divided_amount(row, columns);
  if (!to_blame) to_blame = amount;
  if (!to_blame && row.size() - columns.count != columns.surplus) to_blame = &row[columns.count];
  if (!to_blame) return false;
  blame(
      out, to_blame->span,
      {fmt::format("this row has {}, and there are {}", counted(row.size(), "cell"), counted(columns.count, "heading")),
       amount ? divided_help : "a text or an amount with the divider in it has to stand in quotes"});
  return true;
}

// Without headings the row alone may tell: it is longer than others, and holds what may be two parts of one amount.
bool divided_row(const CsvRow& row, const Columns& columns, BankRow& out) {
  const auto* amount = row.size() > columns.fewest ? divided_amount(row, columns) : nullptr;
  if (!amount) return false;
  blame(
      out, amount->span,
      {fmt::format("this row has {}, and others have {}", counted(row.size(), "cell"), columns.fewest), divided_help});
  return true;
}

void read_figures(const CsvRow& row, const Columns& columns, const ImportMap& map, BankRow& out) {
  if (too_many_cells(row, columns, out) || (!map.headings && divided_row(row, columns, out))) return;
  const auto* day = cell(row, columns.date);
  auto date = parse_bank_date(day ? day->text : "", map.dates);
  if (!date)
    return blame(out, day ? day->span : row[0].span,
                 day ? date.error()
                     : ParseProblem{"this row has no date", "leave such rows out with `skip: yes` in the mapping"});
  auto amount = amount_of(row, columns, out);
  if (!amount) return;
  out.may_be_divided = divided_amount(row, columns) != nullptr;
  out.key.date = *date;
  out.key.amount = *amount;
  if (const auto* balance = cell(row, columns.balance)) out.key.balance = money_in_cell(*balance, out);
}

BankRow read_row(const CsvRow& row, const Columns& columns, const ImportMap& map) {
  BankRow out;
  out.span = row[0].span;
  out.text = text_of(row, columns);
  out.skipped = skipped(map, lowered(out.text));
  read_figures(row, columns, map, out);
  if (out.skipped && out.problem) out.problem.reset(), out.key.balance.reset();
  if (out.skipped || out.problem) return out;
  out.key.mark = mark_of(out.text, map.account ? map.account->value : "");
  give_meaning(map, out);
  return out;
}

DateTexts dates_of(const Laid& laid) {
  DateTexts out;
  for (auto at = laid.first; at < laid.rows.size(); ++at) {
    const auto* day = cell(laid.rows[at], laid.columns.date);
    out.push_back(day ? day->text : "");
  }
  return out;
}

// Where a bank leaves out empty cells at a row's end, only the balances show that an amount was divided; a balance that
// stands alone shows nothing.
void refuse_divided(BankFile& file) {
  auto balances = std::count_if(file.rows.begin(), file.rows.end(), [](const BankRow& row) {
    return !row.problem && !row.skipped && row.key.balance.has_value();
  });
  for (auto& row : file.rows)
    if (balances < 2 && row.may_be_divided && !row.problem && !row.skipped)
      row.problem = ParseProblem{"two of its cells may be one amount, and no other balance tells",
                                 "put an amount with a comma in it in quotes, or write this one with its pence"};
  for (const auto& gap : file.gaps)
    for (auto at : {gap.from, gap.to})
      if (auto& row = file.rows[at]; row.may_be_divided && !row.skipped)
        row.problem = ParseProblem{"its balance does not follow, and two of its cells may be one amount", divided_help};
}

// Of a file of one day only the balances tell which row is older.
bool runs_backwards(const std::vector<BankRow>& rows) {
  std::vector<BankRow> backwards(rows.rbegin(), rows.rend());
  return balance_gaps(backwards).size() < balance_gaps(rows).size();
}

void put_oldest_first(std::vector<BankRow>& rows) {
  auto readable = [](const BankRow& row) { return !row.problem && !row.skipped; };
  auto first = std::find_if(rows.begin(), rows.end(), readable);
  auto last = std::find_if(rows.rbegin(), rows.rend(), readable);
  if (first == rows.end() || first->key.date < last->key.date) return;
  if (first->key.date == last->key.date && !runs_backwards(rows)) return;
  std::reverse(rows.begin(), rows.end());
}

}  // namespace

int direction(EntryKind kind) {
  switch (kind) {
    case EntryKind::drawdown:
    case EntryKind::income:
    case EntryKind::refund:
      return 1;
    case EntryKind::spend:
    case EntryKind::give_back:
      return -1;
    default:
      return 0;
  }
}

tl::expected<BankFile, Diagnostic> read_bank_file(const SourceFile& file, const ImportMap& map) {
  if (auto refusal = bad_bytes(file)) return tl::unexpected(std::move(*refusal));
  auto laid = lay(file, map);
  if (!laid) return tl::unexpected(std::move(laid.error()));
  measure(*laid);
  BankFile out;
  out.lines_above = laid->first > 0 ? laid->first - 1 : 0;
  for (auto at = laid->first; at < laid->rows.size(); ++at)
    out.rows.push_back(read_row(laid->rows[at], laid->columns, map));
  refuse_doubtful_dates(out.rows, dates_of(*laid), map.dates);
  put_oldest_first(out.rows);
  out.gaps = balance_gaps(out.rows);
  refuse_divided(out);
  return out;
}

}  // namespace quorate
