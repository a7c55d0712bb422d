#include <algorithm>
#include <numeric>

#include "base/words.h"
#include "report/render/escape.h"
#include "report/render/render.h"

namespace quorate {
namespace {

constexpr std::size_t between = 2;       // blanks between two columns
constexpr std::size_t least_first = 24;  // the first column is not made narrower

std::string padded(const std::string& text, std::size_t width, bool right) {
  auto used = display_width(text);
  std::string blanks(width > used ? width - used : 0, ' ');
  return right ? blanks + text : text + blanks;
}

struct Grid {
  std::vector<std::vector<std::string>> cells;  // the headings first, escaped
  std::vector<TableRow::Kind> kinds;
  std::vector<bool> right;  // figures stand to the right
};

Grid grid_of(const Table& table, const TextStyle& style) {
  Grid grid;
  grid.right.assign(table.headings.size(), false);
  auto& headings = grid.cells.emplace_back();
  grid.kinds.push_back(TableRow::Kind::total);
  for (const auto& heading : table.headings) headings.push_back(escaped(heading, style));
  for (const auto& row : table.rows) {
    auto& cells = grid.cells.emplace_back();
    grid.kinds.push_back(row.kind);
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      std::string indent =
          at == 0 && row.kind != TableRow::Kind::group && row.kind != TableRow::Kind::total ? "  " : "";
      cells.push_back(indent + escaped(row.cells[at].shown, style));
      if (row.cells[at].kind != TableCell::Kind::text) grid.right[at] = true;
    }
  }
  return grid;
}

std::vector<std::size_t> widths_of(const Grid& grid) {
  std::vector<std::size_t> widths(grid.right.size(), 0);
  for (const auto& row : grid.cells)
    for (std::size_t at = 0; at < row.size(); ++at)
      if (row.size() > 1 || at > 0 || widths.size() == 1) widths[at] = std::max(widths[at], display_width(row[at]));
  return widths;
}

// Which columns stand together: all, or as many as the width holds, each set behind the first column.
std::vector<std::vector<std::size_t>> sets_of(const std::vector<std::size_t>& widths, std::size_t width) {
  std::vector<std::vector<std::size_t>> sets(1);
  auto used = std::min(widths[0], least_first);
  for (std::size_t at = 1; at < widths.size(); ++at) {
    if (!sets.back().empty() && used + between + widths[at] > width) {
      sets.emplace_back();
      used = std::min(widths[0], least_first);
    }
    sets.back().push_back(at);
    used += between + widths[at];
  }
  return sets;
}

std::size_t first_width(const std::vector<std::size_t>& widths, const std::vector<std::size_t>& set,
                        std::size_t width) {
  std::size_t others = 0;
  for (auto at : set) others += between + widths[at];
  auto room = width > others ? width - others : 0;
  return std::min(widths[0], std::max(room, std::min(widths[0], least_first)));
}

std::string trimmed_end(std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

// The name of a row in as many lines as it needs; those below the first are set in a little.
std::vector<std::string> name_lines(const std::string& name, std::size_t room) {
  auto indent = std::min(name.find_first_not_of(' '), name.size());
  constexpr std::size_t further = 2;
  auto width = room > indent + further ? room - indent : further + 1;
  auto lines = wrapped(std::string_view(name).substr(indent), width);
  if (lines.size() > 1) lines = wrapped(std::string_view(name).substr(indent), width - further);
  for (std::size_t at = 0; at < lines.size(); ++at)
    lines[at] = std::string(at == 0 ? indent : indent + further, ' ') + lines[at];
  return lines;
}

struct Columns {
  std::vector<std::size_t> set;     // those shown, the first apart
  std::vector<std::size_t> widths;  // of all
  std::size_t first = 0, full = 0;  // width of the first, and of the whole table
};

std::vector<std::string> row_lines(const std::vector<std::string>& cells, const Columns& columns,
                                   const std::vector<bool>& right) {
  auto lines = name_lines(cells[0], cells.size() == 1 ? columns.full : columns.first);
  auto& last = lines.back();
  if (cells.size() > 1) last = padded(last, columns.first, false);
  for (auto at : columns.set)
    if (at < cells.size()) last += std::string(between, ' ') + padded(cells[at], columns.widths[at], right[at]);
  for (auto& line : lines) line = trimmed_end(line);
  return lines;
}

std::string rule_line(std::size_t width) {
  std::string rule;
  for (std::size_t at = 0; at < width; ++at) rule += "─";
  return rule;
}

// A total that ends before this part of the table has nothing to say in it.
bool ends_before(const Grid& grid, std::size_t row, const Columns& columns) {
  return row > 0 && grid.kinds[row] == TableRow::Kind::total && !columns.set.empty() &&
         columns.set.front() >= grid.cells[row].size();
}

std::string part_text(const Grid& grid, const Columns& columns, const TextStyle& style) {
  std::string out;
  auto rule = toned(rule_line(columns.full), Tone::faint, style) + "\n";
  for (std::size_t row = 0; row < grid.cells.size(); ++row) {
    if (ends_before(grid, row, columns)) continue;
    if (row > 0 && grid.kinds[row] == TableRow::Kind::total && grid.kinds[row - 1] != TableRow::Kind::total)
      out += rule;
    bool strong = grid.kinds[row] == TableRow::Kind::group || row == 0;
    for (auto& line : row_lines(grid.cells[row], columns, grid.right))
      out += toned(line, strong ? Tone::strong : Tone::plain, style) + "\n";
    if (row == 0) out += rule;
  }
  return out;
}

std::string table_text(const Table& table, const TextStyle& style) {
  auto grid = grid_of(table, style);
  auto widths = widths_of(grid);
  std::string out;
  for (const auto& set : sets_of(widths, style.width)) {
    Columns columns{set, widths, first_width(widths, set, style.width), 0};
    columns.full = std::accumulate(set.begin(), set.end(), columns.first,
                                   [&](std::size_t sum, std::size_t at) { return sum + between + widths[at]; });
    out += (out.empty() ? "" : "\n") + part_text(grid, columns, style);
  }
  return out;
}

struct BlockText {
  const TextStyle& style;

  std::string operator()(const Heading& heading) const {
    return toned(escaped(heading.text, style), Tone::strong, style) + "\n";
  }
  std::string operator()(const Paragraph& paragraph) const {
    std::string out;
    for (const auto& line : wrapped(escaped(paragraph.text, style), style.width)) out += line + "\n";
    return out;
  }
  std::string operator()(const Table& table) const { return table_text(table, style); }
  std::string operator()(const Code& code) const {
    std::string out;
    for (std::size_t at = 0; at < code.text.size();) {
      auto end = std::min(code.text.find('\n', at), code.text.size());
      out += "    " + escaped(std::string_view(code.text).substr(at, end - at), style) + "\n";
      at = end + 1;
    }
    return out;
  }
};

}  // namespace

std::string escaped(std::string_view text, const TextStyle& style) {
  return style.ci_log ? for_ci_log(text) : for_terminal(text);
}

std::string toned(std::string text, Tone tone, const TextStyle& style) {
  constexpr std::string_view codes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"};
  if (!style.colour || tone == Tone::plain || text.empty()) return text;
  return std::string(codes[static_cast<std::size_t>(tone)]) + text + "\x1b[0m";
}

std::string to_text(const Document& document, const TextStyle& style) {
  std::string out;
  for (const auto& block : document.blocks) {
    if (!out.empty()) out += "\n";
    out += std::visit(BlockText{style}, block);
  }
  return out;
}

}  // namespace quorate
