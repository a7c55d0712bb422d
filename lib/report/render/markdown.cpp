#include <fmt/core.h>

#include <algorithm>

#include "report/render/escape.h"
#include "report/render/render.h"

namespace quorate {
namespace {

// A fence longer than any run of backticks inside.
std::string fence(std::string_view text) {
  std::size_t longest = 2, run = 0;
  for (char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  return std::string(longest + 1, '`');
}

std::string row_text(const TableRow& row, std::size_t columns) {
  std::string out = "|";
  bool strong = row.kind != TableRow::Kind::line;
  for (std::size_t at = 0; at < columns; ++at) {
    auto text = at < row.cells.size() ? for_markdown(row.cells[at].shown) : std::string();
    out += strong && !text.empty() ? fmt::format(" **{}** |", text) : fmt::format(" {} |", text);
  }
  return out + "\n";
}

std::string by(Author author, const std::string& text) { return author == Author::us ? text : for_markdown(text); }

struct BlockMarkdown {
  std::string operator()(const Heading& heading) const {
    return std::string(static_cast<std::size_t>(heading.level), '#') + " " + by(heading.author, heading.text) + "\n";
  }
  std::string operator()(const Paragraph& paragraph) const { return by(paragraph.author, paragraph.text) + "\n"; }
  std::string operator()(const Table& table) const {
    std::string out = "|", rule = "|";
    for (std::size_t at = 0; at < table.headings.size(); ++at) {
      bool figures = std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
        return at < row.cells.size() && row.cells[at].kind != TableCell::Kind::text;
      });
      out += fmt::format(" {} |", for_markdown(table.headings[at]));
      rule += figures ? " ---: |" : " --- |";
    }
    out += "\n" + rule + "\n";
    for (const auto& row : table.rows) out += row_text(row, table.headings.size());
    return out;
  }
  std::string operator()(const Code& code) const {
    auto marks = fence(code.text);
    return marks + "\n" + code.text + (code.text.ends_with('\n') ? "" : "\n") + marks + "\n";
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out;
  for (const auto& block : document.blocks) {
    if (!out.empty()) out += "\n";
    out += std::visit(BlockMarkdown{}, block);
  }
  return out;
}

}  // namespace quorate
