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

TEST_CASE("of two versions of the rules in force from one day the one written last counts", "[govern][meetings]") {
  auto area =
      Built{
          "meetings: {at_least: 6, each: calendar-year}\n  - in_force: 2013-01-01\n    meetings: {at_least: 4, "
          "each: calendar-year}",
          {}}
          .met({"2013-01-09", "2014-01-15"})
          .area();
  std::vector<int> asked;
  for (const auto& counts : meeting_counts(area, day("2015-01-01")))
    for (const auto& year : counts.years) asked.push_back(*year.rule->at_least);
  CHECK(asked == std::vector<int>{4, 4, 4});  // 2013, 2014 and 2015
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

namespace {

// Each annual meeting that fell or falls due: "2014-01-01 to 2014-12-31", and when it was held.
Strings agm_days_due(const std::string& forum, const std::vector<const char*>& held, const std::string& as_of,
                     const std::string& more_rules = "") {
  Texts texts{{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan, starts: 2013-11-01}\n"},
              {"constitution.yaml",
               "constitution:\n  - {in_force: 2013-01-01, forum: {agm: yes, " + forum + "}}\n" + more_rules}};
  for (const std::string date : held) texts.emplace_back("meetings/" + date + ".yaml", meeting_file(date, "agm"));
  auto area = read_whole(texts);
  Strings out;
  for (const auto& due : agms_due(area, day(as_of)))
    out.push_back(iso(due.from) + " to " + iso(due.latest) + (due.held ? " held " + iso(due.held->date()) : "") +
                  (due.broken(day(as_of)) ? " broken" : ""));
  return out;
}

}  // namespace

TEST_CASE("months, quarters and years between annual meetings have their first and last days", "[govern][meetings]") {
  auto rules = [](const std::string& each) { return Built{"meetings: {at_least: 1, each: " + each + "}", {}}; };
  auto quarters = rules("quarter").met({"2014-02-10", "2014-03-31", "2014-04-01"}).area();
  CHECK(whole_years(quarters, "2014-06-30", YearOf::quarter) == Strings{"2014-01-01: 2"});
  CHECK(whole_years(quarters, "2014-07-01", YearOf::quarter) == Strings{"2014-01-01: 2", "2014-04-01: 1"});
  auto months = rules("month").met({"2014-02-01", "2014-02-28", "2014-04-01"}).area();
  CHECK(whole_years(months, "2014-04-30", YearOf::month) == Strings{"2014-02-01: 2", "2014-03-01: 0"});
  CHECK(whole_years(months, "2014-05-01", YearOf::month) == Strings{"2014-02-01: 2", "2014-03-01: 0", "2014-04-01: 1"});
  auto agms =
      rules("agm").met({"2014-01-10", "2014-12-01"}, "agm").met({"2014-01-10", "2014-11-30", "2014-12-01"}).area();
  CHECK(whole_years(agms, "2014-11-30", YearOf::agm) == Strings{});
  CHECK(whole_years(agms, "2014-12-01", YearOf::agm) == Strings{"2014-01-10: 2"});
  // The year after the last annual meeting is under way until the next, however long that takes.
  CHECK(whole_years(agms, "2016-12-01", YearOf::agm) == Strings{"2014-01-10: 2"});
  // Without a plan's start a year may run from the day of the rules.
  Texts no_plan{{"constitution.yaml", "constitution: [{in_force: 2013-05-01, meetings: {at_least: 1, each: year}}]\n"},
                {"meetings/2013-06-01.yaml", meeting_file("2013-06-01", "partnership")}};
  CHECK(whole_years(read_whole(no_plan), "2014-04-30", YearOf::rules) == Strings{});
  CHECK(whole_years(read_whole(no_plan), "2014-05-01", YearOf::rules) == Strings{"2013-05-01: 1"});
  no_plan[0].second = "constitution: [{in_force: 2013-05-01, meetings: {at_least: 1, each: plan-year}}]\n";
  CHECK(meeting_counts(read_whole(no_plan), day("2016-01-01")).at(0).years.empty());
}

TEST_CASE("a year in which the first record may have been the first meeting is counted", "[govern][meetings]") {
  auto counted = [](int at_least, const char* first) {
    auto area =
        Built{"meetings: {at_least: " + std::to_string(at_least) + ", each: calendar-year}", {}}.met({first}).area();
    return whole_years(area, "2015-01-01", YearOf::calendar).size() == 1;
  };
  // Six a year are two months apart, five a little more, so three; of none there is always time.
  CHECK(counted(6, "2014-02-28"));
  CHECK_FALSE(counted(6, "2014-03-01"));
  CHECK(counted(5, "2014-03-31"));
  CHECK_FALSE(counted(5, "2014-04-01"));
  CHECK(counted(1, "2014-12-31"));
  CHECK(counted(0, "2014-12-31"));
}

TEST_CASE("a year is judged by a rule that held through all of it", "[govern][meetings]") {
  auto years = [](const std::string& later) {
    auto area =
        Built{"meetings: {at_least: 1, each: calendar-year}\n" + later, {}}.met({"2013-06-01", "2014-06-01"}).area();
    return whole_years(area, "2016-01-01", YearOf::calendar);
  };
  const Strings all{"2013-01-01: 1", "2014-01-01: 1", "2015-01-01: 0"};
  CHECK(years("") == all);
  CHECK(years("  - {in_force: 2014-07-01, meetings: {at_least: 1, each: calendar-year}}") == all);  // the same
  CHECK(years("  - {in_force: 2014-07-01, meetings: {at_least: 2, each: calendar-year}}") ==
        Strings{"2013-01-01: 1", "2015-01-01: 0"});
  CHECK(years("  - {in_force: 2014-12-31, meetings: {at_least: 2, each: calendar-year}}") ==
        Strings{"2013-01-01: 1", "2015-01-01: 0"});
  CHECK(years("  - {in_force: 2015-01-01, meetings: {at_least: 2, each: calendar-year}}") == all);
  CHECK(years("  - {in_force: 2014-07-01, meetings: {at_least: 1, each: plan-year}}") == Strings{"2013-01-01: 1"});
  CHECK(years("  - {in_force: 2014-07-01}") == Strings{"2013-01-01: 1"});  // no rule any more
  CHECK(years("  - {in_force: 2014-07-01}\n  - {in_force: 2014-08-01, meetings: {at_least: 1, each: calendar-year}}") ==
        Strings{"2013-01-01: 1", "2015-01-01: 0"});
  CHECK(years("  - {in_force: 2016-01-01, meetings: {at_least: 2, each: calendar-year}}") == all);
  CHECK(years("  - {in_force: 2016-01-02, meetings: {at_least: 2, each: calendar-year}}") == all);
}

TEST_CASE("of a year under way it is told what is planned and how many months are left", "[govern][meetings]") {
  auto area = Built{"meetings: {at_least: 6, each: calendar-year}", {}}
                  .met({"2014-01-15", "2014-10-31", "2014-11-01", "2014-12-31", "2015-01-01"})
                  .area();
  auto under_way = [&](const char* as_of) { return meeting_counts(area, day(as_of)).at(0).years.back(); };
  auto year = under_way("2014-10-31");
  CHECK_FALSE(year.over);
  CHECK(year.held.size() == 2);
  CHECK(year.planned == 2);
  CHECK(year.months_left == 3);  // to 30 November, to 30 December, and a day
  CHECK(year.short_of() == 4);
  CHECK(under_way("2014-12-01").months_left == 1);
  CHECK(under_way("2014-11-30").months_left == 2);
  CHECK(under_way("2014-12-31").months_left == 1);
}

TEST_CASE("an annual meeting in each year of the calendar or of the plan", "[govern][meetings]") {
  CHECK(agm_days_due("each: calendar-year", {"2014-01-01", "2015-12-31"}, "2015-12-31") ==
        Strings{"2014-01-01 to 2014-12-31 held 2014-01-01", "2015-01-01 to 2015-12-31 held 2015-12-31",
                "2016-01-01 to 2016-12-31"});
  CHECK(agm_days_due("each: calendar-year", {"2014-01-01", "2016-01-01"}, "2016-01-01") ==
        Strings{"2014-01-01 to 2014-12-31 held 2014-01-01", "2015-01-01 to 2015-12-31 broken",
                "2016-01-01 to 2016-12-31 held 2016-01-01", "2017-01-01 to 2017-12-31"});
  // Several in one year: the first is the one.
  CHECK(agm_days_due("each: calendar-year", {"2014-03-01", "2014-05-01"}, "2014-12-31").at(0) ==
        "2014-01-01 to 2014-12-31 held 2014-03-01");
  CHECK(agm_days_due("each: plan-year", {"2013-11-01", "2014-10-31", "2015-11-01"}, "2015-11-01") ==
        Strings{"2013-11-01 to 2014-10-31 held 2013-11-01", "2014-11-01 to 2015-10-31 broken",
                "2015-11-01 to 2016-10-31 held 2015-11-01", "2016-11-01 to 2017-10-31"});
  // What was held before the first record is not known, unless that is near the beginning of the year.
  auto first = [](const char* record) { return agm_days_due("each: calendar-year", {record}, "2014-12-31").at(0); };
  CHECK(first("2014-03-31") == "2014-01-01 to 2014-12-31 held 2014-03-31");
  CHECK(first("2014-04-01") == "2015-01-01 to 2015-12-31");
}

TEST_CASE("annual meetings no further apart than the rules say", "[govern][meetings]") {
  const std::string apart = "apart_at_most: 15 months";
  CHECK(agm_days_due(apart, {"2013-03-10", "2014-06-10", "2015-09-11"}, "2015-10-01") ==
        Strings{"2013-03-10 to 2014-06-10 held 2014-06-10", "2014-06-10 to 2015-09-10 held 2015-09-11 broken",
                "2015-09-11 to 2016-12-11"});
  CHECK(agm_days_due(apart + ", each: year", {"2013-03-10"}, "2013-12-31") ==
        Strings{"2013-03-10 to 2014-06-10", "2013-01-01 to 2013-12-31 held 2013-03-10", "2014-01-01 to 2014-12-31"});
  // A rule that comes later counts from its own day.
  auto later = [&](const std::string& from) {
    return agm_days_due("apart_at_most: 60 months", {"2013-03-10"}, "2016-01-01",
                        "  - {in_force: " + from + ", forum: {agm: yes, apart_at_most: 15 months}}\n");
  };
  CHECK(later("2014-06-10").back() == "2013-03-10 to 2014-06-10 broken");
  CHECK(later("2014-06-11").back() == "2014-06-11 to 2015-09-11 broken");
}

TEST_CASE("a month, and a year from an annual meeting, that begins with the rules counts", "[govern][meetings]") {
  auto under = [](const std::string& from, const std::string& each, Texts meetings) {
    meetings.emplace_back("constitution.yaml",
                          "constitution: [{in_force: " + from + ", meetings: {at_least: 1, each: " + each + "}}]\n");
    return read_whole(meetings);
  };
  Texts met{{"meetings/2014-02-01.yaml", meeting_file("2014-02-01", "partnership")}};
  CHECK(whole_years(under("2014-02-01", "month", met), "2014-03-01", YearOf::month) == Strings{"2014-02-01: 1"});
  CHECK(whole_years(under("2014-02-02", "month", met), "2014-04-01", YearOf::month) == Strings{"2014-03-01: 0"});
  // One that begins on the day asked is under way.
  auto counts = meeting_counts(under("2014-02-01", "month", met), day("2014-03-01"));
  CHECK(iso(counts.at(0).years.back().from) == "2014-03-01");
  CHECK(meeting_counts(under("2014-03-01", "month", met), day("2014-03-01")).size() == 1);
  CHECK(meeting_counts(under("2014-03-02", "month", met), day("2014-03-01")).empty());
  Texts agms{{"meetings/a.yaml", meeting_file("2014-02-01", "agm")},
             {"meetings/b.yaml", meeting_file("2014-02-02", "agm")},
             {"meetings/c.yaml", meeting_file("2014-02-02", "agm")},
             {"meetings/d.yaml", meeting_file("2014-02-01", "partnership")}};
  CHECK(whole_years(under("2014-02-01", "agm", agms), "2014-03-01", YearOf::agm) == Strings{"2014-02-01: 1"});
  CHECK(whole_years(under("2014-02-02", "agm", agms), "2014-03-01", YearOf::agm) == Strings{});
}

TEST_CASE("a rule of annual meetings that changes in any part begins anew", "[govern][meetings]") {
  auto with = [](const std::string& first, const std::string& later, const std::string& from = "2014-07-01") {
    return agm_days_due(first, {"2013-03-10"}, "2014-12-31", "  - {in_force: " + from + ", forum: {" + later + "}}\n");
  };
  const std::string calendar = "each: calendar-year", year_2014 = "2014-01-01 to 2014-12-31";
  auto has_2014 = [&](const Strings& all) { return std::find(all.begin(), all.end(), year_2014) != all.end(); };
  CHECK(has_2014(with(calendar, "agm: yes, each: calendar-year")));
  CHECK_FALSE(has_2014(with(calendar, "agm: no, each: calendar-year")));
  CHECK_FALSE(has_2014(with(calendar, "agm: yes, each: calendar-year, each_calendar_year: yes")));
  CHECK_FALSE(has_2014(with(calendar, "agm: yes, each: year")));
  CHECK_FALSE(has_2014(with(calendar, "agm: yes, each: calendar-year, apart_at_most: 15 months")));
  CHECK_FALSE(has_2014(
      with(calendar + ", apart_at_most: 15 months", "agm: yes, each: calendar-year, apart_at_most: 15 weeks")));
  CHECK_FALSE(has_2014(
      with(calendar + ", apart_at_most: 15 months", "agm: yes, each: calendar-year, apart_at_most: 14 months")));
  CHECK(has_2014(
      with(calendar + ", apart_at_most: 15 months", "agm: yes, each: calendar-year, apart_at_most: 15 months")));
  // One that takes over on the last day of a year ends it too; the day after, it does not.
  CHECK_FALSE(has_2014(with(calendar, "agm: no", "2014-12-31")));
  CHECK(has_2014(with(calendar, "agm: no", "2015-01-01")));
  // Of a year without one the next is not yet told on its last day.
  CHECK(with(calendar, "agm: yes, each: calendar-year").back() == year_2014);
  // An annual meeting on the day of the new rule is the first under it.
  auto apart = agm_days_due("apart_at_most: 60 months", {"2013-03-10", "2014-03-10"}, "2014-12-31",
                            "  - {in_force: 2014-03-10, forum: {agm: yes, apart_at_most: 15 months}}\n");
  CHECK(apart == Strings{"2013-03-10 to 2014-06-10 held 2014-03-10", "2014-03-10 to 2015-06-10"});
}

TEST_CASE("a limit that leaves no other reading says so", "[govern][meetings]") {
  auto only = [](const std::string& rules) {
    auto area = Built{"forum: {agm: yes, " + rules + "}", {}}.met({"2014-01-20"}, "agm").area();
    auto next = next_agms(area, day("2014-06-01"));
    std::string out;
    for (const auto& one : next) out += one.only_reading ? "y" : "n";
    return out;
  };
  CHECK(only("each: calendar-year") == "y");
  CHECK(only("each: plan-year") == "y");
  CHECK(only("apart_at_most: 15 months") == "y");
  CHECK(only("each: year") == "nn");
}

TEST_CASE("only meetings of the group that were held count as attended", "[govern][meetings]") {
  Texts texts{{"membership.yaml", "members: [{id: ash, name: A. Ash}]\n"}};
  for (const std::string kind : {"partnership", "extraordinary", "sub-group", "forum", "agm"})
    texts.emplace_back("meetings/" + kind + ".yaml", meeting_file("2014-02-01", kind, "present: [ash]\n"));
  texts.emplace_back("meetings/later.yaml", meeting_file("2014-02-02", "partnership", "present: [ash]\n"));
  CHECK(attendance_by_member(read_whole(texts), day("2014-02-01")).at(0).meetings == 2);
  CHECK(attendance_by_member(read_whole(texts), day("2014-02-02")).at(0).meetings == 3);
}
