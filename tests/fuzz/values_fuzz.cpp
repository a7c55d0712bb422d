// The small values of files. What is right is worked out here a second time, another way round than the library does.
#include <fmt/core.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "base/characters.h"
#include "base/date.h"
#include "base/fraction.h"
#include "exchange/bank_date.h"
#include "base/bank_key.h"
#include "fuzz/targets.h"

namespace quorate::test {
namespace {

__extension__ using Wide = __int128;

// Numbers out of the bytes; 0 once they are used up.
template <class Number>
Number take(std::string_view& bytes) {
  Number out{};
  auto size = std::min(sizeof out, bytes.size());
  std::memcpy(&out, bytes.data(), size);
  bytes.remove_prefix(size);
  return out;
}

std::string wrong_unless(bool good, const char* what, std::string_view value) {
  return good ? std::string() : fmt::format("{}: `{}`", what, value);
}

// ---------------------------------------------------------------------------------------------------------- amounts

// From its last character to its first.
std::optional<std::int64_t> amount_backwards(std::string_view text) {
  Wide value = 0, place = 1;
  std::size_t digits = 0, commas = 0;
  auto add = [&](char c) {
    if (value < Wide{1} << 100) value += place * (c - '0');
    if (place < Wide{1} << 60) place *= 10;
  };
  bool pence = text.size() >= 3 && text[text.size() - 3] == '.';
  for (int at = 0; at < 2; ++at) {
    if (!pence) {
      add('0');
      continue;
    }
    if (!is_digit(text.back())) return {};
    add(text.back());
    text.remove_suffix(1);
  }
  if (pence) text.remove_suffix(1);
  while (!text.empty() && (is_digit(text.back()) || text.back() == ',')) {
    bool comma = text.back() == ',';
    if (comma && digits != 3 * ++commas) return {};
    if (!comma) add(text.back()), ++digits;
    text.remove_suffix(1);
  }
  bool grouped = commas == 0 || (digits > 3 * commas && digits <= 3 * commas + 3);
  if (digits == 0 || !grouped || value > largest_amount_pence) return {};
  bool negative = text == "-" || text == "-£" || text == "£-";
  if (!negative && !text.empty() && text != "£") return {};
  return static_cast<std::int64_t>(negative ? -value : value);
}

std::string amount_prints(Money money) {
  bool small = money.pence >= -largest_amount_pence && money.pence <= largest_amount_pence;
  for (const auto& printed : {plain(money), text(money, Pence::always), text(money), digits(money, Pence::always)}) {
    auto again = parse_money(printed);
    if (again ? *again != money || !small : small) return "an amount does not read back: " + printed;
  }
  auto whole = digits(money, Pence::never);
  return wrong_unless(text(money, Pence::always).find(whole.substr(whole.starts_with('-'))) != std::string::npos,
                      "whole pounds are others", whole);
}

std::string amount_text(std::string_view written) {
  auto read = parse_money(written);
  auto expected = amount_backwards(written);
  if (read.has_value() != expected.has_value())
    return fmt::format("`{}` is {} as an amount", written, read ? "read" : "refused");
  if (!read) return wrong_unless(!read.error().message.empty() && !read.error().help.empty(), "no words", written);
  if (read->pence != *expected) return fmt::format("`{}` is read as {} pence", written, read->pence);
  return amount_prints(*read);
}

std::string amount_number(std::string_view bytes) { return amount_prints(Money{take<std::int64_t>(bytes)}); }

// ------------------------------------------------------------------------------------------------------------ dates

constexpr int first_year = 1900, last_year = 2199;

int length(int year, int month) {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

int two(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

bool is_day_or_month(std::string_view text, bool day) {
  if (text.size() != (day ? 10u : 7u)) return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (at == 4 || at == 7 ? text[at] != '-' : !is_digit(text[at])) return false;
  int year = two(text, 0) * 100 + two(text, 2), month = two(text, 5);
  if (year < first_year || year > last_year || month < 1 || month > 12) return false;
  return !day || (two(text, 8) >= 1 && two(text, 8) <= length(year, month));
}

std::string date_text(std::string_view written) {
  auto read = parse_date(written);
  if (read.has_value() != is_day_or_month(written, true))
    return fmt::format("`{}` is {} as a date", written, read ? "read" : "refused");
  if (!read) return wrong_unless(!read.error().message.empty() && !read.error().help.empty(), "no words", written);
  if (iso(*read) != written) return fmt::format("`{}` is printed as {}", written, iso(*read));
  auto words = parse_bank_date(text(*read), DateOrder::day_month_year);
  return wrong_unless(words && *words == *read, "a date in words does not read back", text(*read));
}

std::string month_text(std::string_view written) {
  auto read = parse_date_or_month(written);
  bool month = is_day_or_month(written, false), good = month || is_day_or_month(written, true);
  if (read.has_value() != good) return fmt::format("`{}` is {} as a day or month", written, read ? "read" : "refused");
  if (!read) return {};
  if (iso(*read) != written || read->month != month) return fmt::format("`{}` is printed as {}", written, iso(*read));
  bool whole = month ? add_months(read->first, 1) == day_after(read->last) : read->first == read->last;
  return wrong_unless(whole, "a month is not whole", written);
}

std::string date_numbers(std::string_view bytes) {
  auto day =
      add_days(make_date(first_year, 1, 1), take<std::uint16_t>(bytes) % 40'000 + take<std::uint16_t>(bytes) % 60'000);
  int by = take<std::int16_t>(bytes), months = take<std::int16_t>(bytes) % 2400;
  auto moved = add_days(day, by);
  if (days_between(day, moved) != by || add_days(moved, -by) != day || (moved < day) != (by < 0))
    return fmt::format("{} and {} days", iso(day), by);
  if (day_after(day_before(day)) != day || day_number(moved) - day_number(day) != by) return "a day beside " + iso(day);
  auto there = add_months(day, months);
  auto count = (int(there.day.year()) - int(day.day.year())) * 12 + static_cast<int>(unsigned(there.day.month())) -
               static_cast<int>(unsigned(day.day.month()));
  auto last = length(int(there.day.year()), static_cast<int>(unsigned(there.day.month())));
  auto kept = std::min(static_cast<int>(unsigned(day.day.day())), last);
  if (count != months || static_cast<int>(unsigned(there.day.day())) != kept)
    return fmt::format("{} and {} months", iso(day), months);
  auto read = parse_date(iso(day));
  if (!read || *read != day) return "a day does not read back: " + iso(day);
  auto weeks = day + TimeSpan{by & 255, TimeSpan::Unit::weeks}, years = day + TimeSpan{by & 63, TimeSpan::Unit::years};
  bool spans = days_between(day, weeks) == (by & 255) * 7 && years == add_months(day, (by & 63) * 12);
  return wrong_unless(spans, "weeks or years from", iso(day));
}

std::string span_text(std::string_view written) {
  auto read = parse_time_span(written);
  if (!read) return wrong_unless(!read.error().message.empty() && !read.error().help.empty(), "no words", written);
  auto again = parse_time_span(text(*read));
  bool same = again && again->count == read->count && again->unit == read->unit;
  auto unit = text(*read).substr(text(*read).find(' ') + 1, 3);
  bool told = is_digit(written[0]) && written.find(unit) != std::string_view::npos;
  return wrong_unless(same && told && text(*again) == text(*read), "a span of time does not read back", written);
}

std::string bank_date_text(std::string_view written) {
  for (auto order : {DateOrder::day_month_year, DateOrder::month_day_year, DateOrder::year_month_day}) {
    auto read = parse_bank_date(written, order);
    if (!read) continue;
    int year = int(read->day.year());
    auto month = unsigned(read->day.month()), day = unsigned(read->day.day());
    if (!parse_date(iso(*read))) return "no such day: " + iso(*read);
    for (char divider : {'/', '-', '.', ' '})
      for (bool digits : {true, false}) {
        auto in_words = text(*read).substr(text(*read).find(' ') + 1, 3);
        auto m = digits ? std::to_string(month) : in_words;
        auto again = order == DateOrder::day_month_year   ? fmt::format("{}{}{}{}{}", day, divider, m, divider, year)
                     : order == DateOrder::month_day_year ? fmt::format("{}{}{}{}{}", m, divider, day, divider, year)
                                                          : fmt::format("{}{}{}{}{}", year, divider, m, divider, day);
        auto other = parse_bank_date(again, order);
        if (!other || *other != *read) return fmt::format("`{}` reads back otherwise: {}", written, again);
      }
  }
  return {};
}

// ----------------------------------------------------------------------------------------------------------- shares

std::string bare(std::string_view written) {
  std::string out;
  for (char c : written) {
    bool leading = c == '0' && (out.empty() || !is_digit(out.back())) && (out.empty() || out.back() != '.');
    if (!is_blank(c) && c != '\r' && !leading) out += c;
  }
  return out;
}

// Written again, with the zeros and blanks that change nothing taken from both: `07.50 %` is `7.50%`.
std::string share_text(std::string_view written) {
  auto read = parse_share(written, MoreThanAll::allowed), strict = parse_share(written);
  bool more = read && read->value > Fraction{1, 1};
  if (strict.has_value() != (read && !more)) return fmt::format("`{}` is more than all, or not", written);
  if (!read) return wrong_unless(!read.error().message.empty() && !read.error().help.empty(), "no words", written);
  auto printed = text(*read);
  auto again = parse_share(printed, MoreThanAll::allowed);
  bool same = again && again->value.over == read->value.over && again->value.under == read->value.under &&
              again->decimals == read->decimals && again->percent == read->percent;
  if (!same || bare(printed) != bare(written)) return fmt::format("`{}` is printed as `{}`", written, printed);
  return wrong_unless(says(*read, read->value), "a share does not say itself", written);
}

// Half a unit at most from the exact value, and away from zero where it is just half.
bool nearest(Wide exact_over, Wide exact_under, Wide rounded) {
  auto off = rounded * exact_under - exact_over;
  auto twice = (off < 0 ? -off : off) * 2;
  return twice < exact_under || (twice == exact_under && (exact_over < 0 ? off < 0 : off > 0));
}

// Of small numbers as often as of large ones: among those, halves of a penny are many.
Fraction some_fraction(std::string_view& bytes) {
  if (take<std::uint8_t>(bytes) % 2 == 0) return {take<std::int8_t>(bytes), take<std::uint8_t>(bytes) + 1};
  return {take<std::int32_t>(bytes), take<std::uint32_t>(bytes) % 1'000'000'000 + 1};
}

std::string share_numbers(std::string_view bytes) {
  bool small = take<std::uint8_t>(bytes) % 2 == 0;
  auto money = Money{small ? take<std::int8_t>(bytes) : take<std::int64_t>(bytes) % (100 * largest_amount_pence)};
  auto share = some_fraction(bytes), other = some_fraction(bytes);
  auto what = fmt::format("{}/{} of {}", share.over, share.under, plain(money));
  auto order = Wide{share.over} * other.under - Wide{other.over} * share.under;
  if ((share < other) != (order < 0) || (share == other) != (order == 0)) return "compared wrongly: " + what;
  if (share.over >= -10 * share.under && share.over <= 10 * share.under) {
    auto product = Wide{share.over} * money.pence;
    auto amount = share * money;
    if (!nearest(product, share.under, amount.pence)) return "rounded wrongly: " + what;
    if (share * -money != -amount) return "not the same below nothing: " + what;
    auto more = unrounded(share, money);
    if (more.empty() != (product % share.under == 0)) return "rounded or not: " + what;
  }
  auto decimals = static_cast<int>(take<std::uint8_t>(bytes) % 7);
  auto printed = percent(share, decimals);
  Wide value = 0, scale = 100;
  for (char c : printed)
    if (is_digit(c)) value = value * 10 + (c - '0');
  for (int at = 0; at < decimals; ++at) scale *= 10;
  if (printed.starts_with('-')) value = -value;
  if (!nearest(Wide{share.over} * scale, share.under, value)) return fmt::format("{} is printed as {}", what, printed);
  return {};
}

// ------------------------------------------------------------------------------------------------------------- keys

std::string key_text(std::string_view written) {
  auto key = parse_key(written);
  if (!key) return {};
  auto again = parse_key(text(*key)), second = parse_key(numbered(*key, 2));
  return wrong_unless(again && *again == *key && second && *second == *key, "a key does not read back", written);
}

std::string key_numbers(std::string_view bytes) {
  BankKey key{
      add_days(make_date(first_year, 1, 1), take<std::uint16_t>(bytes) % 40'000 + take<std::uint16_t>(bytes) % 60'000),
      {},
      {},
      {}};
  key.amount.pence = take<std::int64_t>(bytes) % largest_amount_pence;
  if (take<std::uint8_t>(bytes) % 2 == 1) key.balance = Money{take<std::int64_t>(bytes) % largest_amount_pence};
  key.mark = mark_of(bytes, "");
  std::string loud(" ");
  for (char c : bytes) loud += c == ' ' ? "\t " : std::string(1, upper(c));
  if (mark_of(loud + "\n", "") != key.mark) return "blanks or capitals change a mark";
  auto again = parse_key(numbered(key, take<std::uint8_t>(bytes)));
  return wrong_unless(again && *again == key, "a key does not read back", text(key));
}

constexpr std::array<Target, 11> kinds{amount_text,   date_text,      month_text, span_text,
                                       share_text,    bank_date_text, key_text,   date_numbers,
                                       amount_number, share_numbers,  key_numbers};

}  // namespace

// The first byte is a letter in the kept inputs, so that they can be read: `a` is an amount, `b` a date and so on.
std::string try_values(std::string_view bytes) {
  if (bytes.empty()) return {};
  auto kind = static_cast<unsigned char>(bytes[0] - 'a') % kinds.size();
  return kinds[kind](bytes.substr(1));
}

}  // namespace quorate::test
