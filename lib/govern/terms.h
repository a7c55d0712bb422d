// How long members have served and may serve, how many stood down in each year, and whether standing down so many a
// year lets everybody serve no longer than the limit.
#pragma once
#include <optional>
#include <vector>

#include "govern/counted.h"
#include "govern/register.h"

namespace quorate {

// A member at work on a day, and how far the rules let them go on.
struct Serving {
  Seat seat;
  std::optional<Date> limit;  // the last day allowed: the anniversary itself. None: not set, or no beginning recorded
  std::optional<Date> since;  // a member without a break since then; none where no beginning is recorded
  int in_a_row = 0;           // terms that follow one another, this one among them
  int elected_in_a_row = 0;   // the same without those begun by co-option or appointment

  // When the term ends: on the day it is written to, or as late as the rules allow, whichever comes first.
  std::optional<Date> ends() const;
};
std::vector<Serving> serving_on(const Membership& membership, const ConstitutionVersion* rules, Date day);

// The days of the annual general meetings, each once, in order.
std::vector<Date> agm_days(const Area& area);

// Whether enough members stood down in a year that is over. A year may be read as the calendar's, from one annual
// meeting to the next, or the plan's; `year` is the one in which it ends. Who stood down and was elected again counts,
// who resigned, was removed, moved away or died does not.
struct YearOfStandDowns {
  int year = 0;
  int fewest = 0, needed = 0;  // how many stood down, in the reading with fewest
  Answer answer;
};
std::vector<YearOfStandDowns> stand_downs(const Area& area, Date as_of);

// How many anniversaries a span of time holds.
int whole_years(const TimeSpan& span);
// How many stand down in a year where so many do in each interval.
int a_year(const AtLeastEach& number);
// The fewest that must stand down each year for so many people to serve no longer than so many years; none where no
// number would do.
std::optional<int> needed_a_year(int members, int years);
// Whether the fewest that the rota asks for are enough for that. Not set without a limit and a number.
Answer rota_honours_terms(const ConstitutionVersion* rules, const Body& body);

}  // namespace quorate
