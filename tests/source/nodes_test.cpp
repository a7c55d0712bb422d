// The tree that a file gives, and where in the file each of its nodes stands.
#include "source/parse_yaml.h"

using namespace quorate;

namespace {

// A file that is right, read; nodes are found by their path of keys and places.
struct Read {
  explicit Read(std::string text) : file("plan.yaml", std::move(text)), tree(parse_yaml(file, diagnostics)) {}
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;

  Node root() const { return {tree, 0}; }
  Node at(std::string_view key) const {
    auto found = root();
    for_each_pair(root(), [&](Node name, Node value) {
      if (name.text() == key) found = value;
    });
    return found;
  }
  std::string spot(std::string_view key) const { return std::string(at(key).span().text()); }

  SourceFile file;
  Diagnostics diagnostics;
  Tree tree;
};

// The tree in one line, quoted texts in quotes.
std::string shown(Node node) {
  if (node.is_nothing()) return "-";
  if (node.is_text()) return node.quoted() ? "\"" + std::string(node.text()) + "\"" : std::string(node.text());
  std::string out;
  bool key = node.is_mapping();
  for (auto child : node.children()) {
    out += out.empty() ? "" : key || node.is_list() ? ", " : ": ";
    out += shown(child);
    if (node.is_mapping()) key = !key;
  }
  return node.is_list() ? "[" + out + "]" : "{" + out + "}";
}

std::string shown(const std::string& text) {
  Read read(text);
  INFO(text);
  CHECK(read.diagnostics.empty());
  return read.tree.items.empty() ? "" : shown(read.root());
}

}  // namespace

TEST_CASE("mappings, lists and texts are read in block and in flow style", "[source]") {
  CHECK(shown("a: 1\nb:\n  - x\n  - y\n") == "{a: 1, b: [x, y]}");
  CHECK(shown("a: {b: 1, c: [x, y]}\n") == "{a: {b: 1, c: [x, y]}}");
  CHECK(shown("a:\n- b: 1\n  c: 2\n- b: 3\n") == "{a: [{b: 1, c: 2}, {b: 3}]}");
  CHECK(shown("a: {}\nb: []\nc: ''\n") == "{a: {}, b: [], c: \"\"}");
  CHECK(shown("\"a\": 1\n'b': 2\n") == "{\"a\": 1, \"b\": 2}");
  CHECK(shown("just text\n") == "just text");
}

TEST_CASE("every scalar stays the text it was written as", "[source]") {
  CHECK(shown("a: 010\nb: yes\nc: 12.30\nd: 0x1F\ne: 1e3\nf: .nan\ng: 2013-11-30\n") ==
        "{a: 010, b: yes, c: 12.30, d: 0x1F, e: 1e3, f: .nan, g: 2013-11-30}");
  CHECK(shown("a: ~\t\nb: null\nc: Null\nd: {x: NULL, y: ~}\ne: [~, null]\nf: nullable\n") ==
        "{a: ~, b: null, c: Null, d: {x: NULL, y: ~}, e: [~, null], f: nullable}");
  CHECK(shown("a:\nb: 1\nc: # nothing\n") == "{a: -, b: 1, c: -}");
}

TEST_CASE("texts over several lines are folded as YAML folds them", "[source]") {
  CHECK(shown("a: one\n  two\n  three\nb: 1\n") == "{a: one two three, b: 1}");
  CHECK(shown("a: |\n  one\n  two\nb: 1\n") == "{a: \"one\ntwo\n\", b: 1}");
  CHECK(shown("a: >-\n  one\n  two\nb: 1\n") == "{a: \"one two\", b: 1}");
}

TEST_CASE("comments, document starts and blank lines tell nothing", "[source]") {
  CHECK(shown("# first\n---\na: 1 # one\n\n# between\nb: \"x # y\"\n...\n") == "{a: 1, b: \"x # y\"}");
}

TEST_CASE("spans hold what was written, quotes and brackets included", "[source]") {
  Read read(
      "plain: two words  # why\n"
      "quoted: \"a \\\"b\\\"\" # why\n"
      "single: 'it''s'\n"
      "block: |\n  one\n  two\n\n"
      "folded: >-\n  one\n  two\n"
      "lines: one\n  two\n"
      "list: [a, {b: c}] # why\n"
      "mapping: {a: \"}\", b: 1 }\n"
      "below:\n  - x\n  - y: 1\n"
      "none:\n"
      "wide: £5\n");
  REQUIRE(read.diagnostics.empty());
  CHECK(read.spot("plain") == "two words");
  CHECK(read.spot("quoted") == "\"a \\\"b\\\"\"");
  CHECK(read.spot("single") == "'it''s'");
  CHECK(read.spot("block") == "|\n  one\n  two");
  CHECK(read.spot("folded") == ">-\n  one\n  two");
  CHECK(read.spot("lines") == "one\n  two");
  CHECK(read.spot("list") == "[a, {b: c}]");
  CHECK(read.spot("mapping") == "{a: \"}\", b: 1 }");
  CHECK(read.spot("below") == "- x\n  - y: 1");
  CHECK(read.spot("none").empty());
  CHECK(read.spot("wide") == "£5");
}

TEST_CASE("texts are what the marks round them say", "[source]") {
  Read read("a: \"x\\ty \\u00e9\"\nb: 'it''s'\nc: \"café\"\n");
  REQUIRE(read.diagnostics.empty());
  CHECK(read.at("a").text() == "x\ty é");
  CHECK(read.at("b").text() == "it's");
  CHECK(read.at("c").text() == "café");
  CHECK(read.at("c").quoted());
}

TEST_CASE("Windows line ends and a byte order mark are as good as none", "[source]") {
  Read read(
      "\xEF\xBB\xBF"
      "a: 1\r\nb:\r\n  - x\r\n  - \"y z\"\r\nc: one\r\n  two\r\nd: |\r\n  one\r\n  two\r\n");
  CHECK(read.diagnostics.empty());
  CHECK(shown(read.root()) == "{a: 1, b: [x, \"y z\"], c: one two, d: \"one\ntwo\n\"}");
  CHECK(read.at("a").span().from().column == 4);
  CHECK(read.file.line(1) == "a: 1");
}

TEST_CASE("places count lines and characters, not bytes", "[source]") {
  SourceFile file("plan.yaml", "a: 1\nb: £é村 x\n\n");
  CHECK(file.lines() == 4);
  CHECK(file.line(2) == "b: £é村 x");
  CHECK(file.line(4).empty());
  auto x = static_cast<std::uint32_t>(file.text().find('x'));
  CHECK(file.place(x).line == 2);
  CHECK(file.place(x).column == 8);
  CHECK(file.place(static_cast<std::uint32_t>(file.text().size())).line == 4);
  CHECK(file.place(1'000'000).line == 4);
}

TEST_CASE("what can be read round a mistake is read", "[source]") {
  Read read("title: Plan: two\nperiods: [y1, y2]\na\nlast: {b: 1}\n");
  CHECK(read.diagnostics.size() == 2);
  CHECK(read.spot("periods") == "[y1, y2]");
  CHECK(read.spot("last") == "{b: 1}");
  CHECK_FALSE(read.tree.unread.empty());
}

// However far reading came, keys and values go in pairs: else whoever walks the tree would walk out of it.
TEST_CASE("a tree is whole wherever reading stopped", "[source]") {
  auto long_text = std::string(400'000, 'x');
  for (const auto& text :
       {"a: " + std::string(40, '[') + "\nb: 1\n", std::string("a:\n  b:\n    c: 1\n---\nd: 1\n"),
        "a:\n  b:\n    c: \"" + long_text + "\"\nd: 1\n", "a:\n  - b: {c: " + long_text + "}\n",
        std::string("a: {b: {c: {d:"), std::string("  a:\n    b: 1\nc: 1\n"), "a: " + std::string(100, '{')}) {
    INFO(text.substr(0, 60));
    Read read(text);
    CHECK_FALSE(read.diagnostics.empty());
    for (std::uint32_t at = 0; at < read.tree.items.size(); ++at) {
      Node node(read.tree, at);
      REQUIRE(read.tree.next(at) <= read.tree.items.size());
      if (!node.is_mapping()) continue;
      std::size_t children = 0;
      for (auto child : node.children()) children += child.kind() <= Tree::Kind::mapping;
      CHECK(children % 2 == 0);
    }
  }
}
