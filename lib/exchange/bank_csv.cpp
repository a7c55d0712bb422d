#include "exchange/bank_csv.h"

#include <fmt/core.h>

#include "base/characters.h"

namespace quorate {
namespace {

struct Parser {
  const SourceFile& file;
  std::string_view text;
  char divider;
  std::size_t at = 0, cells = 0;
  std::vector<CsvRow> rows;
  CsvRow row;

  Span span(std::size_t begin, std::size_t end) const {
    return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool at_line_end() const { return at >= text.size() || text[at] == '\n' || text.substr(at, 2) == "\r\n"; }
  bool at_cell_end() const { return at_line_end() || text[at] == divider; }
};

using Refusal = std::optional<Diagnostic>;

Refusal refused(Span span, std::string message, std::string help) {
  return Diagnostic{"unreadable", span, std::move(message), std::move(help), {}};
}

// Blanks before a quoted cell; a tab that divides is no blank.
void skip_blanks(Parser& parser) {
  while (parser.at < parser.text.size() && is_blank(parser.text[parser.at]) && parser.text[parser.at] != parser.divider)
    ++parser.at;
}

Refusal quoted_cell(Parser& parser, std::string& out) {
  auto opened = parser.at++;
  for (;; ++parser.at) {
    auto quote = parser.text.find('"', parser.at);
    if (quote == std::string_view::npos)
      return refused(parser.span(opened, opened + 1), "this quotation mark is never closed",
                     "download the file again, or close it where the text ends");
    out += parser.text.substr(parser.at, quote - parser.at);
    if (out.size() > longest_cell)
      return refused(parser.span(opened, opened + 1),
                     fmt::format("this cell is longer than {} characters", longest_cell),
                     "the quotation mark that should close it may be missing");
    parser.at = quote + 1;
    if (parser.at >= parser.text.size() || parser.text[parser.at] != '"') break;
    out += '"';
  }
  skip_blanks(parser);
  if (parser.at_cell_end()) return {};
  return refused(parser.span(opened, opened + 1), "something stands behind the closing quotation mark of this cell",
                 "a quotation mark within a text is written twice");
}

Refusal plain_cell(Parser& parser, std::string& out) {
  auto begin = parser.at;
  while (!parser.at_cell_end()) ++parser.at;
  out = trim(parser.text.substr(begin, parser.at - begin));
  if (out.size() <= longest_cell) return {};
  return refused(parser.span(begin, begin + 1), fmt::format("this cell is longer than {} characters", longest_cell),
                 "this may not be a bank's file");
}

Refusal next_cell(Parser& parser) {
  skip_blanks(parser);
  auto begin = parser.at;
  std::string text;
  bool quoted = parser.at < parser.text.size() && parser.text[parser.at] == '"';
  if (auto refusal = quoted ? quoted_cell(parser, text) : plain_cell(parser, text)) return refusal;
  parser.row.push_back({std::string(trim(text)), parser.span(begin, parser.at)});
  if (parser.row.size() > most_columns)
    return refused(parser.span(begin, begin + 1), fmt::format("this line has more than {} columns", most_columns),
                   "this may not be a bank's file");
  if (++parser.cells <= most_cells) return {};
  return refused(parser.span(begin, begin + 1), fmt::format("this file has more than {} cells", most_cells),
                 "divide it into several");
}

bool nothing_in(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(), [](const CsvCell& cell) { return cell.text.empty(); });
}

void end_row(Parser& parser) {
  if (!nothing_in(parser.row)) parser.rows.push_back(std::move(parser.row));
  parser.row.clear();
  bool windows = parser.at < parser.text.size() && parser.text[parser.at] == '\r';
  parser.at += windows ? 2u : 1u;
}

}  // namespace

tl::expected<std::vector<CsvRow>, Diagnostic> parse_csv(const SourceFile& file, char divider) {
  Parser parser{file, file.text(), divider, 0, 0, {}, {}};
  while (parser.at < parser.text.size()) {
    if (auto refusal = next_cell(parser)) return tl::unexpected(std::move(*refusal));
    if (parser.at_line_end())
      end_row(parser);
    else
      ++parser.at;  // past the divider: another cell follows, even at the end of the file
  }
  if (!parser.row.empty()) end_row(parser);
  return std::move(parser.rows);
}

}  // namespace quorate
