// The published budget of Allenton: what its lines come to, worked out by hand from section 10 of the delivery plan.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/budget_report.h"
#include "report/render/render.h"
#include "support/read.h"

using namespace quorate;

namespace {

const Date asked = *parse_date("2013-11-15");

CheckResult allenton() {
  return test::check_texts({{"plan.yaml", test::read_file("examples/allenton/plan.yaml")}}, "2013-11-15");
}

Money pounds(std::int64_t amount) { return {amount * 100}; }

const CellAmount& total_in(const BudgetTable& table, std::string_view period) {
  return table.totals[*table.column_of(period)];
}

struct Golden {
  std::string id;
  std::vector<std::int64_t> gives;  // two years, or four half-years
  std::int64_t total;
  std::string share;
};

const std::vector<Golden> section_10{
    {"hub", {15'000, 10'000}, 25'000, "2.50%"},
    {"facilities", {10'000, 5'000}, 15'000, "1.50%"},
    {"street", {2'000, 2'000, 2'000, 2'000}, 8'000, "0.80%"},
    {"celebration", {0, 10'000, 0, 10'000}, 20'000, "2.00%"},
    {"chest", {5'000, 5'000, 5'000, 5'000}, 20'000, "2.00%"},
    {"families", {8'000, 8'000}, 16'000, "1.60%"},
    {"children", {5'000, 5'000}, 10'000, "1.00%"},
    {"youth", {10'000, 10'000}, 20'000, "2.00%"},
    {"barriers", {12'000, 12'000}, 24'000, "2.40%"},
    {"opportunities", {14'000, 14'000}, 28'000, "2.80%"},
    {"coordinator", {3'650, 3'650, 3'650, 3'650}, 14'600, "1.46%"},
    {"perceptions", {0, 8'000, 0, 8'000}, 16'000, "1.60%"},
    {"communications", {3'000, 3'000, 3'000, 3'000}, 12'000, "1.20%"},
    {"meetings", {500, 500, 500, 500}, 2'000, "0.20%"},
};

std::vector<const BudgetLine*> lines_of_table(const BudgetTable& table) {
  std::vector<const BudgetLine*> out;
  for (const auto& group : table.groups)
    for (const auto& line : group.lines) out.push_back(&line);
  return out;
}

// Columns: y1, y1a, y1b, y2, y2a, y2b.
void check_line(const BudgetTable& table, const BudgetLine& line, const Golden& golden) {
  INFO(golden.id);
  REQUIRE(line.activity->id.text == golden.id);
  REQUIRE(line.total == pounds(golden.total));
  REQUIRE(percent(*table.share_of_award(line.total)) == golden.share);
  bool halves = golden.gives.size() == 4;
  for (std::size_t year : {0u, 1u}) {
    const auto* cells = &line.cells[year * 3];
    REQUIRE(cells[0].kind == (halves ? Cell::added : Cell::given));
    REQUIRE(cells[0].amount ==
            pounds(halves ? golden.gives[year * 2] + golden.gives[year * 2 + 1] : golden.gives[year]));
    for (std::size_t half : {1u, 2u}) {
      REQUIRE(cells[half].kind == (halves ? Cell::given : Cell::unknown));
      if (halves) REQUIRE(cells[half].amount == pounds(golden.gives[year * 2 + half - 1]));
    }
  }
}

}  // namespace

TEST_CASE("Allenton: fourteen lines as printed", "[budget]") {
  auto result = allenton();
  auto table = budget_table(result.area.plan);
  auto lines = lines_of_table(table);
  REQUIRE(table.columns.size() == 6);
  REQUIRE(lines.size() == section_10.size());
  for (std::size_t at = 0; at < lines.size(); ++at) check_line(table, *lines[at], section_10[at]);
}

TEST_CASE("Allenton: groups, years and the whole", "[budget]") {
  auto result = allenton();
  auto table = budget_table(result.area.plan);
  std::vector<Money> groups;
  for (const auto& group : table.groups) groups.push_back(group.total);
  REQUIRE(groups == std::vector<Money>{pounds(88'000), pounds(46'000), pounds(52'000), pounds(44'600)});
  REQUIRE(total_in(table, "y1").amount == pounds(120'300));
  REQUIRE(total_in(table, "y2").amount == pounds(110'300));
  REQUIRE(table.total == pounds(230'600));
  REQUIRE(percent(*table.share_of_award(table.total)) == "23.06%");
}

TEST_CASE("Allenton: the totals of half-years are not known, only the part planned by halves", "[budget]") {
  auto result = allenton();
  auto table = budget_table(result.area.plan);
  for (auto half : {"y1a", "y1b", "y2a", "y2b"}) REQUIRE_FALSE(total_in(table, half).known());
  REQUIRE(total_in(table, "y1a").amount == pounds(14'150));
  REQUIRE(total_in(table, "y1b").amount == pounds(32'150));
  REQUIRE(total_in(table, "y1a").amount + total_in(table, "y1b").amount == pounds(46'300));
  REQUIRE(total_in(table, "y2a").amount + total_in(table, "y2b").amount == pounds(46'300));
}

TEST_CASE("Allenton: balances leave the fee out, for it is paid on top", "[budget]") {
  auto result = allenton();
  auto table = budget_table(result.area.plan);
  REQUIRE(table.award == pounds(1'000'000));
  REQUIRE(table.balances[*table.column_of("y1")] == pounds(879'700));
  REQUIRE(table.balances[*table.column_of("y2")] == pounds(769'400));
  REQUIRE(table.fees.size() == 1);
  REQUIRE(table.fees[0].amounts[*table.column_of("y1")] == pounds(6'015));
  REQUIRE(table.fees[0].amounts[*table.column_of("y2")] == pounds(5'515));
  REQUIRE_FALSE(table.fees[0].amounts[*table.column_of("y1a")]);
  REQUIRE(table.fees[0].total == pounds(11'530));
}

TEST_CASE("Allenton: the printed table holds the golden figures and keeps to 80 columns", "[budget]") {
  auto result = allenton();
  auto text = to_text(budget_document(result.area, budget_table(result.area.plan), asked, {}), {});
  for (auto figures : {"120,300", "110,300", "230,600", "23.06%", "879,700", "769,400", "6,015", "5,515", "11,530",
                       "88,000", "46,000", "52,000", "44,600"})
    REQUIRE_THAT(text, Catch::Contains(figures));
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = text.find('\n', at);
    auto line = text.substr(at, end - at);
    auto width =
        std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    REQUIRE(width <= 80);
  }
}

TEST_CASE("Allenton: the table with half-years says how much is planned by them", "[budget]") {
  auto result = allenton();
  auto text = to_text(budget_document(result.area, budget_table(result.area.plan), asked, {true}), {300, false, false});
  REQUIRE_THAT(
      text,
      Catch::Contains(
          "only £46,300 of the £120,300 of Year 1 and only £46,300 of the £110,300 of Year 2 is planned by its parts"));
}

TEST_CASE("Allenton: the JSON holds whole pence", "[budget]") {
  auto result = allenton();
  auto json = nlohmann::json::parse(to_json(budget_json(result.area, budget_table(result.area.plan), asked)));
  REQUIRE(json.at("total").at("total").at("pence") == 23'060'000);
  REQUIRE(json.at("total").at("share_of_award") == "23.06%");
  REQUIRE(json.at("total").at("periods").at("y1a").at("known_part").at("pence") == 1'415'000);
  REQUIRE(json.at("balance").at("y2").at("text") == "£769,400");
  REQUIRE(json.at("fees").at(0).at("total").at("pence") == 1'153'000);
}
