// What each output means is not for us to say: the programs that read it are asked. Where one is not installed, the test
// says so.
#include <algorithm>

#include <catch2/catch.hpp>

#include "report/json.h"
#include "report/render/escape.h"
#include "report/render/render.h"
#include "support/area_folder.h"
#include "support/hostile_texts.h"
#include "support/outside.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// A text wherever one may stand.
Document document_of(const std::string& text) {
  Document out;
  out.blocks.push_back(Heading{1, text});
  out.blocks.push_back(Paragraph{text});
  out.blocks.push_back(Table{{text, "Amount"}, {{TableRow::Kind::line, {text_cell(text), text_cell(text)}}}});
  return out;
}

std::string from_hex(const std::string& hex) {
  std::string out;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) out += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
  return out;
}

using Rows = std::vector<std::vector<std::string>>;

Rows read_back(const std::string& path) {
  auto ran = outside("python3 " QUORATE_ROOT "/tests/report/read_back.py " + path);
  INFO(ran.output.substr(0, 500));
  REQUIRE(ran.status == 0);
  Rows out{{}};
  for (std::size_t at = 0; at < ran.output.size();) {
    auto end = ran.output.find('\n', at);
    if (end == at)
      out.emplace_back();
    else
      out.back().push_back(from_hex(ran.output.substr(at, end - at)));
    at = end + 1;
  }
  out.pop_back();
  return out;
}

bool there_is(const std::string& program) {
  if (installed(program)) return true;
  WARN(program << " is not installed: nothing is read back by it");
  return false;
}

// Of HTML: the names of its elements, and the text in them with its entities resolved, blanks as one.
struct Page {
  std::vector<std::string> elements;
  std::string text;
};

Page page_of(const std::string& html) {
  Page out;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') {
      auto end = html.find_first_of(" >", at);
      out.elements.push_back(html.substr(at + 1, end - at - 1));
      at = html.find('>', at);
      continue;
    }
    char c = html[at];
    if (c == '&')
      for (auto [entity, character] :
           {std::pair("&lt;", '<'), std::pair("&gt;", '>'), std::pair("&amp;", '&'), std::pair("&quot;", '"')})
        if (html.compare(at, std::string(entity).size(), entity) == 0)
          c = character, at += std::string(entity).size() - 1;
    if (c == '\n') c = ' ';
    if (c != ' ' || !out.text.ends_with(' ')) out.text += c;
  }
  return out;
}

std::string as_words(const std::string& text) {
  std::string out;
  for (char c : text)
    if (c != '\n' && (c != ' ' || (!out.empty() && out.back() != ' ')))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

TEST_CASE("Python reads every text in CSV and JSON as what it is", "[report]") {
  if (!there_is("python3")) return;
  AreaFolder folder;
  Table table{{"What", "Again"}, {}};
  JsonList list;
  for (const auto& text : hostile) {
    table.rows.push_back({TableRow::Kind::line, {text_cell(text), text_cell(text)}});
    list.push_back(text);
  }
  auto rows = read_back(folder.write("out.csv", to_csv({{table}})));
  REQUIRE(rows.size() == hostile.size() + 1);
  for (std::size_t at = 0; at < hostile.size(); ++at) {
    REQUIRE(rows[at + 1].size() == 2);
    auto cell = rows[at + 1][0];
    auto first = hostile[at].find_first_not_of(' ');
    bool formula = std::string_view("=+-@|%").find(hostile[at][first]) != std::string_view::npos;
    CHECK(cell == (formula ? "'" : "") + for_terminal(hostile[at]));
    CHECK(cell == rows[at + 1][1]);
  }
  CHECK(read_back(folder.write("out.json", to_json(list))) == Rows{hostile});
}

TEST_CASE("GitHub's own reader of Markdown finds every text, and no markup in it", "[report]") {
  if (!there_is("cmark-gfm")) return;
  AreaFolder folder;
  const std::vector<std::string> ours{"h1",    "/h1",    "p",  "/p",  "table", "/table", "thead",
                                      "/thead", "tbody", "/tbody", "tr", "/tr", "th", "/th", "td", "/td"};
  for (const auto& text : hostile) {
    auto file = folder.write("out.md", to_markdown(document_of(text)));
    auto ran = outside("cmark-gfm --unsafe -e table -e autolink -e strikethrough -e tasklist " + file);
    CAPTURE(text, ran.output);
    REQUIRE(ran.status == 0);
    auto page = page_of(ran.output);
    for (const auto& element : page.elements) CHECK(std::find(ours.begin(), ours.end(), element) != ours.end());
    CHECK(count_of(ran.output, "<table>") == 1);
    CHECK(count_of(ran.output, "<tr>") == 2);
    CHECK(count_of(page.text, as_words(for_terminal(text.substr(0, text.find('\n'))))) >= 5);
  }
}
