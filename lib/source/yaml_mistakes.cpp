#include "source/yaml_mistakes.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "base/words.h"

namespace quorate {
namespace {

// One line taken apart: indent, dashes, key and value, as offsets into the file.
struct Line {
  std::string_view text;                       // without its end
  std::uint32_t start = 0;                     // of the line, in the file
  std::size_t indent = 0;                      // leading blanks, tabs included
  std::size_t content = 0;                     // behind indent and dashes
  std::size_t colon = std::string_view::npos;  // the one behind the key
  std::size_t value = std::string_view::npos;  // first character behind it

  std::string_view body() const { return text.substr(content); }
  bool empty() const { return content >= text.size() || text[content] == '#'; }
  bool dash() const { return content > indent; }
};

std::string_view without_comment(std::string_view value) {
  auto comment = value.find(" #");
  return trim(value.substr(0, comment));
}

std::size_t find_colon(std::string_view text, std::size_t from) {
  for (auto at = from; (at = text.find(':', at)) != std::string_view::npos; ++at)
    if (at + 1 == text.size() || is_blank(text[at + 1])) return at;
  return std::string_view::npos;
}

Line take_apart(std::string_view text, std::uint32_t start) {
  Line line;
  line.text = text;
  line.start = start;
  while (line.indent < text.size() && is_blank(text[line.indent])) ++line.indent;
  line.content = line.indent;
  while (line.content < text.size() && text[line.content] == '-' &&
         (line.content + 1 == text.size() || is_blank(text[line.content + 1]))) {
    ++line.content;
    while (line.content < text.size() && is_blank(text[line.content])) ++line.content;
  }
  if (line.empty()) return line;
  bool opens = std::string_view("\"'[{").find(text[line.content]) != std::string_view::npos;
  line.colon = opens ? std::string_view::npos : find_colon(text, line.content);
  line.value = line.colon == std::string_view::npos ? line.content : line.colon + 1;
  while (line.value < text.size() && is_blank(text[line.value])) ++line.value;
  return line;
}

struct Told {
  std::size_t begin, end;  // in the line
  std::string message, help;
  bool whole_line = false;  // nothing of the line can be used
};

Told tell(std::size_t begin, std::size_t end, std::string message, std::string help, bool whole_line = false) {
  return {begin, end, std::move(message), std::move(help), whole_line};
}

std::optional<Told> tab_indent(const Line& line) {
  auto tab = line.text.substr(0, line.content).find('\t');
  if (tab == std::string_view::npos || line.empty()) return {};
  return tell(tab, tab + 1, "a tab is used to indent this line; YAML takes only spaces",
              "replace the tab by as many spaces as the lines beside it have", true);
}

std::string quoted_again(std::string_view inside) {
  if (inside.ends_with('\'')) inside.remove_suffix(1);
  return inside.find('"') == std::string_view::npos && inside.size() <= 60 ? fmt::format("`\"{}\"`", inside)
                                                                           : "`\"...\"`";
}

std::optional<Told> apostrophe(const Line& line, std::string_view value) {
  if (!value.starts_with('\'')) return {};
  auto close = value.find('\'', 1);
  while (close != std::string_view::npos && value.substr(close + 1).starts_with('\''))
    close = value.find('\'', close + 2);
  if (close == std::string_view::npos || without_comment(value.substr(close + 1)).empty()) return {};
  if (without_comment(value.substr(close + 1)).starts_with(':')) return {};
  return tell(line.value, line.text.size(), "the apostrophe ends this text: single quotes open and close at `'`",
              fmt::format("use double quotes: {}", quoted_again(value.substr(1))));
}

std::optional<Told> unclosed_quote(const Line& line, std::string_view value) {
  if (!value.starts_with('"') && !value.starts_with('\'')) return {};
  if (value.find(value[0], 1) != std::string_view::npos) return {};
  return tell(line.value, line.text.size(), "the quote that opens here is not closed on its line",
              "close it with the same mark");
}

std::optional<Told> behind_quote(const Line& line, std::string_view value) {
  if (!value.starts_with('"')) return {};
  auto close = value.find('"', 1);
  while (close != std::string_view::npos && value[close - 1] == '\\') close = value.find('"', close + 1);
  if (close == std::string_view::npos) return {};
  auto rest = without_comment(value.substr(close + 1));
  if (rest.empty() || rest.starts_with(':')) return {};
  return tell(line.value, line.text.size(), "something stands behind the closing quote",
              "put all of the text inside the quotes; a `\"` inside is written `\\\"`");
}

std::optional<Told> bad_escape(const Line& line, std::string_view value) {
  auto open = value.find('"');
  for (auto at = value.find('\\', open);
       open != std::string_view::npos && at != std::string_view::npos && at + 1 < value.size();
       at = value.find('\\', at + 2)) {
    auto next = value.substr(at + 1);
    bool half = next.starts_with('u') && next.size() > 2 && lower(next[1]) == 'd' &&
                std::string_view("89abcdef").find(lower(next[2])) != std::string_view::npos;
    if (half)
      return tell(line.value + at, line.value + at + 6,
                  fmt::format("`{}` is half a character: YAML writes such a character whole", value.substr(at, 6)),
                  "type the character itself");
    if (std::string_view("0abtnvfre \"/\\N_LPxuU\t").find(next[0]) == std::string_view::npos)
      return tell(line.value + at, line.value + at + 2,
                  fmt::format("`{}` means nothing: inside double quotes a backslash starts a special character",
                              value.substr(at, 2)),
                  "write `\\\\` for a backslash, or use single quotes");
  }
  return {};
}

// Marks that word processors put in place of the plain ones.
std::optional<Told> word_processor(const Line& line) {
  for (auto [mark, what] : {std::pair<std::string_view, std::string_view>("\u2013", "a long dash"),
                            {"\u2014", "a long dash"},
                            {"\u2022", "a bullet"}})
    if (line.body().starts_with(mark))
      return tell(line.content, line.content + mark.size(),
                  fmt::format("{} stands here, which only word processors know", what), "type a plain `-` and a space",
                  true);
  if (line.body().starts_with("\u00a0"))
    return tell(line.content, line.content + 2, "a special blank from a word processor or web page stands here",
                "replace it by plain spaces", true);
  return {};
}

bool curly(std::string_view value) { return value.starts_with("“") || value.starts_with("‘"); }

std::optional<Told> colon_in_text(const Line& line, std::string_view value) {
  if (line.colon == std::string_view::npos || value.empty()) return {};
  if (std::string_view("\"'[{|>#&*!").find(value[0]) != std::string_view::npos) return {};
  auto again = find_colon(value, 0);
  if (again == std::string_view::npos || find_colon(without_comment(value), 0) == std::string_view::npos) return {};
  if (value[0] == '(')
    return tell(line.value, line.value + without_comment(value).size(), "round brackets do not hold keys",
                "use braces: `{` and `}`");
  auto help = curly(value) ? std::string("curly quotes do not count for YAML: use straight ones, `\"...\"`")
                           : fmt::format("put quotes round the text: {}", quoted_again(without_comment(value)));
  return tell(line.value, line.value + without_comment(value).size(),
              "a colon and a space inside this text look like a second key", help);
}

std::optional<Told> odd_start(const Line& line, std::string_view value) {
  if (value.empty() || std::string_view("@`%*").find(value[0]) == std::string_view::npos) return {};
  if (value[0] == '%' && line.value == 0)
    return tell(0, line.text.size(), "a line that starts with `%` is an order to the YAML reader: quorate takes none",
                "delete it", true);
  auto mark = value[0] == '`' ? std::string("a backtick") : fmt::format("`{}`", value[0]);
  return tell(line.value, line.value + 1, fmt::format("a text cannot start with {}", mark),
              "put quotes round the text, such as `\"...\"`");
}

struct Brackets {
  int depth = 0;
  std::optional<std::size_t> extra;   // a closing one too many
  std::optional<std::size_t> behind;  // text behind the last closing one
};

Brackets count_brackets(std::string_view value) {
  Brackets found;
  char quote = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    char c = value[at];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '"' || (c == '\'' && (at == 0 || !is_letter(value[at - 1])))) {
      quote = c;
    } else if (c == '#' && at > 0 && is_blank(value[at - 1])) {
      break;
    } else if (c == '[' || c == '{') {
      ++found.depth;
    } else if (c == ']' || c == '}') {
      if (--found.depth < 0) return found.extra = at, found;
    } else if (found.depth == 0 && !is_blank(c) && !found.behind) {
      found.behind = at;
    }
  }
  return found;
}

std::optional<Told> brackets(const Line& line, std::string_view value) {
  if (value.empty()) return {};
  if (value[0] == ']' || value[0] == '}' || value[0] == ',')
    return tell(line.value, line.value + 1, fmt::format("`{}` stands here alone", value[0]),
                "delete it, or open the brackets it belongs to", true);
  if (value[0] != '[' && value[0] != '{') return {};
  auto found = count_brackets(value);
  if (found.extra)
    return tell(line.value + *found.extra, line.value + *found.extra + 1, "there is one closing bracket too many",
                "delete it");
  if (found.depth > 0)
    return tell(line.value, line.value + 1, fmt::format("the bracket `{}` that opens here is not closed", value[0]),
                fmt::format("close it with `{}`", value[0] == '[' ? ']' : '}'));
  if (!found.behind) return {};
  return tell(line.value + *found.behind, line.value + value.size(), "something stands behind the closing bracket",
              "delete it, or put quotes round the whole text");
}

std::optional<Told> no_space(const Line& line) {
  auto body = line.body();
  if (body.empty() || !is_letter(body[0])) return {};
  std::size_t at = 0;
  while (at < body.size() && (is_letter(body[at]) || is_digit(body[at]) || body[at] == '_' || body[at] == '-')) ++at;
  if (at == 0 || at + 1 >= body.size() || body[at] != ':' || body.substr(at).starts_with("://") ||
      is_blank(body[at + 1]))
    return {};
  return tell(line.content, line.content + at + 1, fmt::format("there is no space after `{}:`", body.substr(0, at)),
              fmt::format("write `{}: {}`", body.substr(0, at), shortened(without_comment(body.substr(at + 1)), 40)),
              true);
}

std::optional<Told> no_colon(const Line& line, bool continues) {
  if (line.empty() || line.colon != std::string_view::npos || line.dash() || continues) return {};
  auto body = without_comment(line.body());
  if (std::string_view("\"'[{]},|>-.&*!@`%").find(body[0]) != std::string_view::npos) return {};
  return tell(line.content, line.content + body.size(), fmt::format("`{}` has no `:` after it", shortened(body, 60)),
              "write `key: value`, with a colon and a space", true);
}

std::optional<Told> no_space_after_dash(const Line& line) {
  auto body = line.text.substr(line.indent);
  if (line.dash() || body.size() < 2 || body[0] != '-' || is_digit(body[1]) || body[1] == '-') return {};
  return tell(line.indent, line.indent + 1, "there is no space after this dash",
              fmt::format("write `- {}`", shortened(without_comment(body.substr(1)), 40)), true);
}

std::optional<Told> diagnose(const Line& line, bool continues) {
  if (line.empty()) return {};
  auto value = line.value < line.text.size() ? trim(line.text.substr(line.value)) : std::string_view();
  if (auto told = tab_indent(line)) return told;
  if (auto told = no_space_after_dash(line)) return told;
  if (auto told = apostrophe(line, value)) return told;
  if (auto told = unclosed_quote(line, value)) return told;
  if (auto told = bad_escape(line, value)) return told;
  if (auto told = behind_quote(line, value)) return told;
  if (auto told = word_processor(line)) return told;
  if (auto told = no_space(line)) return told;
  if (auto told = colon_in_text(line, value)) return told;
  if (auto told = odd_start(line, value)) return told;
  if (auto told = brackets(line, value)) return told;
  return no_colon(line, continues);
}

Line line_at(const SourceFile& file, std::string_view text, std::uint32_t number) {
  auto start = file.line_start(number);
  return take_apart(text.substr(start, file.line(number).size()), start);
}

// The columns at which the blocks above this line stand open.
std::vector<std::size_t> open_columns(const SourceFile& file, std::string_view text, std::uint32_t number) {
  std::vector<std::size_t> columns;
  auto least = std::string_view::npos;
  for (auto above = number - 1; above >= 1 && least > 0; --above) {
    auto line = line_at(file, text, above);
    if (line.empty() || line.indent >= least) continue;
    if (line.dash() && line.content < least) columns.push_back(line.content);
    columns.push_back(least = line.indent);
  }
  return columns;
}

// The column of the dash that a dash in this line should have stood under: of the list above that it comes nearest to.
std::optional<std::size_t> dash_above(const SourceFile& file, std::string_view text, std::uint32_t number,
                                      const Line& line) {
  std::optional<std::size_t> column;
  for (auto above = number - 1; above >= 1; --above) {
    auto other = line_at(file, text, above);
    if (other.empty()) continue;
    if (other.dash() && (!column || other.indent < *column)) column = other.indent;
    if (other.indent <= line.indent) break;
  }
  return column;
}

std::optional<Told> misplaced_dash(const SourceFile& file, std::string_view text, std::uint32_t number,
                                   const Line& line) {
  auto column = line.dash() ? dash_above(file, text, number, line) : std::nullopt;
  if (!column || *column == line.indent) return {};
  bool out = line.indent < *column;
  return tell(0, line.indent,
              fmt::format("this dash stands {} further {} than the one above it",
                          counted(out ? *column - line.indent : line.indent - *column, "space"), out ? "out" : "in"),
              "start every dash of a list in the same column", true);
}

Told bad_indent(const SourceFile& file, std::string_view text, std::uint32_t number, const Line& line) {
  auto columns = open_columns(file, text, number);
  bool fits = std::find(columns.begin(), columns.end(), line.indent) != columns.end();
  if (fits || columns.empty())
    return tell(line.content, line.text.size(), "this line cannot be read as YAML where it stands",
                "look at its indentation, and at the quotes and brackets of the line above", true);
  if (auto told = misplaced_dash(file, text, number, line)) return *told;
  std::vector<std::string> known;
  for (auto column : columns) known.push_back(std::to_string(column));
  return tell(0, line.indent,
              fmt::format("this line is indented by {}, which fits none of the lines above ({})",
                          counted(line.indent, "space"), joined(known, "or")),
              "indent it like the lines it belongs with; is a `- ` missing in the line above?", true);
}

Mistake mistake(const SourceFile& file, std::string_view text, const Line& line, const Told& told) {
  auto offset = [&](std::size_t at) { return line.start + static_cast<std::uint32_t>(std::min(at, line.text.size())); };
  Span where{&file, offset(told.begin), offset(std::max(told.end, told.begin + 1))};
  auto from = told.whole_line || line.value >= line.text.size() ? 0 : line.value;
  return {{"unreadable", where, told.message, told.help, {}}, block_from(file, text, offset(from))};
}

// Where a list's first dash stands too far in, all others stand too far out, and one word is enough.
Span with_dashes_below(const SourceFile& file, std::string_view text, const Line& line, Span unread) {
  if (!line.dash()) return unread;
  for (auto number = file.line_of(unread.end) + 1; number <= file.lines(); ++number) {
    auto below = line_at(file, text, number);
    if (below.indent == below.text.size()) continue;
    if (below.indent < line.indent || (below.indent == line.indent && !below.dash())) break;
    unread.end = below.start + static_cast<std::uint32_t>(below.text.size());
  }
  return unread;
}

// Does a line without a colon go on with the text of the line above?
bool continues(const Line& above, const Line& line) {
  return !above.empty() && above.indent < line.indent && above.value < above.text.size();
}

}  // namespace

Span block_from(const SourceFile& file, std::string_view text, std::uint32_t offset) {
  auto number = file.line_of(offset);
  auto indent = line_at(file, text, number).indent;
  auto last = number;
  for (auto below = number + 1; below <= file.lines(); ++below) {
    auto line = line_at(file, text, below);
    if (line.indent == line.text.size()) continue;
    if (line.indent <= indent) break;
    last = below;
  }
  return {&file, offset, static_cast<std::uint32_t>(file.line_start(last) + file.line(last).size())};
}

Mistake find_mistake(const SourceFile& file, std::string_view text, std::uint32_t from, std::uint32_t stopped) {
  constexpr std::uint32_t furthest = 200;  // lines looked through
  auto last = std::min(file.line_of(stopped), file.lines());
  auto first = std::max(std::min(file.line_of(from), last), last > furthest ? last - furthest : 1);
  Line above;
  for (auto number = first; number <= last; ++number) {
    auto line = line_at(file, text, number);
    if (auto told = diagnose(line, continues(above, line))) return mistake(file, text, line, *told);
    if (!line.empty()) above = line;
  }
  while (last > first && line_at(file, text, last).empty()) --last;
  auto line = line_at(file, text, last);
  auto out = mistake(file, text, line, bad_indent(file, text, last, line));
  if (misplaced_dash(file, text, last, line)) out.unread = with_dashes_below(file, text, line, out.unread);
  return out;
}

}  // namespace quorate
