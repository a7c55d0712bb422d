#include "base/money.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/characters.h"
#include "base/utf8.h"

namespace quorate {
namespace {

constexpr std::string_view pound = "£";

[[noreturn]] void overflow() { throw std::overflow_error("an amount of money grew too large to count"); }

bool drop_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// 1234567 -> "1,234,567"
std::string grouped(std::int64_t pounds) {
  auto digits = std::to_string(pounds);
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) out += ',';
    out += digits[at];
  }
  return out;
}

// Whole pounds: digits, or groups of three behind the first comma.
bool good_pounds(std::string_view text) {
  if (text.empty()) return false;
  if (text.find(',') == std::string_view::npos) return all_digits(text);
  auto first = text.find(',');
  if (first == 0 || first > 3 || !all_digits(text.substr(0, first))) return false;
  for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4))
    if (text.size() < 4 || text[0] != ',' || !all_digits(text.substr(1, 3))) return false;
  return true;
}

ParseProblem not_an_amount(std::string_view text, std::string help) {
  return {fmt::format("`{}` is not an amount of money", text), std::move(help)};
}

// The digits of a text as one number, whatever stands between them; they are few enough for it.
std::int64_t number_of(std::string_view text) {
  std::int64_t out = 0;
  for (char c : text)
    if (is_digit(c)) out = out * 10 + (c - '0');
  return out;
}

std::string digits_only(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
  return out;
}

// "40.840" and "1,50": the pence are not two digits, so the text may mean two different sums.
std::string two_readings(std::string_view pounds, std::string_view pence) {
  auto whole = digits_only(pounds);
  return fmt::format("pence are two digits: it may mean `{}` or `{}.{}`; write the one you mean",
                     grouped(std::stoll(whole + std::string(pence))), grouped(std::stoll(whole)),
                     pence.size() == 1 ? std::string(pence) + "0" : std::string(pence.substr(0, 2)));
}

template <class Is>
bool any_of(std::string_view text, Is is) {
  return std::any_of(text.begin(), text.end(), is);
}

bool short_digits(std::string_view text) { return all_digits(text) && text.size() <= 9; }

// Pounds and pence without a sign; one more than the largest amount where they are more than that.
std::optional<std::int64_t> pence_of(std::string_view body) {
  auto point = body.find('.');
  auto pounds = body.substr(0, point);
  auto pence = point == std::string_view::npos ? std::string_view("00") : body.substr(point + 1);
  if (!good_pounds(pounds) || pence.size() != 2 || !all_digits(pence)) return {};
  pounds.remove_prefix(std::min(pounds.find_first_not_of("0,"), pounds.size()));  // zeros before it say nothing
  bool many = std::count_if(pounds.begin(), pounds.end(), is_digit) > 12;
  return many ? largest_amount_pence + 1 : number_of(pounds) * 100 + number_of(pence);
}

// The amount that a text may mean once what is in its way is taken out or changed; empty where it is none.
std::string once_mended(std::string_view mended) {
  auto value = pence_of(mended);
  return value && *value <= largest_amount_pence ? digits(Money{*value}, Pence::when_needed) : std::string();
}

// "O.99" and "1O0": letters that look like digits.
std::string with_digits(std::string_view body) {
  std::string out(body);
  for (char& c : out) c = c == 'O' || c == 'o' ? '0' : c == 'I' || c == 'l' ? '1' : c;
  return any_of(body, is_digit) ? once_mended(out) : std::string();
}

// "75p" and "1,075.99p".
std::string without_p(std::string_view body) {
  if (body.empty() || lower(body.back()) != 'p') return {};
  body.remove_suffix(1);
  if (body.find('.') != std::string_view::npos) return once_mended(body);
  if (!all_digits(body) || body.size() > 9) return {};
  auto pence = number_of(body);
  return fmt::format("{}.{:02}", grouped(pence / 100), pence % 100);
}

std::string without_spaces(std::string_view body) {
  auto out = with_plain_spaces(body);
  std::erase(out, ' ');
  return once_mended(out);
}

std::string hint(std::string_view body, std::string_view sign) {
  if (has_odd_space(body)) {
    auto plain = without_spaces(body);
    return fmt::format("a space stands here that is not a plain one: {}",
                       plain.empty() ? std::string("type the amount again") : fmt::format("write `{}{}`", sign, plain));
  }
  if (body.empty()) return "write the amount after the pound sign, such as `£250`";
  if (body.find_first_of("kKmM") == body.size() - 1 && all_digits(body.substr(0, body.size() - 1)))
    return fmt::format("write it out in full, such as `{},000{}`", body.substr(0, body.size() - 1),
                       (body.back() | 0x20) == 'm' ? ",000" : "");
  if (body.find("$") != std::string_view::npos || body.find("€") != std::string_view::npos)
    return "amounts are in pounds: write `£250`, or the digits alone";
  if (auto meant = with_digits(body); !meant.empty())
    return fmt::format("a letter stands here in place of a digit: write `{}{}`", sign, meant);
  if (auto meant = without_p(body); !meant.empty())
    return fmt::format("amounts are in pounds, and pence stand behind a point: write `{}{}`", sign, meant);
  if (any_of(body, is_letter))
    return "write the digits alone, such as `1,000,000`; leave the line out while the amount is not known";
  if (body.find_first_of(" \t") != std::string_view::npos) return "write it without spaces, such as `1000` or `1,000`";
  auto mark = body.find_last_of(".,");
  if (mark != std::string_view::npos && short_digits(digits_only(body.substr(0, mark))) &&
      body.substr(0, mark).find('.') == std::string_view::npos && short_digits(body.substr(mark + 1)))
    return two_readings(body.substr(0, mark), body.substr(mark + 1));
  return "write pounds, and pence if there are any, such as `15000`, `15,000` or `1,250.50`";
}

}  // namespace

Money operator+(Money a, Money b) {
  Money sum;
  if (__builtin_add_overflow(a.pence, b.pence, &sum.pence)) overflow();
  return sum;
}

Money operator-(Money a, Money b) {
  Money difference;
  if (__builtin_sub_overflow(a.pence, b.pence, &difference.pence)) overflow();
  return difference;
}

Money operator-(Money a) { return Money{} - a; }

Money operator*(Money a, std::int64_t times) {
  Money product;
  if (__builtin_mul_overflow(a.pence, times, &product.pence)) overflow();
  return product;
}

Parsed<Money> parse_money(std::string_view text) {
  auto body = text;
  bool negative = drop_prefix(body, "-");
  drop_prefix(body, pound);
  if (!negative) negative = drop_prefix(body, "-");
  auto value = pence_of(body);
  if (!value) return tl::unexpected(not_an_amount(text, hint(body, negative ? "-" : "")));
  if (*value > largest_amount_pence)
    return tl::unexpected(
        ParseProblem{fmt::format("`{}` is more than quorate can count", text), "an amount is at most £1,000,000,000"});
  return Money{negative ? -*value : *value};
}

std::string digits(Money money, Pence pence) {
  // The most negative number has no positive twin, so the sign is taken off each part.
  auto pounds = money.pence / 100, rest = money.pence % 100;
  std::string out = money.pence < 0 ? "-" : "";
  out += grouped(pounds < 0 ? -pounds : pounds);
  bool show = pence == Pence::always || (pence == Pence::when_needed && rest != 0);
  return show ? fmt::format("{}.{:02}", out, rest < 0 ? -rest : rest) : out;
}

std::string text(Money money, Pence pence) {
  auto out = digits(money, pence);
  bool negative = out.starts_with('-');
  return fmt::format("{}{}{}", negative ? "-" : "", pound, std::string_view(out).substr(negative ? 1 : 0));
}

std::string plain(Money money) {
  auto out = digits(money, Pence::always);
  std::erase(out, ',');
  return out;
}

}  // namespace quorate
