#include "base/bank_key.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace quorate {
namespace {

constexpr std::size_t mark_length = 16;
constexpr std::string_view no_balance = "none";

// FNV-1a, 64 bits: two texts of one day and amount have the same mark about never.
void stir(std::uint64_t& mark, char c) {
  mark ^= static_cast<unsigned char>(c);
  mark *= 0x100000001B3;
}

std::string letters(std::uint64_t mark) {
  std::string out(mark_length, 'a');
  for (auto& c : out) {
    c = static_cast<char>('a' + (mark & 15));
    mark >>= 4;
  }
  return out;
}

bool good_mark(std::string_view mark) {
  return mark.size() == mark_length &&
         std::all_of(mark.begin(), mark.end(), [](char c) { return c >= 'a' && c <= 'p'; });
}

std::string_view next_part(std::string_view& rest) {
  auto end = std::min(rest.find('/'), rest.size());
  auto out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

}  // namespace

std::string mark_of(std::string_view text, std::string_view account) {
  std::uint64_t mark = 0xCBF29CE484222325;
  for (char c : account) stir(mark, c);
  stir(mark, '\0');
  bool blank = false, begun = false;
  for (char c : text) {
    if (is_blank(c) || c == '\n' || c == '\r') {
      blank = begun;
      continue;
    }
    if (blank) stir(mark, ' ');
    stir(mark, lower(c));
    blank = false;
    begun = true;
  }
  return letters(mark);
}

std::string text(const BankKey& key) {
  return fmt::format("{}/{}/{}/{}", iso(key.date), plain(key.amount),
                     key.balance ? plain(*key.balance) : std::string(no_balance), key.mark);
}

std::string text_without_balance(const BankKey& key) {
  return fmt::format("{}/{}/{}", iso(key.date), plain(key.amount), key.mark);
}

std::string numbered(const BankKey& key, std::size_t number) {
  return number < 2 ? text(key) : fmt::format("{}/{}", text(key), number);
}

std::size_t number_of_key(std::string_view text) {
  constexpr std::size_t longest = 9;
  auto rest = text;
  for (int part = 0; part < 4; ++part) next_part(rest);
  return all_digits(rest) && rest.size() <= longest ? std::stoul(std::string(rest)) : 1;
}

std::optional<BankKey> parse_key(std::string_view text) {
  auto rest = text;
  auto date = parse_date(next_part(rest));
  auto amount = parse_money(next_part(rest));
  auto balance_text = next_part(rest);
  auto balance = parse_money(balance_text);
  auto mark = next_part(rest);
  bool good_balance = balance || balance_text == no_balance;
  if (!date || !amount || !good_balance || !good_mark(mark) || (!rest.empty() && !all_digits(rest))) return {};
  BankKey key{*date, *amount, {}, std::string(mark)};
  if (balance) key.balance = *balance;
  return key;
}

}  // namespace quorate
