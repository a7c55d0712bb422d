// Boundaries of the rules about a ledger, beyond each rule's own two examples.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

// What is told of these entries, laid over the valid plan: "rule: message".
Told told_of(const std::string& entries, const std::string& before = "", const std::string& as_of = "") {
  auto example = laid_over(before + "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n" + entries);
  Told out;
  for (const auto& finding : check_texts(example.texts, as_of.empty() ? example.as_of : as_of).findings)
    out.push_back(std::string(name(finding.severity())) + " " + std::string(finding.rule->name) + ": " +
                  finding.found.message);
  return out;
}

std::string entry(const std::string& date, const std::string& kind, const std::string& amount,
                  const std::string& more = "") {
  return "  - {date: " + date + ", kind: " + kind + ", amount: " + amount + (more.empty() ? "" : ", " + more) + "}\n";
}

const std::string till = "receipt: none, note: At the till";

std::string constitution(const std::string& spending) {
  return "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    quorum: {members: {more_than: 1/2, of: "
         "members}}\n    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]\n    spending: {" +
         spending + "}\n";
}

}  // namespace

TEST_CASE("a fee may be rounded payment by payment or all at once", "[rules]") {
  // 5% of 10.10 is 0.505, rounded to 0.51: twice that is 1.02, and 5% of 20.20 is 1.01.
  auto drawn = entry("2013-11-20", "drawdown", "10.10") + entry("2013-11-21", "drawdown", "10.10");
  CHECK(told_of(drawn + entry("2013-11-22", "fee", "1.01")) == Told{});
  CHECK(told_of(drawn + entry("2013-11-22", "fee", "1.02")) == Told{});
  CHECK(told_of(drawn + entry("2013-11-22", "fee", "1.03")) ==
        Told{"error fee-differs: Admin fee: £1.03 is entered, but 5% of £20.20 is £1.01"});
  CHECK(told_of(drawn) == Told{});
}

TEST_CASE("the fee goes back with what is returned, to the penny", "[rules]") {
  auto drawn = entry("2013-11-20", "drawdown", "\"21,639.47\"") + entry("2013-11-20", "fee", "\"1,081.97\"");
  auto back = entry("2013-12-20", "return", "\"21,639.47\"");
  CHECK(told_of(drawn + back + entry("2013-12-20", "fee", "\"-1,081.97\"")) == Told{});
  CHECK(told_of(drawn + back) ==
        Told{"error return-without-fee: £21,639.47 on 20 December 2013 was returned, but not the Admin fee on it, "
             "£1,081.97"});
  CHECK(told_of(drawn + back + entry("2013-12-20", "fee", "\"-1,081.96\"")) ==
        Told{"error return-without-fee: £21,639.47 on 20 December 2013 was returned, but not the Admin fee on it, "
             "£1,081.97, only £1,081.96 of it"});
  CHECK(told_of(drawn + back + entry("2013-12-20", "fee", "\"-1,081.98\"")).at(0).starts_with("error fee-differs"));
}

TEST_CASE("a fee that was taken off a later one has gone back too", "[rules]") {
  auto entries = entry("2013-11-20", "drawdown", "1000") + entry("2013-11-20", "fee", "50") +
                 entry("2013-12-01", "return", "100") + entry("2013-12-10", "drawdown", "500") +
                 entry("2013-12-10", "fee", "20");  // 25 less 5
  CHECK(told_of(entries) == Told{});
}

TEST_CASE("without any entry of the fee, one that did not go back is a warning", "[rules]") {
  auto told = told_of(entry("2013-11-20", "drawdown", "1000") + entry("2013-12-01", "return", "100"));
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("warning return-without-fee"));
}

TEST_CASE("a payment needs a decision above the area's limit, not at it", "[rules]") {
  auto spend = [](const std::string& amount) {
    return entry("2013-11-20", "drawdown", "2000") + entry("2013-12-05", "spend", amount, "activity: hub, " + till);
  };
  CHECK(told_of(spend("500"), constitution("decision_above: 500")) == Told{});
  CHECK(told_of(spend("500.01"), constitution("decision_above: 500")) ==
        Told{"error payment-without-decision: £500.01 on 5 December 2013 names no decision, and more than £500 needs "
             "one"});
  CHECK(told_of(spend("500.01")) == Told{});  // an area without meetings records no decisions
}

TEST_CASE("where no payment names a decision that is told once", "[rules]") {
  auto entries = entry("2013-11-20", "drawdown", "2000") +
                 entry("2013-12-05", "spend", "10", "activity: hub, " + till) +
                 entry("2013-12-06", "spend", "10", "activity: hub, " + till);
  CHECK(told_of(entries, "# in documents.yaml\ndocuments: []\n") ==
        Told{"warning payment-without-decision: none of the 2 payments names a decision"});
}

TEST_CASE("a line may vary by just what the area allows", "[rules]") {
  auto moves = [](const std::string& amount) { return entry("2013-12-05", "virement", amount, "from: hub, to: fair"); };
  CHECK(told_of(moves("200"), constitution("variation_share: 10%")) == Told{});
  CHECK(told_of(moves("200.01"), constitution("variation_share: 10%")).size() == 2);  // both lines
  CHECK(told_of(moves("150"), constitution("variation_amount: 150")) == Told{});
  CHECK(told_of(moves("150.01"), constitution("variation_amount: 150")).size() == 2);
  auto one = told_of(moves("180"), constitution("variation_share: 10%, variation_amount: 150"));
  REQUIRE(one.size() == 2);
  CHECK(one[0].starts_with("note variation-beyond-limit"));
  auto both = told_of(moves("201"), constitution("variation_share: 10%, variation_amount: 150"));
  REQUIRE(both.size() == 2);
  CHECK(both[0].starts_with("error variation-beyond-limit"));
}

TEST_CASE("moves there and back do not add up", "[rules]") {
  auto entries = entry("2013-12-05", "virement", "200", "from: hub, to: fair") +
                 entry("2013-12-06", "virement", "200", "from: fair, to: hub") +
                 entry("2013-12-07", "virement", "200", "from: hub, to: fair");
  CHECK(told_of(entries, constitution("variation_share: 10%")) == Told{});
}

TEST_CASE("what is spent of a later year's money is a warning", "[rules]") {
  auto drawn = entry("2013-11-20", "drawdown", "8000");
  CHECK(told_of(drawn + entry("2013-12-05", "spend", "1000.01", "activity: hub, " + till)) ==
        Told{"warning line-overspent: £1,000.01 was spent on Hub by the end of y1, £0.01 more than its budget of "
             "£1,000"});
  // What the first year did not spend is carried into the second.
  CHECK(told_of(drawn + entry("2013-12-05", "spend", "1000.01", "activity: hub, period: y2, " + till)) == Told{});
  CHECK(told_of(drawn + entry("2013-12-05", "spend", "1100", "activity: hub, " + till) +
                entry("2013-12-06", "refund", "100", "activity: hub")) == Told{});
}

TEST_CASE("a retired line takes money until it is retired", "[rules]") {
  const std::string retired = "retired: [{id: old, name: Old, merged_into: hub, from: 2013-12-05}]\n";
  auto drawn = entry("2013-11-20", "drawdown", "8000");
  CHECK(told_of(drawn + entry("2013-12-04", "spend", "10", "activity: old, " + till), retired) == Told{});
  CHECK(told_of(drawn + entry("2013-12-05", "spend", "10", "activity: old, " + till), retired)
            .at(0)
            .starts_with("error spend-outside-plan"));
}

TEST_CASE("a difference that is just the help in kind says so", "[rules]") {
  auto example =
      laid_over("# in ledger/2013.yaml\nentries:\n" + entry("2013-11-20", "drawdown", "100") +
                entry("2013-11-21", "in-kind", "40", "activity: hub") + entry("2013-11-30", "stated-balance", "140"));
  auto result = check_texts(example.texts, example.as_of);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].found.help.find("in kind") != std::string::npos);
}

TEST_CASE("twins that something tells apart are not taken for one", "[rules]") {
  auto drawn = entry("2013-11-20", "drawdown", "100");
  auto twin = [](const std::string& more) {
    return entry("2013-12-05", "spend", "10", "activity: hub, payee: A shop, receipt: none, " + more);
  };
  CHECK(told_of(drawn + twin("note: x, key: a1") + twin("note: x, key: a2")) == Told{});
  CHECK(told_of(drawn + twin("note: x, key: a1") + twin("note: x, key: a1")).size() == 1);
}
