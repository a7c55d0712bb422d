// What an entry is known by at the bank: its day, amount and running balance as they are, its text as a mark from which
// the text cannot be read off. Two rows may have the same key: whoever compares keys counts them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"

namespace quorate {

struct BankKey {
  Date date;
  Money amount;  // less than nothing: money out
  std::optional<Money> balance;
  std::string mark;  // of the text, sixteen letters

  bool operator==(const BankKey&) const = default;
};

// Blanks and capitals do not count. The account tells equal texts of two accounts apart.
std::string mark_of(std::string_view text, std::string_view account);

// "2014-03-02/-125.50/1250.00/abcdefghijklmnop"
std::string text(const BankKey& key);
// The same without the balance: rows that are alike but for it.
std::string text_without_balance(const BankKey& key);
// From the second of a key on, its number stands behind it: "…/2".
std::string numbered(const BankKey& key, std::size_t number);
// The number behind a key, 1 where there is none.
std::size_t number_of_key(std::string_view text);
// Nothing for a key that some other program wrote. The number behind it is not told.
std::optional<BankKey> parse_key(std::string_view text);

}  // namespace quorate
