#include "base/fraction.h"

#include <fmt/core.h>

#include <stdexcept>

#include "base/characters.h"

namespace quorate {
namespace {

__extension__ using Wide = __int128;  // wide enough for any product of two counts

// over / under rounded to the nearest whole number, halves away from zero.
Wide rounded(Wide over, Wide under) {
  Wide size = over < 0 ? -over : over;
  Wide nearest = (size + under / 2) / under;
  return over < 0 ? -nearest : nearest;
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

std::int64_t narrow(Wide value) {
  if (value > INT64_MAX || value < INT64_MIN) throw std::overflow_error("a share grew too large to count");
  return static_cast<std::int64_t>(value);
}

ParseProblem not_a_share(std::string_view text, std::string_view help) {
  return {fmt::format("`{}` is not a share", text), std::string(help)};
}

constexpr std::string_view how = "write a percentage such as `51%`, or a fraction such as `2/3`";

constexpr Fraction most{10, 1};  // no product of a share and an amount can overflow

bool short_number(std::string_view text) { return all_digits(text) && text.size() <= 9; }

Parsed<Share> parse_percent(std::string_view whole, std::string_view number) {
  auto point = number.find('.');
  auto units = number.substr(0, point);
  auto decimals = point == std::string_view::npos ? std::string_view() : number.substr(point + 1);
  bool bad_decimals = point != std::string_view::npos && (!all_digits(decimals) || decimals.size() > 6);
  if (!short_number(units) || bad_decimals) return tl::unexpected(not_a_share(whole, how));
  auto scale = static_cast<std::int64_t>(power_of_ten(static_cast<int>(decimals.size())));
  auto value = std::stoll(std::string(units)) * scale + (decimals.empty() ? 0 : std::stoll(std::string(decimals)));
  return Share{{value, scale * 100}, static_cast<int>(decimals.size()), true};
}

Parsed<Share> parse_fraction(std::string_view whole, std::size_t slash) {
  auto over = trim(whole.substr(0, slash)), under = trim(whole.substr(slash + 1));
  if (!short_number(over) || !short_number(under)) return tl::unexpected(not_a_share(whole, how));
  auto denominator = std::stoll(std::string(under));
  if (denominator == 0) return tl::unexpected(not_a_share(whole, "nothing can be shared into 0 parts"));
  return Share{{std::stoll(std::string(over)), denominator}, 0, false};
}

Parsed<Share> parse_any(std::string_view text) {
  if (text.ends_with('%')) return parse_percent(text, trim(text.substr(0, text.size() - 1)));
  if (auto slash = text.find('/'); slash != std::string_view::npos) return parse_fraction(text, slash);
  bool decimal = text.find('.') != std::string_view::npos && short_number(text.substr(0, text.find('.')));
  return tl::unexpected(
      not_a_share(text, decimal ? "a bare number may be a share or a percentage: write `51%` or `1/2`" : how));
}

}  // namespace

std::strong_ordering operator<=>(Fraction a, Fraction b) { return Wide{a.over} * b.under <=> Wide{b.over} * a.under; }

Fraction share_of(Money a, Money b) {
  if (b.pence <= 0) throw std::domain_error("a share of nothing was asked for");
  return {a.pence, b.pence};
}

Money operator*(Fraction fraction, Money money) {
  return {narrow(rounded(Wide{fraction.over} * money.pence, fraction.under))};
}

std::string unrounded(Fraction fraction, Money money) {
  auto product = Wide{fraction.over} * money.pence;
  auto size = product < 0 ? -product : product;
  auto rest = size % fraction.under;
  if (rest == 0) return {};
  auto out = (product < 0 ? "-" : "") + text(Money{narrow(size / fraction.under)}, Pence::always);
  for (int more = 0; more < 6 && rest != 0; ++more) {
    rest *= 10;
    out += static_cast<char>('0' + static_cast<int>(rest / fraction.under));
    rest %= fraction.under;
  }
  return rest == 0 ? out : out + "…";
}

Parsed<Share> parse_share(std::string_view text, MoreThanAll more) {
  auto share = parse_any(text);
  if (share && share->value > most)
    return tl::unexpected(
        ParseProblem{fmt::format("`{}` is more than a share can be", text), "a share is at most `1000%`"});
  if (share && more == MoreThanAll::refused && share->value > Fraction{1, 1})
    return tl::unexpected(ParseProblem{fmt::format("`{}` is more than all", text), "a share here is at most `100%`"});
  return share;
}

std::string percent(Fraction fraction, int decimals) {
  Wide scale = power_of_ten(decimals);
  Wide value = rounded(Wide{fraction.over} * 100 * scale, fraction.under);
  auto size = value < 0 ? -value : value;
  auto out = fmt::format("{}{}", value < 0 ? "-" : "", narrow(size / scale));
  if (decimals > 0) out += fmt::format(".{:0{}}", narrow(size % scale), decimals);
  return out + "%";
}

std::string text(const Share& share) {
  if (share.percent) return percent(share.value, share.decimals);
  return fmt::format("{}/{}", share.value.over, share.value.under);
}

bool says(const Share& printed, Fraction exact) {
  if (!printed.percent) return printed.value == exact;
  return percent(printed.value, printed.decimals) == percent(exact, printed.decimals);
}

}  // namespace quorate
