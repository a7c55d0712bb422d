#include "source/yaml_mistakes.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "base/utf8.h"
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

// Of letters, digits, `_` and `-` alone, as keys are.
bool is_word(std::string_view text, std::size_t begin, std::size_t end) {
  auto word = text.substr(begin, end - begin);
  return !word.empty() && std::all_of(word.begin(), word.end(),
                                      [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; });
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (char c : without_comment(text))
    if (c != ' ' || !out.ends_with(' ')) out += c;
  return out;
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

// A space that is none for YAML: before the line's text, or right behind its dash or the colon of its key.
std::optional<Told> space_that_is_none(const Line& line) {
  auto text = line.text;
  std::size_t at = line.indent;
  auto end_of_key = text.find(':', line.content);
  if (odd_space(text.substr(at)) == 0 && text.substr(at).starts_with('-')) ++at;
  if (odd_space(text.substr(std::min(at, text.size()))) == 0) at = line.content;
  if (odd_space(text.substr(at)) == 0 && end_of_key != std::string_view::npos &&
      is_word(text, line.content, end_of_key))
    at = end_of_key + 1;
  auto size = odd_space(text.substr(std::min(at, text.size())));
  if (size == 0) return {};
  auto plain = with_plain_spaces(text.substr(line.indent));
  auto help = at == line.indent ? std::string("type plain spaces in its place, as many as the lines beside it have")
                                : fmt::format("type a plain space: write `{}`", shortened(single_spaced(plain), 60));
  return tell(at, at + size, "the space here is not a plain one: word processors and web pages make such spaces",
              std::move(help), true);
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

Told forgotten_dash(const Line& line) {
  auto body = without_comment(line.body());
  auto word = shortened(body, 40);
  return tell(line.content, line.content + body.size(),
              fmt::format("`{}` has no dash before it, and stands in the column of the dash above", word),
              fmt::format("write `- {}`", word), true);
}

std::optional<Told> no_space_after_dash(const Line& line) {
  auto body = line.text.substr(line.indent);
  if (line.dash() || body.size() < 2 || body[0] != '-' || is_digit(body[1]) || body[1] == '-') return {};
  return tell(line.indent, line.indent + 1, "there is no space after this dash",
              fmt::format("write `- {}`", shortened(without_comment(body.substr(1)), 40)), true);
}

std::optional<Told> diagnose(const Line& line) {
  if (line.empty()) return {};
  auto value = line.value < line.text.size() ? trim(line.text.substr(line.value)) : std::string_view();
  if (auto told = tab_indent(line)) return told;
  if (auto told = space_that_is_none(line)) return told;
  if (auto told = no_space_after_dash(line)) return told;
  if (auto told = apostrophe(line, value)) return told;
  if (auto told = unclosed_quote(line, value)) return told;
  if (auto told = bad_escape(line, value)) return told;
  if (auto told = behind_quote(line, value)) return told;
  if (auto told = word_processor(line)) return told;
  if (auto told = no_space(line)) return told;
  if (auto told = colon_in_text(line, value)) return told;
  if (auto told = odd_start(line, value)) return told;
  return brackets(line, value);
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

// A line of the file with its number.
struct Numbered {
  std::uint32_t number;
  Line line;
};

// The lines with content above this one, from the nearest on, until `each` gives true.
template <class Each>
void upwards(const SourceFile& file, std::string_view text, std::uint32_t number, Each each) {
  while (--number >= 1)
    if (auto line = line_at(file, text, number); !line.empty() && each(Numbered{number, line})) return;
}

// A word under the dash of a list of words, which it lacks itself.
bool dash_forgotten(const SourceFile& file, std::string_view text, std::uint32_t number, const Line& line) {
  bool forgotten = false;
  upwards(file, text, number, [&](const Numbered& above) {
    forgotten = above.line.dash() && above.line.indent == line.indent && above.line.colon == std::string_view::npos;
    return true;
  });
  return forgotten;
}

std::string_view key_of(const Line& line) {
  return line.colon == std::string_view::npos ? std::string_view()
                                              : line.text.substr(line.content, line.colon - line.content);
}

// The dashes that a dash in this line may have been meant to stand under: of a list above that stands further in, and
// of the one around it. Neither where a dash of its own list stands above it.
struct DashesAbove {
  std::optional<Line> further_in, further_out;
};

DashesAbove dashes_above(const SourceFile& file, std::string_view text, std::uint32_t number, const Line& line) {
  DashesAbove found;
  bool own = false, inside = true;     // no line as far out as this one was met yet
  std::optional<std::size_t> sibling;  // where a key above begins, of the entry that a dash too far in stands below
  upwards(file, text, number, [&](const Numbered& above) {
    const auto& other = above.line;
    if (other.indent > line.indent) {
      if (inside && other.dash() && (!found.further_in || other.indent < found.further_in->indent))
        found.further_in = other;
      return false;
    }
    inside = false;
    if (other.indent == line.indent && !sibling) return own = other.dash();
    bool owner = other.dash() && (sibling ? other.content == *sibling : line.indent <= other.content);
    if (owner) found.further_out = other;
    if (owner || (sibling && other.indent < *sibling)) return true;
    if (!sibling) sibling = other.indent;
    return false;
  });
  return own ? DashesAbove() : found;
}

// The column in which a dash should have stood: that of the list whose entries begin with the same key, or the nearest.
std::optional<std::size_t> column_of_dash(const SourceFile& file, std::string_view text, std::uint32_t number,
                                          const Line& line) {
  if (!line.dash()) return {};
  auto [in, out] = dashes_above(file, text, number, line);
  if (!in || !out) return in ? std::optional(in->indent) : out ? std::optional(out->indent) : std::nullopt;
  bool same_in = key_of(*in) == key_of(line), same_out = key_of(*out) == key_of(line);
  if (same_in != same_out) return same_in ? in->indent : out->indent;
  return in->indent - line.indent < line.indent - out->indent ? in->indent : out->indent;
}

Told misplaced_dash(const Line& line, std::size_t column) {
  bool out = line.indent < column;
  return tell(0, line.indent,
              fmt::format("this dash stands {} further {} than the one above it",
                          counted(out ? column - line.indent : line.indent - column, "space"), out ? "out" : "in"),
              "start every dash of a list in the same column", true);
}

// A line far out in the midst of a list, `amount: 5` at the margin, which closes the list for YAML: what follows it
// begins where the list's dashes or their entries do. `column` is where the line above it begins.
std::optional<Numbered> slipped_out(const SourceFile& file, std::string_view text, std::uint32_t number,
                                    const Line& line, std::size_t& column) {
  std::optional<Numbered> slipped;
  bool list = false;
  upwards(file, text, number, [&](const Numbered& above) {
    const auto& other = above.line;
    if (slipped && other.content > slipped->line.indent && column == 0) column = other.content;
    if (column == 0) {
      bool value = other.colon != std::string_view::npos && other.value < other.text.size();
      bool in_column = other.indent == line.indent && line.dash();  // of the dashes, as the list's own key may stand
      if (other.dash() || !value || (other.indent >= line.indent && !in_column)) return true;
      slipped = above;  // the first of several, for each is told of
      return false;
    }
    bool entry = other.dash() && (other.colon != std::string_view::npos || other.body().starts_with('{'));
    list = entry && (line.dash() ? other.indent : other.content) == line.indent;
    return list || other.indent < line.indent;
  });
  return list ? slipped : std::nullopt;
}

// The dash of the entry to which a key in the column of that dash may belong; `first` where no other key of it stands
// between. None where the list's own key stands in that column, for this line may go on from there.
std::optional<Numbered> dash_in_column(const SourceFile& file, std::string_view text, std::uint32_t number,
                                       const Line& line, bool& first) {
  std::optional<Numbered> dash;
  std::vector<std::size_t> between;
  if (line.dash() || line.colon == std::string_view::npos) return {};
  upwards(file, text, number, [&](const Numbered& above) {
    if (above.line.indent > line.indent) {
      if (!dash) between.push_back(above.line.indent);
      return false;
    }
    bool list = above.line.dash() && above.line.indent == line.indent;
    if (list && !dash) dash = above;
    if (!list && above.line.indent == line.indent) dash.reset();
    return !list;
  });
  first = dash && std::find(between.begin(), between.end(), dash->line.content) == between.end();
  return dash;
}

Told bad_indent(const SourceFile& file, std::string_view text, std::uint32_t number, const Line& line) {
  auto columns = open_columns(file, text, number);
  bool fits = std::find(columns.begin(), columns.end(), line.indent) != columns.end();
  if (fits || columns.empty())
    return tell(line.content, line.text.size(), "this line cannot be read as YAML where it stands",
                "look at its indentation, and at the quotes and brackets of the line above", true);
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

// From this line on, the lines below it that stand as far in, or further.
Span lines_below(const SourceFile& file, std::string_view text, const Numbered& from, std::size_t indent,
                 std::size_t until_dash) {
  Span out{&file, from.line.start, from.line.start + static_cast<std::uint32_t>(from.line.text.size())};
  for (auto number = from.number + 1; number <= file.lines(); ++number) {
    auto below = line_at(file, text, number);
    if (below.indent == below.text.size()) continue;
    if (below.indent < indent || (below.indent == until_dash && below.dash())) break;
    if (below.indent == indent && !below.dash() && indent < until_dash) break;
    out.end = below.start + static_cast<std::uint32_t>(below.text.size());
  }
  return out;
}

// Where a list's first dash stands too far in, all others stand too far out, and one word is enough. Where one stands
// too far in, all of its entry is passed over, however that is indented: read as parts of the entry above, its lines
// would be blamed for what they are not.
Mistake dash_mistake(const SourceFile& file, std::string_view text, const Numbered& dash, std::size_t column) {
  auto out = mistake(file, text, dash.line, misplaced_dash(dash.line, column));
  bool further_in = dash.line.indent > column;
  out.unread = lines_below(file, text, dash, further_in ? column + 1 : dash.line.indent, column);
  return out;
}

// Of a line that can only be read amiss because of how far it, or one above it, is indented.
Mistake indentation(const SourceFile& file, std::string_view text, std::uint32_t number) {
  Numbered here{number, line_at(file, text, number)};
  if (auto column = column_of_dash(file, text, number, here.line)) return dash_mistake(file, text, here, *column);
  std::size_t inner = 0;
  if (auto slipped = slipped_out(file, text, number, here.line, inner)) {
    const auto& line = slipped->line;
    auto out = mistake(
        file, text, line,
        tell(line.content, line.text.size(), "this line stands outside the list whose entries stand above and below it",
             fmt::format("indent it by {}, like the other lines of its entry", counted(inner, "space")), true));
    out.unread = {&file, line.start, line.start + static_cast<std::uint32_t>(line.text.size())};
    return out;
  }
  bool first = false;
  auto dash = dash_in_column(file, text, number, here.line, first);
  if (!dash) return mistake(file, text, here.line, bad_indent(file, text, number, here.line));
  auto inwards = dash->line.content - dash->line.indent;
  if (!first)
    return mistake(file, text, here.line,
                   tell(here.line.content, here.line.text.size(),
                        "this line stands in the column of the dash above, not of the other lines of its entry",
                        fmt::format("indent it by {} more", counted(inwards, "space")), true));
  auto out = mistake(file, text, dash->line,
                     tell(0, dash->line.content, "this dash stands in the same column as the line below it",
                          fmt::format("start the lines of an entry {} further in than its dash: move the dash out, or "
                                      "those lines in",
                                      counted(inwards, "space")),
                          true));
  out.unread = lines_below(file, text, *dash, dash->line.indent, dash->line.indent);
  return out;
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

std::optional<Diagnostic> word_without_dash(const SourceFile& file, std::string_view text, std::uint32_t offset) {
  auto number = file.line_of(offset);
  auto line = line_at(file, text, number);
  if (!dash_forgotten(file, text, number, line) || !no_colon(line, false)) return {};
  return mistake(file, text, line, forgotten_dash(line)).problem;
}

Mistake find_mistake(const SourceFile& file, std::string_view text, std::uint32_t from, std::uint32_t stopped) {
  constexpr std::uint32_t furthest = 200;  // lines looked through
  auto last = std::min(file.line_of(stopped), file.lines());
  auto first = std::max(std::min(file.line_of(from), last), last > furthest ? last - furthest : 1);
  Line above;
  for (auto number = first; number <= last; ++number) {
    auto line = line_at(file, text, number);
    if (auto told = diagnose(line)) return mistake(file, text, line, *told);
    if (auto told = no_colon(line, continues(above, line)))
      return mistake(file, text, line, dash_forgotten(file, text, number, line) ? forgotten_dash(line) : *told);
    if (!line.empty()) above = line;
  }
  while (last > first && line_at(file, text, last).empty()) --last;
  return indentation(file, text, last);
}

}  // namespace quorate
