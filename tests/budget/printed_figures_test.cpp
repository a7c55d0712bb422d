// Allenton's plan with one figure changed at a time: exactly which findings come and go. Then the edges of rounding.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "support/read.h"

using namespace quorate;

namespace {

using Tellings = std::multiset<std::string>;  // "rule subject"

Tellings tellings(const std::string& plan) {
  Tellings out;
  auto result = test::check_texts(
      {{"plan.yaml", plan}, {"constitution.yaml", test::read_file("examples/allenton/constitution.yaml")}},
      "2013-11-15");
  REQUIRE(result.not_run.empty());
  for (const auto& finding : result.findings)
    out.insert(fmt::format("{} {}", finding.rule->name, finding.found.subject));
  return out;
}

const std::string& unchanged() {
  static const auto plan = test::read_file("examples/allenton/plan.yaml");
  return plan;
}

const Tellings& told_of_unchanged() {
  static const auto told = tellings(unchanged());
  return told;
}

struct Change {
  std::string from, to;
};

// Each text must stand in the plan once, so that a test cannot change another figure than it means.
std::string changed(const std::vector<Change>& changes) {
  auto plan = unchanged();
  for (const auto& [from, to] : changes) {
    auto at = plan.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(plan.find(from, at + 1) == std::string::npos);
    plan.replace(at, from.size(), to);
  }
  return plan;
}

Tellings without(const Tellings& all, const Tellings& some) {
  Tellings out;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(out, out.end()));
  return out;
}

void check_change(const std::vector<Change>& changes, const Tellings& appear, const Tellings& vanish = {}) {
  INFO("changed: " << changes.front().from << " -> " << changes.front().to);
  auto now = tellings(changed(changes));
  CHECK(without(now, told_of_unchanged()) == appear);
  CHECK(without(told_of_unchanged(), now) == vanish);
}

const Change hub_penny{"budget: {y1: 15000, y2: 10000}", "budget: {y1: 15000.01, y2: 10000}"};
const Change hub_pound{"budget: {y1: 15000, y2: 10000}", "budget: {y1: 15001, y2: 10000}"};

}  // namespace

TEST_CASE("one amount of a line, and every printed figure above it", "[budget]") {
  const Tellings of_hub{"printed-line plan/printed/lines/hub/total",
                        "printed-column plan/printed/columns/y1",
                        "printed-total plan/printed/total",
                        "printed-balance plan/printed/balance/y1",
                        "printed-balance plan/printed/balance/y2",
                        "printed-fee plan/printed/fees/y1",
                        "costs-differ-from-budget plan/activities/hub/costs"};
  check_change({hub_pound}, of_hub);
  auto below_half_a_penny_of_fee = of_hub;
  below_half_a_penny_of_fee.erase("printed-fee plan/printed/fees/y1");
  check_change({hub_penny}, below_half_a_penny_of_fee);
  check_change({{"budget: {y1: 15000, y2: 10000}", "budget: {y1: 15000.10, y2: 10000}"}}, of_hub);  // 6,015.005
}

TEST_CASE("one amount of the second year leaves the first alone", "[budget]") {
  check_change({{"budget: {y1: 15000, y2: 10000}", "budget: {y1: 15000, y2: 9999}"}},
               {"printed-line plan/printed/lines/hub/total", "printed-column plan/printed/columns/y2",
                "printed-total plan/printed/total", "printed-balance plan/printed/balance/y2",
                "printed-fee plan/printed/fees/y2", "costs-differ-from-budget plan/activities/hub/costs"});
}

TEST_CASE("an amount moved from one half-year to the other changes no printed figure", "[budget]") {
  check_change({{"budget: {y1a: 2000, y1b: 2000, y2a: 2000, y2b: 2000}",
                 "budget: {y1a: 1500, y1b: 2500, y2a: 2000, y2b: 2000}"}},
               {});
}

TEST_CASE("a line given by years instead of halves changes no printed figure", "[budget]") {
  check_change({{"budget: {y1a: 500, y1b: 500, y2a: 500, y2b: 500}", "budget: {y1: 1000, y2: 1000}"}}, {});
}

TEST_CASE("one amount so much larger that its printed share is wrong too", "[budget]") {
  check_change(
      {{"budget: {y1a: 500, y1b: 500, y2a: 500, y2b: 500}", "budget: {y1a: 550, y1b: 500, y2a: 500, y2b: 500}"}},
      {"printed-line plan/printed/lines/meetings/total", "printed-line plan/printed/lines/meetings/share",
       "printed-column plan/printed/columns/y1", "printed-total plan/printed/total",
       "printed-balance plan/printed/balance/y1", "printed-balance plan/printed/balance/y2",
       "printed-fee plan/printed/fees/y1"});
}

TEST_CASE("one printed figure, and nothing but it", "[budget]") {
  check_change({{"total: 230,600", "total: 230,601"}}, {"printed-total plan/printed/total"});
  check_change({{"total: 230,600", "total: 230,599.99"}}, {"printed-total plan/printed/total"});
  check_change({{"columns: {y1: \"120,300\"", "columns: {y1: \"120,301\""}},
               {"printed-column plan/printed/columns/y1"});
  check_change({{"y2: \"110,300\"}", "y2: \"110,000\"}"}}, {"printed-column plan/printed/columns/y2"});
  check_change({{"\"879,700\"", "\"879,701\""}}, {"printed-balance plan/printed/balance/y1"});
  check_change({{"\"769,400\"", "\"757,870\""}}, {"printed-balance plan/printed/balance/y2"});  // the fee taken from it
  check_change({{"fees: {y1: 6015", "fees: {y1: 6016"}}, {"printed-fee plan/printed/fees/y1"});
  check_change({{"y2: 5515}", "y2: 5515.01}"}}, {"printed-fee plan/printed/fees/y2"});
  check_change({{"hub: {total: \"25,000\"", "hub: {total: \"25,001\""}}, {"printed-line plan/printed/lines/hub/total"});
  check_change({{"share: 2.50%", "share: 2.51%"}}, {"printed-line plan/printed/lines/hub/share"});
  check_change({{"share: 1.46%", "share: 6.33%"}},
               {"printed-line plan/printed/lines/coordinator/share"});  // its share of the plan
  check_change({{"outcomes: 4\n  priorities", "outcomes: 3\n  priorities"}}, {"printed-count plan/printed/outcomes"});
  check_change({{"priorities: 3\n  clause", "priorities: 4\n  clause"}}, {"printed-count plan/printed/priorities"});
}

TEST_CASE("a printed share with fewer or more decimals still says the same", "[budget]") {
  for (auto same : {"share: 2.5%", "share: 2.500%", "share: 3%", "share: 1/40"})
    check_change({{"share: 2.50%", same}}, {});
  for (auto other : {"share: 2%", "share: 2.501%", "share: 1/41"})
    check_change({{"share: 2.50%", other}}, {"printed-line plan/printed/lines/hub/share"});
}

TEST_CASE("mistakes of the document that are mended vanish, and nothing else does", "[budget]") {
  check_change({{"share_of_award: 17.60%", "share_of_award: 23.06%"}}, {},
               {"printed-share plan/printed/share_of_award"});
  check_change({{"printed: {activities: 4,", "printed: {activities: 5,"}}, {},
               {"printed-count plan/priorities/community/printed/activities"});
  check_change({{"% of money spent over period", "% of the award"}}, {},
               {"share-base-unclear plan/printed/share_heading"});
  check_change({{"% of money spent over period", "% of £1million"}}, {},
               {"share-base-unclear plan/printed/share_heading"});
  check_change({{"lead_candidates: [derby-adult-learning, merrill-academy]\n        lead_note: Merrill",
                 "lead: merrill-academy\n        lead_note: Merrill"}},
               {}, {"activity-without-lead plan/activities/opportunities/lead"});
  check_change({{"hours_a_week: 12, ends: 2014-09", "hours_a_week: 12, ends: 2015-10"}}, {},
               {"contract-ends-before-funding plan/activities/coordinator/contract"});
}

TEST_CASE("the costs of families made right", "[budget]") {
  const std::string provisional = "amount: \"£2,000\", provisional: yes}";
  check_change({{provisional, "amount: \"£2,000\", times: 2, provisional: yes}"}}, {},
               {"costs-differ-from-budget plan/activities/families/costs"});
  check_change({{provisional, "amount: \"£2,000\", times: 2}"}}, {},
               {"costs-differ-from-budget plan/activities/families/costs",
                "provisional-counted-as-firm plan/activities/families/provisional"});
  check_change({{provisional, "amount: \"£2,000\"}"}}, {},
               {"provisional-counted-as-firm plan/activities/families/provisional"});
}

TEST_CASE("a lead that changes hands", "[budget]") {
  check_change({{"Enhancing existing community facility", "Enhancing the existing community facility"}}, {});
  check_change({{"        lead: nacro\n        support: [derby-adult-learning]",
                 "        lead: enthusiasm\n        support: [derby-adult-learning]"}},
               {});
  check_change({{"lead: enthusiasm\n        budget: {y1: 10000, y2: 10000}",
                 "lead: nacro\n        budget: {y1: 10000, y2: 10000}"}},
               {}, {"lead-concentration plan/organisations/enthusiasm"});
}

TEST_CASE("another award changes the shares and the balances, not the sums", "[budget]") {
  Tellings appear{"printed-balance plan/printed/balance/y1", "printed-balance plan/printed/balance/y2"};
  for (auto line : {"hub", "facilities", "street", "celebration", "chest", "families", "children", "youth", "barriers",
                    "opportunities", "coordinator", "perceptions", "communications", "meetings"})
    appear.insert(fmt::format("printed-line plan/printed/lines/{}/share", line));
  check_change({{"amount: \"£1,000,000\"", "amount: \"£2,000,000\""}}, appear,
               {"share-base-unclear plan/printed/share_heading"});
}

TEST_CASE("another fee changes the printed fees; one taken from the award, the balances", "[budget]") {
  check_change({{"rate: 5%", "rate: 6%"}}, {"printed-fee plan/printed/fees/y1", "printed-fee plan/printed/fees/y2"});
  check_change({{"on_top: yes", "on_top: no"}},
               {"printed-balance plan/printed/balance/y1", "printed-balance plan/printed/balance/y2"});
}

TEST_CASE("an award less than the plan", "[budget]") {
  auto now = tellings(changed({{"amount: \"£1,000,000\"", "amount: \"£230,599.99\""}}));
  REQUIRE(now.count("over-award plan/awards") == 1);
  now = tellings(changed({{"amount: \"£1,000,000\"", "amount: \"£230,600\""}}));
  REQUIRE(now.count("over-award plan/awards") == 0);
}

TEST_CASE("a printed total of a half-year that cannot be known is not judged", "[budget]") {
  check_change({{"y2: \"110,300\"}", "y2: \"110,300\", y1a: 1}"}}, {});
  check_change({{"y2: 5515}", "y2: 5515, y2b: 1}"}}, {});
}

TEST_CASE("a document that says it rounds to pounds", "[budget]") {
  check_change({{"  clause: Section 10, Finances", "  rounded: pounds\n  clause: Section 10, Finances"}, hub_pound},
               {"printed-rounding plan/printed/lines/hub/total", "printed-rounding plan/printed/columns/y1",
                "printed-rounding plan/printed/total", "printed-rounding plan/printed/balance/y1",
                "printed-rounding plan/printed/balance/y2", "printed-rounding plan/printed/fees/y1",
                "costs-differ-from-budget plan/activities/hub/costs"});
}

namespace {

// A plan of one line and one award of £1,000,000, with what it prints.
std::vector<std::string> told_of(const std::string& amount, const std::string& printed) {
  auto result = test::check_texts({{"plan.yaml", fmt::format(R"(periods:
  - {{id: y1, starts: 2013-11-01, ends: 2014-10-31}}
awards:
  - {{date: 2013-01, amount: 1000000}}
support:
  - {{id: hub, name: Hub, budget: {{y1: {}}}}}
printed:
  {}
)",
                                                             amount, printed)}});
  REQUIRE(result.not_run.empty());
  std::vector<std::string> out;
  for (const auto& finding : result.findings)
    if (std::string_view(finding.rule->name).starts_with("printed-")) out.emplace_back(finding.rule->name);
  return out;
}

using Names = std::vector<std::string>;

struct ShareCase {
  std::string amount, says, not_saying;
};

}  // namespace

TEST_CASE("printed shares at exact halves of their last decimal round up", "[budget]") {
  auto [amount, right, wrong] = GENERATE(values<ShareCase>({
      {"1250", "0.13%", "0.12%"},
      {"1249.99", "0.12%", "0.13%"},
      {"1250", "0.125%", "0.126%"},
      {"1250", "0.1250%", "0.1251%"},
      {"5000", "1%", "0%"},
      {"4999.99", "0%", "1%"},
      {"500", "0.1%", "0.0%"},
      {"499.99", "0.0%", "0.1%"},
      {"995000", "100%", "99%"},
      {"994999.99", "99%", "100%"},
      {"999950", "100.00%", "99.99%"},
      {"999949.99", "99.99%", "100.00%"},
      {"1250", "1/800", "1/801"},
      {"1250.01", "0.13%", "1/800"},
      {"2000000", "200.0%", "199.9%"},
      {"0", "0.00%", "0.01%"},
      {"0.01", "0.000001%", "0.000002%"},
      {"175999.99", "17.60%", "17.59%"},
      {"15.00", "0.002%", "0.001%"},
  }));
  INFO(amount << " " << right << " " << wrong);
  CHECK(told_of(amount, "share_of_award: " + right) == Names{});
  CHECK(told_of(amount, "share_of_award: " + wrong) == Names{"printed-share"});
  CHECK(told_of(amount, "lines: {hub: {share: " + right + "}}") == Names{});
  CHECK(told_of(amount, "lines: {hub: {share: " + wrong + "}}") == Names{"printed-line"});
}

TEST_CASE("printed figures within one unit of what the document rounds to are a note, beyond it an error", "[budget]") {
  struct Unit {
    std::string name;
    std::int64_t pence;
  };
  auto unit = GENERATE(Unit{"pounds", 100}, Unit{"tens", 1'000}, Unit{"hundreds", 10'000}, Unit{"thousands", 100'000});
  INFO(unit.name);
  auto told_off = [&](std::int64_t pence) {
    return told_of("8000", fmt::format("rounded: {}\n  total: {}", unit.name, plain(Money{800'000 + pence})));
  };
  CHECK(told_off(0) == Names{});
  for (auto apart : {std::int64_t{1}, unit.pence - 1, unit.pence})
    for (auto sign : {1, -1}) CHECK(told_off(apart * sign) == Names{"printed-rounding"});
  for (auto sign : {1, -1}) CHECK(told_off((unit.pence + 1) * sign) == Names{"printed-total"});
}

TEST_CASE("rounding never excuses a printed share", "[budget]") {
  CHECK(told_of("8000", "rounded: thousands\n  share_of_award: 0.81%") == Names{"printed-share"});
}

TEST_CASE("every kind of printed amount may be off by rounding", "[budget]") {
  for (auto printed : {"total: 8001", "columns: {y1: 8001}", "lines: {hub: {total: 7999}}", "balance: {y1: 992001}"})
    CHECK(told_of("8000", std::string("rounded: pounds\n  ") + printed) == Names{"printed-rounding"});
  for (auto printed : {"total: 8001", "columns: {y1: 8001}", "lines: {hub: {total: 7999}}", "balance: {y1: 992001}"})
    CHECK(told_of("8000", printed).size() == 1);
}
