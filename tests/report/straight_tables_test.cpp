// Tables stay straight: whatever the names and however large the figures, the figures of all rows end in the same
// columns of the terminal.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "report/budget_report.h"
#include "report/render/render.h"
#include "support/outputs.h"
#include "support/read.h"

using namespace quorate;
using test::lines_of;

namespace {

struct Piece {
  char32_t character;
  std::size_t bytes;
};

Piece next(std::string_view text) {
  auto first = static_cast<unsigned char>(text[0]);
  std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  auto character = static_cast<char32_t>(bytes == 1 ? first : first & (0xFF >> (bytes + 1)));
  for (std::size_t at = 1; at < bytes; ++at)
    character = character << 6 | (static_cast<unsigned char>(text[at]) & 0x3Fu);
  return {character, bytes};
}

// Enough of Unicode's widths for the names below, written apart from the library's.
std::size_t columns_of(char32_t c) {
  bool joins = c == 0x200D || (c >= 0x300 && c <= 0x36F) || c == 0xFE0F;
  bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xFF01 && c <= 0xFF60) ||
              (c >= 0x1F300 && c <= 0x1FAFF);
  return joins ? 0 : wide ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  std::size_t out = 0;
  while (!text.empty()) {
    auto piece = next(text);
    out += columns_of(piece.character);
    text.remove_prefix(piece.bytes);
  }
  return out;
}

TableRow row_of(TableRow::Kind kind, const std::string& name, const std::vector<std::int64_t>& pounds) {
  TableRow row{kind, {text_cell(name)}};
  for (auto amount : pounds) row.cells.push_back(money_cell({amount * 100}, Pence::always));
  return row;
}

// Every figure here ends in pence, and no name does, so that figures can be told by their look.
std::vector<std::size_t> ends_of_figures(const std::string& line) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; (at = line.find('.', at)) != std::string::npos; ++at)
    out.push_back(width_of(line.substr(0, at + 3)));
  return out;
}

std::string text_of(const std::vector<std::string>& names, std::size_t width, std::int64_t largest) {
  Table table{{"", "Year 1", "Year 2", "Total"}, {}};
  std::int64_t amount = 7;
  for (const auto& name : names) {
    table.rows.push_back(
        row_of(TableRow::Kind::line, name, {amount % largest, amount / 3 % largest, amount / 7 % largest}));
    amount = amount * 31 % 999'999'937;
  }
  table.rows.push_back(row_of(TableRow::Kind::subtotal, "Subtotal", {largest, largest, largest}));
  table.rows.push_back(row_of(TableRow::Kind::total, "Total planned", {-largest, 0, largest}));
  Document document;
  document.blocks.push_back(table);
  return to_text(document, {width, false, false});
}

// A table that is too wide for the page is divided; each of its parts is straight by itself.
void check_straight(const std::string& text, std::size_t rows) {
  std::set<std::vector<std::size_t>> seen;
  std::size_t with_figures = 0, parts = 1;
  for (const auto& line : lines_of(text)) {
    if (line.empty()) {
      INFO(text);
      CHECK(seen.size() == 1);
      seen.clear();
      ++parts;
    }
    auto ends = ends_of_figures(line);
    if (!ends.empty()) seen.insert(ends), ++with_figures;
  }
  INFO(text);
  CHECK(seen.size() == 1);
  CHECK(with_figures == rows * parts);
}

std::string words(std::mt19937& engine, std::size_t count, const std::vector<std::string>& from) {
  std::string out;
  for (std::size_t at = 0; at < count; ++at) out += (at > 0 ? " " : "") + from[engine() % from.size()];
  return out;
}

const std::vector<std::string> english{"Annual", "Community", "Celebration", "Event,", "incorporating", "the", "AGM",
                                       "and",    "groups",    "of",          "a",      "skills"};
const std::vector<std::string> several{"日本語",      "の",   "名前", "한국어", "漢字漢字", "e\xCC\x81t\xC3\xA9",
                                       "👩‍👧", "ＡＢ", "Hub",  "–",      "£"};

std::vector<std::string> names_of(std::mt19937& engine, std::size_t longest, const std::vector<std::string>& from) {
  std::vector<std::string> out;
  for (int at = 0; at < 8; ++at) out.push_back(words(engine, 1 + engine() % longest, from));
  return out;
}

}  // namespace

TEST_CASE("figures stand below each other beside names that fit", "[report]") {
  std::mt19937 engine(1);
  for (int round = 0; round < 200; ++round) {
    check_straight(text_of(names_of(engine, 3, english), 120, 9'999), 10);
    check_straight(text_of(names_of(engine, 3, several), 120, 9'999), 10);
  }
}

TEST_CASE("figures of millions stand below each other", "[report]") {
  std::mt19937 engine(2);
  for (int round = 0; round < 200; ++round)
    for (std::int64_t largest : {999'999, 12'345'678, 999'999'999})
      check_straight(text_of(names_of(engine, 3, several), 120, largest), 10);
}

TEST_CASE("a budget with wide names and millions is straight", "[report]") {
  std::string plan =
      "area: {name: 日本}\nawards: [{date: 2013-01, amount: 123456789.05}]\nperiods:\n  - {id: y1, name: 第一年, ends: "
      "2014-10-31}\n  - {id: y2, name: 第二年, ends: 2015-10-31}\nsupport:\n";
  std::size_t number = 1;
  for (auto name : {"ハブ", "Hub", "コミュニティ ハブ", "漢字", "👩‍👧 family"}) {
    plan += fmt::format("  - {{id: l{}, name: {}, budget: {{y1: {}1.50, y2: 2.05}}}}\n", number, name, 12'345 * number);
    ++number;
  }
  plan += "fees:\n  - {id: fee, name: 手数料, rate: 5%}\n";
  auto result = test::check_texts({{"plan.yaml", plan}});
  REQUIRE(result.area.damages.empty());
  auto text = to_text(budget_document(result.area, budget_table(result.area.plan), *parse_date("2014-01-15"), {}),
                      {100, false, false});
  std::set<std::size_t> first, second;
  for (const auto& line : lines_of(text.substr(text.find("──")))) {
    auto ends = ends_of_figures(line);
    if (ends.size() < 3 || line.find("£") != std::string::npos) continue;
    first.insert(ends[0]);
    second.insert(ends[1]);
  }
  INFO(text);
  CHECK(first.size() == 1);
  CHECK(second.size() == 1);
}

TEST_CASE("figures stand below each other beside names in several lines", "[report]") {
  std::mt19937 engine(3);
  for (int round = 0; round < 400; ++round)
    for (std::size_t width : {60u, 80u, 100u})
      for (const auto& from : {english, several})
        check_straight(text_of(names_of(engine, 14, from), width, 12'345'678), 10);
}

TEST_CASE("no line of a table of ordinary names is wider than the page", "[report]") {
  std::mt19937 engine(4);
  for (int round = 0; round < 400; ++round)
    for (std::size_t width : {60u, 80u, 100u})
      for (const auto& line : lines_of(text_of(names_of(engine, 14, english), width, 999'999))) {
        INFO(line);
        CHECK(width_of(line) <= width);
      }
}

TEST_CASE("a name longer than a line has its figures in place", "[report]") {
  for (std::string name : {std::string(60, 'x'), std::string(200, 'x'),
                           std::string("日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本")})
    check_straight(text_of({"Hub", name, "Hub"}, 80, 999'999), 5);
}

TEST_CASE("the name of a group is no wider than the page", "[report]") {
  std::mt19937 engine(5);
  Document document;
  document.blocks.push_back(Table{
      {"", "Year 1"},
      {{TableRow::Kind::group, {text_cell(words(engine, 25, english))}}, row_of(TableRow::Kind::line, "Hub", {1})}});
  for (const auto& line : lines_of(to_text(document, {80, false, false}))) CHECK(width_of(line) <= 80);
}
