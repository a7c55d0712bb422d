// Grants as open data: what is published, what is told instead, and that no person is ever named.
#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

#include "exchange/open_grants.h"
#include "report/render/render.h"
#include "support/area_folder.h"
#include "support/csv.h"
#include "support/outside.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"(area: {name: Fernside, place: Derby, locally_trusted_organisation: trust}
organisations:
  - {id: trust, name: The Trust, identifier: GB-CHC-1164883}
  - {id: school, name: Fern School, identifier: GB-EDU-123456}
  - {id: church, name: The Church}
periods: [{id: y1, starts: 2013-11-01, ends: 2014-10-31}]
support: [{id: chest, name: Community Chest, budget: {y1: 5000}}]
)";

const std::string publish =
    "publish: {prefix: 360G-fernside, licence: \"https://creativecommons.org/licenses/by/4.0/\", data_source: "
    "\"https://example.org/grants\"}\n";

const std::string grants = R"(rules: {activity: chest}
applications:
  - {id: drums, title: Drums, applicant: "Fern Drummers & Co.", use: Six drums, amount: 500, outcome: awarded, award: {amount: 480.50, on: 2013-12-01}, payments: [{date: 2013-12-05, amount: 240}]}
  - {id: garden, title: "=Garden", organisation: school, use: "Spades, \"forks\"", outcome: awarded, award: {amount: 100, on: 2013-12-02}}
  - {id: soup, title: Soup, organisation: church, use: A pot, award: {amount: 20.05, on: 2013-12-02}}
  - {id: p-1, title: Lessons for Alder, applicant: Alder, group_does: Alder sings, use: Alder's lessons, individual: yes, outcome: awarded, award: {amount: 99.99, on: 2013-12-03}}
  - {id: refused, title: No, applicant: Nobody, outcome: refused}
  - {id: later, title: Later, applicant: Later Group, use: Later, outcome: awarded, award: {amount: 1, on: 2014-06-01}}
)";

OpenGrants read(const std::string& plan_text, const std::string& grants_text) {
  auto area = read_whole({{"plan.yaml", plan_text}, {"grants.yaml", grants_text}},
                         Wanted::plan | Wanted::meetings | Wanted::grants);
  return open_grants(area, make_date(2014, 1, 15));
}

using Lacking = std::vector<std::string>;

Lacking lacking(const std::string& application) {
  return read(plan, publish + "applications:\n  - " + application + "\n").lacking;
}

// Where the published schema stands beside the project; it is not part of it.
std::string schemas() {
  for (std::string folder : {QUORATE_ROOT "/../shared/schemas", QUORATE_ROOT "/shared/schemas"})
    if (std::filesystem::exists(folder + "/360-giving-package-schema.json")) return folder;
  return {};
}

}  // namespace

TEST_CASE("grants that were awarded are published with what the standard asks for", "[exchange]") {
  auto open = read(plan, publish + grants);
  REQUIRE(open.lacking == Lacking{});
  auto json = nlohmann::json::parse(to_json(open_grants_json(open)));
  REQUIRE(json["grants"].size() == 4);
  const auto& drums = json["grants"][0];
  CHECK(drums["id"] == "360G-fernside-drums");
  CHECK(drums["amountAwarded"] == 480.5);
  CHECK(drums["amountAppliedFor"] == 500);
  CHECK(drums["amountDisbursed"] == 240);
  CHECK(drums["awardDate"] == "2013-12-01");
  CHECK(drums["description"] == "Six drums");
  CHECK(drums["recipientOrganization"][0]["id"] == "360G-fernside-org-fern-drummers-co");
  CHECK(drums["fundingOrganization"][0]["id"] == "GB-CHC-1164883");
  CHECK(drums["grantProgramme"][0]["title"] == "Community Chest");
  CHECK(json["grants"][1]["recipientOrganization"][0]["id"] == "GB-EDU-123456");
  CHECK(json["grants"][2]["recipientOrganization"][0]["id"] == "360G-fernside-org-church");
  CHECK(json["grants"][2]["amountAwarded"].dump() == "20.05");
  CHECK_FALSE(json["grants"][2].contains("amountDisbursed"));  // no payment is written down: it is not known
}

TEST_CASE("a person who receives a grant is not named, not even by the words of the application", "[exchange]") {
  auto open = read(plan, publish + grants);
  auto text = to_json(open_grants_json(open)) + to_csv(open_grants_sheet(open));
  CHECK(text.find("Alder") == std::string::npos);
  auto person = nlohmann::json::parse(to_json(open_grants_json(open)))["grants"][3];
  CHECK(person["recipientIndividual"]["name"] == "Individual Recipient");
  CHECK_FALSE(person.contains("recipientOrganization"));
}

TEST_CASE("the sheet says the same in the standard's columns, safe in a spreadsheet", "[exchange]") {
  auto rows = read_csv(to_csv(open_grants_sheet(read(plan, publish + grants))));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0][0] == "Identifier");
  CHECK(rows[0][8] == "Recipient Org:Identifier");
  CHECK(rows[1][5] == "480.50");
  CHECK(rows[2][1] == "'=Garden");
  CHECK(rows[2][2] == "Spades, \"forks\"");
  CHECK(rows[4][9].empty());
  CHECK(rows[4][11] == "Individual Recipient");
  for (const auto& row : rows) CHECK(row.size() == rows[0].size());
}

TEST_CASE("what is missing is told, each by its place, and nothing is made up", "[exchange]") {
  const std::string award = "award: {amount: 1, on: 2013-12-01}";
  auto where = [](const char* what) { return Lacking{fmt::format("grants.yaml: the grant `a` {}", what)}; };
  CHECK(lacking("{id: a, title: A, applicant: B, use: C, " + award + "}") == Lacking{});
  CHECK(lacking("{id: a, applicant: B, use: C, " + award + "}") == where("needs a `title`"));
  CHECK(lacking("{id: a, title: A, applicant: B, " + award + "}") == where("needs `use`: what the money is for"));
  CHECK(lacking("{id: a, title: A, use: C, " + award + "}") == where("needs its `applicant` or `organisation`"));
  CHECK(lacking("{id: a, title: A, applicant: B, use: C, award: {on: 2013-12-01}}") ==
        where("needs the `amount` of its `award`"));
  CHECK(lacking("{id: a, title: A, applicant: B, use: C, award: {amount: 1}}") ==
        where("needs the day of its `award`: `on`, or the `decision`"));
  CHECK(lacking("{id: a, title: A, applicant: 社区, use: C, " + award + "}").size() == 1);
  CHECK(lacking("{id: a, title: A, applicant: B, use: Ask ash@example.org, " + award + "}") ==
        where("holds what looks like an email address"));
  CHECK(lacking("{id: a, title: A, applicant: B, outcome: refused}") ==
        Lacking{"no grant was awarded by 15 January 2014, so there is nothing to publish"});
}

TEST_CASE("whoever publishes must be registered and known", "[exchange]") {
  CHECK(read(plan, grants).lacking ==
        Lacking{"grants.yaml: there is no `publish` with the `prefix` that 360Giving registered for you"});
  CHECK(read(plan, "publish: {prefix: \"a b/c\"}\n" + grants).lacking.size() == 1);
  CHECK(read(plan, "publish: {funder: church}\n" + grants).lacking.size() == 2);
  auto without = plan;
  without.replace(without.find(", locally_trusted_organisation: trust"), 37, "");
  CHECK(read(without, publish + grants).lacking.size() == 1);
}

TEST_CASE("the package is right by the published schema, formats asserted", "[exchange]") {
  if (schemas().empty() || outside("python3 -c 'import jsonschema'").status != 0) {
    WARN("the 360Giving schema is not beside the project, or python3-jsonschema is missing: this was not tried");
    return;
  }
  AreaFolder folder;
  auto valid = [&](const nlohmann::json& json) {
    auto file = folder.write("package.json", json.dump());
    auto ran = outside("python3 " QUORATE_ROOT "/tests/exchange/validate_360giving.py " + schemas() + " " + file);
    UNSCOPED_INFO(ran.output);
    return ran.status == 0;
  };
  auto json = nlohmann::json::parse(to_json(open_grants_json(read(plan, publish + grants))));
  CHECK(valid(json));
  for (const char* field : {"id", "title", "description", "currency", "amountAwarded", "awardDate",
                            "fundingOrganization", "recipientOrganization"}) {
    auto broken = json;
    broken["grants"][0].erase(field);
    INFO(field);
    CHECK_FALSE(valid(broken));
  }
  auto broken = json;
  broken["grants"][0]["dateModified"] = "2014-01-15";
  CHECK_FALSE(valid(broken));
}
