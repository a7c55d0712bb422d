// What the chest has given as of a day, and what its fund has once budget was moved.
#include <catch2/catch.hpp>

#include "budget/chest.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"(periods:
  - id: y1
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - id: p
    name: P
    activities:
      - {id: chest, name: Chest, budget: {y1a: 1000, y1b: 500}}
      - {id: hub, name: Hub, budget: {y1a: 5000, y1b: 5000, y2: 5000}}
)";

const std::string grants = R"(rules: {activity: chest}
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, priority: p, amount: 400, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-02, amount: 400}], receipts: [{amount: 10}, {date: 2014-01-10, amount: 90}]}
  - {id: boots, title: Boots, applicant: Walkers, priority: p, amount: 100, award: {amount: 100, on: 2014-05-02}}
)";

struct ReadChest {
  Area area;
  BudgetTable table;
  std::vector<GrantFigures> grants;
  std::vector<FundPeriod> periods, as_planned;

  std::string id(std::size_t at) const { return table.columns[periods[at].column].period->id.text; }
};

std::unique_ptr<ReadChest> chest_on(const std::string& day, const std::string& entries = "",
                                    const std::string& written = grants) {
  auto out = std::make_unique<ReadChest>();
  Texts texts{{"plan.yaml", plan}, {"grants.yaml", written}};
  if (!entries.empty()) texts.emplace_back("ledger/all.yaml", "entries:\n" + entries);
  out->area = read_whole(std::move(texts));
  out->table = budget_table(out->area.plan);
  Calendar calendar(out->table);
  auto as_of = *parse_date(day);
  out->grants = grants_of(out->area, as_of);
  auto spending = spending_of(out->area, out->table, calendar, as_of);
  out->periods = fund_periods(out->area, out->table, calendar, out->grants, spending);
  auto no_ledger = spending_of(Area{}, out->table, calendar, as_of);
  out->as_planned = fund_periods(out->area, out->table, calendar, out->grants, no_ledger);
  return out;
}

}  // namespace

TEST_CASE("awards and receipts of later days do not count yet", "[budget]") {
  auto before = chest_on("2013-11-30");
  CHECK_FALSE(before->grants[0].awarded);
  CHECK(before->grants[0].award == Money{});
  CHECK(before->periods[0].awarded == Money{});
  auto first = chest_on("2013-12-01");
  CHECK(first->grants[0].awarded);
  CHECK(first->periods[0].awarded == Money{400'00});
  CHECK(first->grants[0].receipts == Money{10'00});
  CHECK(chest_on("2014-01-09")->grants[0].receipts == Money{10'00});
  CHECK(chest_on("2014-01-10")->grants[0].receipts == Money{100'00});
  CHECK(chest_on("2014-05-01")->periods[1].awarded == Money{});
  CHECK(chest_on("2014-05-02")->periods[1].awarded == Money{100'00});
}

TEST_CASE("the fund has what was moved to it", "[budget]") {
  auto moved = chest_on("2014-12-31", "  - {date: 2014-01-05, kind: virement, from: hub, to: chest, amount: 200}\n");
  REQUIRE(moved->periods.size() == 2);
  CHECK(moved->periods[0].limit == Money{1200'00});
  CHECK(moved->periods[1].limit == Money{500'00});
  CHECK(moved->as_planned[0].limit == Money{1000'00});
  auto later = chest_on("2014-01-04", "  - {date: 2014-01-05, kind: virement, from: hub, to: chest, amount: 200}\n");
  CHECK(later->periods[0].limit == Money{1000'00});
}

TEST_CASE("where budget was moved in a year only, the fund is that of the year", "[budget]") {
  auto moved =
      chest_on("2014-12-31", "  - {date: 2014-01-05, kind: virement, from: hub, to: chest, amount: 200, period: y1}\n");
  REQUIRE(moved->periods.size() == 1);
  CHECK(moved->id(0) == "y1");
  CHECK(moved->periods[0].limit == Money{1700'00});
  CHECK(moved->periods[0].awarded == Money{500'00});
}

TEST_CASE("a year for which nothing was planned has what was moved to it", "[budget]") {
  auto moved = chest_on("2014-12-31", "  - {date: 2014-11-05, kind: virement, from: hub, to: chest, amount: 200}\n");
  REQUIRE(moved->periods.size() == 3);
  CHECK(moved->id(2) == "y2");
  CHECK(moved->periods[2].limit == Money{200'00});
}

TEST_CASE("an application is not there before it was handed in", "[budget]") {
  const std::string written = R"(applications:
  - {id: drums, title: Drums, applicant: Drummers, received: 2013-11-20, amount: 400, outcome: awarded}
  - {id: boots, title: Boots, applicant: Walkers, received: 2013-11-20, amount: 100, payments: [{date: 2013-11-10, amount: 100}], receipts: [{amount: 5}]}
)";
  auto before = chest_on("2013-11-19", "", written);
  CHECK(before->grants[0].to_come);
  CHECK_FALSE(before->grants[0].awarded);
  CHECK_FALSE(before->grants[1].to_come);  // the money went all the same
  CHECK(before->grants[1].receipts == Money{});
  CHECK(chest_on("2013-11-09", "", written)->grants[1].to_come);
  auto then = chest_on("2013-11-20", "", written);
  CHECK_FALSE(then->grants[0].to_come);
  CHECK(then->grants[0].awarded);
  CHECK(then->grants[1].receipts == Money{5'00});
}

TEST_CASE("a report is due by the payments made until then", "[budget]") {
  const std::string written = R"(rules: {report_within: 1 month}
applications:
  - {id: drums, title: Drums, applicant: Drummers, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2014-02-02, amount: 100}, {date: 2013-12-02, amount: 300}]}
)";
  CHECK_FALSE(chest_on("2013-12-01", "", written)->grants[0].report_due);
  CHECK(chest_on("2014-02-01", "", written)->grants[0].report_due == parse_date("2014-01-02").value());
  CHECK(chest_on("2014-02-02", "", written)->grants[0].report_due == parse_date("2014-03-02").value());
}

TEST_CASE("what went back to the funder is not left to award", "[budget]") {
  const std::string back = "  - {date: 2014-12-08, kind: return, activity: chest, amount: 300, period: ";
  auto part = chest_on("2014-12-31", back + "y1b}\n");
  REQUIRE(part->periods.size() == 2);
  CHECK(part->periods[0].left() == Money{600'00});
  CHECK(part->periods[1].limit == Money{500'00});
  CHECK(part->periods[1].returned == Money{300'00});
  CHECK(part->periods[1].left() == Money{100'00});
  CHECK(chest_on("2014-12-07", back + "y1b}\n")->periods[1].left() == Money{400'00});
  auto year = chest_on("2014-12-31", back + "y1}\n");
  REQUIRE(year->periods.size() == 1);
  CHECK(year->id(0) == "y1");
  CHECK(year->periods[0].left() == Money{700'00});
  auto other_line =
      chest_on("2014-12-31", "  - {date: 2014-12-08, kind: return, activity: hub, amount: 300, period: y1b}\n");
  CHECK(other_line->periods[1].returned == Money{});
}

TEST_CASE("where more went back than a part of a year had, it went back of the year", "[budget]") {
  const std::string back = "  - {date: 2014-12-08, kind: return, activity: chest, period: y1b, amount: ";
  CHECK(chest_on("2014-12-31", back + "500}\n")->periods.size() == 2);
  auto more = chest_on("2014-12-31", back + "500.01}\n");
  REQUIRE(more->periods.size() == 1);
  CHECK(more->id(0) == "y1");
  CHECK(more->periods[0].limit == Money{1500'00});
  CHECK(more->periods[0].left() == Money{499'99});
}

TEST_CASE("of a pot that is smaller than its line the rest of the line goes back first", "[budget]") {
  const std::string back = "  - {date: 2014-12-08, kind: return, activity: chest, period: y1a, amount: ";
  const std::string pot = "rules: {activity: chest, pot: {y1a: 800}}\n";
  CHECK(chest_on("2014-12-31", back + "200}\n", pot)->periods[0].left() == Money{800'00});
  CHECK(chest_on("2014-12-31", back + "250}\n", pot)->periods[0].left() == Money{750'00});
  CHECK(chest_on("2014-12-31", back + "250}\n", "rules: {pot: {y1a: 800}}\n")->periods[0].left() == Money{800'00});
}

TEST_CASE("more went back in one year than it had: of what an earlier year left", "[budget]") {
  const std::string rules = "rules: {activity: chest, pot: {y1: 1000, y2: 500}}\napplications:\n";
  const std::string awards =
      "  - {id: a, title: A, applicant: A, award: {amount: 600, on: 2013-12-01}}\n"
      "  - {id: b, title: B, applicant: B, award: {amount: 400, on: 2014-12-01}}\n";
  auto back = [&](const std::string& amount) {
    return chest_on("2015-01-31", "  - {date: 2015-01-08, kind: return, activity: chest, amount: " + amount + "}\n",
                    rules + awards);
  };
  auto some = back("300");
  REQUIRE(some->periods.size() == 2);
  CHECK(some->periods[0].returned == Money{200'00});
  CHECK(some->periods[0].left() == Money{200'00});
  CHECK(some->periods[1].returned == Money{100'00});
  CHECK(some->periods[1].left() == Money{});
  auto too_much = back("500.01");
  CHECK(too_much->periods[0].left() == Money{});
  CHECK(too_much->periods[1].left() == Money{-1});
}

TEST_CASE("an award of which no day is known is in no period, and a lost one is none", "[budget]") {
  const std::string head = "rules: {activity: chest}\napplications: [{id: drums, received: 2013-12-01, ";
  auto undated = chest_on("2014-01-01", "", head + "outcome: awarded, award: {amount: 400}}]\n");
  CHECK(undated->grants[0].award == Money{400'00});
  CHECK_FALSE(undated->grants[0].awarded_on);
  CHECK(undated->periods[0].awarded == Money{});
  auto decided = [](const std::string& outcome) {
    auto area =
        read_whole({{"plan.yaml", plan},
                    {"grants.yaml", "applications: [{id: drums, award: {amount: 4, decision: 2014-03-12/chest}}]\n"},
                    {"meetings/2014-03-12.yaml",
                     "meeting: {date: 2014-03-12, kind: partnership}\ndecisions: "
                     "[{id: chest, text: The drums." +
                         outcome + "}]\n"}});
    auto figures = grants_of(area, *parse_date("2014-03-12")).at(0);
    return std::pair(figures.awarded, figures.awarded_on.has_value());
  };
  CHECK(decided(", outcome: carried") == std::pair(true, true));
  CHECK(decided("") == std::pair(true, true));
  CHECK(decided(", outcome: lost") == std::pair(false, false));
  CHECK(decided(", outcome: deferred") == std::pair(false, false));
}

TEST_CASE("a half-year that was given nothing has what was moved to it", "[budget]") {
  auto half = chest_on("2014-09-01", "  - {date: 2014-06-01, kind: virement, from: hub, to: chest, amount: 70}\n");
  REQUIRE(half->periods.size() == 2);
  const std::string only_first = plan.substr(0, plan.find("{y1a: 1000")) + "{y1a: 1000}}\n" +
                                 "      - {id: hub, name: Hub, budget: {y1b: 5000}}\n";
  auto area = read_whole({{"plan.yaml", only_first},
                          {"grants.yaml", grants},
                          {"ledger/all.yaml",
                           "entries: [{date: 2014-06-01, kind: virement, from: hub, to: chest, amount: "
                           "70}]\n"}});
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  auto as_of = *parse_date("2014-09-01");
  auto periods = fund_periods(area, table, calendar, grants_of(area, as_of), spending_of(area, table, calendar, as_of));
  REQUIRE(periods.size() == 2);
  CHECK(table.columns[periods[1].column].period->id.text == "y1b");
  CHECK(periods[1].limit == Money{70'00});
}

TEST_CASE("what a ledger says was spent of the chest is known where it has entries, and the chest a line", "[budget]") {
  auto spent = [](const std::string& entries, const std::string& written = grants) {
    auto area = read_whole({{"plan.yaml", plan}, {"grants.yaml", written}, {"ledger/all.yaml", "entries:" + entries}});
    auto table = budget_table(area.plan);
    Calendar calendar(table);
    return spent_by_ledger(area, spending_of(area, table, calendar, *parse_date("2014-01-05")));
  };
  const std::string hub = "\n  - {date: 2014-01-05, kind: spend, activity: hub, amount: 7}\n";
  const std::string drums = "\n  - {date: 2014-01-05, kind: spend, activity: chest, amount: 5}\n";
  CHECK(spent(drums) == Money{5'00});
  CHECK(spent(hub) == Money{});
  CHECK_FALSE(spent(" []\n"));
  CHECK_FALSE(spent("\n  - {date: 2014-01-06, kind: spend, activity: chest, amount: 5}\n"));  // not yet
  CHECK_FALSE(spent(drums, "rules: {report_within: 1 month}\n"));
  CHECK_FALSE(spent(drums, "applications: []\n"));
}

TEST_CASE("a fund whose line is not in the plan has nothing", "[budget]") {
  auto area = read_whole({{"plan.yaml", plan + "retired: [{id: old, name: Old chest}]\n"},
                          {"grants.yaml", "applications: []\nrules: {activity: chest}\n"}});
  area.grants.rules->activity->text = "old";
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  auto as_of = *parse_date("2014-09-01");
  CHECK(fund_periods(area, table, calendar, {}, spending_of(area, table, calendar, as_of)).empty());
}
