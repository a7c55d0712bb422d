// What the rules about grants print where it is not what their own example shows, and where a day or a key is missing.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

const std::string in_grants = "# in grants.yaml\n";

// An application for £400 that these keys are added to.
std::string drums(const std::string& more, const std::string& who = "applicant: Fern Drummers") {
  return "  - {id: drums, title: Drums, use: Six drums, " + who + ", priority: community, amount: 400" +
         (more.empty() ? more : ", " + more) + "}\n";
}

const std::string award = "outcome: awarded, award: {amount: 400, on: 2013-12-01}";

std::string paid(const std::string& payments) { return ", payments: [" + payments + "]"; }

std::string grants(const std::string& applications, const std::string& rules = "") {
  return in_grants + rules + "applications:\n" + applications;
}

std::string in_ledger(const std::string& entry, const std::string& head = "{held_by: trust}") {
  return "# in ledger/2013.yaml\nledger: " + head +
         "\nentries:\n  - {date: 2013-11-20, kind: drawdown, amount: 2000}\n  - {id: e, date: 2013-12-10, kind: "
         "spend, " +
         entry + ", receipt: none, note: Paid by cheque}\n";
}

std::string decided(const std::string& more) {
  return "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: give, item: 1, text: Given., by: consensus" + more +
         "}\n";
}

}  // namespace

TEST_CASE("the first payment counts, wherever it stands", "[rules]") {
  const std::string rule = "paid-before-agreement", rules = "rules: {agreement: yes, clause: Rules of the chest}\n";
  auto grant = [&](const std::string& signed_on, const std::string& payments) {
    return grants(drums(award + signed_on + paid(payments)), rules);
  };
  const std::string two = "{date: 2013-12-10, amount: 100}, {date: 2013-12-05, amount: 300}";
  CHECK(found_by(rule, grant(", agreement_signed: 2013-12-05", two)) == Told{});
  CHECK(said_by(rule, grant(", agreement_signed: 2013-12-06", two)) == R"(grants.yaml:3:244: error
  the grant to Fern Drummers was paid before its agreement was signed
      3 | …mount: 100}, {date: 2013-12-05, amount: 300}]}
                             ^^^^^^^^^^
    first payment     5 December 2013 (grants.yaml:3)
    agreement signed  6 December 2013 (grants.yaml:3)
  help: write `agreement_signed:` with the day, and pay nothing before it
  from: Rules of the chest
  rule: grants/paid-before-agreement
)");
  CHECK(said_by(rule, grant("", two)) == R"(grants.yaml:3:214: error
  the grant to Fern Drummers was paid, and no agreement is recorded
      3 | …mount: 100}, {date: 2013-12-05, amount: 300}]}
                             ^^^^^^^^^^
    first payment  5 December 2013 (grants.yaml:3)
  help: write `agreement_signed:` with the day, and pay nothing before it
  from: Rules of the chest
  rule: grants/paid-before-agreement
)");
  // Of two on one day the first is shown.
  CHECK(said_by(rule, grant("", "\n    {date: 2013-12-05, amount: 100},\n    {date: 2013-12-05, amount: 300}")) ==
        R"(grants.yaml:4:12: error
  the grant to Fern Drummers was paid, and no agreement is recorded
      4 |     {date: 2013-12-05, amount: 100},
                   ^^^^^^^^^^
    first payment  5 December 2013 (grants.yaml:4)
  help: write `agreement_signed:` with the day, and pay nothing before it
  from: Rules of the chest
  rule: grants/paid-before-agreement
)");
}

TEST_CASE("a payment is held against its entry where the rules name no line, and where the entry names none",
          "[rules]") {
  auto told = [](const std::string& entry, const std::string& rules, const std::string& payments,
                 const std::string& who = "applicant: Fern Drummers") {
    return found_by("payment-unlike-entry", in_ledger(entry) + grants(drums(award + paid(payments), who), rules));
  };
  const std::string all = "{date: 2013-12-10, amount: 400, entry: e}", fund = "rules: {activity: chest}\n",
                    no_line = "rules: {report_within: 1 month}\n", entry = "amount: 400, payee: Fern Drummers",
                    hub = ", activity: hub";
  CHECK(told(entry, fund, all) == Told{});
  CHECK(
      told(entry + hub, fund, all) ==
      Told{"error: the payment of the grant to Fern Drummers names the entry `e`, which is charged to the line `hub`"});
  CHECK(told(entry + hub, no_line, all) == Told{});
  CHECK(told(entry, no_line, all) == Told{});
  CHECK(told(entry + hub, "", all) == Told{});
  // Whom it went to: a body that is named without words of its own, and a person.
  const std::string to_church = "amount: 400, payee: church, activity: chest";
  CHECK(told(to_church, fund, all, "organisation: school") ==
        Told{"warning: the payment of the grant to The School names the entry `e`, which went to The Church"});
  CHECK(told(to_church, fund, all, "organisation: church") == Told{});
  CHECK(told(to_church, fund, all, "applicant: A. Ash, individual: yes") == Told{});
}

TEST_CASE("an amount that differs is shown with what was paid, together where there were several", "[rules]") {
  auto said = [](const std::string& payments) {
    return said_by("payment-unlike-entry", in_ledger("activity: chest, amount: 401, payee: Fern Drummers") +
                                               grants(drums(award + paid(payments)), "rules: {activity: chest}\n"));
  };
  CHECK(said("{date: 2013-12-10, amount: 400, entry: e}") == R"(grants.yaml:3:213: error
  the payment of the grant to Fern Drummers names the entry `e`, which is of
  £401
      3 | …amount: 400, entry: e}]}
                             ^
    paid           £400 (grants.yaml:3)
    in the ledger  £401 (ledger/2013.yaml:4)
  also: the entry stands here (ledger/2013.yaml:4:5)
  help: name the entry that paid it, or mend what is mistyped in one of the two
  rule: grants/payment-unlike-entry
)");
  CHECK(said("{date: 2013-12-10, amount: 300, entry: e}, {date: 2013-12-10, amount: 100, entry: e}") ==
        R"(grants.yaml:3:256: error
  the payment of the grant to Fern Drummers names the entry `e`, which is of
  £401
      3 | …amount: 100, entry: e}]}
                             ^
    paid together  £400
    in the ledger  £401 (ledger/2013.yaml:4)
  also: the entry stands here (ledger/2013.yaml:4:5)
  help: name the entry that paid it, or mend what is mistyped in one of the two
  rule: grants/payment-unlike-entry
)");
}

TEST_CASE("a decision that commits money to whoever keeps a ledger may be for any grant", "[rules]") {
  auto told = [](const std::string& head) {
    return found_by("award-unlike-decision",
                    decided(", outcome: carried, commits: {activity: chest, amount: 400, to: church}") +
                        "# in ledger/2014.yaml\nledger: " + head +
                        "\nentries:\n  - {date: 2013-11-20, kind: drawdown, amount: 2000}\n" +
                        grants(drums("outcome: awarded, award: {amount: 400, decision: 2014-01-08/give}")));
  };
  CHECK(told("{held_by: church}") == Told{});
  CHECK(
      told("{held_by: council}") ==
      Told{"warning: the grant to Fern Drummers was awarded by `2014-01-08/give`, which commits money to The Church"});
  CHECK(
      told("{}") ==
      Told{"warning: the grant to Fern Drummers was awarded by `2014-01-08/give`, which commits money to The Church"});
}

TEST_CASE("only what is awarded counts against its decision", "[rules]") {
  auto told = [](const std::string& second) {
    return found_by(
        "awards-beyond-decision",
        decided(", outcome: carried, commits: {activity: chest, amount: 400}") +
            grants(drums("outcome: awarded, award: {amount: 400, decision: 2014-01-08/give}") +
                   "  - {id: boots, title: Boots, use: Boots, applicant: Walkers, priority: community, amount: "
                   "100, " +
                   second + "}\n"));
  };
  CHECK(told("outcome: awarded, award: {amount: 0.01, decision: 2014-01-08/give}") ==
        Told{"warning: £400.01 was awarded by `2014-01-08/give`, which commits £400"});
  CHECK(told("outcome: awarded, award: {amount: 100, on: 2014-01-16, decision: 2014-01-08/give}") == Told{});
  CHECK(told("outcome: refused, award: {amount: 100, decision: 2014-01-08/give}") == Told{});
  CHECK(told("outcome: awarded") == Told{});
  CHECK(told("outcome: withdrawn") == Told{});
}

TEST_CASE("a grant that is refused is none of those that its decision awarded", "[rules]") {
  CHECK(
      said_by(
          "awards-beyond-decision",
          decided(", outcome: carried, commits: {activity: chest, amount: 399.50}") +
              grants(drums("outcome: awarded, award: {amount: 400, decision: 2014-01-08/give}") +
                     "  - {id: boots, title: Boots, use: Boots, applicant: Walkers, priority: community, amount: 100, "
                     "outcome: refused, award: {amount: 100, decision: 2014-01-08/give}}\n")) ==
      R"(grants.yaml:2:156: warning
  £400 was awarded by `2014-01-08/give`, which commits £399.50
      2 | …unt: 400, decision: 2014-01-08/give}}
                             ^^^^^^^^^^^^^^^
    committed          £399.50 (meetings/2014-01-08.yaml:11)
    awarded            £400 in 1 grant
    more than decided  £0.50
  help: name the decision that allows the rest, or mend the amounts
  rule: grants/awards-beyond-decision
)");
}

TEST_CASE("a grant that could be published says what was awarded, and when", "[rules]") {
  auto told = [](const std::string& more) { return found_by("incomplete-360giving", grants(drums(more))); };
  CHECK(told("outcome: awarded") == Told{"warning: the grant to Fern Drummers lacks the amount of its `award` and the "
                                         "day of its `award`, which 360Giving asks for"});
  CHECK(told("outcome: awarded, award: {on: 2013-12-01}") ==
        Told{"warning: the grant to Fern Drummers lacks the amount of its `award`, which 360Giving asks for"});
  CHECK(told("outcome: awarded, award: {amount: 400}") ==
        Told{"warning: the grant to Fern Drummers lacks the day of its `award`, which 360Giving asks for"});
  CHECK(told("outcome: refused") == Told{});
}

TEST_CASE("a grant is not paid before its own day of award, whatever the decision's day is", "[rules]") {
  const std::string rule = "paid-before-decision";
  auto grant = [](const std::string& outcome, const std::string& day, const std::string& as_of = "2014-01-15") {
    return "# as of " + as_of + "\n" + decided(", outcome: carried") +
           grants(drums(outcome + paid("{date: " + day + ", amount: 400}")));
  };
  const std::string later = "outcome: awarded, award: {amount: 400, on: 2014-01-12, decision: 2014-01-08/give}";
  CHECK(found_by(rule, grant(later, "2014-01-12")) == Told{});
  CHECK(said_by(rule, grant(later, "2014-01-11")) == R"(grants.yaml:2:208: error
  the grant to Fern Drummers was paid before it was awarded
      2 | …, payments: [{date: 2014-01-11, amount: 400}]}
                             ^^^^^^^^^^
    first payment  11 January 2014 (grants.yaml:2)
    awarded        12 January 2014
  help: name the decision that awarded it, or mend the dates
  rule: grants/paid-before-decision
)");
  CHECK(said_by(rule, grant("outcome: refused", "2014-01-15")) == R"(grants.yaml:2:143: error
  the grant to Fern Drummers was paid, but never awarded
      2 | …, payments: [{date: 2014-01-15, amount: 400}]}
                             ^^^^^^^^^^
    first payment  15 January 2014 (grants.yaml:2)
  help: name the decision that awarded it, or mend the dates
  rule: grants/paid-before-decision
)");
  CHECK(found_by(rule, grant("outcome: refused", "2014-01-15", "2014-01-14")) == Told{});
}

TEST_CASE("payments of days to come are not counted yet, and what is not awarded is not compared", "[rules]") {
  const std::string rule = "paid-beyond-award";
  auto grant = [](const std::string& outcome, const std::string& as_of) {
    return "# as of " + as_of + "\n" +
           grants(drums(outcome + paid("{date: 2013-12-10, amount: 300}, {date: 2014-01-15, amount: 150.50}, {date: "
                                       "2014-01-20, amount: 1}")));
  };
  CHECK(found_by(rule, grant(award, "2014-01-14")) == Told{});
  CHECK(said_by(rule, grant(award, "2014-01-15")) == R"(grants.yaml:2:234: error
  the grant to Fern Drummers was paid £450.50, and £400 was awarded
      2 | …2014-01-15, amount: 150.50}, {date: 2014-01-20, amount: 1}]}
                             ^^^^^^
    awarded            £400 (grants.yaml:2)
    paid               £450.50 in 2 payments
    more than awarded  £50.50
  help: ask for the rest back, have the group award more, or mend the amounts
  rule: grants/paid-beyond-award
)");
  CHECK(found_by(rule, grant("outcome: refused, award: {amount: 400, on: 2013-12-01}", "2014-01-15")) == Told{});
  CHECK(found_by(rule, grant("outcome: awarded, award: {amount: 400, on: 2014-01-16}", "2014-01-15")) == Told{});
  CHECK(found_by(rule, grant("outcome: awarded", "2014-01-15")) == Told{});
  CHECK(found_by(rule, grant("outcome: awarded, award: {on: 2013-12-01}", "2014-01-15")) == Told{});
}

TEST_CASE("receipts are counted from the day on which the report came", "[rules]") {
  auto told = [](const std::string& received, const std::string& receipts) {
    return found_by("receipts-short", grants(drums(award + paid("{date: 2013-12-14, amount: 400}") + ", receipts: [" +
                                                   receipts + "], report: {received: " + received + "}"),
                                             "rules: {receipts: yes}\n"));
  };
  CHECK(told("2014-01-16", "{amount: 399.99}") == Told{});
  CHECK(told("2014-01-15", "{amount: 399.99}") ==
        Told{"warning: the grant to Fern Drummers was paid £400, and its receipts come to £399.99"});
  CHECK(told("2014-01-15", "{amount: 399.99}, {amount: 0.01}") == Told{});
  CHECK(told("2014-01-15", "") ==
        Told{"warning: the grant to Fern Drummers was paid £400, and its receipts come to £0"});
}
