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

struct Printed {
  nlohmann::json json;
  std::string text, csv;
};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

Printed printed(const std::string& as_of, const std::string& written = grants, const std::string& of_plan = plan) {
  auto area = read_whole({{"plan.yaml", of_plan}, {"grants.yaml", written}});
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  Chest chest{area, table, grants_of(area, *parse_date(as_of)), {}, *parse_date(as_of)};
  chest.periods =
      fund_periods(area, table, calendar, chest.grants, spending_of(area, table, calendar, *parse_date(as_of)));
  return {nlohmann::json::parse(to_json(grants_json(chest))), to_text(grants_document(chest, false), {80}),
          to_csv(grants_document(chest, true))};
}

nlohmann::json json_of(const std::string& as_of, std::string* text = nullptr) {
  auto out = printed(as_of);
  if (text) *text = out.text + out.csv;
  return out.json;
}

}  // namespace

TEST_CASE("where the ledger has another sum of the fund's line, both are told", "[report]") {
  auto text = [](const std::string& paid) {
    auto area = read_whole(
        {{"plan.yaml", plan},
         {"grants.yaml", R"(rules: {activity: chest}
applications:
  - {id: drums, title: Drums, applicant: Drummers, amount: 450, outcome: awarded, payments: [{date: 2014-06-01, amount: 300}]}
)"},
         {"ledger/a.yaml",
          "entries: [{date: 2014-06-01, kind: spend, payee: Drummers, activity: chest, amount: " + paid + "}]\n"}});
    auto table = budget_table(area.plan);
    Calendar calendar(table);
    auto as_of = *parse_date("2014-08-03");
    Chest chest{area, table, grants_of(area, as_of), {}, as_of, spent_by_ledger(area, spending_of(area, table, calendar, as_of))};
    return to_text(grants_document(chest, false), {200});
  };
  CHECK(holds(text("250"), "The ledger has £250 as spent of this line, where £300 is paid here"));
  CHECK_FALSE(holds(text("300"), "The ledger has"));
}

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

TEST_CASE("what was handed in later is left out, and what was awarded later is pending", "[report]") {
  const std::string written = R"(rules: {activity: chest}
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, received: 2013-11-10, amount: 450, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
  - {id: boots, title: Boots, applicant: Walkers, received: 2013-12-10, amount: 100, outcome: awarded, award: {amount: 100, on: 2014-01-01}}
  - {id: shed, title: Shed, applicant: Gardeners, received: 2013-12-11, amount: 70, outcome: refused}
)";
  auto early = printed("2013-11-30", written);
  CAPTURE(early.text);
  CHECK(holds(early.text, "1 application. Amounts in pounds. 2 more are left out: they were"));
  CHECK(holds(early.text, "Fern Drummers: Drums    450        –     –  pending"));
  CHECK_FALSE(holds(early.text, "Walkers"));
  CHECK_FALSE(holds(early.csv, "Walkers"));
  CHECK(holds(early.text, "Total                     450        0     0"));
  CHECK(early.json["grants"].size() == 1);
  CHECK(early.json["handed_in_later"] == 2);
  CHECK(early.json["grants"][0]["outcome"] == "pending");
  CHECK(holds(printed("2013-12-10", written).text, "1 more is left out: it was handed in after"));
  CHECK_FALSE(holds(printed("2014-01-01", written).text, "handed in"));
}

TEST_CASE("what was paid is shown of a grant that was withdrawn", "[report]") {
  const std::string written = R"(applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, amount: 450, outcome: withdrawn, payments: [{date: 2013-12-02, amount: 300}], receipts: [{amount: 20}]}
)";
  auto out = printed("2014-01-01", written);
  CAPTURE(out.text, out.csv);
  CHECK(holds(out.text, "Fern Drummers: Drums    450        –   300  withdrawn"));
  CHECK(holds(out.text, "Total                     450        0   300"));
  CHECK(holds(out.csv, ",450.00,\"\",300.00,20.00,\"withdrawn\",\"\""));
  CHECK(holds(out.text, "Receipts for £20 have come in; £300 was paid, and £280 of it (1 grant) has no"));
}

TEST_CASE("a spreadsheet gets numbers and days in columns of their own", "[report]") {
  auto csv = printed("2014-08-02").csv;
  CAPTURE(csv);
  CHECK(holds(csv, "\"Receipts\",\"Outcome\",\"Report due\"\r\n"));
  CHECK(holds(csv, ",450.00,400.00,400.00,220.50,\"due\",\"2014-08-02\"\r\n"));
  CHECK(holds(csv, ",600.00,\"\",\"\",\"\",\"refused\",\"\"\r\n"));
  CHECK_FALSE(holds(csv, "–"));
}

TEST_CASE("grants stand in one table, and parts of a year behind its name", "[report]") {
  const std::string halves = R"(periods:
  - {id: y1, name: Year 1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, name: Months 1 to 6, ends: 2014-04-30}, {id: y1b, name: Months 7 to 12, ends: 2014-10-31}]
    }
priorities:
  - {id: p, name: P, activities: [{id: chest, name: Chest, budget: {y1a: 12345.67, y1b: 500}}]}
)";
  const std::string written = R"(rules: {activity: chest, report_within: 6 months}
applications:
  - {id: drums, title: Drums and all that belongs to them for a whole year, applicant: Fern Drummers, amount: 12345.67, award: {amount: 12345.67, on: 2013-12-01}, payments: [{date: 2013-12-02, amount: 12345.67}]}
)";
  auto text = printed("2014-08-02", written, halves).text;
  CAPTURE(text);
  CHECK(holds(text, "    for a whole year            12,345.67  12,345.67  12,345.67  late 2014-06-02\n"));
  CHECK(text.find("Applications") == text.rfind("Applications"));
  CHECK(holds(text, "  Year 1, Months 1 to 6   12,345.67  12,345.67    0.00\n"));
  CHECK(holds(text, "  Year 1, Months 7 to 12     500.00       0.00  500.00\n"));
}

TEST_CASE("where the table is divided after all, no part ends in an empty total", "[report]") {
  auto area = read_whole({{"plan.yaml", plan}, {"grants.yaml", grants}});
  auto table = budget_table(area.plan);
  Chest chest{area, table, grants_of(area, *parse_date("2014-11-01")), {}, *parse_date("2014-11-01")};
  auto text = to_text(grants_document(chest, false), {50});
  CAPTURE(text);
  CHECK(text.find("Total") != std::string::npos);
  CHECK(text.find("Total") == text.rfind("Total"));
}
