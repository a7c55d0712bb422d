#include "base/date.h"

using namespace quorate;

namespace {

Date on(std::string_view text) { return *parse_date(text); }

}  // namespace

TEST_CASE("real days are read and written again", "[base]") {
  for (std::string_view written : {"2013-11-30", "2012-02-29", "2000-02-29", "1900-01-01", "2199-12-31"}) {
    CAPTURE(written);
    auto read = parse_date(written);
    REQUIRE(read);
    CHECK(iso(*read) == written);
  }
  CHECK(text(on("2013-11-30")) == "30 November 2013");
  CHECK(text(on("2014-05-01")) == "1 May 2014");
  CHECK(make_date(2013, 11, 30) == on("2013-11-30"));
  CHECK(on("2013-11-30") < on("2013-12-01"));
}

TEST_CASE("what is not a date is refused with its mend", "[base]") {
  constexpr std::string_view how = "write year, month and day, such as `2013-11-30`";
  struct Row {
    std::string_view written, help;
  };
  for (auto [written, help] : std::vector<Row>{{"30/11/2013", "write the year first: `2013-11-30`"},
                                               {"30.11.2013", "write the year first: `2013-11-30`"},
                                               {"30-11-2013", "write the year first: `2013-11-30`"},
                                               {"1/2/13", "write the year first: `2013-02-01`"},
                                               {"11/30/2013", how},
                                               {"Nov 2013", how},
                                               {"30 November 2013", how},
                                               {"2013-11", how},
                                               {"2013", how},
                                               {"", how},
                                               {"2013/11/30", how},
                                               {"2013-11-3", how},
                                               {"2013-1-30", how},
                                               {"20131130", how},
                                               {"2013-11-30T00:00", how},
                                               {" 2013-11-30", how},
                                               {"-013-11-30", how}}) {
    CAPTURE(written);
    auto read = parse_date(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is not a date");
    CHECK(read.error().help == help);
  }
}

TEST_CASE("days that no calendar has are refused, with how many days there are", "[base]") {
  struct Row {
    std::string_view written, message, help;
  };
  for (auto [written, message, help] : std::vector<Row>{
           {"2013-02-30", "there is no such day as `2013-02-30`", "February 2013 has 28 days"},
           {"2013-02-29", "there is no such day as `2013-02-29`", "February 2013 has 28 days"},
           {"1900-02-29", "there is no such day as `1900-02-29`", "February 1900 has 28 days"},
           {"2012-02-30", "there is no such day as `2012-02-30`", "February 2012 has 29 days"},
           {"2014-04-31", "there is no such day as `2014-04-31`", "April 2014 has 30 days"},
           {"2014-04-00", "there is no such day as `2014-04-00`", "April 2014 has 30 days"},
           {"2013-13-01", "there is no month 13", "months run from 01 to 12"},
           {"2013-00-01", "there is no month 00", "months run from 01 to 12"},
           {"1899-12-31", "`1899-12-31` is outside the years quorate counts", "years run from 1900 to 2199"},
           {"2200-01-01", "`2200-01-01` is outside the years quorate counts", "years run from 1900 to 2199"}}) {
    CAPTURE(written);
    auto read = parse_date(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == message);
    CHECK(read.error().help == help);
  }
}

TEST_CASE("month steps clamp to the month's end", "[base]") {
  CHECK(iso(add_months(on("2013-01-31"), 1)) == "2013-02-28");
  CHECK(iso(add_months(on("2012-01-31"), 1)) == "2012-02-29");
  CHECK(iso(add_months(on("2013-03-31"), -1)) == "2013-02-28");
  CHECK(iso(add_months(on("2013-10-31"), 1)) == "2013-11-30");
  CHECK(iso(add_months(on("2013-11-30"), 3)) == "2014-02-28");
  CHECK(iso(add_months(on("2012-02-29"), 12)) == "2013-02-28");
  CHECK(iso(add_months(on("2012-02-29"), 48)) == "2016-02-29");
  CHECK(iso(add_months(on("2013-12-15"), 1)) == "2014-01-15");
  CHECK(iso(add_months(on("2013-01-15"), -1)) == "2012-12-15");
}

TEST_CASE("days are counted across months and leap years", "[base]") {
  CHECK(iso(day_after(on("2013-12-31"))) == "2014-01-01");
  CHECK(iso(day_after(on("2012-02-28"))) == "2012-02-29");
  CHECK(iso(day_before(on("2013-03-01"))) == "2013-02-28");
  CHECK(iso(add_days(on("2013-11-30"), 365)) == "2014-11-30");
  CHECK(iso(add_days(on("2013-11-30"), -30)) == "2013-10-31");
  CHECK(days_between(on("2012-02-01"), on("2012-03-01")) == 29);
  CHECK(days_between(on("2013-03-01"), on("2013-02-01")) == -28);
  CHECK(days_between(on("2013-03-01"), on("2013-03-01")) == 0);
}

TEST_CASE("a month stands for its last day where a month will do", "[base]") {
  auto month = parse_date_or_month("2012-02");
  REQUIRE(month);
  CHECK(month->month);
  CHECK(iso(month->first) == "2012-02-01");
  CHECK(iso(month->last) == "2012-02-29");
  CHECK(iso(*month) == "2012-02");
  CHECK(text(*month) == "February 2012");

  auto day = parse_date_or_month("2013-11-30");
  REQUIRE(day);
  CHECK_FALSE(day->month);
  CHECK(day->first == day->last);
  CHECK(iso(*day) == "2013-11-30");
  CHECK(text(*day) == "30 November 2013");
}

TEST_CASE("what is neither date nor month is refused with its mend", "[base]") {
  struct Row {
    std::string_view written, message, help;
  };
  constexpr std::string_view how = "write year, month and day, such as `2013-11-30` or `2013-11`";
  for (auto [written, message, help] :
       std::vector<Row>{{"Nov 2013", "`Nov 2013` is not a date", how},
                        {"2013", "`2013` is not a date", how},
                        {"11/2013", "`11/2013` is not a date", how},
                        {"30/11/2013", "`30/11/2013` is not a date", "write the year first: `2013-11-30`"},
                        {"2013-13", "there is no month 13", "months run from 01 to 12"},
                        {"1899-12", "`1899-12` is outside the years quorate counts", "years run from 1900 to 2199"},
                        {"2013-02-30", "there is no such day as `2013-02-30`", "February 2013 has 28 days"}}) {
    CAPTURE(written);
    auto read = parse_date_or_month(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == message);
    CHECK(read.error().help == help);
  }
}

TEST_CASE("spans of time are read, added and written", "[base]") {
  struct Row {
    std::string_view written, shown, from_october;  // from 31 October 2013
  };
  for (auto [written, shown, from_october] : std::vector<Row>{{"3 years", "3 years", "2016-10-31"},
                                                              {"1 year", "1 year", "2014-10-31"},
                                                              {"15 months", "15 months", "2015-01-31"},
                                                              {"4 months", "4 months", "2014-02-28"},
                                                              {"6 weeks", "6 weeks", "2013-12-12"},
                                                              {"14 days", "14 days", "2013-11-14"},
                                                              {"1 days", "1 day", "2013-11-01"},
                                                              {"3 year", "3 years", "2016-10-31"}}) {
    CAPTURE(written);
    auto read = parse_time_span(written);
    REQUIRE(read);
    CHECK(text(*read) == shown);
    CHECK(iso(on("2013-10-31") + *read) == from_october);
  }
  CHECK(iso(on("2012-02-29") + *parse_time_span("1 year")) == "2013-02-28");
}

TEST_CASE("what is not a span of time is refused with its mend", "[base]") {
  for (std::string_view written : {"3y", "3", "years", "", " ", "-3 years", "three years", "3 yearss", "1.5 years",
                                   "3 decades", "12345 days", "3years"}) {
    CAPTURE(written);
    auto read = parse_time_span(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is not a span of time");
    CHECK(read.error().help == "write a number and a unit, such as `3 years`, `15 months`, `6 weeks` or `14 days`");
  }
}

TEST_CASE("no day is offered that there is not", "[base]") {
  CHECK(parse_date("31/2/2013").error().help.find("2013-02-31") == std::string::npos);
}

TEST_CASE("a date that was written day first is offered year first, where there is such a day", "[base]") {
  auto offered = [](const char* text) {
    auto help = parse_date(text).error().help;
    const std::string begin = "write the year first: `";
    return help.starts_with(begin) ? help.substr(begin.size(), 10) : std::string("none");
  };
  CHECK(offered("31/12/2013") == "2013-12-31");
  CHECK(offered("1.1.13") == "2013-01-01");
  CHECK(offered("29-02-12") == "2012-02-29");
  CHECK(offered("29/02/13") == "none");
  CHECK(offered("31/12/99") == "2099-12-31");
  CHECK(offered("31/12/100") == "0100-12-31");  // three digits are no year cut short
  CHECK(offered("32/12/2013") == "none");
  CHECK(offered("31/13/2013") == "none");
  CHECK(offered("31//2013") == "none");
}
