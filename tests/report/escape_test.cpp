// What each place of output must not let through, text by text. Where a text is not what the user wrote any more, these
// say exactly what stands instead.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/render/escape.h"
#include "report/render/render.h"

using namespace quorate;

namespace {

struct Escape {
  std::string text, shown;
};

using Escapes = std::vector<Escape>;

std::string one_row(const std::string& cell) {
  Document document;
  document.blocks.push_back(
      Table{{"Name", "Amount"}, {{TableRow::Kind::line, {text_cell(cell), money_cell({-500}, Pence::when_needed)}}}});
  return to_csv(document);
}

// What a reader of Markdown sees of a text without markup: each escaped character as itself. Anything that would still
// act is put between «».
std::string as_read(const std::string& markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (markdown[at] == '\\' && at + 1 < markdown.size() && std::ispunct(static_cast<unsigned char>(markdown[at + 1])))
      out += markdown[++at];
    else if (std::string_view("\\`*_[]<>#|@~&").find(markdown[at]) != std::string_view::npos)
      out += "«" + std::string(1, markdown[at]) + "»";
    else
      out += markdown[at];
  }
  return out;
}

}  // namespace

TEST_CASE("a terminal is shown what would steer it, and not steered", "[report]") {
  auto [text, shown] = GENERATE(values<Escape>({
      {"\x1b[2J", "\\x1b[2J"},                                                               // clears the screen
      {"\x1b]8;;https://example.org\x1b\\here", "\\x1b]8;;https://example.org\\x1b\\here"},  // hides a link
      {"\x1b]52;c;ZWNobw==\x07", "\\x1b]52;c;ZWNobw==\\x07"},                                // writes the clipboard
      {"\x1b]0;title\x07", "\\x1b]0;title\\x07"},
      {"paid\rnot paid", "paid\\rnot paid"},
      {"£9\b\b£1", "£9\\x08\\x08£1"},
      {"one\ntwo", "one\\ntwo"},
      {"one\ttwo", "one\\ttwo"},
      {"\v\f\x7f", "\\x0b\\x0c\\x7f"},
      {"\xC2\x9B"
       "2J",
       "\\x9b2J"},  // U+009B, ESC [ in one
      {"\xC2\x85", "\\x85"},
      {"\xC2\xA0|", "\xC2\xA0|"},  // the blank after them is text
      {"\xE2\x80\xAE"
       "live\xE2\x80\xAC",
       "\\u{202e}live\\u{202c}"},
      {"\xE2\x81\xA6x\xE2\x81\xA9", "\\u{2066}x\\u{2069}"},
      {"\xE2\x80\xA8\xE2\x80\xA9", "\\u{2028}\\u{2029}"},
      {"\xEF\xBB\xBFplan", "\\u{feff}plan"},
      {"\xFF\xFE", "\\xff\\xfe"},
      {"caf\xE9", "caf\\xe9"},              // Latin-1
      {"\xE2\x82", "\\xe2\\x82"},           // a character cut short
      {"\xC0\x9B[2J", "\\xc0\\x9b[2J"},     // written too long
      {"\xED\xA0\x80", "\\xed\\xa0\\x80"},  // half of a pair
      {"", ""},
      {"Allenton £1,000 – ‘glue’ 日本 👩‍👩‍👧",
       "Allenton £1,000 – ‘glue’ 日本 👩‍👩‍👧"},
  }));
  CHECK(for_terminal(text) == shown);
  CHECK(for_ci_log(text) == shown);
}

TEST_CASE("a zero byte in a text is shown", "[report]") {
  CHECK(for_terminal(std::string_view("a\0b", 3)) == "a\\x00b");
}

TEST_CASE("a character of ten thousand keeps its place", "[report]") {
  std::string longest(10'000, 'x');
  CHECK(for_terminal(longest) == longest);
  CHECK(for_csv(longest).size() == longest.size() + 2);
  CHECK(for_markdown(longest) == longest);
}

TEST_CASE("a log that takes orders gets none", "[report]") {
  auto [text, shown] = GENERATE(values<Escape>({
      {"::error::gone", ":\\:error:\\:gone"},
      {"  ::stop-commands::t", "  :\\:stop-commands:\\:t"},
      {"\t::error", "\\t:\\:error"},
      {"##[add-mask]x", "#\\#[add-mask]x"},
      {"cost ##[group]x ##[endgroup]", "cost #\\#[group]x #\\#[endgroup]"},
      {"###[add-mask]x", "##\\#[add-mask]x"},
      {"std::vector", "std:\\:vector"},
      {"12:30 to 14:00", "12:30 to 14:00"},
      {"# [x] ## [x]", "# [x] ## [x]"},
  }));
  CHECK(for_ci_log(text) == shown);
}

TEST_CASE("no row of colons and hashes brings an order together", "[report]") {
  for (std::size_t colons = 0; colons < 9; ++colons)
    for (std::size_t hashes = 0; hashes < 6; ++hashes) {
      auto shown = for_ci_log(std::string(hashes, '#') + "[" + std::string(colons, ':') + "error" +
                              std::string(colons, ':') + std::string(hashes, '#') + "[x]");
      CHECK(shown.find("##[") == std::string::npos);
      CHECK_FALSE(for_ci_log(std::string(colons, ':') + "error").starts_with("::"));
    }
}

TEST_CASE("Markdown shows a text and does nothing with it", "[report]") {
  auto [text, shown] = GENERATE(values<Escape>({
      {"a|b", "a\\|b"},
      {"one\ntwo", "one two"},
      {"<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"},
      {"[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"},
      {"![x](http://x)", "!\\[x\\](http\\://x)"},
      {"@team and @org/team", "\\@team and \\@org/team"},
      {"#123 and org/repo#5", "\\#123 and org/repo\\#5"},
      {"`code` and ```", "\\`code\\` and \\`\\`\\`"},
      {"<!-- hidden -->", "\\<!-- hidden --\\>"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"* item", "\\* item"},
      {"===", "\\==="},
      {"---", "\\---"},
      {"1. item", "1\\. item"},
      {"1.", "1\\."},
      {"400.00", "400.00"},
      {"1.5 of 2", "1.5 of 2"},
      {"12) item", "12\\) item"},
      {"# heading", "\\# heading"},
      {"> quote", "\\> quote"},
      {"~~~", "\\~\\~\\~"},
      {"**strong** _weak_", "\\*\\*strong\\*\\* \\_weak\\_"},
      {"&lt;b&gt; &#60;", "\\&lt;b\\&gt; \\&\\#60;"},
      {"https://example.org", "https\\://example.org"},
      {"www.example.org", "www\\.example.org"},
      {"somebody@example.org", "somebody\\@example.org"},
      {"a\\*b", "a\\\\\\*b"},
      {"C:\\folder", "C:\\\\folder"},
      {"\x1b[2J\xE2\x80\xAE", "\\\\x1b\\[2J\\\\u{202e}"},
      {"£1,000 - 5% = less, 2.50", "£1,000 - 5% = less, 2.50"},
      {"Months 1 to 6 (y1)", "Months 1 to 6 (y1)"},
  }));
  CHECK(for_markdown(text) == shown);
}

TEST_CASE("a text in Markdown reads as it was written", "[report]") {
  for (std::string text :
       {"a|b", "<b>", "[x](y)", "@team", "#1", "`x`", "- x", "1. x", "a\\b", "\\", "\\\\", "~x~ & y", "_x_ *y*"})
    CHECK(as_read(for_markdown(text)) == text);
}

TEST_CASE("a row of a Markdown table stays one row of as many cells", "[report]") {
  for (std::string text : {"a|b|c", "one\ntwo", "\\|", "\\\\|", "`|`", "x\r\n|y"}) {
    Document document;
    document.blocks.push_back(
        Table{{text, "Amount"}, {{TableRow::Kind::subtotal, {text_cell(text), text_cell(text)}}}});
    auto markdown = to_markdown(document);
    CHECK(std::count(markdown.begin(), markdown.end(), '\n') == 3);
    std::size_t bars = 0;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
      if (markdown[at] == '\\')
        ++at;
      else
        bars += markdown[at] == '|';
    }
    CHECK(bars == 9);
  }
}

TEST_CASE("code in Markdown stands in a fence longer than any inside it", "[report]") {
  Document document;
  document.blocks.push_back(Code{"a\n````\n<script>\n"});
  CHECK(to_markdown(document) == "`````\na\n````\n<script>\n`````\n");
}

TEST_CASE("a spreadsheet gets texts, not formulas", "[report]") {
  auto [text, shown] = GENERATE(values<Escape>({
      {"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""},
      {"+1", "\"'+1\""},
      {"-1", "\"'-1\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"\t=1", "\"'\\t=1\""},
      {"\tx", "\"'\\tx\""},
      {"\rx", "\"'\\rx\""},
      {" =1", "\"' =1\""},
      {"   -1", "\"'   -1\""},
      {";=1", "\"';=1\""},
      {"\n=1", "\"'\\n=1\""},
      {"say \"yes\"", "\"say \"\"yes\"\"\""},
      {"one\r\ntwo", "\"one\\r\\ntwo\""},
      {"a,b;c", "\"a,b;c\""},
      {"1-2=3", "\"1-2=3\""},
      {"", "\"\""},
      {"\x1b[2J", "\"\\x1b[2J\""},
  }));
  CHECK(for_csv(text) == shown);
}

TEST_CASE("figures in CSV are numbers, a minus and all", "[report]") {
  CHECK(one_row("x") == "\"Name\",\"Amount\"\r\n\"x\",-5.00\r\n");
  CHECK(one_row("=1\r\nx,\"y\"") == "\"Name\",\"Amount\"\r\n\"'=1\\r\\nx,\"\"y\"\"\",-5.00\r\n");
}

TEST_CASE("JSON keeps every text, in plain ASCII", "[report]") {
  for (std::string text :
       {"\x1b[2J", "\x7f", "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x80\xA8\xE2\x80\xA9", "\"quoted\" and \\", "one\r\n\ttwo",
        "</script>", "::error::x", "##[add-mask]x", "日本 👩‍👩‍👧 £", "\xEF\xBB\xBF", ""}) {
    auto written = to_json(JsonObject{{"text", text}, {text, std::int64_t{1}}});
    CHECK(std::all_of(written.begin(), written.end(), [](char c) { return c == '\n' || (c >= ' ' && c < 0x7F); }));
    auto read = nlohmann::json::parse(written);
    CHECK(read.at("text") == text);
    CHECK(read.contains(text));
  }
}

TEST_CASE("JSON of bytes that are no text is JSON still", "[report]") {
  auto written = to_json(JsonObject{{"text", "caf\xE9 \xFF\xED\xA0\x80"}});
  CHECK_THAT(nlohmann::json::parse(written).at("text").get<std::string>(), Catch::StartsWith("caf\xEF\xBF\xBD"));
}

TEST_CASE("colour is added to what is escaped already", "[report]") {
  Document document;
  document.blocks.push_back(Heading{1, "\x1b[31mred\x1b[0m"});
  CHECK(to_text(document, {80, true, false}) == "\x1b[1m\\x1b[31mred\\x1b[0m\x1b[0m\n");
  CHECK(to_text(document, {80, false, false}) == "\\x1b[31mred\\x1b[0m\n");
}

TEST_CASE("a backslash and an n in a text are no line break", "[report]") {
  CHECK(for_markdown("C:\\new") == "C:\\\\new");
  CHECK(for_markdown("a\\nb") == "a\\\\nb");
  CHECK(for_markdown("a\nb") == "a b");
}

TEST_CASE("blanks before a number make no list, and four blanks no code", "[report]") {
  CHECK(for_markdown(" 1. item") == "1\\. item");
  CHECK(for_markdown("  2) item") == "2\\) item");
}

TEST_CASE("three colons hold no pair", "[report]") { CHECK(for_ci_log(":::error").find("::") == std::string::npos); }
