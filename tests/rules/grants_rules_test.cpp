// Boundaries of the rules about grants, beyond each rule's own two examples.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

const std::string rules_of_fund =
    "# in grants.yaml\nrules: {activity: chest, report_within: 1 month, clause: Rules of the chest}\n";

// An application that was awarded £400 on 1 December 2013.
std::string drums(const std::string& more, const std::string& who = "applicant: Fern Drummers") {
  return "  - {id: drums, title: Drums, " + who +
         ", priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}" +
         (more.empty() ? more : ", " + more) + "}\n";
}

std::string paid(const std::string& payments) { return "payments: [" + payments + "]"; }

std::string in_ledger(const std::string& entry) {
  return "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n  - {date: 2013-11-20, kind: drawdown, amount: "
         "2000}\n  - {date: 2013-11-20, kind: fee, amount: 100}\n  - {id: e, " +
         entry + ", receipt: none, note: Paid by cheque}\n";
}

// What one rule finds. The findings point into the files of what was checked, which is kept with them.
CheckResult checked_by(std::string_view rule, const std::string& example) {
  auto [texts, as_of] = laid_over(example);
  auto out = check_texts(texts, as_of);
  std::erase_if(out.findings, [&](const Finding& finding) { return finding.rule->name != rule; });
  return out;
}

Told told_by(std::string_view rule, const std::string& example) {
  Told out;
  for (const auto& finding : checked_by(rule, example).findings)
    out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
  return out;
}

Told unlike(const std::string& entry, const std::string& applications) {
  return told_by("payment-unlike-entry", in_ledger(entry) + rules_of_fund + "applications:\n" + applications);
}

}  // namespace

TEST_CASE("a payment is held against the entry that it names", "[rules]") {
  const std::string pay = paid("{date: 2013-12-10, amount: 400, entry: e}");
  const std::string begins = "the payment of the grant to Fern Drummers names the entry `e`, which ";
  auto as = [](const std::string& amount, const std::string& line, const std::string& payee,
               const std::string& day = "2013-12-10", const std::string& kind = "spend") {
    return "date: " + day + ", kind: " + kind + ", activity: " + line + ", amount: " + amount + ", payee: " + payee;
  };
  CHECK(unlike(as("400", "chest", "Fern Drummers"), drums(pay)) == Told{});
  CHECK(unlike(as("400.01", "chest", "Fern Drummers"), drums(pay)) == Told{"error: " + begins + "is of £400.01"});
  CHECK(unlike(as("400", "hub", "Fern Drummers"), drums(pay)) ==
        Told{"error: " + begins + "is charged to the line `hub`"});
  CHECK(unlike(as("400", "chest", "Fern Drummers", "2013-12-11"), drums(pay)) ==
        Told{"warning: " + begins + "is dated 11 December 2013"});
  CHECK(unlike(as("400", "chest", "The School"), drums(pay)) == Told{"warning: " + begins + "went to The School"});
  CHECK(unlike(as("400", "chest", "Fern Drummers", "2013-12-10", "commitment"), drums(pay)) ==
        Told{"error: " + begins + "is not of the kind `spend`"});
  CHECK(unlike(as("300", "chest", "school"), drums(pay)) ==
        Told{"error: " + begins + "is of £300 and went to The School"});
}

TEST_CASE("an entry may go to whoever holds the group's money, and nothing is said of a person's", "[rules]") {
  const std::string pay = paid("{date: 2013-12-10, amount: 400, entry: e}");
  const std::string entry = "date: 2013-12-10, kind: spend, activity: chest, amount: 400, payee: ";
  CHECK(unlike(entry + "school", drums("money_held_by: \"The School, in its own account\", " + pay)) == Told{});
  CHECK(unlike(entry + "school", drums("organisation: school, " + pay)) == Told{});
  CHECK(unlike(entry + "The School", drums("organisation: school, " + pay)) == Told{});
  CHECK(unlike(entry + "A. Ash", drums(pay, "individual: yes")) == Told{});
}

TEST_CASE("payments that were made together are added up", "[rules]") {
  const std::string entry = "date: 2013-12-10, kind: spend, activity: chest, payee: Fern Drummers, amount: ";
  const std::string half = "{date: 2013-12-10, amount: 200, entry: e}";
  CHECK(unlike(entry + "400", drums(paid(half + ", " + half))) == Told{});
  CHECK(unlike(entry + "200", drums(paid(half + ", " + half))).size() == 1);
  const std::string boots =
      "  - {id: boots, title: Boots, applicant: Walkers, priority: community, amount: 100, award: {amount: 100, on: "
      "2013-12-01}, payments: [{date: 2013-12-10, amount: 100, entry: e}]}\n";
  CHECK(unlike(entry + "300", drums(paid(half)) + boots) == Told{});
}

TEST_CASE("more is paid than was awarded on the day on which it is", "[rules]") {
  const std::string twice =
      rules_of_fund + "applications:\n" + drums(paid("{date: 2013-12-10, amount: 400}, {date: 2014-01-10, amount: 1}"));
  CHECK(told_by("paid-beyond-award", "# as of 2014-01-09\n" + twice) == Told{});
  CHECK(told_by("paid-beyond-award", "# as of 2014-01-10\n" + twice) ==
        Told{"error: the grant to Fern Drummers was paid £401, and £400 was awarded"});
}

TEST_CASE("a report that is late is shown with what makes it so", "[rules]") {
  auto checked = checked_by("grant-report-overdue",
                            rules_of_fund + "applications:\n" + drums(paid("{date: 2013-12-14, amount: 400}")));
  const auto& found = checked.findings;
  REQUIRE(found.size() == 1);
  const auto& working = found[0].found.working;
  REQUIRE(working.size() == 4);
  CHECK(working[0].name + " " + working[0].value == "last payment 14 December 2013");
  CHECK(working[0].span.text() == "2013-12-14");
  CHECK(working[1].name + " " + working[1].value == "report within 1 month");
  CHECK(working[1].span.text() == "1 month");
  CHECK(working[2].name + " " + working[2].value == "due 14 January 2014");
  CHECK_FALSE(working[2].span);
  CHECK(found[0].found.clause == "Rules of the chest");
  auto written =
      checked_by("grant-report-overdue", rules_of_fund + "applications:\n" + drums("report: {due: 2014-01-10}"));
  REQUIRE(written.findings.size() == 1);
  CHECK(written.findings[0].found.working[0].span.text() == "2014-01-10");
}

TEST_CASE("a report before the first payment is out of order", "[rules]") {
  auto told = [](const std::string& received) {
    return told_by("grant-days-out-of-order",
                   rules_of_fund + "applications:\n" +
                       drums(paid("{date: 2013-12-14, amount: 400}") + ", report: {received: " + received + "}"));
  };
  CHECK(told("2013-12-14") == Told{});
  CHECK(told("2013-12-13") == Told{"warning: the report on the grant to Fern Drummers came before anything was paid"});
}

TEST_CASE("a decision that commits money to another body is not this award's", "[rules]") {
  auto told = [](const std::string& to, const std::string& who) {
    return told_by("award-unlike-decision",
                   "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: give, item: 1, text: Given., by: consensus, "
                   "outcome: carried, commits: {activity: chest, amount: 400, to: " +
                       to + "}}\n" + rules_of_fund + "applications:\n  - {id: drums, title: Drums, " + who +
                       ", priority: community, amount: 400, award: {amount: 400, decision: 2014-01-08/give}}\n");
  };
  CHECK(
      told("church", "applicant: Fern Drummers") ==
      Told{"warning: the grant to Fern Drummers was awarded by `2014-01-08/give`, which commits money to The Church"});
  CHECK(told("school", "applicant: Fern Drummers, organisation: school") == Told{});
  CHECK(told("church", "applicant: The Church") == Told{});
  CHECK(told("church", "applicant: Fern Drummers, money_held_by: The Church") == Told{});
  CHECK(told("trust", "applicant: Fern Drummers") == Told{});  // it holds all the money
  CHECK(told("church", "individual: yes") == Told{});
}

TEST_CASE("what went back to the funder cannot be awarded", "[rules]") {
  auto told = [](const std::string& amount) {
    return told_by("fund-overspent",
                   "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n  - {date: 2013-12-20, kind: return, "
                   "activity: chest, amount: " +
                       amount + "}\n" + rules_of_fund + "applications:\n" + drums(""));
  };
  CHECK(told("600") == Told{});
  CHECK(told("600.01") ==
        Told{"error: £400 was awarded in y1, but the fund has £1,000, of which £600.01 went back to the funder"});
}

TEST_CASE("a payment without a decision is not blamed on the minutes", "[rules]") {
  std::string example(find_rule("payee-connected")->fails);
  const std::string decided = ", decision: 2014-01-08/hub-lease";
  auto without = example;
  without.erase(without.find(decided), decided.size());
  CHECK(told_by("payee-connected", without) ==
        Told{"warning: £50 went to The Bakery in 1 payment, which names no decision, so it cannot be seen whether A. "
             "Ash, who is connected with it (`owns it`), declared that"});
  auto both = example + without.substr(without.rfind("  - {date: 2014-01-09"));
  CHECK(told_by("payee-connected", both) ==
        Told{"warning: £100 went to The Bakery in 2 payments, and no meeting shows that A. Ash, who is connected with "
             "it (`owns it`), declared that: 1 of the payments names no decision"});
}
