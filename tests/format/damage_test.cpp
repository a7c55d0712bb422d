// A mistake in one part of an area leaves the rules of the other parts to run, and never brings a false finding.
#include <algorithm>

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

// A plan in which one thing is wrong: the printed total is a thousand pounds too much.
const std::string plan = R"(area: {name: A}
plan: {title: P, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
organisations:
  - {id: trust, name: The Trust}
  - {id: library, name: The Library}
periods:
  - {id: y1, name: Year 1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, name: Year 2, starts: 2014-11-01, ends: 2015-10-31}
outcomes:
  - {id: stronger, text: A stronger community}
priorities:
  - id: community
    name: Community
    serves: [stronger]
    measures: [{id: people, text: How many came}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 15000, y2: 10000}
        milestones: [{id: open, what: Open, due: 2014-02}]
support:
  - {id: desk, name: Desk, lead: library, budget: {y1: 15000, y2: 10000}}
risks:
  - {id: few, text: Too few volunteers, response: Ask earlier}
printed:
  columns: {y1: 30000, y2: 20000}
  total: 51000
)";

const std::string constitution = "constitution:\n  - in_force: 2013-10-31\n    quorum: {members: {at_least: 5}}\n";

std::string changed(std::string text, std::string_view from, std::string_view to) {
  auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// Warnings and errors alone: notes come and go with the rules.
Lines told_of(const CheckResult& result) {
  Lines out, all = told(result);
  for (std::size_t at = 0; at < all.size(); ++at)
    if (result.findings[at].rule->severity != Severity::note) out.push_back(all[at]);
  return out;
}

bool ran(const CheckResult& result, std::string_view rule) {
  REQUIRE(find_rule(rule));
  return std::none_of(result.not_run.begin(), result.not_run.end(),
                      [&](const NotRun& not_run) { return not_run.rule->name == rule; });
}

CheckResult with(std::string_view from, std::string_view to) {
  return check_texts({{"plan.yaml", changed(plan, from, to)}});
}

// Whether every rule about the plan and its budget was run.
bool plan_is_judged(const CheckResult& result) {
  return std::none_of(result.not_run.begin(), result.not_run.end(), [](const NotRun& one) {
    return one.rule->topic == Topic::plan || one.rule->topic == Topic::budget;
  });
}

}  // namespace

TEST_CASE("a whole plan has all its rules run", "[format]") {
  auto result = check_texts({{"plan.yaml", plan}, {"constitution.yaml", constitution}});
  CHECK(told_of(result) == Lines{"printed-total 28:10"});
  CHECK(result.not_run.empty());
}

TEST_CASE("a bad date in a milestone does not stop the rules of the budget", "[format]") {
  auto result = with("due: 2014-02", "due: 28/02/2014");
  CHECK(told_of(result) == Lines{"bad-date 21:50", "printed-total 28:10"});
  CHECK(ran(result, "printed-total"));
  CHECK(ran(result, "risk-without-response"));
  CHECK_FALSE(ran(result, "milestone-overdue"));
  CHECK_FALSE(ran(result, "activity-without-milestone"));
}

TEST_CASE("a bad amount stops the rules of the budget alone", "[format]") {
  auto result = with("y1: 15000, y2: 10000}\n        milestones", "y1: 15K, y2: 10000}\n        milestones");
  CHECK(told_of(result) == Lines{"bad-amount 20:22"});
  CHECK_FALSE(ran(result, "printed-total"));
  CHECK(ran(result, "period-gap"));
  CHECK(ran(result, "risk-without-response"));
}

TEST_CASE("a mistyped list of activities is one finding", "[format]") {
  auto result = with("    activities:", "    ativities:");
  CHECK(told_of(result) == Lines{"unknown-key 16:5"});
  CHECK_FALSE(ran(result, "printed-total"));
  CHECK_FALSE(ran(result, "milestone-overdue"));
  CHECK_FALSE(ran(result, "priority-empty"));
  CHECK(ran(result, "risk-without-response"));
  CHECK(ran(result, "period-gap"));
}

TEST_CASE("what a rule was not run for is the place that is to blame", "[format]") {
  auto result = with("    activities:", "    ativities:");
  REQUIRE_FALSE(result.not_run.empty());
  for (const auto& not_run : result.not_run) CHECK(not_run.because.text() == "ativities");
}

TEST_CASE("a mistake in words alone stops no rule", "[format]") {
  auto result = check_texts({{"plan.yaml", plan + "vision: [A, B]\ngaps: [{id: a b, text: T}]\n"}});
  CHECK(told_of(result) == Lines{"printed-total 28:10", "wrong-kind 29:9", "bad-id 30:13"});
  CHECK(result.not_run.empty());
}

TEST_CASE("a mistake in the risks stops the rules of risks alone", "[format]") {
  auto result = with("response: Ask earlier", "response: {ask: earlier}");
  CHECK(told_of(result) == Lines{"wrong-kind 25:51", "printed-total 28:10"});
  CHECK(result.not_run.size() == 1);
  CHECK_FALSE(ran(result, "risk-without-response"));
}

TEST_CASE("a dangling lead stops the rules of leads alone", "[format]") {
  auto result = with("lead: trust", "lead: trsut");
  CHECK(told_of(result) == Lines{"dangling-id 19:15", "printed-total 28:10"});
  CHECK_FALSE(ran(result, "activity-without-lead"));
  CHECK(ran(result, "milestone-overdue"));
}

TEST_CASE("a period that cannot be read is not missed by the lines", "[format]") {
  auto result = with("ends: 2014-10-31", "ends: 31/10/2014");
  CHECK(told_of(result) == Lines{"bad-date 7:54"});
  CHECK_FALSE(ran(result, "period-gap"));
  CHECK(ran(result, "risk-without-response"));
}

TEST_CASE("a key written twice stops the rules of its part alone", "[format]") {
  auto result = with("response: Ask earlier}", "response: Ask earlier, response: Ask later}");
  CHECK(told_of(result) == Lines{"duplicate-key 25:64", "printed-total 28:10"});
  CHECK_FALSE(ran(result, "risk-without-response"));
}

TEST_CASE("a plan that is no YAML stops its rules and brings nothing else", "[format]") {
  for (std::string_view text : {"\xFF\xFE", "PK\x03\x04", "- a\n", "just text\n", ",", "a: 1\n---\n"}) {
    INFO(text);
    auto result = check_texts({{"plan.yaml", std::string(text)}});
    CHECK(result.findings.size() >= 1);
    CHECK_FALSE(ran(result, "printed-total"));
    CHECK_FALSE(ran(result, "risk-without-response"));
  }
}

TEST_CASE("a whole plan is judged beside a constitution that is no YAML", "[format]") {
  auto result = check_texts({{"plan.yaml", plan}, {"constitution.yaml", "\xFF\xFE"}});
  CHECK(told_of(result) == Lines{"not-utf-8 1:1", "printed-total 28:10"});
  CHECK(result.area.damage_to(Reads::constitution));
  CHECK(plan_is_judged(result));
}

TEST_CASE("a mistake in the constitution leaves the plan whole", "[format]") {
  auto result =
      check_texts({{"plan.yaml", plan}, {"constitution.yaml", "constitution:\n  - {in_force: 31/10/2013}\n"}});
  CHECK(told_of(result) == Lines{"bad-date 2:16", "printed-total 28:10"});
  CHECK(plan_is_judged(result));
}
