// Files made to break a reader: each is told of, quickly, and none breaks us.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string collection = QUORATE_ROOT "/../shared/hostile";  // not part of the project: looked through where it is there

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool error_at(const CheckResult& result, std::uint32_t line) {
  return std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
    const auto& span = finding.found.span;
    return finding.rule->severity == Severity::error && (line == 0 || (span.file && span.from().line == line));
  });
}

// Refused with an error at the line (0: any line).
void refused(const std::string& text, std::uint32_t line) {
  INFO(text.substr(0, 80));
  auto result = check_texts({{"plan.yaml", text}});
  CAPTURE(told(result));
  CHECK(error_at(result, line));
}

// Right as YAML: nothing is wrong but that a plan has no such keys.
void accepted(const std::string& text) {
  INFO(text.substr(0, 80));
  auto result = check_texts({{"plan.yaml", text}});
  CAPTURE(told(result));
  CHECK(std::all_of(result.findings.begin(), result.findings.end(),
                    [](const Finding& finding) { return finding.rule->name == "unknown-key"; }));
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) out.push_back(column);
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int n = 0; n < times; ++n) out += text;
  return out;
}

// What `each` writes for 0, 1, 2 ...
template <class Each>
std::string numbered(int times, Each each) {
  std::string out;
  for (int n = 0; n < times; ++n) out += each(n);
  return out;
}

// Builds with sanitizers are slow; what this is to catch takes minutes.
void ends_soon(const std::string& text) {
  INFO(text.substr(0, 60));
  auto start = std::chrono::steady_clock::now();
  check_texts({{"plan.yaml", text}});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace

TEST_CASE("the hostile collection is judged as expected", "[source]") {
  std::istringstream rows(bytes_of(collection + "/EXPECTED.tsv"));
  std::string row;
  std::getline(rows, row);  // the headings
  while (std::getline(rows, row)) {
    auto columns = columns_of(row);
    REQUIRE(columns.size() >= 3);
    auto text = bytes_of(collection + "/" + columns[0]);
    INFO(columns[0]);
    if (columns[1] == "refused")
      refused(text, static_cast<std::uint32_t>(std::stoul(columns[2])));
    else if (columns[1] == "accepted")
      accepted(text);
    else
      check_texts({{"plan.yaml", text}});
  }
}

TEST_CASE("the worst of the small ones are always at hand", "[source]") {
  using namespace std::string_literals;
  refused(",", 1);
  refused("- a\n, b\n", 0);
  refused("\0\0\0\0"s, 1);
  refused("\x04", 1);
  refused("a: x\x04y\nb: 1\n", 1);
  refused("a: &x [*x]\n", 1);
  refused("a: *nobody\n", 1);
  refused("a: \xC0\xAF\n", 1);
  refused("a: \xE2\x82", 1);
  refused("\0a\0:\0 \0001\0\n"s, 1);
  refused("entries:\n  - note: \"paid\n    amount: 5.00\n  - note: second\n    amount: 6.00\n", 2);
  refused("a: 1\nb: 'text\nc: 3\n", 2);
  refused("a: \"x\" y\n", 1);
  refused("a: The \"big\" plan: x\n", 1);
  refused("\"a\" b: 1\n", 1);
  refused("{\"a\":\"\\ud83d\\ude00\"}\n", 1);
  refused("<!doctype html><title>404</title>\n", 1);
  refused("a: {{ value }}\n", 1);
  refused("\xFF\xFE", 1);
  refused("'", 1);
  refused("\"", 1);
  refused("\"\\", 1);
  refused("a: \"\\", 1);
  refused("[", 1);
  refused("{", 1);
  refused("?", 0);
  refused("? \n? \n", 0);
  refused("- - - -", 0);
  refused("a: |9x\n", 1);
  accepted("a: 1\r\nb:\r\n  - x\r\n  - y\r\n");
  accepted("name: \"Zoë Łukasz 李小明 \U0001F600 \U0001F469\u200D\U0001F680\"\n");
}

TEST_CASE("every small change to a plan is read to its end", "[source]") {
  const std::string plan =
      "area: {name: A, place: B}\nperiods:\n  - id: y1\n    starts: 2013-11-01\n    ends: 2014-10-31\n"
      "support:\n  - id: hub\n    name: \"The hub\"\n    budget: {y1: 15000}\n    aims: ['one', two]\nvision: |\n  "
      "all\n  of us\n";
  for (std::size_t at = 0; at <= plan.size(); ++at) {
    for (std::string_view change : {"\"", "'", "[", "]", "{", "}", ",", ": ", "- ", "\t", "\n",
                                    "\\", "&", "*", "!", "%", "@", "#", "|",  "?",  "\r", "\xE9"}) {
      auto text = plan;
      text.insert(at, change);
      INFO(at << " " << change);
      REQUIRE_NOTHROW(check_texts({{"plan.yaml", text}}));
    }
    auto cut = plan.substr(0, at), without = plan;
    if (at < plan.size()) without.erase(at, 1);
    REQUIRE_NOTHROW(check_texts({{"plan.yaml", cut}}));
    REQUIRE_NOTHROW(check_texts({{"plan.yaml", without}}));
  }
}

TEST_CASE("nesting without end is refused", "[source]") {
  refused(repeated("[", 100'000), 1);
  refused(repeated("{a: ", 100'000), 1);
  refused(repeated("- ", 100'000), 1);
  refused(numbered(2'000, [](int n) { return std::string(static_cast<std::size_t>(n), ' ') + "a:\n"; }), 0);
}

TEST_CASE("texts without end are refused", "[source]") {
  refused("a: " + std::string(1'000'000, 'x') + "\n", 1);
  refused("a: |\n  " + std::string(1'000'000, 'x') + "\n", 0);
  refused("a: \"" + repeated("x\n  ", 250'000), 1);
  refused("a: x" + std::string(1'000'000, ' ') + "y\n", 1);
  refused(std::string(1'000'000, 'k') + ": v\n", 1);
  refused("a:\n- [\n" + repeated("  0,\n", 300'000) + "  0]\n", 0);
}

TEST_CASE("a plan of very many lines in very many periods is refused", "[source]") {
  auto plan = [](int lines, int periods, std::string_view first = "") {
    std::string out = "periods:\n";
    out += first;
    for (int n = 0; n < periods; ++n)
      out += fmt::format("  - {{id: p{0}, starts: {1}-01-01, ends: {1}-12-31}}\n", n, 1900 + n % 1000);
    out += "support:\n";
    for (int n = 0; n < lines; ++n) out += fmt::format("  - {{id: l{}, name: A line}}\n", n);
    return check_texts({{"plan.yaml", out}});
  };
  auto refused = [](const CheckResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [](const Finding& finding) { return finding.rule->name == "too-large"; });
  };
  auto many = plan(1001, 1000);
  REQUIRE(refused(many));
  CHECK(error_at(many, 2));
  CHECK(std::any_of(many.not_run.begin(), many.not_run.end(), [](const auto& one) { return one.rule->name == "over-award"; }));
  CHECK_FALSE(refused(plan(100, 1000)));
  for (const auto& finding : plan(1001, 1000, "  - {ends: 1899-12-31}\n").findings)
    if (finding.rule->name == "too-large") CHECK(finding.found.span.from().line == 2);
}

TEST_CASE("very many small mistakes are told in time", "[source]") {
  refused(numbered(10'000, [](int n) { return fmt::format("a{}: &x{} 1\n", n, n); }), 1);
  refused(numbered(2'000, [](int n) { return fmt::format("a{}: \"open\n", n); }), 1);
  ends_soon("risks:\n" + repeated("  - {id: &x a, text: b}\n", 10'000));
  ends_soon("risks:\n" + repeated("  - {id: a, text: b\x01}\n", 10'000));
  ends_soon(repeated(",\n", 100'000));
}

TEST_CASE("very many keys and lines are read in time", "[source]") {
  ends_soon(numbered(10'000, [](int n) { return fmt::format("k{}: {}\n", n, n); }));
  ends_soon(repeated("\n", 1'000'000) + "a: 1\n");
  ends_soon(repeated("vision: V\n", 100'000));
}

// Each of these made something be looked through from every node to the end of the file or the beginning of its line.
TEST_CASE("what many nodes share is looked at once", "[source]") {
  auto blanks = [](std::size_t count) { return std::string(count, ' '); };
  ends_soon("vision:\n" + repeated("  - >\n    a\n", 20'000) + blanks(2'000'000));
  ends_soon("vision: [\n" + blanks(200'000) + repeated("a, ", 200'000) + "a]\n");
  ends_soon("vision: >\n" + std::string(120'000, '\n') + blanks(120'000) + "a\n");
  ends_soon("vision:\n" + repeated("  - !a \"\\u4141\"\n", 100'000));
  ends_soon("vision: [" + repeated("&a \"\\u4141\", ", 100'000) + "a]\n");
  ends_soon("vision: [" + repeated("a\x01, ", 200'000) + "a]\n");
  ends_soon("vision: [" + repeated(", ", 300'000) + "a]\n");
  auto twice = [](int n) { return fmt::format("{{id: a{0}}}, {{id: A{0}}}, ", n); };
  ends_soon("outcomes: [" + numbered(20'000, twice) + "]\n");
  ends_soon("outcomes:\n" + repeated("  - {id: a, <<: b}\n", 60'000));
  ends_soon("outcomes:\n" + repeated("  - {text: \x01}\n", 60'000));
  ends_soon("outcomes:\n" + numbered(20'000, [](int n) { return fmt::format("  - {{id: o{}, text: T}}\n", n); }) +
            "priorities:\n  - id: p\n    name: P\n    outcomes:\n" +
            numbered(20'000, [](int n) { return fmt::format("      - o{}x\n", n); }));
}

TEST_CASE("a last line of blanks is told of once", "[source]") {
  auto result = check_texts({{"plan.yaml", "vision:\n  - >\n    a\n  - >\n    b\n   "}});
  CAPTURE(told(result));
  CHECK(std::count_if(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
          return finding.found.message == "the last line of this file holds nothing but blanks";
        }) == 1);
}

TEST_CASE("columns of a long line count characters", "[source]") {
  std::string text = "a\n" + repeated("\u00e9\u20acx", 4'000) + "\n";
  SourceFile file("plan.yaml", text);
  for (std::uint32_t at = 0; at < 24'000; at += 6) {
    REQUIRE(file.place(2 + at).column == at / 2 + 1);
    REQUIRE(file.place(2 + at).line == 2);
    REQUIRE(file.place(2 + at + 2).column == at / 2 + 2);
  }
}

TEST_CASE("bytes that are no text at all are refused", "[source]") {
  std::string noise = "\x1F\x8B\x08";
  noise += '\0';
  for (std::uint32_t n = 0, state = 1; n < 2'000; ++n)
    noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  refused(noise, 1);
  refused(noise.substr(4), 0);
}
