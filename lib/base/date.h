// Real days, months and spans of time. Only ISO 8601 is read (2013-11-30); nothing here knows today's date.
#pragma once
#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/parsed.h"

namespace quorate {

// A real day between 1 January 1900 and 31 December 2199.
struct Date {
  std::chrono::year_month_day day{std::chrono::year{1970}, std::chrono::January, std::chrono::day{1}};
  auto operator<=>(const Date&) const = default;
  bool operator==(const Date&) const = default;
};

Date make_date(int year, unsigned month, unsigned day);
Parsed<Date> parse_date(std::string_view text);

Date day_after(Date date);
Date day_before(Date date);
// A step that lands past the month's end clamps to it: 31 January and one month is 28 or 29 February.
Date add_months(Date date, int months);
Date add_days(Date date, int days);
// Whole days from one date to another; negative when `to` is earlier.
int days_between(Date from, Date to);
// Its number in the row of all days, for looking things up by it.
int day_number(Date date);

std::string iso(Date date);   // "2013-11-30"
std::string text(Date date);  // "30 November 2013"

// A date, or a month where a month is what was written: due by the month's end.
struct DateOrMonth {
  Date first;  // the day itself, or the month's first day
  Date last;   // the day itself, or the month's last day
  bool month = false;
};

Parsed<DateOrMonth> parse_date_or_month(std::string_view text);
std::string iso(const DateOrMonth& date);   // "2013-11-30" or "2013-11"
std::string text(const DateOrMonth& date);  // "30 November 2013" or "November 2013"

// A span of time as written: `3 years`, `15 months`, `6 weeks`, `14 days`.
struct TimeSpan {
  enum class Unit { days, weeks, months, years };
  int count = 0;
  Unit unit = Unit::days;
};

Parsed<TimeSpan> parse_time_span(std::string_view text);
std::string text(const TimeSpan& span);
// The anniversary day itself: 3 years from 3 October 2013 is 3 October 2016.
Date operator+(Date date, const TimeSpan& span);

}  // namespace quorate
