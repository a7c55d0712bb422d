// What somebody got wrong, and where: every case is the file as typed, with [[ ]] round what the finding must point at.
#include <fmt/core.h>

#include "source/parse_yaml.h"

using namespace quorate;

namespace {

// A text with marks: `a: [[x]]` is `a: x` with a mark at the x. A mark ends at the last `]]` of a run of brackets.
struct Marked {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

Marked take_marks(std::string_view marked) {
  Marked out;
  for (;;) {
    auto open = marked.find("[[");
    out.text += marked.substr(0, open);
    if (open == std::string_view::npos) return out;
    auto close = marked.find("]]", open + 2);
    while (marked.substr(close).starts_with("]]]")) ++close;
    auto inside = marked.substr(open + 2, close - open - 2);
    out.marks.emplace_back(out.text.size(), out.text.size() + inside.size());
    out.text += inside;
    marked.remove_prefix(close + 2);
  }
}

struct Wanted {
  std::string_view rule, message;
};

std::string line(std::string_view rule, std::size_t begin, std::size_t end, std::string_view message) {
  return fmt::format("{} {}..{}: {}", rule, begin, end, message);
}

// Exactly these are told, in this order, each at its mark; the findings are given back for a closer look.
Diagnostics tells(std::string_view marked, const std::vector<Wanted>& wanted) {
  auto [text, marks] = take_marks(marked);
  INFO(text);
  REQUIRE(marks.size() == wanted.size());
  static std::vector<std::unique_ptr<SourceFile>> files;  // the findings point into them
  const auto& file = *files.emplace_back(std::make_unique<SourceFile>("plan.yaml", text));
  Diagnostics diagnostics;
  parse_yaml(file, diagnostics);
  std::vector<std::string> told, expected;
  for (const auto& d : diagnostics) told.push_back(line(d.rule, d.span.begin, d.span.end, d.message));
  for (std::size_t at = 0; at < wanted.size(); ++at)
    expected.push_back(line(wanted[at].rule, marks[at].first, marks[at].second, wanted[at].message));
  CHECK(told == expected);
  return diagnostics;
}

std::string help_of(std::string_view marked, Wanted wanted) {
  auto found = tells(marked, {wanted});
  return found.empty() ? "" : found[0].help;
}

void unreadable(std::string_view marked, std::string_view message) { tells(marked, {{"unreadable", message}}); }

void nothing_told(std::string_view text) { tells(text, {}); }

}  // namespace

TEST_CASE("tabs do not indent", "[source]") {
  constexpr std::string_view message = "a tab is used to indent this line; YAML takes only spaces";
  unreadable("a:\n[[\t]]b: 1\nc: 2\n", message);
  unreadable("a:\n  [[\t]]b: 1\n", message);
  nothing_told("a: b\tc\nd: 1\t# tab\n");
}

TEST_CASE("a key needs its colon", "[source]") {
  unreadable("a: 1\n[[b]]\n", "`b` has no `:` after it");
  unreadable("a: 1\n[[b]]\nc: 2\n", "`b` has no `:` after it");
  unreadable("a: 1\n[[two words]]\n", "`two words` has no `:` after it");
  unreadable("a:\n  b: 1\n  [[c]]\nd: 2\n", "`c` has no `:` after it");
}

TEST_CASE("a colon needs its space", "[source]") {
  constexpr Wanted wanted{"unreadable", "there is no space after `key:`"};
  CHECK(help_of("a: 1\n[[key:]]value\nb: 2\n", wanted) == "write `key: value`");
  CHECK(help_of("a: 1\n[[key:]]value # why\nb: 2\n", wanted) == "write `key: value`");
  CHECK(help_of("[[key:]]value\nb: 2\n", wanted) == "write `key: value`");
  nothing_told("a: http://example.org\nb: 12:30\n");
}

TEST_CASE("a dash needs its space", "[source]") {
  CHECK(help_of("a:\n  - x\n  [[-]]y\nb: 2\n", {"unreadable", "there is no space after this dash"}) == "write `- y`");
  nothing_told("a: -40\nb:\n- -1\n");
}

TEST_CASE("an apostrophe ends a text in single quotes", "[source]") {
  CHECK(help_of("a: [['the girls' club']]\nb: 2\n",
                {"unreadable", "the apostrophe ends this text: single quotes open and close at `'`"}) ==
        "use double quotes: `\"the girls' club\"`");
  unreadable("a: [['it's here']]\nb: 2\n", "the apostrophe ends this text: single quotes open and close at `'`");
  nothing_told("a: 'it''s'\nb: it's\nc: \"it's\"\n");
}

TEST_CASE("a colon inside a text looks like a second key", "[source]") {
  constexpr Wanted wanted{"unreadable", "a colon and a space inside this text look like a second key"};
  CHECK(help_of("title: [[Plan: the second year]]\nb: 2\n", wanted) ==
        "put quotes round the text: `\"Plan: the second year\"`");
  CHECK(help_of("- name: [[A: B]]\n- name: C\n", wanted) == "put quotes round the text: `\"A: B\"`");
  CHECK(help_of("a: [[“Plan: two”]]\n", wanted) == "curly quotes do not count for YAML: use straight ones, `\"...\"`");
  CHECK(help_of("a: [[say \"hi\": loud]]\n", wanted) == "put quotes round the text: `\"...\"`");
  nothing_told("a: 'Plan: two'\nb: \"Plan: two\"\nc: |\n  Plan: two\nd: 10:30\n");
}

TEST_CASE("a quote is closed on its line", "[source]") {
  constexpr std::string_view message = "the quote that opens here is not closed on its line";
  unreadable("a: [[\"paid]]\nb: 2\n", message);
  unreadable("a: [['paid]]\nb: 2\n", message);
  unreadable("a: 1\nb: [[\"paid]]", message);
  unreadable("a: [[\"two]]\n  lines\"\nb: 2\n", message);
  unreadable("a:\n  b: [[\"x]]\ny\"\n", message);
  unreadable("a: [[\"paid]]\nb: \"x\"\nc: 3\n", message);
}

TEST_CASE("nothing stands behind a closing quote", "[source]") {
  unreadable("a: [[\"x\" y]]\nb: 2\n", "something stands behind the closing quote");
  unreadable("a: [[\"x\"y]]\nb: 2\n", "something stands right behind the closing quote");
  unreadable("a: [[\"x\"#y]]\nb: 2\n", "something stands right behind the closing quote");
  nothing_told("a: \"x\" # y\nb: {c: \"x\", d: 'y'}\n\"e\": 1\n'f' : 2\n");
}

TEST_CASE("brackets are closed", "[source]") {
  CHECK(help_of("a: [[[]]1, 2\nb: 2\n", {"unreadable", "the bracket `[` that opens here is not closed"}) ==
        "close it with `]`");
  CHECK(help_of("a: [[{]]x: 1\nb: 2\n", {"unreadable", "the bracket `{` that opens here is not closed"}) ==
        "close it with `}`");
  unreadable("a: [1,\n[[2]]]\nb: 2\n", "this line is inside brackets that opened above, but is not indented");
  nothing_told("a: [1,\n  2\n  ]\nb: {x: 1,\n  y: 2}\n");
}

TEST_CASE("brackets are not closed twice, nor alone", "[source]") {
  unreadable("a: [1][[]]]\nb: 2\n", "there is one closing bracket too many");
  unreadable("a: {x: 1}[[}]]\nb: 2\n", "there is one closing bracket too many");
  unreadable("a: [[]]]\nb: 2\n", "`]` stands here alone");
  unreadable("[[}]]\n", "`}` stands here alone");
  unreadable("a: [1] [[x]]\nb: 2\n", "something stands behind the closing bracket");
}

TEST_CASE("a lone comma is told, and does not keep us for ever", "[source]") {
  unreadable("[[,]]", "`,` stands here alone");
  unreadable("[[,]]\n", "`,` stands here alone");
  unreadable("a: 1\n[[,]]\n", "`,` stands here alone");
  unreadable("- a\n[[,]] b\n", "`,` stands here alone");
}

TEST_CASE("a backslash inside double quotes starts a special character", "[source]") {
  CHECK(help_of("a: \"C:[[\\p]]ath\"\nb: 2\n",
                {"unreadable", "`\\p` means nothing: inside double quotes a backslash starts a special character"}) ==
        "write `\\\\` for a backslash, or use single quotes");
  unreadable("a: \"x\"\nb: \"say \\\"hi\\\" [[\\q]]\"\n",
             "`\\q` means nothing: inside double quotes a backslash starts a special character");
  nothing_told("a: \"C:\\\\path \\\"x\\\" \\t \\n \\u00e9\"\nb: 'C:\\path'\nc: C:\\path\n");
}

TEST_CASE("half a character, as JSON writes it, is told", "[source]") {
  CHECK(help_of("{\"a\":\"[[\\ud83d]]\\ude00\"}\n",
                {"unreadable", "`\\ud83d` is half a character: YAML writes such a character whole"}) ==
        "type the character itself");
}

TEST_CASE("a comma cuts an amount inside braces", "[source]") {
  CHECK(help_of("a: {y1: [[15,000]]}\nb: 2\n",
                {"comma-in-braces", "`15,000` is cut at its comma: inside braces a comma starts the next entry"}) ==
        "write `15000` without the comma, or put quotes round it: `\"15,000\"`");
  tells("a: {amount: [[1,250.00]]}\n",
        {{"comma-in-braces", "`1,250.00` is cut at its comma: inside braces a comma starts the next entry"}});
  tells("a: {amount: [[£1,250.00]], what: x}\n",
        {{"comma-in-braces", "`£1,250.00` is cut at its comma: inside braces a comma starts the next entry"}});
  tells("a: {y1: [[-15,000]]}\n",
        {{"comma-in-braces", "`-15,000` is cut at its comma: inside braces a comma starts the next entry"}});
  tells("a: {y1: [[15,000]], y2: [[8,000]]}\n",
        {{"comma-in-braces", "`15,000` is cut at its comma: inside braces a comma starts the next entry"},
         {"comma-in-braces", "`8,000` is cut at its comma: inside braces a comma starts the next entry"}});
  tells("a: {text: one, [[two]]}\n",
        {{"comma-in-braces", "`two` has no value: inside braces a comma starts the next entry"}});
  nothing_told("a: {y1: 15000, y2: \"15,000\"}\nb: 15,000\n");
}

TEST_CASE("a dash that stands too far in or out is told of once", "[source]") {
  tells("a:\n   - b: 1\n     c: 2\n[[  ]]- b: 1\n  - b: 2\n\n  - b: 3\n    c: 4\nd: 1\n",
        {{"unreadable", "this dash stands 1 space further out than the one above it"}});
  tells("a:\n    - b\n[[  ]]- c\n  - d\n  - e\n",
        {{"unreadable", "this dash stands 2 spaces further out than the one above it"}});
  tells("a:\n  - b: 1\n[[   ]]- b: 2\n  - b: 3\n",
        {{"unreadable", "this dash stands 1 space further in than the one above it"}});
}

TEST_CASE("an entry whose dash stands in the column of the keys above is passed over whole", "[source]") {
  constexpr Wanted in{"unreadable", "this dash stands 2 spaces further in than the one above it"};
  CHECK(help_of("a:\n  - b: 1\n    c: 2\n[[    ]]- b: 3\n      c: 4\n  - b: 5\n    c: 6\nd: 1\n", in) ==
        "start every dash of a list in the same column");
  tells("a:\n  - b: 1\n    c: 2\n[[    ]]- b: 3\n    c: 4\n    d: 5\n  - b: 5\n    c: 6\n", {in});
  tells("a:\n  - b: 1\n    c: 2\n[[    ]]- b: 3\n      c: 4\n    - b: 5\n      c: 6\ne: 1\n", {in});
  tells("a:\n  - b: 1\n    c: 2\n[[    ]]- b: 3\n      c: 4\n  - b: 5\n    c: 6\n[[    ]]- b: 7\n", {in, in});
  tells("a:\n  - b: 1\n[[    ]]- b: 3\n  - b: 5\n", {in});
  tells("a:\n  - b: 1\n    c: 2\n[[     ]]- b: 3\n       c: 4\n  - b: 5\n",
        {{"unreadable", "this dash stands 3 spaces further in than the one above it"}});
  tells("a:\n  - b: 1\n    c:\n      - d: 1\n        e: 2\n[[        ]]- d: 3\n          e: 4\n  - b: 5\n", {in});
}

TEST_CASE("a dash is told by the list whose entries begin with the same key", "[source]") {
  tells("a:\n  - b: 1\n    c:\n      - d: 1\n        e: 2\n[[    ]]- b: 3\n      f: 4\n  - b: 5\n",
        {{"unreadable", "this dash stands 2 spaces further in than the one above it"}});
  tells("a:\n  - b: 1\n    c:\n      - d: 1\n        e: 2\n[[    ]]- d: 3\n      e: 4\n  - b: 5\n",
        {{"unreadable", "this dash stands 2 spaces further out than the one above it"}});
}

TEST_CASE("a dash in the column of its list's own key is told", "[source]") {
  constexpr Wanted out{"unreadable", "this dash stands 2 spaces further out than the one above it"};
  tells("a:\n  - b\n[[-]] c\n  - d\ne: 1\n", {out});
  tells("a:\n  - b: 1\n[[-]] b: 2\n  c: 3\n  - b: 4\nd: 1\n", {out});
  tells("a: 1\n- [[b]]\n", {{"unreadable", "this line cannot be read as YAML where it stands"}});
}

TEST_CASE("a dash in the column of the lines of its entry is told at the dash", "[source]") {
  constexpr Wanted wanted{"unreadable", "this dash stands in the same column as the line below it"};
  unreadable("a:\n- b: 1\n  c: 2\n[[d: - 3]]\n", "this line cannot be read as YAML where it stands");
  CHECK(help_of("a:\n  - b: 1\n    c:\n[[        - ]]d: 1\n        e: 2\n  - b: 3\n", wanted) ==
        "start the lines of an entry 2 spaces further in than its dash: move the dash out, or those lines in");
  tells("a:\n[[  - ]]b: 1\n  c: 2\n  - b: 3\n    c: 4\nd: 1\n", {wanted});
}

TEST_CASE("a line that is not as far in as the rest of its entry is told alone", "[source]") {
  CHECK(help_of(
            "a:\n  - b: 1\n    c: 2\n  [[d: 3]]\n  - b: 4\n    c: 5\n",
            {"unreadable", "this line stands in the column of the dash above, not of the other lines of its entry"}) ==
        "indent it by 2 spaces more");
  constexpr Wanted outside{"unreadable", "this line stands outside the list whose entries stand above and below it"};
  CHECK(help_of("a:\n  - b: 1\n[[c: 2]]\n  - b: 3\n    c: 4\n  - b: 5\n    c: 6\n  - b: 7\nd: 1\n", outside) ==
        "indent it by 4 spaces, like the other lines of its entry");
  tells("a:\n  - b: 1\n[[c: 2]]\n    d: 3\n  - b: 3\n", {outside});
  tells("a:\n  - b: 1\n[[c: 2]]\n[[d: 3]]\n  - b: 3\n", {outside, outside});
  CHECK(help_of("a:\n- b: 1\n[[c: 2]]\n- b: 3\n", outside) ==
        "indent it by 2 spaces, like the other lines of its entry");
  nothing_told("a:\n  - b: 1\nc:\n  - b: 3\n");
}

TEST_CASE("a word among those of a list needs its dash", "[source]") {
  constexpr Wanted wanted{"unreadable", "`c` has no dash before it, and stands in the column of the dash above"};
  CHECK(help_of("a:\n  - b\n  [[c]]\n  - d\n", wanted) == "write `- c`");
  CHECK(help_of("a:\n  - b\n  [[c]]\nd: 1\n", wanted) == "write `- c`");
  CHECK(help_of("a:\n- b\n[[c]]\n- d\n", wanted) == "write `- c`");
  CHECK(help_of("a:\n- b\n[[c]]\nd: 1\n", wanted) == "write `- c`");
  unreadable("a:\n  - b: 1\n  [[c]]\n", "`c` has no `:` after it");
}

TEST_CASE("a space that is not a plain one is told where YAML needs one", "[source]") {
  constexpr Wanted wanted{"unreadable",
                          "the space here is not a plain one: word processors and web pages make such spaces"};
  CHECK(help_of("a:\n  - b: 1\n  -[[\u00a0]]b: 2\n", wanted) == "type a plain space: write `- b: 2`");
  CHECK(help_of("a: 1\nb:[[\u00a0]]2\nc: 3\n", wanted) == "type a plain space: write `b: 2`");
  CHECK(help_of("a:\n  - b:[[\u202f]]2\n    c: 3\n", wanted) == "type a plain space: write `- b: 2`");
  CHECK(help_of("a:\n  b: 1\n[[\u00a0]]\u00a0c: 2\n  d: 3\n", wanted) ==
        "type plain spaces in its place, as many as the lines beside it have");
  CHECK(help_of("a: {b: 1, [[c:\u00a02]]}\n", {"unreadable", "the space after `c:` is not a plain one"}) ==
        "type a plain space: write `c: 2`");
  nothing_told("a: b\u00a0c\n");
}

TEST_CASE("pence behind a comma inside braces may mean two amounts", "[source]") {
  constexpr std::string_view cut = "is cut at its comma: inside braces a comma starts the next entry";
  CHECK(help_of("a: {amount: [[£1,50]], what: x}\n", {"comma-in-braces", "`£1,50` " + std::string(cut)}) ==
        "pence are two digits: it may mean `150` or `1.50`; write the one you mean");
  CHECK(
      help_of("a: {what: x, amount: [[400,00]]}\n", {"comma-in-braces", "`400,00` " + std::string(cut)}) ==
      "pence are two digits: it may mean `40,000` or `400.00`; write the one you mean, in quotes where it has a comma");
  tells("a: {amount: [[-7,5]]}\n", {{"comma-in-braces", "`-7,5` " + std::string(cut)}});
  tells("a: {text: room 7, [[5]]}\n",
        {{"comma-in-braces", "`5` has no value: inside braces a comma starts the next entry"}});
}

TEST_CASE("a comma cuts an amount inside brackets", "[source]") {
  tells("a: [ [[15,000]], 3]\n",
        {{"comma-in-braces", "`15,000` is cut at its comma: inside brackets a comma starts the next item"}});
  nothing_told("a: [15, 000]\nb: [1,2,3]\n");
}

TEST_CASE("a key is written once", "[source]") {
  auto found = tells("a: 1\nb: 2\n[[a]]: 3\n", {{"duplicate-key", "`a` is written twice here; only one can be meant"}});
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].related.size() == 1);
  CHECK(found[0].related[0].message == "it stands here first");
  CHECK(found[0].related[0].span.begin == 0);
  CHECK(found[0].related[0].span.end == 1);
  tells("a: {b: 1, [[b]]: 2}\n", {{"duplicate-key", "`b` is written twice here; only one can be meant"}});
  tells("a: 1\n[[\"a\"]]: 2\n", {{"duplicate-key", "`a` is written twice here; only one can be meant"}});
  nothing_told("a: {b: 1}\nc: {b: 2}\n");
}

TEST_CASE("a key is found again among very many", "[source]") {
  std::string many = "first: 0\n";
  for (int n = 0; n < 100; ++n) many += fmt::format("k{}: {}\n", n, n);
  tells(many + "[[first]]: 1\n[[k99]]: 1\n", {{"duplicate-key", "`first` is written twice here; only one can be meant"},
                                              {"duplicate-key", "`k99` is written twice here; only one can be meant"}});
}

TEST_CASE("a file holds one document", "[source]") {
  tells("a: 1\n[[---]]\nb: 2\n", {{"second-document", "a second document starts here; a file holds one"}});
  tells("a: 1\n[[--- # next]]\n", {{"second-document", "a second document starts here; a file holds one"}});
  nothing_told("---\na: 1\n");
  nothing_told("a: 1\n...\n");
}

TEST_CASE("a line further to the left does not start another document unseen", "[source]") {
  unreadable("  a: 1\n[[b: 2]]\n",
             "this line does not go on from the lines above: it stands further to the left than the first key");
}

TEST_CASE("a line is indented like those it belongs with", "[source]") {
  unreadable("a:\n   b: 1\n[[  ]]c: 2\nd: 3\n",
             "this line is indented by 2 spaces, which fits none of the lines above (3 or 0)");
  unreadable("a:\n- x\n[[ ]]b: 1\nc: 2\n",
             "this line is indented by 1 space, which fits none of the lines above (2 or 0)");
}

TEST_CASE("anchors, aliases, tags and merges are not read", "[source]") {
  tells("a: [[&x]] 1\nb: [[*x]]\nc: 2\n",
        {{"anchor-or-tag", "an anchor stands here: quorate does not read them"},
         {"anchor-or-tag", "text that starts with `*` refers to an anchor: quorate does not read them"}});
  tells("a: [[!secret]] x\n", {{"anchor-or-tag", "a tag stands here: quorate does not read them"}});
  tells("a: [[!!python/object/apply:os.system]] [\"id\"]\n",
        {{"anchor-or-tag", "a tag stands here: quorate does not read them"}});
  tells("a: 1\n[[<<]]: {b: 1}\n", {{"anchor-or-tag", "`<<` joins in another mapping: quorate does not read that"}});
  tells("a: [[&x]] [ [[*x]] ]\n",
        {{"anchor-or-tag", "an anchor stands here: quorate does not read them"},
         {"anchor-or-tag", "text that starts with `*` refers to an anchor: quorate does not read them"}});
  nothing_told("a: \"*x\"\nb: R&D\nc: what!\n\"<<\": 1\n");
}

TEST_CASE("an alias that nothing names is no text either", "[source]") {
  unreadable("a: [[*]]nobody\n", "a text cannot start with `*`");
}

TEST_CASE("some characters do not start a text", "[source]") {
  tells("a: [[@]]x\nb: [[%]]50\nc: [[`]]x`\n", {{"unreadable", "a text cannot start with `@`"},
                                                {"unreadable", "a text cannot start with `%`"},
                                                {"unreadable", "a text cannot start with a backtick"}});
}

TEST_CASE("keys are single words", "[source]") {
  unreadable("[[[]]a, b]: 1\n", "a list stands here where a key should");
  unreadable("a: {[[{]] value }}\n", "braces stand here where a key should");
  unreadable("a: [ [[x]]: 1]\nb: 2\n", "a `key: value` stands here inside `[ ]`");
  unreadable("[[: 1]]\n", "there is no key before this colon");
  unreadable("[[~: 1]]\n", "there is no key before this colon");
  unreadable("[[\"\"]]: 1\n", "this key has no letters");
}

TEST_CASE("an item of a list is not empty", "[source]") {
  constexpr std::string_view message = "an item of this list is empty";
  unreadable("a:\n  [[-]]\n  - x\n", message);
  unreadable("a:\n  - x\n  [[-]]\n", message);
  unreadable("a: [x, [[]], y]\n", message);
  nothing_told("a: [x, ]\nb: []\nc: {}\n");
}

TEST_CASE("nesting has an end", "[source]") {
  constexpr Wanted wanted{"too-deep", "this is nested more than 32 levels deep"};
  auto brackets = [](std::string_view bracket, int count) {
    std::string out;
    while (count-- > 0) out += bracket;
    return out;
  };
  // The file's own mapping and 31 lists are 32 levels.
  nothing_told("a: " + brackets("[ ", 31) + "x" + brackets(" ]", 31) + "\n");
  tells("a: " + brackets("[ ", 31) + "[[[]]x" + brackets(" ]", 32) + "\n", {wanted});
}

TEST_CASE("keys and texts have an end", "[source]") {
  nothing_told(std::string(longest_key, 'k') + ": 1\n");
  tells("[[k]]" + std::string(longest_key, 'k') + ": 1\nb: 2\n", {{"too-large", "this key is longer than 256 bytes"}});
  nothing_told("a: \"" + std::string(200'000, 'x') + "\"\nb: 2\n");
}

TEST_CASE("marks of a conflict are told once", "[source]") {
  tells("a: 1\n[[<<<<<<< HEAD]]\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n",
        {{"unreadable", "two versions of these lines stand here: Git could not join them, and left its marks"}});
}

TEST_CASE("unseen characters are told where they stand", "[source]") {
  tells("a: x[[\x01]]y\nb: [[\x1b]][2J\n", {{"control-character", "a control character (U+0001) stands here, unseen"},
                                            {"control-character", "an escape character (U+001B) stands here, unseen"}});
  tells("# approved [[\u202e]]\na: 1\n",
        {{"control-character", "a character that turns the direction of writing (U+202E) stands here, unseen"}});
  tells("a: x[[\u0085]]y\n", {{"control-character", "a hidden line break (U+0085) stands here, unseen"}});
  tells("a: 1\n[[\ufeff]]b: 1\n", {{"control-character", "a byte order mark (U+FEFF) stands here, unseen"}});
  tells("a: x[[\r]]b: 2\n",
        {{"control-character", "a line ends here as on old Macs, which other programs do not see"}});
}

TEST_CASE("unseen characters are told behind an escape too", "[source]") {
  tells("a: [[\"\\x1b[2J\"]]\n",
        {{"control-character", "this text holds an escape character (U+001B), written as an escape"}});
  tells("a: [[\"\\u202e\"]]\n",
        {{"control-character",
          "this text holds a character that turns the direction of writing (U+202E), written as an escape"}});
  tells("a: [[\"\\0\"]]\n", {{"control-character", "this text holds a zero byte (U+0000), written as an escape"}});
}

TEST_CASE("bytes that are not UTF-8 are told one by one", "[source]") {
  tells("a: caf[[\xE9]] x[[\xFF]]\nb: 2\n",
        {{"not-utf-8", "this byte (E9) is not UTF-8 text"}, {"not-utf-8", "this byte (FF) is not UTF-8 text"}});
}

TEST_CASE("other kinds of file are called by their name", "[source]") {
  using namespace std::string_literals;
  tells("[[\xFF]]\xFE"s + "a\0:\0"s, {{"not-utf-8", "this file is written in UTF-16, not UTF-8"}});
  tells("[[\xFE]]\xFF\0a\0:"s, {{"not-utf-8", "this file is written in UTF-16, not UTF-8"}});
  tells("[[\0]]a\0:\0 \0001\0"s, {{"not-utf-8", "this file is written in UTF-16, not UTF-8"}});
  tells("[[<]]!doctype html><title>404</title>\n", {{"unreadable", "this is a web page, not YAML"}});
  tells("[[\x1F]]\x8B\x08 x", {{"unreadable", "this is a compressed file, not a text file"}});
  tells("[[P]]K\x03\x04", {{"unreadable", "this is a zip file, or an office document, not a text file"}});
  tells("[[%]]PDF-1.4\n", {{"unreadable", "this is a PDF, not a text file"}});
  tells("[[v]]ersion https://git-lfs.github.com/spec/v1\n",
        {{"unreadable", "this is a placeholder that Git LFS left, not the file itself"}});
}

TEST_CASE("a file with nothing in it says so", "[source]") {
  for (std::string_view text : {"[[]]", "[[]]\n\n", "[[]]# a comment\n"})
    unreadable(text, "this file has nothing in it");
}

TEST_CASE("several mistakes are all told, in order, and nothing right is blamed", "[source]") {
  tells(
      "name: [[A: B]]\n"
      "[[key:]]value\n"
      "good: 1\n"
      "list: [[[]]1, 2\n"
      "quoted: [[\"open]]\n"
      "also: {good: yes}\n"
      "amounts: {y1: [[1,000]]}\n"
      "last: 1\n",
      {{"unreadable", "a colon and a space inside this text look like a second key"},
       {"unreadable", "there is no space after `key:`"},
       {"unreadable", "the bracket `[` that opens here is not closed"},
       {"unreadable", "the quote that opens here is not closed on its line"},
       {"comma-in-braces", "`1,000` is cut at its comma: inside braces a comma starts the next entry"}});
}

TEST_CASE("directives are not read", "[source]") {
  unreadable("[[%YAML 1.2]]\n---\na: 1\n",
             "a line that starts with `%` is an order to the YAML reader: quorate takes none");
}
TEST_CASE("an amount of millions is one amount", "[source]") {
  tells("a: {y1: [[1,000,000]]}\n",
        {{"comma-in-braces", "`1,000,000` is cut at its comma: inside braces a comma starts the next entry"}});
}
TEST_CASE("braces of a template blame no line below", "[source]") {
  unreadable("a: {[[{]] value }}\nb: 2\n", "braces stand here where a key should");
}
TEST_CASE("a merge key in the first line is no web page", "[source]") {
  tells("[[<<]]: {a: 1}\nb: 2\n", {{"anchor-or-tag", "`<<` joins in another mapping: quorate does not read that"}});
}
TEST_CASE("a tab blames no line above", "[source]") {
  unreadable("a:\n  b: 1\n[[\t]]c: 1\nd: 1\n", "a tab is used to indent this line; YAML takes only spaces");
}
TEST_CASE("a comment hides no missing space", "[source]") {
  unreadable("[[key:]]value # why\nb: 2\n", "there is no space after `key:`");
}
TEST_CASE("a comment is no part of the text that is blamed", "[source]") {
  unreadable("- name: [[A: B]] # why\n- name: C\n", "a colon and a space inside this text look like a second key");
}
TEST_CASE("an unclosed bracket leaves no empty item to blame", "[source]") {
  unreadable("a:\n  - [[{]]b: 1\nc: 2\n", "the bracket `{` that opens here is not closed");
}
TEST_CASE("an anchor on a first key is told once", "[source]") {
  tells("[[&x]] a: 1\n", {{"anchor-or-tag", "an anchor stands here: quorate does not read them"}});
}

// What the library reads, or passes over in silence, and other readers of YAML do not (other_readers_test.cpp).
TEST_CASE("a line that starts with `%` is not passed over, wherever it stands", "[source]") {
  constexpr std::string_view message = "a line that starts with `%` is an order to the YAML reader: quorate takes none";
  unreadable("a: b\n[[%c: d]]\n", message);
  unreadable("a:\n[[%YAML 1.2]]\n", message);
  nothing_told("a: 50%\nb:\n  - 10%\nc: |\n  %d\n");
}
TEST_CASE("a line without a colon that begins like nothing is no key with a value", "[source]") {
  unreadable("a: 1\n[[~ b]]\n", "`~ b` has no `:` after it");
  unreadable("a:\n[[null and void]]\n", "`null and void` has no `:` after it");
  nothing_told("a:\n~ b: 1\nc: ~\t# none\nd: {e: ~, f: null }\n");
}
TEST_CASE("an anchor on nothing is told of", "[source]") {
  tells("a: [[&b]]\nc: d\n", {{"anchor-or-tag", "an anchor stands here: quorate does not read them"}});
}
TEST_CASE("tabs stand neither before a line in brackets, nor behind a dash, nor before a block's first line",
          "[source]") {
  constexpr std::string_view message = "a tab is used to indent this line; YAML takes only spaces";
  unreadable("a: [\n[[\t]]b ]\n", message);
  unreadable("a:\n[[\t]]b\n", message);
  unreadable("-[[\t]]a\n", message);
  unreadable("a: |\n  [[\t]]b\n", message);
  unreadable("a:\n[[\t]]", "the last line of this file holds nothing but blanks");
  nothing_told("a:\tb\nc: |\n  d\te\n  \tf\n");
}
TEST_CASE("folded text whose empty lines count is left to nobody's guess", "[source]") {
  unreadable("a: [[>+]]\n  b\n\n", "`>+` keeps the empty lines below its text: quorate does not read that");
  unreadable("a: >\n  b\n[[ ]]", "the last line of this file holds nothing but blanks");
  nothing_told("a: |+\n  b\n\n");
}
TEST_CASE("an empty line with too many blanks hides no line of a block text", "[source]") {
  unreadable("a: |\n    \n  [[# b]]\nc: d\n", "an empty line above has more blanks in it than this line begins with");
  nothing_told("a: |\n  \n\n  b\nc: |\r\n  \r\n  d\r\ne: |\n    \nf: g\n");
}
TEST_CASE("a comment needs a space before it", "[source]") {
  constexpr std::string_view message = "there is no space before this `#`, so it begins no comment";
  unreadable("a: |[[#]]b\n  c\n", message);
  unreadable("a: [b][[#]]c\n", message);
  unreadable("a: {b: c}[[#]]\n", message);
  unreadable("a: {[[#]]b\n  c: d}\n", message);
  unreadable("a: [b,[[#]]c\n  d]\n", message);
  nothing_told("a: [b#c, d, #e\n  f] # g\n");
}
TEST_CASE("a value is indented below its key or dash", "[source]") {
  constexpr std::string_view message = "this line is not indented below its key, and is no `key: value` either";
  unreadable("a:\n[['b']]\nc: d\n", message);
  unreadable("a:\n[[b c]]\n", "`b c` has no `:` after it");
  unreadable("a:\n[[|]]\n  b\n", message);
  unreadable("a:\n  b:\n  [[{c: d}]]\n", message);
  nothing_told("a:\n  b\nc:\n- d\n-\n  e\n");
}
TEST_CASE("a key behind a question mark is not read", "[source]") {
  unreadable("? [[a]]\n: b\n", "a key behind `?` stands here: quorate does not read that");
}
TEST_CASE("a dash alone in brackets is no text", "[source]") {
  unreadable("a: [ [[-]], b]\n", "a dash stands alone inside brackets");
  nothing_told("a: [-5, \"-\", --]\n");
}
TEST_CASE("a dash below a text begins no entry", "[source]") {
  constexpr std::string_view message = "this dash starts no new entry: it belongs to the text above it";
  unreadable("a:\n  - b\n    [[-]] c\n", message);
  unreadable("a:\n  - b\n    c\n     [[-]] d\n", message);
  unreadable("a: b\n  [[-]] c\n", message);
  unreadable("a: b\n\n  [[-]]\n  c\n", message);
  unreadable("a: b\r\n  [[-]] c\r\n", message);
  unreadable("a: [b\n  [[-]] c]\n", message);
  unreadable("a: b\n  [[-]]\n", message);
  nothing_told("a:\n  - b\n    -5 c\n    --- d\n");
  nothing_told("a: b - c\n  d -\n  e\n");
  nothing_told("a: |\n  b\n  - c\nd: >\n  e\n  - f\n");
}
TEST_CASE("an apostrophe needs no escape", "[source]") {
  unreadable("a: \"it[[\\']]s\"\n", "`\\'` means nothing in YAML");
  nothing_told("a: \"\\\\'\"\n");
}
TEST_CASE("a backslash takes no quoted text over its line", "[source]") {
  unreadable("a: [[\"b\\]]\n  c\"\n", "the quote that opens here is not closed on its line");
}
