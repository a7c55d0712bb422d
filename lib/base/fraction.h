// Exact fractions for shares and thresholds. They compare by cross-multiplication and are rounded once, for display.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/money.h"
#include "base/parsed.h"

namespace quorate {

struct Fraction {
  std::int64_t over = 0;   // the numerator
  std::int64_t under = 1;  // the denominator, never zero or negative
};

std::strong_ordering operator<=>(Fraction a, Fraction b);
inline bool operator==(Fraction a, Fraction b) { return (a <=> b) == 0; }

// a as a share of b; b must be more than zero.
Fraction share_of(Money a, Money b);
// The fraction of an amount, rounded half away from zero to the penny.
Money operator*(Fraction fraction, Money money);
// The same before it is rounded, where that is not a whole penny: "£1,081.9735", cut with an ellipsis after six further
// decimals; empty where nothing is rounded.
std::string unrounded(Fraction fraction, Money money);

// A share as it was written: `51%`, `2/3` or `17.60%`. How it was written is kept, so that it can be quoted back and
// compared at its own precision.
struct Share {
  Fraction value;
  int decimals = 0;     // digits after the point of a percentage
  bool percent = true;  // written with %, not as a fraction
};

// Refuses `0.51` (is it a share or a percentage?) and, unless more than all makes sense, `120%` and `4/3`.
enum class MoreThanAll { refused, allowed };
Parsed<Share> parse_share(std::string_view text, MoreThanAll more = MoreThanAll::refused);

// "23.06%", rounded half away from zero to so many decimals (0 to 9).
std::string percent(Fraction fraction, int decimals = 2);
std::string text(const Share& share);
// Does the printed share say what the exact fraction rounds to, at the share's own precision?
bool says(const Share& printed, Fraction exact);

}  // namespace quorate
