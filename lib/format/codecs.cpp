#include "format/codecs.h"

#include "base/characters.h"
#include "base/number_words.h"
#include "base/utf8.h"
#include "format/entry_codecs.h"

namespace quorate {
namespace {

bool id_character(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; }

bool good_id(std::string_view text) {
  return !text.empty() && (is_letter(text[0]) || is_digit(text[0])) &&
         std::all_of(text.begin(), text.end(), id_character);
}

bool curly_quotes(std::string_view text) {
  for (std::string_view mark : {"“", "”", "‘", "’"})
    if (text.find(mark) != std::string_view::npos) return true;
  return false;
}

// The parser's own help, unless what it met is a typing mistake with a better name.
std::string help_for(Node node, std::string help) {
  if (has_odd_space(node.text()) && help.find("not a plain one") == std::string::npos)
    return "the space in it is not a plain one: word processors and web pages make such spaces; type it again";
  if (curly_quotes(node.text())) return "curly quotes do not count for YAML: use straight ones, or none";
  return help;
}

template <class T>
bool parsed(Reader& reader, Node node, std::string_view rule, const Parsed<T>& value, T& out) {
  if (value) return out = *value, true;
  return reader.problem(rule, node.span(), value.error().message, help_for(node, value.error().help));
}

std::string_view flat(std::string_view text) { return text.substr(0, 200); }

std::string kebab(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (is_letter(c) || is_digit(c))
      out += lower(c);
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::string path_problem(std::string_view path) {
  if (path.starts_with('/') || path.find('\\') != std::string_view::npos || (path.size() > 1 && path[1] == ':'))
    return "it is not a path inside this folder";
  if (path.starts_with('-')) return "it starts with a dash";
  for (std::size_t at = 0; at <= path.size();) {
    auto end = std::min(path.find('/', at), path.size());
    auto part = path.substr(at, end - at);
    if (part == "..") return "`..` leads out of the folder";
    if (part.empty() || part == ".") return "it has an empty part";
    if (part.ends_with(' ') || part.ends_with('.')) return "a part of it ends with a space or a dot";
    at = end + 1;
  }
  return {};
}

}  // namespace

bool read_balance(Reader& reader, Node node, Balance& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "an amount");
  return parsed(reader, node, "bad-amount", parse_money(trim(node.text())), out.amount);
}

bool read_money(Reader& reader, Node node, Money& out) {
  Balance balance;
  if (!read_balance(reader, node, balance)) return false;
  out = balance.amount;
  if (out.pence >= 0) return true;
  return reader.problem("bad-amount", node.span(), fmt::format("`{}` is less than nothing", flat(node.text())),
                        "an amount here is 0 or more");
}

bool read_date(Reader& reader, Node node, Date& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a date");
  return parsed(reader, node, "bad-date", parse_date(node.text()), out);
}

bool read_date_or_month(Reader& reader, Node node, DateOrMonth& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a date or a month");
  return parsed(reader, node, "bad-date", parse_date_or_month(node.text()), out);
}

bool read_time_span(Reader& reader, Node node, TimeSpan& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a span of time");
  return parsed(reader, node, "bad-time-span", parse_time_span(node.text()), out);
}

bool read_share(Reader& reader, Node node, Share& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a share");
  return parsed(reader, node, "bad-share", parse_share(node.text(), MoreThanAll::allowed), out);
}

bool read_share_or_count(Reader& reader, Node node, ShareOrCount& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a share or a number");
  if (all_digits(node.text())) return read_number(reader, node, out.emplace<int>());
  return parsed(reader, node, "bad-share", parse_share(node.text()), out.emplace<Share>());
}

bool read_number(Reader& reader, Node node, int& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "a whole number");
  if (!all_digits(node.text()) || node.text().size() > 6) {
    auto number = number_in_digits(node.text());
    return reader.problem("bad-number", node.span(), fmt::format("`{}` is not a whole number", flat(node.text())),
                          help_for(node, number.empty() ? std::string("write digits alone, such as `8`")
                                                        : fmt::format("write it in digits: `{}`", number)));
  }
  out = std::stoi(std::string(node.text()));
  return true;
}

bool read_text(Reader& reader, Node node, std::string& out) {
  if (!node.is_text()) return reader.wrong_kind(node, "text");
  out = node.text();
  while (out.ends_with('\n')) out.pop_back();
  return true;
}

bool good_name(Reader& reader, Node node) {
  if (!node.is_text()) return reader.wrong_kind(node, "an id");
  if (!good_id(node.text())) {
    auto better = kebab(node.text());
    auto help = better.empty() || better.size() > 40
                    ? std::string("ids are plain letters, digits and hyphens, such as `community-hub`")
                    : fmt::format("ids are plain letters, digits and hyphens: `{}`", better);
    return reader.problem("bad-id", node.span(), fmt::format("`{}` cannot be an id", flat(node.text())),
                          help_for(node, help));
  }
  return true;
}

bool read_id(Reader& reader, Node node, std::string& out) {
  if (!good_name(reader, node)) return false;
  out = node.text();
  return true;
}

// Where an id is used, its letters say nothing about the right one: the name may have been written in its place.
bool good_reference(Reader& reader, Node node) {
  if (node.is_text() && !good_id(node.text()))
    return reader.problem(
        "bad-id", node.span(), fmt::format("`{}` is not an id", flat(node.text())),
        help_for(node, "write the one word behind `id:` where the thing itself stands, not its name"));
  return good_name(reader, node);
}

bool behind_dash(Node node) {
  auto before = node.span().file->text().substr(0, node.span().begin);
  return trim(before).ends_with('-');
}

// Names are written with capitals, and ids mostly are not: what has any is told of as a name in an id's place.
bool several_ids(Reader& reader, Node node, bool in_list) {
  if (!node.is_text() || good_id(node.text())) return false;
  if (in_list && !node.quoted() && node.text().find(" - ") != std::string_view::npos &&
      node.span().text().find('\n') != std::string_view::npos) {
    reader.problem("bad-id", node.span(), "a dash below stands further in than this one: the two lines are one text",
                   "start every dash of a list in the same column");
    return true;
  }
  auto together = std::string();
  std::size_t count = 0;
  bool commas = node.text().find(',') != std::string_view::npos;
  for (auto rest = node.text(); !rest.empty();) {
    auto end = std::min(rest.find_first_of(", \n"), rest.size());
    auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty() || (count > 0 && word == "and")) continue;
    if (!good_id(word) || std::any_of(word.begin(), word.end(), is_upper)) return false;
    together += fmt::format("{}{}", count++ > 0 ? ", " : "", word);
  }
  if (count < 2) return false;
  together = "[" + shortened(together, 60) + "]";
  reader.problem("bad-id", node.span(), fmt::format("`{}` is not an id", flat(node.text())),
                 !in_list            ? fmt::format("put brackets round it: `{}`", together)
                 : behind_dash(node) ? std::string("put each on a line of its own, with a dash and a space before it")
                 : commas            ? fmt::format("put each in quotes of its own, or in none: `{}`", together)
                                     : fmt::format("put commas between them: `{}`", together));
  return true;
}

bool read_ref(Reader& reader, Node node, std::string& out) {
  if (!good_reference(reader, node)) return false;
  out = node.text();
  return true;
}

bool good_decision_reference(Reader& reader, Node node) {
  if (!node.is_text()) return reader.wrong_kind(node, "a meeting and the id of its decision");
  auto slash = node.text().find('/');
  if (slash == std::string_view::npos || !good_id(node.text().substr(0, slash)) ||
      !good_id(node.text().substr(slash + 1)))
    return reader.problem("bad-id", node.span(), fmt::format("`{}` does not say which decision", flat(node.text())),
                          help_for(node, "write the meeting and its decision, such as `2014-03-12/hub-lease`"));
  return true;
}

bool read_decision_ref(Reader& reader, Node node, std::string& out) {
  if (!good_decision_reference(reader, node)) return false;
  out = node.text();
  return true;
}

bool good_path(Reader& reader, Node node) {
  if (!node.is_text()) return reader.wrong_kind(node, "a path inside the area");
  auto problem = path_problem(node.text());
  if (!problem.empty())
    return reader.problem("reference-outside-area", node.span(),
                          fmt::format("`{}` cannot be used as a path: {}", flat(node.text()), problem),
                          "write the path from the area's folder, with forward slashes, such as `receipts/0001.pdf`");
  reader.path(node.text(), node.span());
  return true;
}

bool read_path(Reader& reader, Node node, std::string& out) {
  if (!good_path(reader, node)) return false;
  out = node.text();
  return true;
}

bool read_choice(Reader& reader, Node node, std::span<const std::string_view> names, std::size_t& chosen) {
  if (!node.is_text()) return reader.wrong_kind(node, choices(names));
  auto found = std::find(names.begin(), names.end(), node.text());
  if (found != names.end()) return chosen = static_cast<std::size_t>(found - names.begin()), true;
  auto near = nearest_word(node.text(), names);
  auto word = lower(node.text().empty() ? ' ' : node.text()[0]);
  bool yes_no = names.size() >= 2 && names[0] == "no" && names[1] == "yes";
  if (near.empty() && yes_no && (word == 'y' || word == 't' || word == '1')) near = "yes";
  if (near.empty() && yes_no && (word == 'n' || word == 'f' || word == '0')) near = "no";
  return reader.problem("bad-choice", node.span(),
                        fmt::format("`{}` is not one of the words for this", flat(node.text())),
                        near.empty() ? fmt::format("write {}", choices(names))
                                     : fmt::format("did you mean `{}`? the words are {}", near, choices(names)));
}

}  // namespace quorate
