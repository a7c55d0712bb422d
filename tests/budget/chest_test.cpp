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

std::unique_ptr<ReadChest> chest_on(const std::string& day, const std::string& entries = "") {
  auto out = std::make_unique<ReadChest>();
  Texts texts{{"plan.yaml", plan}, {"grants.yaml", grants}};
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
