// Which rules run, and what is told when some cannot.
#include "check/check.h"

#include "support/read.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

Selection only(std::string_view word) { return {rules_named(word), {}}; }

}  // namespace

TEST_CASE("a word stands for a rule, with or without its topic, or for a topic", "[check]") {
  CHECK(rules_named("printed-share").size() == 1);
  CHECK(rules_named("budget/printed-share") == rules_named("printed-share"));
  CHECK(rules_named("plan/printed-share").empty());
  CHECK(rules_named("budget").size() > 5);
  CHECK(rules_named("nonsense").empty());
  CHECK(nearest_rule("printed-shar") == "printed-share");
}

TEST_CASE("a selection leaves out other rules, but never errors in reading", "[check]") {
  Texts texts{{"plan.yaml", valid_plan + "printed: {total: 1}\npartners: [{nam: Police, contact: yes}]\n"}};
  CHECK(told(check_texts(texts, "2014-01-15", only("plan"))) == std::vector<std::string>{"unknown-key 25:13"});
  CHECK(told(check_texts(texts)) == std::vector<std::string>{"printed-total 24:18", "unknown-key 25:13"});
}

TEST_CASE("rules that cannot rely on what they read are listed with the place to mend", "[check]") {
  auto result = check_texts({{"plan.yaml", valid_plan + "printed: {total: 1,5}\n"}});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.count(Severity::error) == 1);
  REQUIRE_FALSE(result.not_run.empty());
  for (const auto& one : result.not_run) CHECK(one.because.from().line == 24);
}

TEST_CASE("a mapping of a bank's file is read, where there is one", "[check]") {
  const std::string columns = "columns: {date: Date, text: Text, amount: Amount}\ndates: day-month-year\n";
  auto with = [&](const std::string& map, const std::string& in_plan = "") {
    return told(check_texts({{"import.yaml", map}, {"plan.yaml", valid_plan + in_plan}}));
  };
  CHECK(with(columns + "texts: [{contains: hub, activity: hub}]\n") == std::vector<std::string>{});
  CHECK(with(columns + "texts: [{contains: hub, activity: hbu}]\n") == std::vector<std::string>{"dangling-id 3:35"});
  CHECK(with(columns + "day: 3\n") == std::vector<std::string>{"unknown-key 3:1"});
  CHECK(with("") == std::vector<std::string>{"unreadable 1:1"});
  CHECK(with(columns + "held_by: trsut\n") == std::vector<std::string>{"dangling-id 3:10"});
  CHECK(with(columns + "held_by: trust\n") == std::vector<std::string>{});
  auto of_members = told(check_texts({{"import.yaml", columns + "held_by: club\n"},
                                      {"plan.yaml", valid_plan},
                                      {"membership.yaml", "organisations: [{id: club, name: Club}]\n"}}));
  for (const auto& one : of_members) CHECK_FALSE(one.starts_with("dangling-id"));
}

TEST_CASE("lines of a plan that cannot be read are not missed in the mapping", "[check]") {
  auto plan = valid_plan;
  plan.replace(plan.find("id: hub,"), 8, "id: h ub,");
  auto all = told(check_texts({{"import.yaml",
                                "columns: {date: Date, text: Text, amount: Amount}\ndates: "
                                "day-month-year\ntexts: [{contains: hub, activity: hub}]\n"},
                               {"plan.yaml", plan}}));
  for (const auto& one : all) CHECK_FALSE(one.starts_with("dangling-id"));
}
