// The report on grants: sums by hand, and nobody named who receives a grant for themselves.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/grants_report.h"
#include "report/render/render.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - {id: p, name: P, activities: [{id: chest, name: Chest, budget: {y1: 1000, y2: 500}}]}
)";

const std::string grants = R"(rules: {activity: chest, report_within: 6 months}
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, priority: p, amount: 450, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-02, amount: 300}, {date: 2014-02-02, amount: 100}], receipts: [{amount: 120.50}, {amount: 100}]}
  - {id: boots, title: Boots for Ash, applicant: A. Ash, individual: yes, priority: p, amount: 100, outcome: awarded, award: {amount: 90.50, on: 2014-11-01}}
  - {id: trip, title: Trip, applicant: Walkers, priority: p, amount: 600, outcome: refused}
)";

nlohmann::json json_of(const std::string& as_of, std::string* text = nullptr) {
  auto area = read_whole({{"plan.yaml", plan}, {"grants.yaml", grants}});
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  Chest chest{area, table, grants_of(area, *parse_date(as_of)), {}, *parse_date(as_of)};
  chest.periods =
      fund_periods(area, table, calendar, chest.grants, spending_of(area, table, calendar, *parse_date(as_of)));
  if (text) *text = to_text(grants_document(chest, false), {80}) + to_csv(grants_document(chest, true));
  return nlohmann::json::parse(to_json(grants_json(chest)));
}

}  // namespace

TEST_CASE("grants are summed by the period of their award", "[report]") {
  auto json = json_of("2014-08-03");
  CHECK(json["fund"][0]["awarded"]["pence"] == 400'00);
  CHECK(json["fund"][0]["left"]["pence"] == 600'00);
  CHECK(json["fund"][1]["awarded"]["pence"] == 0);  // awarded in November
  CHECK(json_of("2014-11-01")["fund"][1]["awarded"]["pence"] == 90'50);
  CHECK(json["grants"][0]["outcome"] == "awarded");
  CHECK(json["grants"][0]["paid"]["pence"] == 400'00);
  CHECK(json["grants"][0]["receipts"]["pence"] == 220'50);
  CHECK(json["grants"][0]["report_due"] == "2014-08-02");
  CHECK(json["grants"][2]["awarded"].is_null());
  CHECK(json_of("2014-01-01")["grants"][0]["paid"]["pence"] == 300'00);
}

TEST_CASE("a report is late on the day after it was due", "[report]") {
  std::string text;
  json_of("2014-08-02", &text);
  CHECK(text.find("due 2014-08-02") != std::string::npos);
  json_of("2014-08-03", &text);
  CHECK(text.find("late 2014-08-02") != std::string::npos);
}

TEST_CASE("a person who receives a grant is named in no format", "[report]") {
  std::string text;
  auto json = json_of("2014-08-03", &text);
  CHECK(text.find("Ash") == std::string::npos);
  CHECK(json.dump().find("Ash") == std::string::npos);
  CHECK(json["grants"][1]["receiver"] == "a person");
}
