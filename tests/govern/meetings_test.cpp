// Meetings counted over years, annual meetings and their last days, attendance: at the boundaries.
#include "govern/meetings.h"

#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

Date day(const std::string& text) { return *parse_date(text); }

std::string meeting_file(const std::string& date, const std::string& kind, const std::string& more = "") {
  return "meeting: {date: " + date + ", kind: " + kind + "}\n" + more;
}

// An area of one rule, a plan that starts in November 2013, and meetings on days of one kind.
struct Built {
  std::string rules;
  Texts meetings;

  Built& met(std::initializer_list<const char*> days, const std::string& kind = "partnership") {
    for (const std::string date : days)
      meetings.emplace_back("meetings/" + date + "-" + kind + ".yaml", meeting_file(date, kind));
    return *this;
  }

  Area area() const {
    Texts texts{{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan, starts: 2013-11-01, ends: 2016-10-31}\n"},
                {"constitution.yaml", "constitution:\n  - in_force: 2013-01-01\n    " + rules + "\n"}};
    texts.insert(texts.end(), meetings.begin(), meetings.end());
    return read_whole(texts);
  }
};

// "2014: 6" for each whole year of one reading.
std::vector<std::string> whole_years(const Area& area, const std::string& as_of, YearOf of) {
  std::vector<std::string> out;
  for (const auto& counts : meeting_counts(area, day(as_of)))
    for (const auto& year : counts.years)
      if (year.of == of && year.over) out.push_back(iso(year.from) + ": " + std::to_string(year.held.size()));
  return out;
}

std::vector<std::string> severities(const Texts& texts, const std::string& as_of, const char* rule) {
  Selection only{rules_named(rule), {}};
  std::vector<std::string> out;
  for (const auto& finding : check_texts(texts, as_of, only).findings)
    out.push_back(std::string(name(finding.severity())));
  return out;
}

Texts texts_of(const Built& built) {
  Texts out{{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan, starts: 2013-11-01, ends: 2016-10-31}\n"},
            {"constitution.yaml", "constitution:\n  - in_force: 2013-01-01\n    " + built.rules + "\n"}};
  out.insert(out.end(), built.meetings.begin(), built.meetings.end());
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a year is counted whole, by calendar and by the plan", "[govern][meetings]") {
  auto area =
      Built{"meetings: {at_least: 6, each: year}", {}}
          .met({"2013-11-13", "2014-01-15", "2014-03-12", "2014-05-14", "2014-07-09", "2014-09-10", "2014-11-12"})
          .area();
  CHECK(whole_years(area, "2014-12-31", YearOf::calendar) == Strings{});  // the day itself may still hold a meeting
  CHECK(whole_years(area, "2015-01-01", YearOf::calendar) == Strings{"2014-01-01: 6"});
  CHECK(whole_years(area, "2014-10-31", YearOf::plan) == Strings{});
  CHECK(whole_years(area, "2014-11-01", YearOf::plan) == Strings{"2013-11-01: 6"});
}

TEST_CASE("meetings on the first and the last day of a year count in it", "[govern][meetings]") {
  auto area = Built{"meetings: {at_least: 2, each: calendar-year}", {}}.met({"2014-01-01", "2014-12-31"}).area();
  CHECK(whole_years(area, "2016-01-01", YearOf::calendar) == Strings{"2014-01-01: 2", "2015-01-01: 0"});
}

TEST_CASE("neither the forum nor a sub-group is a meeting of the group", "[govern][meetings]") {
  auto area = Built{"meetings: {at_least: 2, each: calendar-year}", {}}
                  .met({"2014-02-01"})
                  .met({"2014-03-01"}, "agm")
                  .met({"2014-04-01"}, "forum")
                  .met({"2014-05-01"}, "sub-group")
                  .met({"2014-06-01"}, "extraordinary")
                  .area();
  CHECK(whole_years(area, "2015-01-01", YearOf::calendar) == Strings{"2014-01-01: 2"});
}

TEST_CASE("exactly six are enough, five are not", "[govern][meetings]") {
  auto six = Built{"meetings: {at_least: 6, each: year}", {}}.met(
      {"2013-11-13", "2014-01-15", "2014-03-12", "2014-05-14", "2014-07-09", "2014-09-10", "2014-11-12"});
  CHECK(severities(texts_of(six), "2015-01-05", "too-few-meetings") == Strings{});
  auto five = Built{"meetings: {at_least: 6, each: year}", {}}.met(
      {"2013-11-13", "2014-01-15", "2014-03-12", "2014-05-14", "2014-07-09", "2014-11-12"});  // five by both readings
  CHECK(severities(texts_of(five), "2015-01-05", "too-few-meetings") == Strings{"error"});
}

TEST_CASE("too few by one reading only depends on the reading", "[govern][meetings]") {
  // Seven in the plan's year, and in the calendar year five.
  auto built = Built{"meetings: {at_least: 6, each: year}", {}}.met(
      {"2013-11-13", "2013-12-11", "2014-01-15", "2014-03-12", "2014-05-14", "2014-07-09", "2014-09-10"});
  CHECK(severities(texts_of(built), "2015-01-05", "too-few-meetings") == Strings{"note"});
}

TEST_CASE("a year under way is told when more than one meeting a month is needed", "[govern][meetings]") {
  auto built =
      Built{"meetings: {at_least: 6, each: calendar-year}", {}}.met({"2014-01-15", "2014-03-12", "2014-05-14"});
  // Three more: on 1 October there are three months, on 2 October too, on 1 November two.
  CHECK(severities(texts_of(built), "2014-10-01", "too-few-meetings") == Strings{});
  CHECK(severities(texts_of(built), "2014-10-31", "too-few-meetings") == Strings{});
  CHECK(severities(texts_of(built), "2014-11-01", "too-few-meetings") == Strings{"warning"});
  built.met({"2014-11-10", "2014-11-24", "2014-12-08"});  // planned
  CHECK(severities(texts_of(built), "2014-11-01", "too-few-meetings") == Strings{});
}

TEST_CASE("years before the rules or the first record are not counted", "[govern][meetings]") {
  auto area = Built{"meetings: {at_least: 1, each: calendar-year}", {}}.met({"2015-06-01"}).area();
  CHECK(whole_years(area, "2016-01-01", YearOf::calendar) == Strings{"2015-01-01: 1"});
}

TEST_CASE("fifteen months to the day are in time", "[govern][meetings]") {
  auto built = Built{"forum: {agm: yes, apart_at_most: 15 months}", {}}.met({"2013-03-10"}, "agm");
  CHECK(severities(texts_of(built), "2014-06-10", "agm-late") == Strings{});
  CHECK(severities(texts_of(built), "2014-06-11", "agm-late") == Strings{"error"});
  auto in_time = built;
  CHECK(severities(texts_of(in_time.met({"2014-06-10"}, "agm")), "2015-01-01", "agm-late") == Strings{});
  auto late = built;
  CHECK(severities(texts_of(late.met({"2014-06-11"}, "agm")), "2015-01-01", "agm-late") == Strings{"error"});
}

TEST_CASE("twelve months from 29 February end on 28 February", "[govern][meetings]") {
  auto area = Built{"forum: {agm: yes, apart_at_most: 12 months}", {}}.met({"2016-02-29"}, "agm").area();
  auto next = next_agms(area, day("2016-03-01"));
  REQUIRE(next.size() == 1);
  CHECK(iso(next[0].latest) == "2017-02-28");
}

TEST_CASE("an annual meeting each year has two readings", "[govern][meetings]") {
  auto built = Built{"forum: {agm: yes, at_least: 1, each: year}", {}}.met({"2014-01-20"}, "agm");
  auto next = next_agms(built.area(), day("2014-06-01"));
  REQUIRE(next.size() == 2);
  CHECK(next[0].limit == AgmLimit::calendar_year);
  CHECK(iso(next[0].latest) == "2015-12-31");
  CHECK(next[1].limit == AgmLimit::twelve_months);
  CHECK(iso(next[1].latest) == "2015-01-20");
  // More than twelve months apart, and yet one in each calendar year.
  CHECK(severities(texts_of(built), "2015-01-20", "agm-late") == Strings{});
  CHECK(severities(texts_of(built), "2015-12-31", "agm-late") == Strings{"note"});
  CHECK(severities(texts_of(built), "2016-01-01", "agm-late") == Strings{"error"});
}

TEST_CASE("each calendar year and within fifteen months are two limits", "[govern][meetings]") {
  auto area = Built{"forum: {agm: yes, each_calendar_year: yes, apart_at_most: 15 months}", {}}
                  .met({"2013-11-20"}, "agm")
                  .area();
  auto next = next_agms(area, day("2014-02-01"));
  REQUIRE(next.size() == 2);
  CHECK(iso(next[0].latest) == "2014-12-31");
  CHECK(iso(next[1].latest) == "2015-02-20");
  CHECK(next[0].only_reading);
  CHECK(next[1].only_reading);
}

TEST_CASE("without a rule on annual meetings nothing is due", "[govern][meetings]") {
  CHECK(agms_due(Built{"members: {minimum: 8}", {}}.met({"2013-03-10"}, "agm").area(), day("2020-01-01")).empty());
}

TEST_CASE("the last day before is the last from which the span is over", "[govern][meetings]") {
  auto before = [](const char* date, int count, TimeSpan::Unit unit) {
    return iso(last_day_before(day(date), {count, unit}));
  };
  CHECK(before("2014-01-15", 14, TimeSpan::Unit::days) == "2014-01-01");
  CHECK(before("2014-03-31", 1, TimeSpan::Unit::months) == "2014-02-28");
  CHECK(before("2014-02-28", 1, TimeSpan::Unit::months) == "2014-01-31");  // 31 January and a month is 28 February
  CHECK(before("2016-02-29", 1, TimeSpan::Unit::years) == "2015-02-28");
  CHECK(before("2014-01-15", 0, TimeSpan::Unit::days) == "2014-01-15");
}

TEST_CASE("a run of absences ends with a presence or with apologies", "[govern][meetings]") {
  auto built = Built{"members: {minimum: 1}", {}};
  auto add = [&](const char* date, const std::string& more) {
    built.meetings.emplace_back("meetings/" + std::string(date) + ".yaml", meeting_file(date, "partnership", more));
  };
  built.meetings.emplace_back(
      "membership.yaml",
      "members:\n  - {id: ash, name: A. Ash, terms: [{from: 2014-01-20}]}\n  - {id: elm, name: E. Elm}\n");
  add("2014-01-15", "present: [elm]\n");  // before A. Ash was a member
  add("2014-02-15", "present: [elm]\n");
  add("2014-03-15", "present: [elm]\napologies: [ash]\n");
  add("2014-04-15", "present: [elm]\n");
  add("2014-05-15", "");  // attendance not recorded
  add("2014-06-15", "present: [ash]\n");
  add("2014-07-15", "present: [elm]\n");
  add("2014-08-15", "present: [elm]\n");
  auto all = attendance_by_member(built.area(), day("2014-08-15"));
  REQUIRE(all.size() == 2);
  CHECK(all[0].meetings == 6);
  CHECK(all[0].present == 1);
  CHECK(all[0].apologies == 1);
  CHECK(all[0].absent == 4);
  CHECK(all[0].missed.size() == 2);
  CHECK(all[1].meetings == 7);
  CHECK(all[1].missed.empty());
}

TEST_CASE("an embargo holds until its last day is over", "[govern][meetings]") {
  auto built = Built{"members: {minimum: 1}", {}};
  built.meetings.emplace_back(
      "meetings/2014-01-15.yaml",
      meeting_file("2014-01-15", "partnership",
                   "minutes: {status: approved, embargo: {from: 2014-01-15, until: 2014-04-01}}\n"));
  auto area = built.area();
  CHECK(under_embargo(area.meetings[0], day("2014-01-15")));
  CHECK(under_embargo(area.meetings[0], day("2014-04-01")));
  CHECK_FALSE(under_embargo(area.meetings[0], day("2014-04-02")));
  CHECK_FALSE(under_embargo(area.meetings[0], day("2014-01-14")));
}
