// Findings set aside by waivers.yaml: told apart, not counted, and never in silence.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/findings_report.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

CheckResult checked(const std::string& waivers, const Selection& selection = {}) {
  auto example = laid_over(
      "risks: [{id: rain, text: It rains.}, {id: snow, text: It snows.}]\n"
      "# in meetings/2014-01-08.yaml\n"
      "decisions:\n"
      "  - {id: yes, item: 1, text: Let it rain., by: consensus, outcome: carried}\n"
      "  - {id: no, item: 1, text: Let it snow., by: consensus, outcome: deferred}\n"
      "# in waivers.yaml\nwaivers:\n" +
      waivers);
  return check_texts(example.texts, example.as_of, selection);
}

using Told = std::vector<std::string>;

std::vector<std::string> subjects(const CheckResult& result) {
  std::vector<std::string> out;
  for (const auto& finding : result.findings)
    out.push_back(std::string(finding.rule->name) + " " + finding.found.subject);
  return out;
}

const std::string rain = "  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain";

}  // namespace

TEST_CASE("a waiver sets one finding aside and leaves the others", "[check]") {
  auto result = checked(rain + ", decision: 2014-01-08/yes}\n");
  CHECK(subjects(result) == Told{"risk-without-response plan/risks/snow"});
  REQUIRE(result.waived.size() == 1);
  CHECK(result.count(Severity::warning) == 1);
  auto json = nlohmann::json::parse(to_json(findings_json(result)));
  CHECK(json["waived"][0]["finding"]["subject"] == "plan/risks/rain");
  CHECK(json["waived"][0]["reason"] == "It is only rain");
  CHECK(json["waived"][0]["decision"] == "2014-01-08/yes");
  CHECK(json["summary"]["warnings"] == 1);
  CHECK(findings_text(result, {}).find("It is only rain") != std::string::npos);
}

TEST_CASE("the rule may stand with its topic", "[check]") {
  auto result = checked(
      "  - {rule: plan/risk-without-response, subject: plan/risks/rain, reason: x, decision: "
      "2014-01-08/yes}\n");
  CHECK(result.waived.size() == 1);
}

TEST_CASE("a waiver holds on its last day and not on the next", "[check]") {
  CHECK(checked(rain + ", decision: 2014-01-08/yes, until: 2014-01-15}\n").waived.size() == 1);
  auto over = checked(rain + ", decision: 2014-01-08/yes, until: 2014-01-14}\n");
  CHECK(over.waived.empty());
  CHECK(subjects(over) == Told{"risk-without-response plan/risks/rain", "risk-without-response plan/risks/snow",
                               "waiver-expired waivers/risk-without-response/plan/risks/rain"});
}

TEST_CASE("without a decision, or by one that was not carried, a waiver is an error", "[check]") {
  CHECK(subjects(checked(rain + "}\n")).back() ==
        "waiver-without-decision waivers/risk-without-response/plan/risks/rain");
  CHECK(subjects(checked(rain + ", decision: 2014-01-08/no}\n")).back() ==
        "waiver-without-decision waivers/risk-without-response/plan/risks/rain");
}

TEST_CASE("a waiver of a rule that was left out or could not run is not blamed", "[check]") {
  Selection only;
  only.select = rules_named("waivers");
  CHECK(subjects(checked(rain + ", decision: 2014-01-08/yes}\n", only)).empty());
}

TEST_CASE("neither mistakes of writing nor waivers can be waived", "[check]") {
  auto result = checked(
      "  - {rule: dangling-id, subject: file/plan.yaml, reason: x, decision: 2014-01-08/yes}\n"
      "  - {rule: waiver-expired, subject: x, reason: x, decision: 2014-01-08/yes}\n");
  CHECK(result.waived.empty());
  CHECK(subjects(result) == Told{"risk-without-response plan/risks/rain", "risk-without-response plan/risks/snow",
                                 "waiver-matches-nothing waivers/dangling-id/file/plan.yaml",
                                 "waiver-matches-nothing waivers/waiver-expired/x"});
}
