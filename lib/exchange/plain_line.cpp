#include "exchange/plain_line.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/words.h"

namespace quorate {
namespace {

constexpr std::size_t longest = 300;  // columns; ledger refuses lines of some thousand bytes

std::string without(std::string_view text, std::string_view marks, std::string_view likenesses) {
  auto out = shortened(plain_line(text), longest);
  for (char& c : out)
    if (auto at = marks.find(c); at != std::string_view::npos) c = likenesses[at];
  return out;
}

// Beancount's parts begin with a capital or a digit and hold no `_` and no `.`.
bool plain_part(std::string_view id) {
  bool letters = id.find_first_of("_.") == std::string_view::npos;
  return letters && !is_upper(id[0]) && !id.starts_with("id-");
}

}  // namespace

std::string plain_line(std::string_view text) {
  constexpr char32_t no_break_space = 0xA0;
  std::string out;
  while (!text.empty()) {
    auto before = text;
    auto c = next_character(text);
    bool blank = c == U' ' || c == no_break_space || c == not_utf8 || is_control(c);
    if (!blank)
      out += before.substr(0, before.size() - text.size());
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trim(out));
}

std::string for_description(std::string_view text) { return without(text, ";|[]", ",/()"); }

std::string for_comment(std::string_view text) { return without(text, "|[]:,", "/()-;"); }

std::string for_beancount(std::string_view text) {
  std::string out = "\"";
  for (char c : plain_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string beancount_part(std::string_view id) {
  std::string out(id);
  if (plain_part(id)) {
    return capitalised(std::move(out));
  }
  out = "Id-";
  for (char c : id) {
    if (c == '-' || c == '_' || c == '.')
      out += c == '-' ? "--" : c == '_' ? "-u" : "-d";
    else
      out += c;
  }
  return out;
}

}  // namespace quorate
