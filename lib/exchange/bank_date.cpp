#include "exchange/bank_date.h"

#include <fmt/core.h>

#include <array>
#include <vector>

#include "base/characters.h"
#include "base/words.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool divides(char c) { return c == '/' || c == '-' || c == '.' || c == ' '; }

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = at;
    while (end < text.size() && !divides(text[end])) ++end;
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// "11", "Nov", "Sept", "November".
std::string month_number(std::string_view part) {
  constexpr std::size_t shortest = 3;
  if (all_digits(part) || part.size() < shortest) return std::string(part);
  auto small = lowered(part);
  for (std::size_t at = 0; at < months.size(); ++at)
    if (months[at].starts_with(small)) return std::to_string(at + 1);
  return std::string(part);
}

std::string two_digits(std::string_view part) { return part.size() == 1 ? "0" + std::string(part) : std::string(part); }

std::string full_year(std::string_view part) { return part.size() == 2 ? "20" + std::string(part) : std::string(part); }

std::string_view words_for(DateOrder order) {
  switch (order) {
    case DateOrder::day_month_year:
      return "day, month, year";
    case DateOrder::month_day_year:
      return "month, day, year";
    case DateOrder::year_month_day:
      return "year, month, day";
  }
  return "";
}

}  // namespace

Parsed<Date> parse_bank_date(std::string_view text, DateOrder order) {
  auto parts = parts_of(trim(text));
  if (parts.size() == 3) {
    bool year_first = order == DateOrder::year_month_day;
    auto year = parts[year_first ? 0 : 2];
    auto month = parts[order == DateOrder::month_day_year ? 0 : 1];
    auto day = parts[year_first ? 2 : order == DateOrder::month_day_year ? 1 : 0];
    if (auto date =
            parse_date(fmt::format("{}-{}-{}", full_year(year), two_digits(month_number(month)), two_digits(day))))
      return *date;
  }
  return tl::unexpected(
      ParseProblem{fmt::format("`{}` is not a date in the order {}", shortened(text, 40), words_for(order)),
                   "mend `dates` in the mapping if the bank writes another order"});
}

}  // namespace quorate
