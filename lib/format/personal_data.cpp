#include "format/personal_data.h"

#include <fmt/core.h>

#include <array>
#include <optional>

#include "base/characters.h"

namespace quorate {
namespace {

bool word_character(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool starts_word(std::string_view line, std::size_t at) { return at == 0 || !word_character(line[at - 1]); }
bool ends_word(std::string_view line, std::size_t at) { return at >= line.size() || !word_character(line[at]); }

struct Found {
  std::size_t begin, end;
  std::string_view what;
};

// something@somewhere.tld
std::optional<Found> email(std::string_view line, std::size_t sign) {
  auto name_part = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+'; };
  auto begin = sign, end = sign + 1, dot = std::string_view::npos;
  while (begin > 0 && name_part(line[begin - 1])) --begin;
  for (; end < line.size() && (is_letter(line[end]) || is_digit(line[end]) || line[end] == '.' || line[end] == '-');
       ++end)
    if (line[end] == '.' && end + 1 < line.size() && is_letter(line[end + 1])) dot = end;
  if (begin == sign || dot == std::string_view::npos || dot <= sign + 1) return {};
  return Found{begin, end, "an email address"};
}

// A British number: 0 or +44, then nine or ten digits more, in groups as people write them.
std::optional<Found> telephone(std::string_view line, std::size_t at) {
  bool abroad = line.substr(at).starts_with("+44");
  if (!(line[at] == '0' || abroad) || !starts_word(line, at)) return {};
  if (at > 0 && std::string_view(".,-/£").find(line[at - 1]) != std::string_view::npos) return {};
  constexpr std::string_view first_digits = "12378";  // what a British number has behind its 0
  if (!abroad && (at + 1 >= line.size() || first_digits.find(line[at + 1]) == std::string_view::npos)) return {};
  std::size_t digits = 0, end = at + (abroad ? 3 : 1), last = end;
  for (; end < line.size() &&
         (is_digit(line[end]) || std::string_view(" ()-.").find(line[end]) != std::string_view::npos);
       ++end)
    if (is_digit(line[end])) {
      if (++digits > 11) return {};
      last = end + 1;
    }
  if (digits < 9 || digits > 11 || !ends_word(line, last)) return {};
  return Found{at, last, "a telephone number"};
}

// DE24 9AB, E17 7JJ: outward part, a space or none, a digit and two letters.
std::optional<Found> postcode(std::string_view line, std::size_t at) {
  if (!is_upper(line[at]) || !starts_word(line, at)) return {};
  auto end = at;
  while (end < line.size() && end - at < 2 && is_upper(line[end])) ++end;
  if (end >= line.size() || !is_digit(line[end])) return {};
  ++end;
  auto with_fourth = end < line.size() && (is_digit(line[end]) || is_upper(line[end])) ? end + 1 : end;
  for (auto start : {with_fourth, end}) {
    auto in = start < line.size() && line[start] == ' ' ? start + 1 : start;
    if (in + 3 <= line.size() && is_digit(line[in]) && is_upper(line[in + 1]) && is_upper(line[in + 2]) &&
        ends_word(line, in + 3))
      return Found{at, in + 3, "a full postcode"};
  }
  return {};
}

// Words that name streets and hardly anything else; "Way" and "Place" name too much.
constexpr std::array<std::string_view, 10> streets{"Street", "Road",  "Lane",     "Avenue",  "Close",
                                                   "Drive",  "Grove", "Crescent", "Terrace", "Gardens"};

std::string_view word_at(std::string_view line, std::size_t at) {
  auto end = at;
  while (end < line.size() && (is_letter(line[end]) || line[end] == '\'')) ++end;
  return line.substr(at, end - at);
}

// A house number, one to three capitalised words, and a kind of street: "12 Long Lane".
std::optional<Found> address(std::string_view line, std::size_t at) {
  if (!is_digit(line[at]) || !starts_word(line, at) ||
      (at > 0 && std::string_view(".,-/").find(line[at - 1]) != std::string_view::npos))
    return {};
  auto end = at;
  while (end < line.size() && is_digit(line[end])) ++end;
  if (end - at > 4) return {};
  if (end < line.size() && is_letter(line[end]) && lower(line[end]) <= 'd') ++end;
  for (int words = 0; words < 4; ++words) {
    if (end >= line.size() || line[end] != ' ') return {};
    auto word = word_at(line, end + 1);
    if (word.empty() || !is_upper(word[0])) return {};
    end += 1 + word.size();
    bool street = std::find(streets.begin(), streets.end(), word) != streets.end();
    if (street && words > 0 && ends_word(line, end)) return Found{at, end, "a street address"};
  }
  return {};
}

// What anything looked for begins with: most characters are none of these.
constexpr auto may_begin = [] {
  std::array<bool, 256> out{};
  for (char c : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ@+")) out[static_cast<unsigned char>(c)] = true;
  return out;
}();

std::optional<Found> found_at(std::string_view line, std::size_t at) {
  char c = line[at];
  if (c == '@') return email(line, at);
  if (c == '0' || c == '+')
    if (auto number = telephone(line, at)) return number;
  if (is_digit(c)) return address(line, at);
  return is_upper(c) ? postcode(line, at) : std::nullopt;
}

}  // namespace

void find_personal_data(const SourceFile& file, Diagnostics& diagnostics) {
  for (std::uint32_t number = 1; number <= file.lines(); ++number) {
    auto line = file.line(number);
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (!may_begin[static_cast<unsigned char>(line[at])]) continue;
      auto found = found_at(line, at);
      if (!found) continue;
      auto start = file.line_start(number);
      diagnostics.push_back(
          {"personal-data",
           {&file, start + static_cast<std::uint32_t>(found->begin), start + static_cast<std::uint32_t>(found->end)},
           fmt::format("this looks like {}", found->what),
           "leave it out: Git keeps every version, and others may publish this folder",
           {}});
      at = found->end;
    }
  }
}

}  // namespace quorate
