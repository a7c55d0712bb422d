// Boundaries of the rules about a ledger, beyond each rule's own two examples.
#include <algorithm>

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

// The same of one rule only.
Told told_by(const std::string& rule, const std::string& entries, const std::string& before = "") {
  Told out;
  for (auto& one : told_of(entries, before))
    if (one.find(" " + rule + ": ") != std::string::npos) out.push_back(std::move(one));
  return out;
}

// What one rule tells of an example.
Told messages_of(std::string_view rule, const std::string& example) {
  auto [texts, as_of] = laid_over(example);
  Told out;
  for (const auto& finding : check_texts(texts, as_of).findings)
    if (finding.rule->name == rule) out.push_back(finding.found.message);
  return out;
}

// The meeting of 8 January 2014 with one decision, and what became of it.
std::string meeting(const std::string& outcome) {
  return "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: do-it, item: 1, text: It is done., by: consensus" +
         (outcome.empty() ? outcome : ", outcome: " + outcome) + "}\n";
}

const std::string named = "decision: 2014-01-08/do-it";

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
  CHECK(told_by("payment-without-decision", entries, "# in documents.yaml\ndocuments: []\n") ==
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
  CHECK(told_by("duplicate-payment", drawn + twin("note: x, key: a1") + twin("note: x, key: a1")).size() == 1);
}

TEST_CASE("a payment rests on a decision that was carried, and by its day", "[rules]") {
  auto told = [](const std::string& day, const std::string& outcome, const std::string& before = "") {
    auto entries =
        entry("2013-11-20", "drawdown", "2000") + entry(day, "spend", "100", "activity: hub, " + named + ", " + till);
    return told_by("payment-without-decision", entries, before + meeting(outcome));
  };
  CHECK(told("2014-01-08", "carried") == Told{});
  CHECK(told("2014-01-09", "lost") ==
        Told{"error payment-without-decision: £100 on 9 January 2014 rests on `2014-01-08/do-it`, which was lost"});
  CHECK(told("2014-01-09", "deferred") ==
        Told{"error payment-without-decision: £100 on 9 January 2014 rests on `2014-01-08/do-it`, which was deferred"});
  CHECK(told("2014-01-07", "carried") ==
        Told{"warning payment-without-decision: £100 on 7 January 2014 rests on `2014-01-08/do-it`, which was not "
             "taken until 8 January 2014"});
  CHECK(told("2014-01-09", "") ==
        Told{"note payment-without-decision: £100 on 9 January 2014 rests on `2014-01-08/do-it`, of which no outcome "
             "is recorded"});
}

TEST_CASE("where a limit is set, a decision counts above it; one that was lost is told of below it too", "[rules]") {
  auto told = [](const std::string& day, const std::string& outcome, const std::string& limit) {
    auto entries =
        entry("2013-11-20", "drawdown", "2000") + entry(day, "spend", "100", "activity: hub, " + named + ", " + till);
    auto found =
        told_by("payment-without-decision", entries, constitution("decision_above: " + limit) + meeting(outcome));
    return found.empty() ? std::string() : found[0].substr(0, found[0].find(' '));
  };
  CHECK(told("2014-01-07", "carried", "99.99") == "error");
  CHECK(told("2014-01-07", "carried", "100").empty());
  CHECK(told("2014-01-09", "lost", "99.99") == "error");
  CHECK(told("2014-01-09", "lost", "100") == "warning");
  CHECK(told("2014-01-09", "", "100").empty());
}

TEST_CASE("budget is not moved by a decision that was lost or taken later", "[rules]") {
  auto told = [](const std::string& day, const std::string& outcome, const std::string& before = "") {
    return told_by("virement-without-decision", entry(day, "virement", "100", "from: hub, to: fair, " + named),
                   before + meeting(outcome));
  };
  CHECK(told("2014-01-08", "carried") == Told{});
  CHECK(told("2014-01-09", "lost") ==
        Told{"error virement-without-decision: £100 on 9 January 2014 moves from `hub` to `fair` by "
             "`2014-01-08/do-it`, which was lost"});
  CHECK(told("2014-01-07", "carried") ==
        Told{"error virement-without-decision: £100 on 7 January 2014 moves from `hub` to `fair` by "
             "`2014-01-08/do-it`, which was not taken until 8 January 2014"});
  CHECK(told("2014-01-09", "").at(0).starts_with("note "));
  auto limit = constitution("variation_share: 10%");
  CHECK(told("2014-01-07", "carried", limit) == Told{});
  CHECK(told("2014-01-09", "lost", limit).at(0).starts_with("warning "));
}

TEST_CASE("a lost decision allows a line no more variation", "[rules]") {
  auto told = [](const std::string& day, const std::string& amount, const std::string& outcome) {
    return told_by("variation-beyond-limit", entry(day, "virement", amount, "from: hub, to: fair, " + named),
                   constitution("variation_share: 10%") + meeting(outcome))
        .size();
  };
  CHECK(told("2014-01-09", "200.01", "carried") == 0);
  CHECK(told("2014-01-09", "200.01", "") == 0);
  CHECK(told("2014-01-09", "200.01", "lost") == 2);
  CHECK(told("2014-01-09", "200.01", "deferred") == 2);
  CHECK(told("2014-01-07", "200.01", "carried") == 2);
  CHECK(told("2014-01-09", "200", "lost") == 0);
}

TEST_CASE("a grant is not awarded by a decision that was lost, nor paid before it", "[rules]") {
  auto told = [](const std::string& award, const std::string& outcome, const std::string& payments = "") {
    return told_by(
        "paid-before-decision", entry("2013-11-20", "drawdown", "2000"),
        meeting(outcome) +
            "# in grants.yaml\napplications:\n  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, "
            "priority: community, amount: 400, outcome: awarded, award: {amount: 400, " +
            award + "}" + payments + "}\n");
  };
  auto paid = [](const std::string& day) { return ", payments: [{date: " + day + ", amount: 400}]"; };
  CHECK(told(named, "carried", paid("2014-01-08")) == Told{});
  CHECK(told(named, "carried") == Told{});
  CHECK(told(named, "lost") ==
        Told{"error paid-before-decision: the grant to Fern Drummers was awarded by `2014-01-08/do-it`, which was "
             "lost"});
  CHECK(told(named, "deferred", paid("2014-01-09")) ==
        Told{"error paid-before-decision: the grant to Fern Drummers was paid by `2014-01-08/do-it`, which was "
             "deferred"});
  CHECK(told(named + ", on: 2014-01-01", "carried", paid("2014-01-07")) ==
        Told{"error paid-before-decision: the grant to Fern Drummers was paid by `2014-01-08/do-it`, which was not "
             "taken until 8 January 2014"});
  CHECK(told(named, "", paid("2014-01-09")).at(0).starts_with("note "));
  CHECK(told(named + ", on: 2014-01-10", "", paid("2014-01-09")).size() == 2);
  CHECK(told("on: 2014-01-01", "lost", paid("2014-01-09")) == Told{});
  // As of 15 January 2014: awarded after that day, paid before it or after it.
  CHECK(told("on: 2014-02-01", "carried", paid("2014-01-09")) ==
        Told{"error paid-before-decision: the grant to Fern Drummers was paid before it was awarded"});
  CHECK(told("on: 2014-02-01", "carried", paid("2014-01-16")) == Told{});
}

TEST_CASE("a grant that could be published says what it is for", "[rules]") {
  auto told = [](const std::string& keys) {
    return messages_of("incomplete-360giving",
                       "# in grants.yaml\napplications:\n  - {id: drums, priority: community, amount: 400, outcome: "
                       "awarded, award: {amount: 400, on: 2013-12-01}" +
                           keys + "}\n");
  };
  const std::string group = ", applicant: Fern Drummers";
  CHECK(told(group + ", title: Drums, use: Six drums") == Told{});
  CHECK(told(group + ", title: Drums") ==
        Told{"the grant to Fern Drummers lacks `use`, what the money is for, which 360Giving asks for"});
  CHECK(told(group) == Told{"the grant to Fern Drummers lacks `title` and `use`, what the money is for, which "
                            "360Giving asks for"});
  CHECK(told(", individual: yes") == Told{});
}

TEST_CASE("a waiver by a decision without an outcome is a note", "[rules]") {
  auto told = [](const std::string& outcome) {
    return told_by("waiver-without-decision", entry("2013-11-20", "drawdown", "2000"),
                   "risks: [{id: rain, text: It rains.}]\n" + meeting(outcome) +
                       "# in waivers.yaml\nwaivers:\n  - {rule: risk-without-response, subject: plan/risks/rain, "
                       "reason: It is only rain, " +
                       named + "}\n");
  };
  CHECK(told("carried") == Told{});
  CHECK(told("deferred").at(0).starts_with("error "));
  CHECK(told("").at(0).starts_with("note "));
}

TEST_CASE("what was moved to the line of the fund may be awarded", "[rules]") {
  auto told = [](const std::string& amount, const std::string& from, const std::string& to) {
    return told_by(
        "fund-overspent", entry("2013-11-25", "virement", "200", "from: " + from + ", to: " + to),
        "# in grants.yaml\nrules: {activity: chest}\napplications:\n  - {id: drums, title: Drums, use: Six drums, "
        "applicant: Fern Drummers, priority: community, amount: 2000, outcome: awarded, award: {amount: " +
            amount + ", on: 2013-12-01}}\n");
  };
  CHECK(told("1200", "hub", "chest") == Told{});
  CHECK(told("1200.01", "hub", "chest") ==
        Told{"error fund-overspent: £1,200.01 was awarded in y1, but the fund has £1,200"});
  CHECK(told("800", "chest", "hub") == Told{});
  CHECK(told("800.01", "chest", "hub").size() == 1);
  CHECK(told("1000", "hub", "nowhere, amounts: 1") == Told{});
  // What was moved is not known where the ledger has mistakes.
  CHECK(told("1000.01", "hub", "nowhere, amounts: 1") ==
        Told{"note fund-overspent: £1,000.01 was awarded in y1, but the fund has £1,000, unless more was moved to it"});
}

TEST_CASE("what an area held before its ledger began is not missing from it", "[rules]") {
  auto opening = entry("2013-11-30", "stated-balance", "500");
  auto spend = entry("2013-12-05", "spend", "100", "activity: hub, " + till) + entry("2013-12-20", "drawdown", "50");
  CHECK(told_of(opening + spend + entry("2013-12-31", "stated-balance", "450")) == Told{});
  CHECK(told_of(opening + spend + entry("2013-12-31", "stated-balance", "451")) ==
        Told{"error balance-disagrees: The Trust states £451 on 31 December 2013, but the entries come to £450"});
  CHECK(told_of(opening + entry("2013-12-01", "stated-balance", "499")).size() == 1);
  // On the day of the first money it is a balance like any other.
  CHECK(told_of(entry("2013-12-05", "stated-balance", "500") + entry("2013-12-05", "drawdown", "50")).size() == 1);
}

TEST_CASE("a fee that does not say which of several it is, is a note", "[rules]") {
  auto fees = [](const std::string& bank_on_top) {
    return "fees: [{id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: yes}, {id: bank, name: Bank, rate: "
           "1%, of: drawn-down, on_top: " +
           bank_on_top + "}]\n";
  };
  auto told = [](const std::string& stated, const std::string& before) {
    return told_of(entry("2013-11-20", "drawdown", "1000") + entry("2013-11-20", "fee", "50") +
                       entry("2013-11-30", "stated-balance", stated),
                   before);
  };
  const std::string note =
      "note fee-differs: the fee of £50 on 20 November 2013 does not say which of the 2 fees of the plan it is: none "
      "of them is compared";
  CHECK(told("1000", fees("yes")) == Told{note});
  CHECK(told("950", fees("yes")).size() == 2);
  CHECK(told("950", fees("no")) == Told{note});
  auto unclear = told_by("balance-disagrees",
                         entry("2013-11-20", "drawdown", "1000") + entry("2013-11-20", "fee", "50") +
                             entry("2013-11-30", "stated-balance", "1000"),
                         fees("no"));
  REQUIRE(unclear.size() == 1);
  CHECK(unclear[0].starts_with("note "));
  for (const std::string stated : {"949.99", "1000.01"}) {
    auto errors = told(stated, fees("no"));
    CHECK(std::count_if(errors.begin(), errors.end(),
                        [](const auto& one) { return one.starts_with("error balance-disagrees"); }) == 1);
  }
  CHECK(told_of(entry("2013-11-20", "drawdown", "1000") + entry("2013-11-20", "fee", "50", "fee: admin") +
                    entry("2013-11-20", "fee", "10", "fee: bank"),
                fees("no")) == Told{});
}

TEST_CASE("a payment counts once for a member who is connected in two ways", "[rules]") {
  auto both = [](std::string_view rule) {
    std::string example(find_rule(rule)->fails);
    example.insert(example.find("interests: [{organisation: bakery"), "represents: bakery, ");
    return messages_of(rule, example);
  };
  CHECK(both("payee-connected") == Told{"£50 went to The Bakery in 1 payment, and no meeting shows that A. Ash, who "
                                        "represents it, declared that"});
  CHECK(both("applicant-connected") ==
        Told{"A. Ash, who represents it, declared no interest when the grant to The Bakery was decided"});
}

TEST_CASE("rules that look decisions up wait for a meeting that cannot be read", "[rules]") {
  for (std::string_view rule :
       {"payee-connected", "applicant-connected", "paid-beyond-decision", "waiver-without-decision"}) {
    CAPTURE(rule);
    auto example = laid_over(std::string(find_rule(rule)->fails) +
                             "# in meetings/2014-01-08.yaml\nmeeting: {date: 2014-02-30, kind: partnership}\n");
    auto result = check_texts(example.texts, example.as_of, {rules_named(rule), {}});
    CHECK(result.count(Severity::error) == 1);  // the day itself
    CHECK(result.findings.size() == 1);
    CHECK(std::count_if(result.not_run.begin(), result.not_run.end(),
                        [&](const NotRun& one) { return one.rule->name == rule; }) == 1);
  }
}

TEST_CASE("what is asked of grants in the plan's words is waited for, and so is what tells payments apart", "[rules]") {
  auto waits = [](const std::string& rule, const std::string& example) {
    auto [texts, as_of] = laid_over(example);
    auto result = check_texts(texts, as_of, {rules_named(rule), {}});
    return std::any_of(result.not_run.begin(), result.not_run.end(),
                       [&](const NotRun& one) { return one.rule->name == rule; });
  };
  auto money = [](const std::string& more) {
    return "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n" +
           entry("2013-11-20", "drawdown", "1000", more);
  };
  const std::string grants = "# in grants.yaml\napplications: []\n";
  CHECK(waits("evidence-fewer-than-two", "evaluation: {evidence_at_least: two}\n" + grants));
  CHECK_FALSE(waits("evidence-fewer-than-two", "evaluation: {evidence_at_least: 2, asks: {a: b}}\n" + grants));
  for (auto part : {"note: {a: b}", "key: {a: b}"}) {
    CHECK(waits("duplicate-payment", money(part)));
    CHECK(waits("in-kind-counted-as-cash", money(part)));
    CHECK(waits("payment-without-receipt", money(part)));
    CHECK_FALSE(waits("balance-disagrees", money(part)));
  }
}

TEST_CASE("a declaration covers a decision by its item or the body, or where it names no item", "[rules]") {
  struct Declaring {
    std::string rule, member, body;
  };
  for (const auto& [rule, member, body] : {Declaring{"payee-connected", "ash", "bakery"},
                                           {"applicant-connected", "ash", "bakery"},
                                           {"interest-undeclared", "hazel", "council"}}) {
    CAPTURE(rule);
    auto told = [&, &rule = rule, &member = member](const std::string& interest) {
      return messages_of(rule, std::string(find_rule(rule)->fails) +
                                   "# in meetings/2014-01-08.yaml\nagenda: {sent: 2014-01-02, items: [{no: 1, title: "
                                   "Hub lease}, {no: 2, title: Fair}]}\ninterests:\n  - {member: " +
                                   member + ", kind: financial, how: known to all, action: remained" + interest + "}\n")
          .size();
    };
    CHECK(told(", item: 1") == 0);
    CHECK(told(", item: 2, organisation: " + body) == 0);
    CHECK(told("") == 0);
    CHECK(told(", item: 2") == 1);
    CHECK(told(", item: 2, organisation: school") == 1);
  }
}

TEST_CASE("a payee's name is the same body as its id", "[rules]") {
  std::string by_id(find_rule("payee-connected")->fails);
  auto by_name = by_id;
  by_name.replace(by_name.find("payee: bakery"), 13, "payee: The Bakery");
  auto told = [](const std::string& text) {
    auto example = laid_over(text);
    auto result = check_texts(example.texts, example.as_of);
    REQUIRE(result.findings.size() == 1);
    return result.findings[0].found.subject + " " + result.findings[0].found.message;
  };
  CHECK(told(by_name) == told(by_id));
}

TEST_CASE("what went back to the funder is no longer there to be spent or promised", "[rules]") {
  // The hub has £2,000 over the whole plan.
  auto with = [](const std::string& more) {
    return entry("2013-11-20", "drawdown", "2000") + entry("2013-11-21", "return", "100", "activity: hub") +
           entry("2013-11-22", "fee", "100") + more;
  };
  auto spent = [&](const std::string& amount) {
    return told_by("line-overspent",
                   with(entry("2013-12-05", "spend", amount, "activity: hub, payee: A shop, " + till)));
  };
  auto whole = spent("1900.01");
  REQUIRE(whole.size() == 1);
  CHECK(
      whole[0].starts_with("error line-overspent: £1,900.01 was spent on Hub, £0.01 more than its budget of £2,000, of "
                           "which £100 went back to the funder"));
  auto kept = spent("900");
  CHECK(kept == Told{});
  auto promised = [&](const std::string& amount) {
    return told_by("commitment-beyond-funds",
                   with(entry("2013-12-05", "commitment", amount, "id: c, activity: hub, payee: A shop")));
  };
  CHECK(promised("1900") == Told{});
  CHECK(promised("1900.01").size() == 1);
}

TEST_CASE("what comes in twice is told of like what goes out", "[rules]") {
  for (const std::string kind : {"drawdown", "income", "in-kind"}) {
    auto one = entry("2013-11-20", kind, "2000", kind == "drawdown" ? "" : "activity: hub");
    CAPTURE(kind);
    CHECK(told_by("duplicate-payment", one).empty());
    CHECK(told_by("duplicate-payment", one + one).size() == 1);
    auto copy = [&](const std::string& holder) {
      return "# in ledger/copy.yaml\nledger: {held_by: " + holder + "}\nentries:\n" + one;
    };
    CHECK(told_by("duplicate-payment", one, copy("trust")).size() == 1);
    CHECK(told_by("duplicate-payment", one, copy("other")).empty());
  }
  auto drawn = entry("2013-11-20", "drawdown", "2000");
  CHECK(told_by("duplicate-payment", drawn + drawn) ==
        Told{"warning duplicate-payment: the drawdown of £2,000 on 20 November 2013 stands here twice"});
}

TEST_CASE("a key of the bank is compared with its entry", "[rules]") {
  auto keyed = [](const std::string& kind, const std::string& amount, const std::string& at_bank) {
    return entry("2013-12-05", kind, amount,
                 (kind == "spend" ? "activity: hub, " + till + ", " : std::string()) + "key: 2013-12-05/" + at_bank +
                     "/none/abcdefghijklmnop");
  };
  auto told = [](const std::string& entries) { return told_by("bank-key-unlike-entry", entries); };
  CHECK(told(keyed("spend", "100", "-100.00")).empty());
  CHECK(told(keyed("drawdown", "100", "100.00")).empty());
  CHECK(told(keyed("return", "100", "-100.00")).empty());
  CHECK(
      told(keyed("drawdown", "100", "-100.00")) ==
      Told{"warning bank-key-unlike-entry: by its `key` £100 went out at the bank, but this entry says that £100 came "
           "in"});
  CHECK(told(keyed("spend", "100.01", "-100.00")).size() == 1);
  CHECK(told(keyed("spend", "40", "-100.00")).size() == 1);
  auto rest = entry("2013-12-05", "spend", "60", "activity: fair, " + till);
  CHECK(told(keyed("spend", "40", "-100.00") + rest).empty());  // one payment, divided between two lines
  CHECK(told(keyed("spend", "140", "-100.00") + rest).size() == 1);
}

TEST_CASE("a key of the bank may stand once for each holder", "[rules]") {
  auto one = entry("2013-12-05", "drawdown", "100", "key: anything");
  auto other = [&](const std::string& holder) {
    return "# in ledger/other.yaml\nledger: {held_by: " + holder + "}\nentries:\n" + one;
  };
  CHECK(told_by("bank-key-twice", one).empty());
  CHECK(told_by("bank-key-twice", one + one).size() == 1);
  CHECK(told_by("bank-key-twice", one, other("trust")).size() == 1);
  CHECK(told_by("bank-key-twice", one, other("elsewhere")).empty());
}

TEST_CASE("of the lines that are mistyped the first hundred get a guess", "[rules]") {
  std::string entries;
  for (char number = 0; number <= 100; ++number) {
    std::string line{'h', 'u', 'b', static_cast<char>('a' + number / 26), static_cast<char>('a' + number % 26)};
    auto charged = entry("2013-12-05", "spend", "10", "activity: " + line + ", " + till);
    entries += charged + (number == 0 ? charged : "");
  }
  auto [texts, as_of] = laid_over("# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n" + entries);
  std::size_t told = 0, guessed = 0;
  for (const auto& finding : check_texts(texts, as_of).findings) {
    if (finding.rule->name != "unknown-line") continue;
    ++told;
    if (finding.found.help == "did you mean `hub`?") ++guessed;
  }
  CHECK(told == 102);
  CHECK(guessed == 101);
}

TEST_CASE("a payee is held against the area's organisations", "[rules]") {
  const std::string bodies =
      "# in membership.yaml\norganisations: [{id: hall-committee, name: The Hall Committee}, {id: class-3, name: Class "
      "3}, "
      "{id: hut}]\n";
  auto told = [&](const std::string& payee) {
    return told_by("payee-like-organisation",
                   entry("2013-12-05", "spend", "10", "activity: hub, " + till + ", payee: " + payee), bodies);
  };
  CHECK(told("hall-comittee") ==
        Told{"warning payee-like-organisation: `hall-comittee` is no organisation of this area, but nearly "
             "`hall-committee`: 1 entry counts as another payee's"});
  CHECK(told("Hall-Committee").size() == 1);
  CHECK(told("The Hall Comittee").size() == 1);
  for (const auto* fine : {"hall-committee", "The Hall Committee", "Class 4", "hat", "The Church", "The Hall"})
    CHECK(told(fine).empty());
}

TEST_CASE("a copy that lacks what the first has, or names its payee otherwise, is told of", "[rules]") {
  const std::string before =
      "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: it, item: 1, text: It is done., by: consensus}\n"
      "  - {id: other, item: 1, text: Something else is done., by: consensus}\n# in r.pdf\nr: 1\n# in q.pdf\nq: 1\n";
  auto paid = [](const std::string& more) { return entry("2013-12-05", "spend", "10", more); };
  auto told = [&](const std::string& first, const std::string& second) {
    auto there = told_by("duplicate-payment", paid(first) + paid(second), before).size();
    CHECK(told_by("duplicate-payment", paid(second) + paid(first), before).size() == there);
    return there;
  };
  const std::string whole =
      "activity: hub, period: y1, payee: A shop, receipt: r.pdf, decision: 2014-01-08/it, note: x";
  for (const std::string poorer :
       {"activity: hub, payee: A shop", "activity: hub, payee: A shop, receipt: none", "payee: A shop, note: x",
        "activity: hub, payee: A shop, receipt: r.pdf", "activity: hub, payee: a SHOP, receipt: r.pdf, note: x"}) {
    CAPTURE(poorer);
    CHECK(told(whole, poorer) == 1);
  }
  for (const std::string other :
       {"activity: hub, payee: Another shop", "activity: fair, payee: A shop", "payee: A shop, note: y",
        "payee: A shop, receipt: q.pdf", "payee: A shop, decision: 2014-01-08/other", "payee: A shop, period: y2"}) {
    CAPTURE(other);
    CHECK(told(whole, other) == 0);
  }
  CHECK(told("activity: hub, payee: school", "activity: hub, payee: The School") == 1);
  CHECK(told("activity: hub, payee: school", "activity: hub, payee: the school") == 1);
  CHECK(told("activity: hub, payee: school", "activity: hub, payee: church") == 0);
}

TEST_CASE("one bare copy between two payments that a note tells apart is told of once", "[rules]") {
  auto paid = [](const std::string& more) {
    return entry("2013-12-05", "spend", "10", "activity: hub, payee: A shop" + more);
  };
  const std::string first = paid(", note: First"), second = paid(", note: Second"), bare = paid("");
  for (const auto& entries : {first + second + bare, bare + first + second, first + bare + second})
    CHECK(told_by("duplicate-payment", entries).size() == 1);
  CHECK(told_by("duplicate-payment", first + second).empty());
  CHECK(told_by("duplicate-payment", bare + bare + bare).size() == 2);
}

TEST_CASE("a copy is found among any number of payments of one day, payee and amount", "[rules]") {
  auto paid = [](int note) {
    return entry("2013-12-05", "spend", "10", "activity: hub, payee: A shop, note: n" + std::to_string(note));
  };
  std::string all;
  for (int note = 100; note < 350; ++note) all += paid(note);
  CHECK(told_by("duplicate-payment", all).empty());
  CHECK(told_by("duplicate-payment", all + paid(349)).size() == 1);
}

namespace {

std::string committing(const std::string& commits) {
  return "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: do-it, item: 1, text: It is done., by: consensus, "
         "outcome: carried, commits: {activity: hub, " +
         commits + "}}\n";
}

}  // namespace

TEST_CASE("an organisation is paid by a decision that commits money to it", "[rules]") {
  auto told = [](const std::string& payee, const std::string& to, const std::string& kind = "spend") {
    return told_by("payee-unlike-decision",
                   entry("2014-01-09", kind, "100", "id: it, activity: hub, " + named + ", payee: " + payee),
                   committing("amount: 400" + to));
  };
  for (const std::string payee : {"church", "The Church"}) {
    CHECK(told(payee, ", to: school") ==
          Told{"warning payee-unlike-decision: £100 to The Church on 9 January 2014 names `2014-01-08/do-it`, which "
               "commits money to The School"});
    CHECK(told(payee, "").empty());
    CHECK(told(payee, ", to: church").empty());
  }
  CHECK(told("church", ", to: school", "commitment") ==
        Told{"warning payee-unlike-decision: the commitment of £100 on 9 January 2014 to The Church names "
             "`2014-01-08/do-it`, which commits money to The School"});
  CHECK(told("A shop", ", to: school").empty());
  CHECK(told("church", ", to: school", "refund").empty());
}

TEST_CASE("two bodies of one name are two payees", "[rules]") {
  auto twice = [](const std::string& one, const std::string& other) {
    auto paid = [](const std::string& payee) {
      return entry("2013-12-05", "spend", "10", "activity: hub, receipt: none, note: x, payee: " + payee);
    };
    return told_by("duplicate-payment", paid(one) + paid(other),
                   "# in membership.yaml\norganisations: [{id: hut, name: The Hall}, {id: barn, name: The Hall}]\n")
        .size();
  };
  CHECK(twice("hut", "barn") == 0);
  CHECK(twice("hut", "hut") == 1);
  CHECK(twice("The Hall", "the hall") == 1);
}

TEST_CASE("what is promised stays within its decision too", "[rules]") {
  auto promised = [](const std::string& id, const std::string& amount) {
    return entry("2014-01-09", "commitment", amount, "id: " + id + ", activity: hub, payee: school, " + named);
  };
  auto told = [](const std::string& entries) {
    return told_by("paid-beyond-decision", entries, committing("amount: 400"));
  };
  CHECK(told(promised("a", "400")).empty());
  CHECK(told(promised("a", "400.01")) ==
        Told{"warning paid-beyond-decision: £400.01 was promised under `2014-01-08/do-it`, which commits £400"});
  CHECK(told(promised("a", "300") + promised("b", "100.01")).size() == 1);
  auto paid = [](const std::string& amount, const std::string& more) {
    return entry("2014-01-10", "spend", amount, "activity: hub, payee: school, receipt: none, settles: a" + more);
  };
  CHECK(told(promised("a", "300") + promised("b", "101") + paid("299", ", in_full: yes")).empty());
  CHECK(told(promised("a", "300") + promised("b", "101") + paid("299", "")).size() == 1);
  CHECK(told(promised("a", "300") + promised("b", "100") + paid("310", "")).empty());
}

TEST_CASE("a plan or a period that ends before it begins is told of, and no payment is blamed for it", "[rules]") {
  const std::string entries = "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n" +
                              entry("2013-11-20", "drawdown", "2000") +
                              entry("2013-12-05", "spend", "100", "activity: hub, payee: A shop, " + till);
  auto rules_of = [&](const std::string& plan) {
    auto [texts, as_of] = laid_over(plan + entries);
    std::vector<std::string> out;
    for (const auto& finding : check_texts(texts, as_of).findings) out.emplace_back(finding.rule->name);
    return out;
  };
  auto plan = [](const std::string& starts, const std::string& ends) {
    return "plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: " + starts + ", ends: " + ends +
           "}\n";
  };
  CHECK(rules_of(plan("2013-11-01", "2015-10-31")) == Told{});
  CHECK(rules_of(plan("2015-10-31", "2013-11-01")) == Told{"plan-ends-before-start"});
  CHECK(messages_of("plan-ends-before-start", plan("2015-10-31", "2013-11-01")) ==
        Told{"the plan ends on 1 November 2013, before it starts on 31 October 2015"});
  CHECK(rules_of(plan("2013-11-01", "2013-11-01") + "periods:\n  - {id: y1, ends: 2013-11-01}\n").front() !=
        "plan-ends-before-start");
  auto one = [](const std::string& starts, const std::string& ends) {
    return "periods:\n  - {id: y1, starts: " + starts + ", ends: " + ends +
           "}\n  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}\n";
  };
  for (const auto& name : rules_of(one("2013-11-01", "2012-10-31")))
    CHECK((name == "period-overlap" || name == "period-gap"));
  for (const auto& name : rules_of(plan("2015-10-31", "2013-11-01") + one("2014-10-31", "2013-11-01")))
    CHECK((name == "period-overlap" || name == "period-gap" || name == "plan-ends-before-start"));
}
