// Money is whole pence, exact. There is no floating point and no currency but sterling here.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/parsed.h"

namespace quorate {

struct Money {
  std::int64_t pence = 0;
  auto operator<=>(const Money&) const = default;
};

// One amount may be at most this (one thousand million pounds), so that no sum of a file can overflow.
inline constexpr std::int64_t largest_amount_pence = 100'000'000'000;

// Sums are checked all the same: they throw std::overflow_error rather than give a wrong figure.
Money operator+(Money a, Money b);
Money operator-(Money a, Money b);
Money operator-(Money a);
Money operator*(Money a, std::int64_t times);
inline Money& operator+=(Money& a, Money b) { return a = a + b; }

// Reads `15,000`, `£15,000`, `8000`, `1,250.00`, `-40.00`: £ and commas optional, pence two digits or none.
Parsed<Money> parse_money(std::string_view text);

enum class Pence { when_needed, always, never };

// "£15,000", "£1,250.50", "-£40": pence are shown when there are any, or as asked.
std::string text(Money money, Pence pence = Pence::when_needed);
// The same without the pound sign, for the cells of a table.
std::string digits(Money money, Pence pence = Pence::when_needed);
// "15000.00": for spreadsheets and other programs; no sign but minus, no commas, always two decimals.
std::string plain(Money money);

}  // namespace quorate
