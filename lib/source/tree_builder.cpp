#include "source/tree_builder.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "base/money.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/parse_yaml.h"
#include "source/yaml_mistakes.h"

namespace quorate {
namespace {

constexpr std::string_view quote_it = "put quotes round the text, such as `\"...\"`";

// The closing quote of a text that opens at `at`, or npos when its line has none.
std::size_t closing_quote(std::string_view text, std::size_t at) {
  char quote = text[at];
  for (++at; at < text.size() && text[at] != '\n'; ++at) {
    if (quote == '"' && text[at] == '\\' && text.substr(at + 1, 1).find_first_of("\r\n") != 0)
      ++at;
    else if (text[at] == quote && quote == '\'' && text.substr(at + 1).starts_with('\''))
      ++at;
    else if (text[at] == quote)
      return at;
  }
  return std::string_view::npos;
}

// What somebody meant who wrote 'St Martin's Hall'.
std::string_view in_single_quotes(std::string_view line) {
  line = trim(line.substr(1));
  return line.substr(0, std::min(line.rfind('\''), line.size()));
}

// Where in the file a folded or indented text ends: its characters are found again one by one, blanks apart.
std::size_t end_of(std::string_view value, std::string_view file, std::size_t at) {
  auto end = at;
  for (char c : value) {
    if (c == ' ' || c == '\n' || c == '\t') continue;
    while (at < file.size() && file[at] != c) ++at;
    if (at < file.size()) end = ++at;
  }
  return end;
}

// One of the words for nothing, and behind it no more of the same text: a line without a value may be followed by one
// whose key begins so.
bool looks_null(std::string_view text, bool flow) {
  for (std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.starts_with(word)) continue;
    auto rest = text.substr(word.size());
    auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
    auto next = rest.substr(blanks, 1);
    if (next == "#") return blanks > 0;
    return next.empty() || next == "\n" || next == "\r" || (flow && next.find_first_of(",]}") == 0);
  }
  return false;
}

bool digits_of(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && all_digits(text);
}

// "15" before a comma, and "000" or "250.00" behind it: one amount, cut in two.
bool cut_amount(std::string_view before, std::string_view after) {
  if (before.starts_with("-")) before.remove_prefix(1);
  if (before.starts_with("£")) before.remove_prefix(std::string_view("£").size());
  auto pence = after.size() > 3 ? after.substr(3) : std::string_view();
  bool good_pence = pence.empty() || (pence.size() == 3 && pence[0] == '.' && all_digits(pence.substr(1)));
  return digits_of(before, 1, 3) && digits_of(after.substr(0, 3), 3, 3) && good_pence;
}

// "£1" before a comma, and "50" behind it: an amount whose pence stand behind a comma, or one that is cut amiss. What
// it may mean; empty for what is no amount.
std::string meant_by_amount(std::string_view whole, std::string_view before, std::string_view after) {
  constexpr std::size_t most = 9;
  bool pounds = digits_of(before.substr(std::min(before.find_first_of("0123456789"), before.size())), 1, most);
  auto amount = pounds && digits_of(after, 1, most) ? parse_money(whole) : Parsed<Money>(Money{});
  bool two = !amount && amount.error().help.starts_with("pence are two digits");
  return two ? amount.error().help : std::string();
}

// Without a line end; empty where the last line holds more, or nothing.
std::string_view blanks_at_end(std::string_view file) {
  auto last = file.substr(file.find_last_not_of(" \t") + 1);
  return last.size() == file.size() || file[file.size() - last.size() - 1] == '\n' ? last : std::string_view();
}

// One of 64, the same for the same name.
std::uint64_t name_bit(std::string_view name) {
  auto sum = name.size() * 7 + static_cast<unsigned char>(name.front()) + 5u * static_cast<unsigned char>(name.back());
  return std::uint64_t{1} << (sum % 64);
}

}  // namespace

TreeBuilder::TreeBuilder(Tree& tree, Diagnostics& diagnostics)
    : tree_(tree),
      diagnostics_(diagnostics),
      file_(tree.file->text()),
      tabs_(file_.find('\t') != file_.npos),
      last_blanks_(blanks_at_end(file_)) {}

void TreeBuilder::report(std::string_view rule, Span where, std::string message, std::string help,
                         std::vector<Related> related) {
  if (!levels_.empty() && rule != "duplicate-key") tree_.items[levels_.back().item].damaged = true;
  diagnostics_.push_back({rule, where, std::move(message), std::move(help), std::move(related)});
}

void TreeBuilder::stop(std::string_view rule, Span where, std::string message, std::string help, Span unread) const {
  throw StopReading({rule, where, std::move(message), std::move(help), {}}, unread);
}

Span TreeBuilder::to_line_end(std::uint32_t begin) const {
  auto end = std::min(file().find('\n', begin), file().size());
  return span(begin, static_cast<std::uint32_t>(end));
}

void TreeBuilder::document(std::uint32_t at) {
  last_event_ = at;
  if (++documents_ == 1) return tabs_ ? check_last_line('\t') : void();
  auto line = to_line_end(at);
  if (tree_.items.size() == 1 && tree_.items[0].kind == Tree::Kind::text) {  // the first line was no `key: value`
    auto mistake = find_mistake(*tree_.file, file(), tree_.items[0].begin, tree_.items[0].begin);
    throw StopReading(std::move(mistake.problem), mistake.unread);
  }
  if (file().substr(at).starts_with("---"))
    stop("second-document", line, "a second document starts here; a file holds one",
         "delete the line `---`, or move what follows to a file of its own", {});
  if (at < file().size() && std::string_view(",]}").find(file()[at]) != std::string_view::npos)
    stop("unreadable", span(at, at + 1), fmt::format("`{}` stands here alone", file()[at]), "delete it",
         to_line_end(at));
  stop("unreadable", line,
       "this line does not go on from the lines above: it stands further to the left than the first key",
       "start every key of the first level in the same column", {});
}

// What is told stands apart from the path that millions of good nodes take, here and below.
void TreeBuilder::anchor_or_tag(std::uint32_t at) {
  bool told =
      !diagnostics_.empty() && diagnostics_.back().rule == "anchor-or-tag" && diagnostics_.back().span.begin == at;
  if (told) return;
  bool anchor = at < file().size() && file()[at] == '&';
  auto end = std::min(file().find_first_of(" \n,]}", at), file().size());
  report(
      "anchor-or-tag", span(at, static_cast<std::uint32_t>(end)),
      anchor ? "an anchor stands here: quorate does not read them" : "a tag stands here: quorate does not read them",
      anchor ? "delete it, and write the text out wherever it is needed" : "delete it, or put quotes round the text");
}

// The colon stands right behind nearly every key.
bool TreeBuilder::colon_right_behind(const Level& level) const {
  if (!level.mapping) return true;
  auto end = tree_.items[level.key].end;
  return end < file().size() && file()[end] == ':';
}

void TreeBuilder::before_node(std::uint32_t at, bool tagged) {
  last_event_ = at;
  if (levels_.empty() && !tree_.items.empty()) return;
  char first = at < file().size() ? file()[at] : '\0';
  if (tagged || first == '&' || first == '!') anchor_or_tag(at);
  if (tabs_) check_tab(at);
  if (!levels_.empty() && !levels_.back().wants_key && !colon_right_behind(levels_.back())) check_key_and_colon(at);
  if (!levels_.empty() && levels_.back().flow && at > levels_.back().line_end) check_flow_indent(at);
}

// A tab between a line's beginning or a dash and a node: how far that is indented nobody could say.
void TreeBuilder::check_tab(std::uint32_t at) const {
  auto before = file().substr(0, at);
  auto blanks = before.find_last_not_of(" \t") + 1;  // where the blanks before it begin
  auto tab = before.find('\t', blanks);
  if (tab == std::string_view::npos || (blanks > 0 && file()[blanks - 1] != '\n' && file()[blanks - 1] != '-')) return;
  stop_at_tab(static_cast<std::uint32_t>(tab));
}

void TreeBuilder::stop_at_tab(std::uint32_t at) const {
  stop("unreadable", span(at, at + 1), "a tab is used to indent this line; YAML takes only spaces",
       "replace the tab by as many spaces as the lines beside it have", from_outer_bracket(at));
}

std::size_t TreeBuilder::column(std::size_t at) const { return at == 0 ? 0 : at - (file().rfind('\n', at - 1) + 1); }

// A key and a colon on different lines, which only `?` makes possible.
void TreeBuilder::check_key_and_colon(std::uint32_t value) const {
  const auto& level = levels_.back();
  if (level.flow || !no_colon(tree_.items[level.key])) return;
  const auto& key = tree_.items[level.key];
  stop("unreadable", to_line_end(key.begin), "a key behind `?` stands here: quorate does not read that",
       "write `key: value`", span(tree_.file->line_start(tree_.file->line_of(key.begin)), to_line_end(value).end));
}

// A value on a line of its own, no further to the right than its key or dash. The library takes it for theirs.
void TreeBuilder::check_value_indent(std::uint32_t at) const {
  if (levels_.empty() || levels_.back().flow || levels_.back().wants_key) return;
  std::uint32_t indent = 0;
  while (indent < at && file()[at - indent - 1] == ' ') ++indent;
  if (indent < at && file()[at - indent - 1] != '\n') return;
  if (indent > column(tree_.items[levels_.back().item].begin)) return;
  stop("unreadable", to_line_end(at),
       fmt::format("this line is not indented below its {}, and is no `key: value` either",
                   levels_.back().mapping ? "key" : "dash"),
       "indent it, or write what is missing", to_line_end(at));
}

// A node inside brackets that opened in a line above.
void TreeBuilder::check_flow_indent(std::uint32_t at) {
  const auto& level = levels_.back();
  std::uint32_t indent = 0;  // counted back from here: a line is not looked through again for each of its nodes
  while (indent < at && file()[at - indent - 1] == ' ') ++indent;
  if (indent < at && file()[at - indent - 1] != '\n') return;
  auto opened = tree_.file->line_of(tree_.items[level.item].begin);
  if (indent > tree_.file->line(opened).find_first_not_of(' ')) return;
  stop("unreadable", to_line_end(at), "this line is inside brackets that opened above, but is not indented",
       fmt::format("close the brackets that opened in line {}, or indent this line", opened),
       span(tree_.items[level.item].begin, at));
}

std::uint32_t TreeBuilder::add(Tree::Kind kind, std::uint32_t begin, std::uint32_t end) {
  auto added = static_cast<std::uint32_t>(tree_.items.size());
  Tree::Item item;
  item.at = added + 1;
  item.begin = begin & Tree::furthest;
  item.kind = kind;
  item.end = end;
  tree_.items.push_back(item);
  if (levels_.empty()) return added;
  levels_.back().last = added;
  ++tree_.items[levels_.back().item].size;
  return added;
}

bool TreeBuilder::stands_at(std::uint32_t at, std::string_view value) const {
  return value.data() == file().data() + at || file().substr(at, value.size()) == value;
}

void TreeBuilder::set_text(Tree::Item& item, std::uint32_t begin, std::string_view value, bool in_file) {
  item.size = static_cast<std::uint32_t>(value.size());
  item.decoded = !in_file;
  item.at = item.decoded ? static_cast<std::uint32_t>(tree_.decoded.size()) : begin;
  if (item.decoded) tree_.decoded.emplace_back(value);
}

// A quoted text that goes over its line: as far as lines follow that are no keys or items of their own, or its end.
Span TreeBuilder::unclosed_text(std::uint32_t at) const {
  auto out = to_line_end(at);
  for (auto line = tree_.file->line_of(at) + 1; line <= tree_.file->lines(); ++line) {
    auto text = trim(tree_.file->line(line));
    if (text.empty() || text.starts_with("- ") || text.find(": ") != std::string_view::npos || text.ends_with(':'))
      break;
    out.end = tree_.file->line_start(line) + static_cast<std::uint32_t>(tree_.file->line(line).size());
    if (text.find(file()[at]) != std::string_view::npos) break;
  }
  return out;
}

// The library knows one escape more than YAML.
void TreeBuilder::check_escapes(std::size_t at, std::size_t close) const {
  if (file()[at] != '"' || file().substr(at, close - at).find("\\'") == std::string_view::npos) return;
  for (; at < close; ++at) {
    if (file()[at] != '\\') continue;
    auto here = static_cast<std::uint32_t>(at++);
    if (file()[at] == '\'')
      stop("unreadable", span(here, here + 2), "`\\'` means nothing in YAML", "write `'` alone", to_line_end(here));
  }
}

std::uint32_t TreeBuilder::quoted_end(std::uint32_t at) const {
  auto close = closing_quote(file(), at);
  if (close == std::string_view::npos)
    stop("unreadable", to_line_end(at), "the quote that opens here is not closed on its line",
         "close it with the same mark; for text of several lines write `|` and indent the lines below it",
         unclosed_text(at));
  auto behind = close + 1;
  char next = behind < file().size() ? file()[behind] : '\n';
  check_escapes(at, close);
  if (file()[at] == '\'' && is_letter(next)) {
    auto rest = to_line_end(at);
    stop("unreadable", rest, "the apostrophe ends this text: single quotes open and close at `'`",
         fmt::format("use double quotes: `\"{}\"`", shortened(in_single_quotes(rest.text()), 60)), rest);
  }
  if (std::string_view(" \t\r\n,]}:").find(next) == std::string_view::npos)
    stop("unreadable", to_line_end(at), "something stands right behind the closing quote",
         "put it inside the quotes, or take it away", to_line_end(at));
  return static_cast<std::uint32_t>(behind);
}

// The marks `|` and `>`, and how the text below begins: where the library reads on and others do not.
void TreeBuilder::check_block_text(std::uint32_t at) {
  auto end = static_cast<std::uint32_t>(std::min(file().find_first_not_of("+-0123456789", at + 1), file().size()));
  auto mark = span(at, end);
  if (file()[at] == '>' && mark.text().find('+') != std::string_view::npos)
    report("unreadable", mark, "`>+` keeps the empty lines below its text: quorate does not read that",
           "write `>`, or `|` where each line is to stay as it is");
  glued_comment(end);
  auto first = file().find_first_not_of(" \r\n", std::min(file().find('\n', at), file().size()));
  if (first == std::string_view::npos) return;
  if (file()[first] == '\t') stop_at_tab(static_cast<std::uint32_t>(first));
  check_first_line(end, first);
  if (file()[at] == '>') check_last_line(' ');
}

// An empty line with more blanks than the first line of text has before it makes the library take that for a comment,
// or for no part of the text.
void TreeBuilder::check_first_line(std::size_t mark_end, std::size_t first) {
  bool inside = levels_.empty() || column(first) > column(tree_.items[levels_.back().item].begin);
  if (!inside || is_digit(file()[mark_end - 1])) return;
  auto most = column(first);
  for (auto end = file().rfind('\n', first); end > mark_end; --end) {
    auto begin = file().rfind('\n', end - 1) + 1;
    if (begin <= mark_end) return;
    auto blanks = file().find_first_not_of(' ', begin) - begin;
    if (blanks > most)
      return report("unreadable", to_line_end(static_cast<std::uint32_t>(first)),
                    "an empty line above has more blanks in it than this line begins with", "delete those blanks");
    end = begin;
  }
}

// A last line of blanks alone, without a line end: the library takes it for a blank of a folded text above, and others
// refuse tabs in it. Told once.
void TreeBuilder::check_last_line(char looked_for) {
  if (last_blanks_.find(looked_for) == std::string_view::npos) return;
  auto start = static_cast<std::uint32_t>(file().size() - last_blanks_.size());
  last_blanks_ = {};
  report("unreadable", to_line_end(start), "the last line of this file holds nothing but blanks", "delete it");
}

void TreeBuilder::comma_behind(std::uint32_t at) {
  auto comma = file().find_first_not_of(' ', at);
  if (comma != std::string_view::npos && file()[comma] == ',') glued_comment(static_cast<std::uint32_t>(comma + 1));
}

void TreeBuilder::glued_comment(std::uint32_t at) {
  if (file().substr(at).starts_with('#'))
    report("unreadable", span(at, at + 1), "there is no space before this `#`, so it begins no comment",
           "put a space before it, or take away what begins here");
}

void TreeBuilder::text(std::uint32_t at, std::string_view value, bool tagged) {
  before_node(at, tagged);
  char first = at < file().size() ? file()[at] : '\0';
  bool quotes = !tagged && (first == '"' || first == '\'');
  bool block = !quotes && (first == '|' || first == '>');
  if (block) check_block_text(at);
  bool on_line_of_key = at > 1 && file()[at - 1] == ' ' && file()[at - 2] == ':';
  if (!on_line_of_key) check_value_indent(at);
  if (value == "-" && !quotes && !levels_.empty() && levels_.back().flow) lone_dash(at);
  auto begin = quotes ? at + 1 : at;
  bool in_file = stands_at(begin, value);
  auto end = quotes ? quoted_end(at) : in_file ? at + static_cast<std::uint32_t>(value.size()) : end_of_text(at, value);
  if (value.size() > largest_value) text_too_large(at);
  if (!quotes && !block && !in_file) dash_within(begin, end);
  auto added = add(Tree::Kind::text, at, end);
  auto& item = tree_.items[added];
  item.quoted = quotes || block;
  set_text(item, begin, value, in_file);
  if (item.decoded) check_decoded(added);
  after_node(added);
}

// Where the text itself begins, which may have an anchor and a tag before it.
std::uint32_t TreeBuilder::behind_properties(std::uint32_t at) const {
  std::size_t here = at;
  while (here < file().size() && (file()[here] == '&' || file()[here] == '!')) {
    here = std::min(file().find_first_of(" \r\n", here), file().size());
    here = std::min(file().find_first_not_of(" \r\n", here), file().size());
  }
  return static_cast<std::uint32_t>(here);
}

// A text with an anchor or a tag may hold escapes: their characters would be looked for to the end of the file.
std::uint32_t TreeBuilder::end_of_text(std::uint32_t at, std::string_view value) const {
  auto begin = behind_properties(at);
  bool quotes = begin > at && begin < file().size() && (file()[begin] == '"' || file()[begin] == '\'');
  if (!quotes) return static_cast<std::uint32_t>(end_of(value, file(), begin));
  auto close = closing_quote(file(), begin);
  return close == std::string_view::npos ? to_line_end(begin).end : static_cast<std::uint32_t>(close + 1);
}

void TreeBuilder::lone_dash(std::uint32_t at) const {
  stop("unreadable", span(at, at + 1), "a dash stands alone inside brackets", "put quotes round it: `\"-\"`",
       span(at, at + 1));
}

// A text that goes on over lines of which one begins with a dash: to YAML they are one text, and whoever typed them
// meant a list.
void TreeBuilder::dash_within(std::uint32_t begin, std::uint32_t end) {
  for (auto line = file().find('\n', begin); line < end; line = file().find('\n', line + 1)) {
    auto first = file().find_first_not_of(" \r", line + 1);
    if (first >= end || file()[first] != '-') continue;
    if (first + 1 < file().size() && std::string_view(" \t\r\n").find(file()[first + 1]) == std::string_view::npos)
      continue;
    auto dash = static_cast<std::uint32_t>(first);
    return report("unreadable", span(dash, dash + 1), "this dash starts no new entry: it belongs to the text above it",
                  "put it in the column of the dash above; if what stands above is the key of a list, end it with a "
                  "colon; if the dash is part of the text, put all of it on one line, in quotes");
  }
}

void TreeBuilder::text_too_large(std::uint32_t at) const {
  stop("too-large", span(at, at + 1), "this text is longer than 256 KiB", "keep long texts in a document of their own",
       to_line_end(at));
}

// The bytes of all other texts are checked with the file's.
void TreeBuilder::check_decoded(std::uint32_t at) {
  const auto& item = tree_.items[at];
  for (auto rest = text_of(item); !rest.empty();) {
    auto c = next_character(rest);
    if (!is_control(c) || c == '\n' || c == '\t') continue;
    report("control-character", span(item.begin, item.end),
           fmt::format("this text holds {}, written as an escape", control_name(c)),
           "delete it: it can hide text or change how it is shown");
    return;
  }
}

void TreeBuilder::nothing(std::uint32_t at) {
  if (file().substr(std::min<std::size_t>(at, file().size())).starts_with('&')) anchor_or_tag(at);
  bool flow = !levels_.empty() && levels_.back().flow;
  if (looks_null(file().substr(std::min<std::size_t>(at, file().size())), flow) &&
      (levels_.empty() || !levels_.back().wants_key)) {
    auto end = std::min(file().find_first_of(" \t\r\n,]}", at), file().size());
    return text(at, file().substr(at, end - at), false);
  }
  if (levels_.empty()) return;
  auto& level = levels_.back();
  if (level.mapping && level.wants_key && level.flow && at < file().size() && file()[at] == ',')
    stop("unreadable", span(at, at + 1), "there is nothing before this comma", "delete it, or write what is missing",
         span(at, at + 1));
  if (level.mapping && level.wants_key)
    stop("unreadable", to_line_end(at), "there is no key before this colon", "write the key, such as `name: ...`",
         to_line_end(at));
  if (!level.mapping) {
    report("unreadable", level.flow ? span(at, at) : empty_item(at), "an item of this list is empty",
           "write it, or delete its dash or comma");
    return;
  }
  if (no_colon(tree_.items[level.key])) return key_without_colon();
  auto end = tree_.items[level.key].end;
  after_node(add(Tree::Kind::nothing, end, end));
}

// The dash of an empty item stands before the place where the parser noticed that nothing follows.
Span TreeBuilder::empty_item(std::uint32_t at) const {
  auto dash = at == 0 ? std::string_view::npos : file().rfind('-', at - 1);
  if (dash == std::string_view::npos) return span(at, at);
  return span(static_cast<std::uint32_t>(dash), static_cast<std::uint32_t>(dash + 1));
}

void TreeBuilder::alias(std::uint32_t at) {
  last_event_ = at;
  auto end = static_cast<std::uint32_t>(std::min(file().find_first_of(" \r\n,]}", at), file().size()));
  report("anchor-or-tag", span(at, end), "text that starts with `*` refers to an anchor: quorate does not read them",
         std::string(quote_it));
  if (!levels_.empty() && levels_.back().wants_key)
    stop("anchor-or-tag", span(at, end), "a key cannot refer to an anchor", "write the key out", to_line_end(at));
  after_node(add(Tree::Kind::nothing, at, end));
}

// From the bracket around a place, if there is one, to the end of the place's line.
Span TreeBuilder::from_outer_bracket(std::uint32_t at) const {
  auto out = to_line_end(at);
  if (!levels_.empty() && levels_.back().flow) out.begin = tree_.items[levels_.back().item].begin;
  return out;
}

// A bracket that its line does not close lets the lines below look like parts of it.
void TreeBuilder::unclosed_bracket(std::uint32_t at) {
  auto line = to_line_end(at);
  auto count = [&](char c) { return std::count(line.text().begin(), line.text().end(), c); };
  if (count('{') <= count('}') && count('[') <= count(']')) return;
  stop("unreadable", span(at, at + 1), fmt::format("the bracket `{}` that opens here is not closed", file()[at]),
       fmt::format("close it with `{}`", file()[at] == '[' ? ']' : '}'), line);
}

// Brackets mostly stand beside others: a line is not looked through again for each.
std::size_t TreeBuilder::line_end(std::uint32_t at) {
  if (at < line_from_ || at > line_end_) line_from_ = at, line_end_ = to_line_end(at).end;
  return line_end_;
}

void TreeBuilder::open(Tree::Kind kind, std::uint32_t at, bool tagged, bool flow) {
  before_node(at, tagged);
  if (levels_.size() >= deepest_nesting)
    stop("too-deep", span(at, at + 1), fmt::format("this is nested more than {} levels deep", deepest_nesting),
         "our files need no more than a few", {});
  if (!levels_.empty() && levels_.back().wants_key) {
    bool braces = file().substr(at).starts_with('{');
    unclosed_bracket(at);
    stop("unreadable", span(at, at + 1),
         braces ? "braces stand here where a key should" : "a list stands here where a key should",
         braces ? "put quotes round the text if it is meant to hold `{{`" : "write a key such as `name: ...`",
         from_outer_bracket(at));
  }
  bool in_list = !levels_.empty() && levels_.back().flow && !levels_.back().mapping;
  if (kind == Tree::Kind::mapping && flow && in_list && !file().substr(at).starts_with('{'))
    stop("unreadable", span(at, at + 1), "a `key: value` stands here inside `[ ]`",
         "write `[{key: value}]`, or put quotes round the text",
         span(tree_.items[levels_.back().item].begin, to_line_end(at).end));
  if (flow) check_value_indent(at);
  if (flow) glued_comment(at + 1);
  Level level;
  level.item = add(kind, at, at);
  level.mapping = level.wants_key = kind == Tree::Kind::mapping;
  level.flow = flow;
  level.keys = keys_.size();
  if (flow) level.line_end = line_end(at);
  levels_.push_back(std::move(level));
}

std::uint32_t TreeBuilder::flow_end(std::uint32_t begin, std::uint32_t from) const {
  for (std::size_t at = std::max(begin + 1, from); at < file().size(); ++at) {
    if (file()[at] == ']' || file()[at] == '}') return static_cast<std::uint32_t>(at + 1);
    if (file()[at] == '#') at = std::min(file().find('\n', at), file().size());
  }
  return static_cast<std::uint32_t>(file().size());
}

std::uint32_t TreeBuilder::close_level() {
  auto level = std::move(levels_.back());
  levels_.pop_back();
  keys_.resize(level.keys);
  auto& item = tree_.items[level.item];
  item.at = static_cast<std::uint32_t>(tree_.items.size());
  if (level.last != 0) item.end = tree_.items[level.last].end;
  if (level.flow) item.end = flow_end(item.begin, item.end);
  if (level.flow && !level.mapping) split_numbers(level.item);
  return level.item;
}

void TreeBuilder::finish() {
  while (!levels_.empty()) {
    const auto& level = levels_.back();
    if (level.mapping && !level.wants_key) {
      auto end = tree_.items[level.key].end;
      add(Tree::Kind::nothing, end, end);
    }
    close_level();
    if (!levels_.empty()) levels_.back().wants_key = true;  // what was closed is the value that was waited for
  }
}

void TreeBuilder::close() {
  bool flow = levels_.back().flow;
  auto closed = close_level();
  if (flow) glued_comment(tree_.items[closed].end);
  after_node(closed);
}

void TreeBuilder::after_node(std::uint32_t item) {
  if (levels_.empty()) return;
  auto& level = levels_.back();
  if (level.flow) comma_behind(tree_.items[item].end);
  if (!level.mapping) return;
  if (level.wants_key) return finish_key(item);
  level.wants_key = true;
  level.previous = item;
}

void TreeBuilder::finish_key(std::uint32_t at) {
  auto& level = levels_.back();
  level.key = at;
  level.wants_key = false;
  const auto& key = tree_.items[at];
  if (key.size <= 2 || key.size > longest_key) odd_key(key);
  auto earlier = first_of_name(level);
  if (earlier != at) duplicate(earlier);
}

void TreeBuilder::odd_key(const Tree::Item& key) {
  auto where = span(key.begin, key.end);
  if (key.size == 0)
    stop("unreadable", where, "this key has no letters", "write the key, such as `name: ...`", to_line_end(key.begin));
  if (key.size > longest_key)
    stop("too-large", span(key.begin, key.begin + 1), "this key is longer than 256 bytes",
         "a key is a short word; is a line break missing?", to_line_end(key.begin));
  if (text_of(key) == "<<" && !key.quoted)
    report("anchor-or-tag", where, "`<<` joins in another mapping: quorate does not read that", "write the keys out");
}

// The item of the first key with the newest key's name; the newest itself when the name is new.
std::uint32_t TreeBuilder::first_of_name(Level& level) {
  constexpr std::size_t few = 16;
  auto name = [&](std::uint32_t item) { return text_of(tree_.items[item]); };
  keys_.push_back(level.key);
  auto bit = name_bit(name(level.key));
  bool fresh = (level.names & bit) == 0;
  level.names |= bit;
  if (keys_.size() - level.keys <= few) {
    if (fresh) return level.key;
    auto newest = name(level.key);
    for (auto at = level.keys; at < keys_.size(); ++at)
      if (tree_.items[keys_[at]].size == newest.size() && name(keys_[at]) == newest) return keys_[at];
  }
  if (!level.many_keys) {
    level.many_keys = std::make_unique<std::unordered_map<std::string_view, std::uint32_t>>();
    for (auto at = level.keys; at < keys_.size(); ++at) level.many_keys->emplace(name(keys_[at]), keys_[at]);
  }
  return level.many_keys->emplace(name(level.key), level.key).first->second;
}

// When the first key of a list's item comes again, a new item was most likely meant to begin there.
void TreeBuilder::duplicate(std::uint32_t earlier) {
  auto& level = levels_.back();
  const auto& key = tree_.items[level.key];
  if (level.dash_missing || no_colon(key)) return;
  const auto& first = tree_.items[earlier];
  bool in_list = levels_.size() > 1 && !levels_[levels_.size() - 2].mapping;
  level.dash_missing = in_list && !level.flow && earlier == keys_[level.keys];
  if (level.dash_missing) tree_.items[level.item].damaged = true;
  report("duplicate-key", span(key.begin, key.end),
         fmt::format("`{}` is written twice here; only one can be meant", text_of(key)),
         level.dash_missing ? "if something new begins here, put `- ` before it, in the column of the dash above; if "
                              "not, delete one of the two"
                            : "keep the one that is right and delete the other",
         {{span(first.begin, first.end), "it stands here first"}});
}

bool TreeBuilder::no_colon(const Tree::Item& key) const {
  if (key.end < file().size() && file()[key.end] == ':') return false;
  auto at = file().find_first_not_of(" \t", key.end);
  return at == std::string_view::npos || file()[at] != ':';
}

void TreeBuilder::drop_key() {
  auto& level = levels_.back();
  if (level.many_keys) {
    auto name = level.many_keys->find(text_of(tree_.items[level.key]));
    if (name != level.many_keys->end() && name->second == level.key) level.many_keys->erase(name);
  }
  tree_.items.resize(level.key);
  level.last = level.previous;
  --tree_.items[level.item].size;
  if (keys_.size() > level.keys && keys_.back() == level.key) keys_.pop_back();
  level.wants_key = true;
}

bool TreeBuilder::split_amount(const Level& level) const {
  if (!level.flow || level.previous == 0) return false;
  const auto& before = tree_.items[level.previous];
  const auto& after = tree_.items[level.key];
  return before.end + 1 == after.begin && cut_amount(text_of(before), text_of(after));
}

// What an amount may mean whose pence stand behind a comma, and which was cut there: £1,50.
std::string TreeBuilder::odd_amount(const Level& level) const {
  if (!level.flow || level.previous == 0) return {};
  const auto& before = tree_.items[level.previous];
  const auto& after = tree_.items[level.key];
  if (before.quoted || before.end + 1 != after.begin) return {};
  return meant_by_amount(file().substr(before.begin, after.end - before.begin), text_of(before), text_of(after));
}

// Further groups of three digits belong to the same amount: 1,000,000.
std::uint32_t TreeBuilder::end_of_amount(std::uint32_t end) const {
  while (file().substr(end).starts_with(',') && file().size() >= end + 4 && all_digits(file().substr(end + 1, 3)))
    end += 4;
  if (file().substr(end).starts_with('.') && file().size() >= end + 3 && all_digits(file().substr(end + 1, 2)))
    end += 3;
  return end;
}

void TreeBuilder::key_without_colon() {
  auto& level = levels_.back();
  auto key = tree_.items[level.key];
  auto where = span(key.begin, key.end);
  if (level.previous != 0 && key.begin < tree_.items[level.previous].end)
    return drop_key();  // the rest of an amount told of
  if (split_amount(level)) {
    auto& before = tree_.items[level.previous];
    auto whole = span(before.begin, end_of_amount(key.end));
    std::string digits(whole.text());
    std::erase(digits, ',');
    report("comma-in-braces", whole,
           fmt::format("`{}` is cut at its comma: inside braces a comma starts the next entry",
                       shortened(whole.text(), 40)),
           fmt::format("write `{}` without the comma, or put quotes round it: `\"{}\"`", shortened(digits, 40),
                       shortened(whole.text(), 40)));
    before.kind = Tree::Kind::nothing;
    before.end = whole.end;
  } else if (auto meant = odd_amount(level); !meant.empty()) {
    auto& before = tree_.items[level.previous];
    auto whole = span(before.begin, key.end);
    report("comma-in-braces", whole,
           fmt::format("`{}` is cut at its comma: inside braces a comma starts the next entry", whole.text()),
           meant + (meant.find(",") != std::string::npos ? ", in quotes where it has a comma" : ""));
    before.kind = Tree::Kind::nothing;
    before.end = whole.end;
  } else if (auto colon = text_of(key).find(':'); level.flow && colon != std::string_view::npos) {
    auto name = text_of(key).substr(0, colon), value = text_of(key).substr(colon + 1);
    if (auto odd = odd_space(value); odd > 0) {
      report("unreadable", where, fmt::format("the space after `{}:` is not a plain one", name),
             fmt::format("type a plain space: write `{}: {}`", name, shortened(value.substr(odd), 40)));
      return drop_key();
    }
    report("unreadable", where, fmt::format("there is no space after `{}:`", name),
           fmt::format("write `{}: {}`", name, value));
  } else if (level.flow) {
    report("comma-in-braces", where,
           fmt::format("`{}` has no value: inside braces a comma starts the next entry", text_of(key)),
           "if it belongs to the text before it, put quotes round the whole text; if it is a key, write `key: value`");
  } else if (auto forgotten = word_without_dash(*tree_.file, file(), key.begin)) {
    report("unreadable", where, forgotten->message, forgotten->help);
  } else {
    report("unreadable", where, fmt::format("`{}` has no `:` after it", shortened(text_of(key), 60)),
           "write `key: value`, with a colon and a space");
  }
  drop_key();
}

void TreeBuilder::split_numbers(std::uint32_t list) {
  const Tree::Item* before = nullptr;
  for (auto child = list + 1; child < tree_.next(list); child = tree_.next(child)) {
    const auto* item = &tree_.items[child];
    if (before && before->end + 1 == item->begin && cut_amount(text_of(*before), text_of(*item))) {
      auto whole = span(before->begin, item->end);
      tree_.items[list].damaged = true;
      report("comma-in-braces", whole,
             fmt::format("`{}` is cut at its comma: inside brackets a comma starts the next item", whole.text()),
             fmt::format("write it without the comma, or put quotes round it: `\"{}\"`", whole.text()));
    }
    before = item;
  }
}

}  // namespace quorate
