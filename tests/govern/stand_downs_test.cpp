// How many stood down in a year, by each reading of what a year is; terms in a row; the day of the next annual meeting.
#include <fmt/core.h>

#include <map>

#include "govern/rota.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Strings = std::vector<std::string>;

// Members m1, m2 and so on, each with these terms.
std::string members(const Strings& terms) {
  std::string out = "members:\n";
  for (std::size_t at = 0; at < terms.size(); ++at)
    out += fmt::format("  - {{id: m{0}, name: M. {0}, votes: yes, terms: [{1}]}}\n", at + 1, terms[at]);
  return out;
}

Area area(const std::string& each, const Strings& terms, const Strings& agms = {}, const std::string& more = "") {
  Texts texts{{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan, starts: 2013-11-01, ends: 2015-06-30}\n"},
              {"constitution.yaml",
               "constitution:\n  - {in_force: 2013-01-01, terms: {stand_down: {at_least: 2, each: " + each + "}}" +
                   more + "}\n"},
              {"membership.yaml", members(terms)}};
  for (const auto& day : agms)
    texts.emplace_back("meetings/" + day + ".yaml", "meeting: {date: " + day + ", kind: agm}\n");
  return read_whole(texts);
}

// "2014 no: calendar year 2014 no 1 of 2" and so on, a line for each reading.
Strings told(const Area& about, const std::string& as_of) {
  Strings out;
  for (const auto& year : stand_downs(about, *parse_date(as_of)))
    for (const auto& one : year.answer.readings)
      out.push_back(fmt::format("{} {}: {} {} {}", year.year, name(year.answer.answer), one.name, name(one.answer),
                                one.working[0].value));
  return out;
}

std::string stood(const std::string& to) { return "{from: 2013-10-03, to: " + to + ", ended: stood-down}"; }
const std::string serves = "{from: 2013-10-03}";

}  // namespace

TEST_CASE("who stood down on the first or the last day of a year stood down in it", "[govern]") {
  auto year = [&](const std::string& one, const std::string& other) {
    return told(area("calendar-year", {serves, stood(one), stood(other)}), "2015-01-01");
  };
  CHECK(year("2014-01-01", "2014-12-31") == Strings{"2014 yes: calendar year 2014 yes 2"});
  CHECK(year("2013-12-31", "2014-12-31") == Strings{"2014 no: calendar year 2014 no 1"});
  CHECK(year("2014-01-01", "2015-01-01") == Strings{"2014 no: calendar year 2014 no 1"});
}

TEST_CASE("a year is judged on its last day, and not before", "[govern]") {
  auto few = area("calendar-year", {serves, stood("2014-05-01")});
  CHECK(told(few, "2014-12-30") == Strings{});
  CHECK(told(few, "2014-12-31") == Strings{"2014 no: calendar year 2014 no 1"});
}

TEST_CASE("standing down and a term that is over count, resigning does not", "[govern]") {
  auto ended = [&](const std::string& how) {
    auto one = "{from: 2013-10-03, to: 2014-05-01, ended: " + how + "}";
    return told(area("calendar-year", {serves, one, stood("2014-05-01")}), "2014-12-31").at(0).substr(0, 8);
  };
  for (auto how : {"stood-down", "term-over"}) CHECK(ended(how) == "2014 yes");
  for (auto how : {"resigned", "removed", "moved-away", "died"}) CHECK(ended(how) == "2014 no:");
}

TEST_CASE("who ends at an annual meeting without a word stood down there", "[govern]") {
  auto ends = [&](const std::string& end) {
    auto one = "{from: 2013-10-03, " + end + "}";
    return told(area("calendar-year", {serves, one, stood("2014-05-01")}, {"2013-10-03", "2014-10-02"}), "2014-12-31")
        .at(0)
        .substr(0, 8);
  };
  CHECK(ends("to: 2014-10-02") == "2014 yes");
  CHECK(ends("to: 2014-10-01") == "2014 no:");
  CHECK(ends("to: 2014-10-02, ended_at: 2014-10-02") == "2014 yes");
}

TEST_CASE("who has no vote counts or not, as the rules say or leave open", "[govern]") {
  Strings terms{serves, stood("2014-05-01"), "{from: 2013-10-03, to: 2014-05-01, ended: stood-down, votes: no}"};
  CHECK(told(area("calendar-year", terms), "2014-12-31") == Strings{"2014 depends: calendar year 2014 depends 1 to 2"});
  CHECK(told(area("calendar-year", terms, {}, ", members: {count: all}"), "2014-12-31") ==
        Strings{"2014 yes: calendar year 2014 yes 2"});
  CHECK(told(area("calendar-year", terms, {}, ", members: {count: voting}"), "2014-12-31") ==
        Strings{"2014 no: calendar year 2014 no 1"});
}

TEST_CASE("a year is the calendar's, one from annual meeting to annual meeting, or the plan's", "[govern]") {
  // One on the day of the first annual meeting, one on that of the second, one the day after.
  Strings terms{serves, stood("2013-12-02"), stood("2014-12-01"), stood("2014-12-02")};
  Strings agms{"2013-12-02", "2014-12-01"};
  CHECK(told(area("agm", terms, agms), "2014-12-01") ==
        Strings{"2014 no: year to the annual meeting of 1 December 2014 "
                "no 1"});
  CHECK(told(area("agm", terms, agms), "2014-11-30") == Strings{});
  CHECK(told(area("plan-year", terms, agms), "2014-10-30") == Strings{});
  CHECK(told(area("plan-year", terms, agms), "2014-10-31") == Strings{"2014 no: plan year from 1 November 2013 no 1"});
  // The second year of the plan began before the plan ended; there is no third.
  CHECK(told(area("plan-year", terms, agms), "2016-12-31") ==
        Strings{"2014 no: plan year from 1 November 2013 no 1", "2015 yes: plan year from 1 November 2014 yes 2"});
  // A year without more: enough by the calendar, too few by the others.
  CHECK(told(area("year", terms, agms), "2014-12-31") ==
        Strings{"2014 depends: calendar year 2014 yes 2",
                "2014 depends: year to the annual meeting of 1 December 2014 no 1",
                "2014 depends: plan year from 1 November 2013 no 1"});
  // An annual meeting that was not held ends its year nowhere: the year after it the calendar does.
  CHECK(told(area("agm", terms, {"2013-12-02"}), "2014-12-31") ==
        Strings{"2014 yes: year to the next annual meeting yes "
                "2"});
  CHECK(told(area("agm", terms, {"2013-12-02"}), "2013-12-31") == Strings{});
}

TEST_CASE("nothing is asked before anybody served, nor without a rule", "[govern]") {
  CHECK(told(area("calendar-year", {"{from: 2014-01-02}"}), "2014-12-31") == Strings{});
  CHECK(told(area("calendar-year", {"{from: 2014-01-01}"}), "2014-12-31").size() == 1);
  CHECK(told(area("calendar-year", {""}), "2014-12-31") == Strings{});
  CHECK(told(read_whole({{"membership.yaml", members({serves})}}), "2014-12-31") == Strings{});
}

TEST_CASE("a rule counts for years that it was in force through", "[govern]") {
  auto from = [&](const std::string& day) {
    return told(read_whole({{"constitution.yaml", "constitution: [{in_force: " + day +
                                                      ", terms: {stand_down: {at_least: "
                                                      "2, each: calendar-year}}}]\n"},
                            {"membership.yaml", members({serves})}}),
                "2014-12-31");
  };
  CHECK(from("2014-01-01").size() == 1);
  CHECK(from("2014-01-02").empty());
}

TEST_CASE("a year is held against the rule at its end, and one under way against that of the day", "[govern]") {
  auto needed = [](const std::string& as_of) {
    auto about = read_whole({{"membership.yaml", members({serves})},
                             {"constitution.yaml",
                              "constitution:\n"
                              "  - {in_force: 2013-01-01, terms: {stand_down: {at_least: 1, each: year}}}\n"
                              "  - {in_force: 2014-12-31, terms: {stand_down: {at_least: 2, each: year}}}\n"
                              "  - {in_force: 2015-01-01, terms: {stand_down: {at_least: 3, each: year}}}\n"},
                             {"meetings/2013-12-01.yaml", "meeting: {date: 2013-12-01, kind: agm}\n"},
                             {"meetings/2014-12-01.yaml", "meeting: {date: 2014-12-01, kind: agm}\n"}});
    std::string out;
    for (const auto& year : stand_downs(about, *parse_date(as_of)))
      for (const auto& one : year.answer.readings) out += one.name + ": " + one.working[1].value + "; ";
    return out;
  };
  const std::string of_agm = "year to the annual meeting of 1 December 2014: 1; ";
  CHECK(needed("2014-12-30") == "calendar year 2014: 1; " + of_agm);
  CHECK(needed("2014-12-31") == "calendar year 2014: 2; " + of_agm);
  CHECK(needed("2015-01-01") == "calendar year 2014: 2; " + of_agm);
}

TEST_CASE("a plan that could not be read whole has no years", "[govern]") {
  auto readings = [](const std::string& starts) {
    Diagnostics told;
    auto files = files_in_memory({{"plan.yaml", "plan: {title: Plan, starts: 2013-11-01, ends: " + starts + "}\n"},
                                  {"constitution.yaml",
                                   "constitution: [{in_force: 2013-01-01, terms: {stand_down: {at_least: 2, each: "
                                   "plan-year}}}]\n"},
                                  {"membership.yaml", members({serves})}});
    return stand_downs(read_area(*files, told), *parse_date("2015-12-31")).size();
  };
  CHECK(readings("2015-10-31") == 2);
  CHECK(readings("2015-13-31") == 0);
}

TEST_CASE("terms in a row follow one another without a gap", "[govern]") {
  auto serving = [](const std::string& terms) {
    auto about =
        read_whole({{"membership.yaml", members({terms})},
                    {"constitution.yaml", "constitution: [{in_force: 2013-01-01, terms: {length: 3 years}}]\n"}});
    auto one = serving_on(about.membership, &about.constitution.versions[0], *parse_date("2016-06-01")).at(0);
    return fmt::format("{} {} since {} to {}", one.in_a_row, one.elected_in_a_row, iso(*one.since), iso(*one.ends()));
  };
  const std::string first = "{from: 2013-10-03, how: elected, to: 2014-10-02}";
  CHECK(serving(first + ", {from: 2014-10-02, how: re-elected}") == "2 2 since 2013-10-03 to 2017-10-02");
  CHECK(serving(first + ", {from: 2014-10-03, how: re-elected}") == "2 2 since 2013-10-03 to 2017-10-03");
  CHECK(serving(first + ", {from: 2014-10-04, how: re-elected}") == "1 1 since 2014-10-04 to 2017-10-04");
  CHECK(serving(first + ", {from: 2014-10-01, how: re-elected}") == "1 1 since 2014-10-01 to 2017-10-01");
  CHECK(serving(first + ", {from: 2014-10-02, how: co-opted}") == "2 1 since 2013-10-03 to 2017-10-02");
  CHECK(serving(first + ", {from: 2014-10-02, how: appointed}") == "2 1 since 2013-10-03 to 2017-10-02");
  CHECK(serving(first + ", {from: 2014-10-02}") == "2 2 since 2013-10-03 to 2017-10-02");
  CHECK(serving("{from: 2013-10-03, how: co-opted, to: 2014-10-02}, {from: 2014-10-02, how: founder}") ==
        "2 1 since 2013-10-03 to 2017-10-02");
  // Two that run at once do not follow one another, nor one that was over on the day on which it began.
  CHECK(serving("{from: 2013-10-03}, {from: 2014-10-02}") == "1 1 since 2014-10-02 to 2017-10-02");
  CHECK(serving("{from: 2014-10-02, to: 2014-10-02}, {from: 2014-10-02}") == "1 1 since 2014-10-02 to 2017-10-02");
  // Written in any order; three in a row; one that ends when it is written to.
  CHECK(serving("{from: 2014-10-02, to: 2015-10-01}, {from: 2015-10-01, to: 2016-06-30}, " + first) ==
        "3 3 since 2013-10-03 to 2016-06-30");
}

TEST_CASE("spans of time hold so many anniversaries", "[govern]") {
  using Unit = TimeSpan::Unit;
  CHECK(whole_years({3, Unit::years}) == 3);
  CHECK(whole_years({35, Unit::months}) == 2);
  CHECK(whole_years({36, Unit::months}) == 3);
  CHECK(whole_years({52, Unit::weeks}) == 0);
  CHECK(whole_years({53, Unit::weeks}) == 1);
  CHECK(whole_years({365, Unit::days}) == 0);
  CHECK(whole_years({366, Unit::days}) == 1);
  AtLeastEach number;
  number.at_least.value = 2;
  for (auto [each, a_year_of_it] :
       {std::pair(Interval::month, 24), std::pair(Interval::quarter, 8), std::pair(Interval::year, 2),
        std::pair(Interval::agm, 2), std::pair(Interval::calendar_year, 2), std::pair(Interval::plan_year, 2)}) {
    number.each.value = each;
    CHECK(a_year(number) == a_year_of_it);
  }
  CHECK(needed_a_year(9, 3) == 3);
  CHECK(needed_a_year(10, 3) == 4);
  CHECK(needed_a_year(10, 1) == 10);
  CHECK_FALSE(needed_a_year(10, 0));
}

TEST_CASE("the next annual meeting is one on record, else a year after the last, else after the elections",
          "[govern]") {
  auto next = [](const Strings& terms, const Strings& agms, const std::string& as_of) {
    auto found = next_agm(area("year", terms, agms), *parse_date(as_of));
    constexpr const char* how[] = {"given", "recorded", "after the last", "after elections", "not known"};
    return iso(found.day) + " " + how[static_cast<int>(found.how)];
  };
  const std::string elected = "{from: 2013-10-03, how: elected}";
  CHECK(next({elected}, {"2013-10-03", "2014-09-20"}, "2014-01-15") == "2014-09-20 recorded");
  CHECK(next({elected}, {"2013-10-03", "2014-09-20"}, "2014-09-19") == "2014-09-20 recorded");
  CHECK(next({elected}, {"2013-10-03", "2014-09-20"}, "2014-09-20") == "2015-09-20 after the last");
  CHECK(next({elected}, {"2013-10-03"}, "2014-10-02") == "2014-10-03 after the last");
  CHECK(next({elected}, {"2013-10-03"}, "2014-10-03") == "2014-10-04 not known");
  CHECK(next({elected}, {}, "2014-10-02") == "2014-10-03 after elections");
  CHECK(next({elected}, {}, "2014-10-03") == "2014-10-04 not known");
  CHECK(next({elected, "{from: 2014-01-10, how: re-elected}", "{from: 2014-01-12, how: co-opted}"}, {}, "2014-02-01") ==
        "2015-01-10 after elections");
  CHECK(next({"{from: 2014-01-10}"}, {}, "2014-02-01") == "2014-02-02 not known");
}

TEST_CASE("a limit reaches the last annual meeting that is not after it", "[govern]") {
  auto planned = [](const Strings& terms, const std::string& rules, int years) {
    auto about = read_whole({{"membership.yaml", members(terms)},
                             {"constitution.yaml", "constitution: [{in_force: 2013-01-01" + rules + "}]\n"}});
    auto rota = proposed_rota(about, *parse_date("2014-09-01"), *parse_date("2014-10-03"), years);
    std::string out;
    if (!rota) return out;
    for (const auto& year : rota->years) {
      out += iso(year.agm);
      for (const auto& turn : year.stand_down)
        out += " " + turn.serving.seat.member->id.text + (turn.must ? "!" : "") + (turn.again ? "+" : "");
      out += "; ";
    }
    return out + fmt::format("{} overdue, {} not recorded", rota->overdue.size(), rota->not_recorded.size());
  };
  const std::string three = ", terms: {length: 3 years}";
  // Three years end on the day of an annual meeting, which is in time; a day less, and it is the one before.
  CHECK(planned({"{from: 2011-10-03}"}, three, 1) == "2014-10-03 m1!; 0 overdue, 0 not recorded");
  CHECK(planned({"{from: 2011-10-02}"}, three, 1) == "2014-10-03 m1!; 1 overdue, 0 not recorded");
  CHECK(planned({"{from: 2012-10-03}", "{from: 2012-10-02}"}, three, 2) ==
        "2014-10-03 m2!; 2015-10-03 m1!; 0 overdue, 0 not recorded");
  // Who stood down is elected again, and their limit counts anew; without a recorded term they come first.
  CHECK(planned({"{from: 2012-10-03}", ""}, ", terms: {length: 1 year}", 2) ==
        "2014-10-03 m2! m1!; 2015-10-03 m2!+ m1!+; 1 overdue, 1 not recorded");
  CHECK(planned({"{from: 2012-10-03}", "{from: 2013-10-03}"}, ", terms: {stand_down: {at_least: 1, each: year}}", 3) ==
        "2014-10-03 m1; 2015-10-03 m2!; 2016-10-03 m1!+; 0 overdue, 0 not recorded");
  // Four by two a year take two years.
  const std::string one = "{from: 2012-10-03}";
  CHECK(planned({one, one, one, one}, ", terms: {stand_down: {at_least: 2, each: year}}", 2) ==
        "2014-10-03 m1 m2; 2015-10-03 m3! m4!; 0 overdue, 0 not recorded");
  // A limit may reach one meeting more than there are whole years in a term: then nobody must stand down before it.
  const std::string began = "{from: 2014-05-01}";
  CHECK(planned({began, began, began}, ", terms: {length: 41 months}", 3) ==
        "2014-10-03 m1; 2015-10-03 m2; 2016-10-03 m3!; 0 overdue, 0 not recorded");
  CHECK(planned({began, began, began}, ", terms: {length: 42 months}", 3) ==
        "2014-10-03 m1; 2015-10-03 m2; 2016-10-03 m3; 0 overdue, 0 not recorded");
  CHECK(planned({"{from: 2012-10-03}"}, "", 3) == "");
  CHECK(planned({"{from: 2012-10-03}"}, ", terms: {may_stand_again: yes}", 3) == "");
}

TEST_CASE("of whom it is not written whether they have a vote is reckoned as is worse for the residents", "[govern]") {
  auto about =
      read_whole({{"membership.yaml", R"(members:
  - {id: m1, name: M. 1, resident: yes, terms: [{from: 2013-10-01}]}
  - {id: m2, name: M. 2, resident: no, terms: [{from: 2013-10-02}]}
  - {id: m3, name: M. 3, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
)"},
                  {"constitution.yaml",
                   "constitution: [{in_force: 2013-01-01, terms: {stand_down: {at_least: 1, each: year}}}]\n"}});
  auto rota = proposed_rota(about, *parse_date("2014-09-01"), *parse_date("2014-10-03"), 3);
  std::map<std::string, std::string> left;
  REQUIRE(rota);
  for (const auto& year : rota->years)
    left[year.stand_down.at(0).serving.seat.member->id.text] =
        fmt::format("{} of {}", year.residents_left.have, year.residents_left.base);
  CHECK(left == std::map<std::string, std::string>{{"m1", "1 of 2"}, {"m2", "1 of 1"}, {"m3", "0 of 1"}});
}

TEST_CASE("a plan that ends on the first day of a year of it has that year, and the fewest of all readings are told",
          "[govern]") {
  auto about = [](const std::string& ends) {
    return read_whole(
        {{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan, starts: 2013-11-01, ends: " + ends + "}\n"},
         {"constitution.yaml",
          "constitution:\n  - {in_force: 2013-01-01, terms: {stand_down: {at_least: 2, each: year}}}\n"},
         {"membership.yaml", members({serves, stood("2014-05-01"), stood("2015-05-01")})}});
  };
  CHECK(stand_downs(about("2014-11-01"), *parse_date("2015-12-31")).back().answer.readings.size() == 2);
  CHECK(stand_downs(about("2014-10-31"), *parse_date("2015-12-31")).back().answer.readings.size() == 1);
  auto one = stand_downs(area("year", {serves, stood("2014-05-01"), stood("2014-11-02")}), *parse_date("2014-12-31"));
  CHECK(one.at(0).fewest == 1);  // two in the calendar year, one in the plan's
  auto other = stand_downs(area("year", {serves, stood("2013-12-01"), stood("2014-05-01")}), *parse_date("2014-12-31"));
  CHECK(other.at(0).fewest == 1);  // one in the calendar year, two in the plan's
  // Without a plan there are no years of one.
  auto no_plan = read_whole({{"constitution.yaml",
                              "constitution:\n  - {in_force: 2013-01-01, terms: {stand_down: {at_least: 2, "
                              "each: plan-year}}}\n"},
                             {"membership.yaml", members({serves})}});
  CHECK(stand_downs(no_plan, *parse_date("2015-12-31")).empty());
}

TEST_CASE("a rota shows what would be needed each year, where a term lasts a year at all", "[govern]") {
  auto answer = [](const std::string& length, const std::string& clauses) {
    auto about = read_whole(
        {{"membership.yaml", members({serves, serves, serves})},
         {"constitution.yaml", "constitution: [{in_force: 2013-01-01, terms: {length: " + length +
                                   ", clause: Terms, stand_down: {at_least: 3, each: year" + clauses + "}}}]\n"}});
    return rota_honours_terms(&about.constitution.versions[0],
                              body_of(register_on(about.membership, *parse_date("2014-01-01"))));
  };
  CHECK(answer("1 year", "").working.size() == 5);
  CHECK(answer("1 year", "").answer == Verdict::yes);
  CHECK(answer("11 months", "").working.size() == 4);
  CHECK(answer("11 months", "").answer == Verdict::no);
  CHECK(answer("1 year", "").clause == "Terms");
  CHECK(answer("1 year", ", clause: Rota").clause == "Rota");
}
