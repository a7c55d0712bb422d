// The regular lane and the reference reader: wherever the lane takes a file, both make one tree.
#include "support/two_readers.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/utf8.h"
#include "source/parse_yaml.h"
#include "support/random_area.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

void taken(const std::string& text) {
  INFO(text);
  auto agreement = compare_readers(text);
  CHECK(agreement.regular);
  CHECK(agreement.difference == "");
}

void left(const std::string& text) {
  INFO(text);
  auto agreement = compare_readers(text);
  CHECK_FALSE(agreement.regular);
  CHECK(agreement.difference == "");
}

}  // namespace

TEST_CASE("the regular lane takes every file of the examples, and of the areas that tests make", "[source]") {
  for (const auto& path : files_below("examples", ".yaml")) {
    INFO(path);
    taken(read_file(path));
  }
  for (const auto& path : files_below("lib/programmes", ".yaml")) taken(read_file(path));
  for (std::uint32_t seed = 0; seed < 50; ++seed)
    for (const auto& [path, text] : random_area(seed).texts) taken(text);
}

TEST_CASE("the regular lane is as hard to break as the reference reader", "[source]") {
  namespace fs = std::filesystem;
  const auto collection = fs::path(QUORATE_ROOT) / "../shared/hostile";  // looked through where it is there
  if (!fs::exists(collection)) return;
  for (const auto& entry : fs::directory_iterator(collection)) {
    std::ifstream in(entry.path(), std::ios::binary);
    INFO(entry.path());
    CHECK(compare_readers({std::istreambuf_iterator<char>(in), {}}).difference == "");
  }
}

TEST_CASE("the regular lane takes what it knows", "[source]") {
  taken("a: 1\n");
  taken("a: 1");
  taken("# c\n\na: 1 # c\n  # c\nb: x#y\n\n");
  taken("a:\n  - x\n  -   y\n  - b: 1\n    c: 2\n  -\n    d: 3\n");
  taken("a:\n- x\n- b:\n  - y\n  c: 1\nd:\n");
  taken("- - a\n  - b\n- c: 1\n");
  taken("a: {}\nb: []\nc: {d: [e, {f: g}], \"h\": 'i' }\nj: [k,l, ]\n");
  taken("a: \"x: \\\"y\\\" \\\\ \\n \\u00e9\"\nb: 'it''s # no comment'\nc: \"\"\n");
  taken("a: |\n  one\n\n   two\nb: |-\n  one\n\nc: |+\n  one\n\n");
  taken("a: >\n  one\n  two\n\n\n  three # text\n\nb: >-\n  one\n");
  taken("a: ~\nb: null\nc: [null, ~]\n");
  taken("a: -5\nb: -x\nc: 10:30\nd: http://x/?y\ne: £5\n日本: é\n");
  taken("a: # nothing\nb:\n\n");
}

TEST_CASE("the regular lane leaves the rest to the reference reader", "[source]") {
  for (std::string_view text : {"",
                                "\n# c\n",
                                "a",
                                "[a]\n",
                                "{a: 1}\n",
                                "---\na: 1\n",
                                "a: 1\n...\n",
                                "a: 1\n---\nb: 2\n",
                                "a: 1\n b: 2\n",
                                "  a: 1\nb: 2\n",
                                "a: one\n  two\n",
                                "a:\n  one\n",
                                "a: \"one\n  two\"\n",
                                "a: [b,\n  c]\n",
                                "a: {b: 1, c}\n",
                                "a: 1\na: 2\n",
                                "a: 1,000\nb: [1,000]\n",
                                "a: {b: 1,000}\n",
                                "a: &x 1\n",
                                "a: *x\n",
                                "a: !x 1\n",
                                "<<: 1\n",
                                "? a\n: 1\n",
                                ": 1\n",
                                "~: 1\n",
                                "a: b: c\n",
                                "a: - b\n",
                                "a: 'b' c\n",
                                "a: 'b'#c\n",
                                "a: [b]#c\n",
                                "a: @b\n",
                                "a: `b`\n",
                                "a: %b\n",
                                "a: |2\n   b\n",
                                "a: |\nb: 1\n",
                                "a: >\n  b\n   c\n",
                                "a: |\n  b",
                                "a:\tb\n",
                                "a: b\tc\n",
                                "a: 1\r\nb: 2\r\n",
                                "- a\n-\n",
                                "- a\nb: 1\n",
                                "a: 1\n- b\n",
                                "a : 1\n",
                                "a:1\n",
                                "a: {b:1}\n",
                                "a: {b: }\n",
                                "a: [,]\n",
                                "a: [b: 1]\n",
                                "a: [b? c]\n",
                                "a: {b: c # d}\n",
                                "\"a\" : 1\n",
                                "a: \"\\x41\"\n",
                                "a: \"\\ud83d\"\n",
                                "\xC3\xA9: 1\n"})
    left(std::string(text));
  left(" a:\n - 'x' b: c\n");
  left("a: " + std::string(40, '[') + std::string(40, ']') + "\n");
  left(std::string(300, 'a') + ": 1\n");
  std::string escapes;
  for (int n = 0; n < 200; ++n) escapes += "\\u0041";
  left("\"" + escapes + "\": 1\n");
  left("a: 1\n#" + std::string(300'000, 'c') + "\n");
  left("a: " + std::string(300'000, 'x') + "\n");
}

TEST_CASE("both readers agree on tens of thousands of documents of nearly right shape", "[source]") {
  constexpr std::uint32_t documents = 40'000;
  std::uint32_t regular = 0;
  for (std::uint32_t seed = 0; seed < documents; ++seed) {
    auto text = odd_document(choose_by_seed(seed));
    auto agreement = compare_readers(text);
    regular += agreement.regular;
    if (agreement.difference.empty()) continue;
    INFO(seed << "\n" << text);
    CHECK(agreement.difference == "");
  }
  CHECK(regular > documents / 4);  // else little was shown
}

TEST_CASE("both readers agree on every small change to a plan", "[source]") {
  const std::string plan =
      "area: {name: A, place: B}  # c\nperiods:\n  - id: y1\n    starts: 2013-11-01\n\nsupport:\n- id: hub\n"
      "  name: \"The \\\"hub\\\"\"\n  aims: ['one', two]\n  budget:\nvision: |\n  all\n\n  of us\nnote: >-\n  a\n  b\n";
  for (std::size_t at = 0; at <= plan.size(); ++at) {
    for (std::string_view change :
         {"\"", "'", "[", "]", "{", "}", ",", ": ", ":", "- ", "-", " ", "  ", "\t",   "\n", "\n ",   "\n\n", "\\",
          "&",  "*", "!", "%", "@", "`", "#", " #", "|", ">",  "?", "~", "\r", "\xE9", "é",  "---\n", "...",  "<<"}) {
      auto text = plan;
      text.insert(at, change);
      auto agreement = compare_readers(text);
      INFO(text);
      REQUIRE(agreement.difference == "");
    }
    for (std::size_t size = 1; at + size <= plan.size() && size <= 3; ++size) {
      auto without = plan;
      without.erase(at, size);
      INFO(without);
      REQUIRE(compare_readers(without).difference == "");
    }
    INFO(plan.substr(0, at));
    REQUIRE(compare_readers(plan.substr(0, at)).difference == "");
  }
}

// The quick way over plain bytes must stop at every other, wherever it stands among its neighbours.
TEST_CASE("the bytes of a file are checked one by one, however they are looked at", "[source]") {
  for (int value = 0; value < 256; ++value)
    for (std::size_t at = 3; at < 24; ++at) {
      std::string text = "a: aaaaaaaaaaaaaaaaaaaaaa ~\n\n";
      text[at] = static_cast<char>(value);
      SourceFile file("plan.yaml", text);
      auto c = static_cast<char32_t>(value);
      bool good = value < 0x80 && (!is_control(c) || c == '\t' || c == '\n');
      INFO(value << " at " << at);
      CHECK(check_bytes(file).problems.empty() == good);
    }
}
