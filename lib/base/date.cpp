#include "base/date.h"

#include <fmt/core.h>

#include <array>
#include <optional>

#include "base/characters.h"

namespace quorate {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> units{"day", "week", "month", "year"};

std::optional<int> number(std::string_view text) {
  if (!all_digits(text) || text.size() > 4) return {};
  int value = 0;
  for (char digit : text) value = value * 10 + (digit - '0');
  return value;
}

std::string_view month_name(Date date) { return months[static_cast<unsigned>(date.day.month()) - 1]; }

// The three numbers of 30/11/2013, 30.11.13 or 30-11-2013, if that is what the text is.
std::optional<std::string> day_first(std::string_view text) {
  auto mark = text.find_first_of("/.-");
  if (mark == std::string_view::npos) return {};
  auto second = text.find(text[mark], mark + 1);
  if (second == std::string_view::npos) return {};
  auto d = number(text.substr(0, mark)), m = number(text.substr(mark + 1, second - mark - 1)),
       y = number(text.substr(second + 1));
  if (!d || !m || !y || *d > 31 || *m > 12) return {};  // larger numbers would wrap round
  auto day = year_month_day{year{*y < 100 ? *y + 2000 : *y}, month{static_cast<unsigned>(*m)},
                            std::chrono::day{static_cast<unsigned>(*d)}};
  if (!day.ok()) return {};
  return fmt::format("{:04}-{:02}-{:02}", *y < 100 ? *y + 2000 : *y, *m, *d);
}

ParseProblem not_a_date(std::string_view text, std::string_view example) {
  auto swapped = day_first(text);
  auto help = swapped ? fmt::format("write the year first: `{}`", *swapped)
                      : fmt::format("write year, month and day, such as `{}`", example);
  return {fmt::format("`{}` is not a date", text), help};
}

// YYYY-MM, and -DD when asked: the shape alone, not yet whether there is such a day.
bool shaped(std::string_view text, bool with_day) {
  if (text.size() != (with_day ? 10u : 7u) || text[4] != '-' || (with_day && text[7] != '-')) return false;
  return number(text.substr(0, 4)) && number(text.substr(5, 2)) && (!with_day || number(text.substr(8, 2)));
}

bool counted_year(int year) { return year >= 1900 && year <= 2199; }

ParseProblem no_such_day(std::string_view text, year_month_day day) {
  if (!counted_year(int(day.year())))
    return {fmt::format("`{}` is outside the years quorate counts", text), "years run from 1900 to 2199"};
  if (!day.month().ok())
    return {fmt::format("there is no month {:02}", static_cast<unsigned>(day.month())), "months run from 01 to 12"};
  auto last = year_month_day{day.year() / day.month() / std::chrono::last};
  return {fmt::format("there is no such day as `{}`", text),
          fmt::format("{} {} has {} days", month_name(Date{last}), int(day.year()), static_cast<unsigned>(last.day()))};
}

year_month_day split(std::string_view text) {
  auto part = [&](std::size_t at, std::size_t size) { return *number(text.substr(at, size)); };
  return year_month_day{year{part(0, 4)}, month{static_cast<unsigned>(part(5, 2))},
                        day{text.size() == 10 ? static_cast<unsigned>(part(8, 2)) : 1u}};
}

}  // namespace

Date make_date(int y, unsigned m, unsigned d) { return {year_month_day{year{y}, month{m}, day{d}}}; }

Parsed<Date> parse_date(std::string_view text) {
  if (!shaped(text, true)) return tl::unexpected(not_a_date(text, "2013-11-30"));
  auto found = split(text);
  if (!found.ok() || !counted_year(int(found.year()))) return tl::unexpected(no_such_day(text, found));
  return Date{found};
}

Date add_days(Date date, int count) { return {year_month_day{sys_days{date.day} + days{count}}}; }
Date day_after(Date date) { return add_days(date, 1); }
Date day_before(Date date) { return add_days(date, -1); }

Date add_months(Date date, int count) {
  auto moved = date.day + std::chrono::months{count};
  return {moved.ok() ? moved : year_month_day{moved.year() / moved.month() / std::chrono::last}};
}

int days_between(Date from, Date to) { return static_cast<int>((sys_days{to.day} - sys_days{from.day}).count()); }
int day_number(Date date) { return static_cast<int>(sys_days{date.day}.time_since_epoch().count()); }

std::string iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", int(date.day.year()), static_cast<unsigned>(date.day.month()),
                     static_cast<unsigned>(date.day.day()));
}

std::string text(Date date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day.day()), month_name(date), int(date.day.year()));
}

Parsed<DateOrMonth> parse_date_or_month(std::string_view text) {
  if (!shaped(text, false)) {
    auto date = parse_date(text);
    if (!date) return tl::unexpected(shaped(text, true) ? date.error() : not_a_date(text, "2013-11-30` or `2013-11"));
    return DateOrMonth{*date, *date, false};
  }
  auto first = split(text);
  if (!first.ok() || !counted_year(int(first.year()))) return tl::unexpected(no_such_day(text, first));
  return DateOrMonth{{first}, {year_month_day{first.year() / first.month() / std::chrono::last}}, true};
}

std::string iso(const DateOrMonth& date) { return date.month ? iso(date.first).substr(0, 7) : iso(date.first); }

std::string text(const DateOrMonth& date) {
  return date.month ? fmt::format("{} {}", month_name(date.first), int(date.first.day.year())) : text(date.first);
}

Parsed<TimeSpan> parse_time_span(std::string_view text) {
  auto space = text.find(' ');
  auto count = number(text.substr(0, space));
  auto unit = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
  if (unit.ends_with('s')) unit.remove_suffix(1);
  for (std::size_t at = 0; at < units.size(); ++at)
    if (count && unit == units[at]) return TimeSpan{*count, static_cast<TimeSpan::Unit>(at)};
  return tl::unexpected(
      ParseProblem{fmt::format("`{}` is not a span of time", text),
                   "write a number and a unit, such as `3 years`, `15 months`, `6 weeks` or `14 days`"});
}

std::string text(const TimeSpan& span) {
  return fmt::format("{} {}{}", span.count, units[static_cast<std::size_t>(span.unit)], span.count == 1 ? "" : "s");
}

Date operator+(Date date, const TimeSpan& span) {
  switch (span.unit) {
    case TimeSpan::Unit::days:
      return add_days(date, span.count);
    case TimeSpan::Unit::weeks:
      return add_days(date, span.count * 7);
    case TimeSpan::Unit::months:
      return add_months(date, span.count);
    case TimeSpan::Unit::years:
      break;
  }
  return add_months(date, span.count * 12);
}

}  // namespace quorate
