// Texts on their way out: into a terminal, a log, Markdown, CSV, JSON, the journals of other programs.
#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/words.h"
#include "exchange/plain_line.h"
#include "fuzz/targets.h"
#include "report/json.h"
#include "report/render/escape.h"
#include "report/render/render.h"
#include "support/csv.h"
#include "support/outputs.h"

namespace quorate::test {
namespace {

bool is_utf8(std::string_view text) {
  while (!text.empty())
    if (next_character(text) == not_utf8) return false;
  return true;
}

bool has_control(std::string_view text) {
  while (!text.empty())
    if (is_control(next_character(text))) return true;
  return false;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != ' ') out += c;
  return out;
}

std::string characters(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto before = text;
    auto c = next_character(text);
    auto bytes = before.substr(0, before.size() - text.size());
    if (bytes.empty()) return "no step is made";
    if (c != not_utf8 && to_utf8(c) != bytes) return "a character is written otherwise";
    if (c == not_utf8 && bytes.size() != 1) return "bytes that are no text are taken together";
    out += bytes;
  }
  return {};
}

std::string on_a_terminal(std::string_view text) {
  auto out = for_terminal(text);
  if (has_control(out) || !control_in(out).empty() || out.find('\n') != std::string::npos)
    return "a terminal is steered";
  if (!has_control(text) && out != text) return "a harmless text is changed";
  if (for_terminal(out) != out) return "a text is escaped twice";
  auto log = for_ci_log(text);
  return log.find("::") == std::string::npos && log.find("##[") == std::string::npos ? "" : "a log takes an order";
}

std::string in_markdown(std::string_view text) {
  auto out = for_markdown(text);
  if (has_control(out)) return "Markdown holds a control character";
  auto live = live_markup(" " + out);
  if (!live.empty()) return "Markdown acts: " + live;
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (out[at] == '\\')
      ++at;
    else if (out[at] == '|')
      return "a cell of a table ends within a text";
  }
  return {};
}

std::string in_csv(std::string_view text) {
  auto out = for_csv(text);
  auto rows = read_csv(out + "\r\n");
  if (rows.size() != 1 || rows[0].size() != 1) return "a field of CSV is not one";
  auto plain = for_terminal(text);
  if (rows[0][0] != plain && rows[0][0] != "'" + plain) return "a field of CSV does not read back";
  auto first = rows[0][0].find_first_not_of(" ;");
  bool formula =
      first != std::string::npos && std::string_view("=+-@").find(rows[0][0][first]) != std::string_view::npos;
  return formula ? "a field of CSV is a formula" : "";
}

std::string in_json(std::string_view text) {
  auto out = to_json(JsonObject{{"text", text}, {"list", JsonList{text, Json(true)}}});
  for (char c : out)
    if (static_cast<unsigned char>(c) >= 0x7F || (static_cast<unsigned char>(c) < 0x20 && c != '\n'))
      return "JSON is not plain";
  for (const auto& line : lines_of(out))
    if (gives_order(line) || line.find("::") != std::string::npos) return "JSON gives an order";
  auto read = nlohmann::json::parse(out, nullptr, false);
  if (read.is_discarded()) return "JSON does not read back";
  bool same = read.at("text") == std::string(text) && read.at("list").at(0) == std::string(text);
  return same || !is_utf8(text) ? "" : "a text reads back otherwise from JSON";
}

std::string in_journals(std::string_view text) {
  for (const auto& out : {plain_line(text), for_description(text), for_comment(text), for_beancount(text)})
    if (has_control(out) || out.find("  ") != std::string::npos) return "a line of a journal is not plain: " + out;
  if (for_description(text).find_first_of(";|[]") != std::string::npos) return "a description acts";
  if (for_comment(text).find_first_of("|[]:,") != std::string::npos) return "a comment acts";
  auto quoted = for_beancount(text);
  for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
    if (quoted[at] == '\\')
      ++at;
    else if (quoted[at] == '"')
      return "a text of beancount ends early";
    if (at + 1 >= quoted.size()) return "a text of beancount does not end";
  }
  return {};
}

std::string in_lines(std::string_view text, std::size_t width) {
  std::string together;
  auto plain = for_terminal(text);
  for (const auto& line : wrapped(plain, width)) {
    if (display_width(line) > width) return fmt::format("a line is wider than {}: {}", width, line);
    together += line;
  }
  if (without_blanks(together) != without_blanks(plain)) return "a text in lines is another: " + together;
  auto cut = shortened(plain, width);
  if (display_width(cut) > width) return fmt::format("cut to more than {}: {}", width, cut);
  return display_width(plain) > width || cut == plain ? "" : "cut without need: " + cut;
}

// The text as heading, as paragraph and in each cell of a table; a divider in it divides it into several. Code is left
// out: it holds nothing but our own examples.
Document document(std::string_view text) {
  constexpr char divider = '\t';
  std::vector<std::string> texts;
  for (auto rest = text; texts.size() < 12;) {
    auto end = std::min(rest.find(divider), rest.size());
    texts.emplace_back(rest.substr(0, end));
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  Document out{{Heading{1, texts[0]}, Paragraph{std::string(text)}}};
  Table table{texts, {}};
  for (auto kind : {TableRow::Kind::line, TableRow::Kind::subtotal, TableRow::Kind::total}) {
    TableRow row{kind, {}};
    for (const auto& one : texts) row.cells.push_back(text_cell(one));
    table.rows.push_back(row);
    table.rows.push_back(group_row(texts.back()));
  }
  out.blocks.push_back(table);
  return out;
}

// Nothing of a text begins a line, or acts anywhere, in any format.
std::string in_documents(std::string_view text, std::size_t width) {
  auto all = document(text);
  for (bool log : {false, true}) {
    auto csv = to_csv(all, log);
    auto out = to_text(all, {width, false, log});
    for (const auto& [printed, format] :
         {std::pair(out, "text"), std::pair(to_markdown(all), "markdown"), std::pair(csv, "csv")}) {
      if (auto control = control_in(printed); !control.empty()) return fmt::format("{}: {}", format, control);
      if (!log || std::string_view(format) == "markdown") continue;
      for (const auto& line : lines_of(printed))
        if (gives_order(line)) return fmt::format("{} gives an order: {}", format, line);
    }
    auto rows = read_csv(csv);
    auto columns = std::get<Table>(all.blocks.back()).headings.size();
    if (rows.size() != 7) return fmt::format("CSV has {} rows", rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (rows[row].size() != columns) return fmt::format("row {} of CSV has {} fields", row, rows[row].size());
  }
  return {};
}

}  // namespace

// The first byte is the width.
std::string try_texts(std::string_view bytes) {
  if (bytes.empty()) return {};
  constexpr std::size_t least = 2;  // a wide character takes two columns
  auto width = least + static_cast<unsigned char>(bytes[0]) % 120;
  auto text = bytes.substr(1);
  for (auto part : {characters, on_a_terminal, in_markdown, in_csv, in_json, in_journals})
    if (auto wrong = part(text); !wrong.empty()) return wrong;
  if (auto wrong = in_lines(text, width); !wrong.empty()) return wrong;
  return in_documents(text, width);
}

}  // namespace quorate::test
