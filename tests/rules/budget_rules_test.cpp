// Boundaries of the rules about budgets, and what they print where it is not what their own example shows.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

const std::string till = "payee: A shop, receipt: none, note: At the till";

std::string entry(const std::string& date, const std::string& kind, const std::string& amount,
                  const std::string& more = "") {
  return "  - {date: " + date + ", kind: " + kind + ", amount: " + amount + (more.empty() ? "" : ", " + more) + "}\n";
}

std::string in_ledger(const std::string& entries) {
  return "# in ledger/2013.yaml\nledger: {held_by: trust}\nentries:\n" + entries;
}

std::string spend(const std::string& amount, const std::string& more, const std::string& date = "2013-12-05") {
  return entry(date, "spend", amount, till + ", " + more);
}

// A plan of these lines alone.
std::string plan_of(const std::string& lines) {
  return "priorities:\n  - id: community\n    name: Stronger community\n    activities:\n" + lines;
}

std::string line(const std::string& id, const std::string& name, const std::string& budget,
                 const std::string& more = "lead: trust") {
  return "      - {id: " + id + ", name: " + name + ", " + more + (budget.empty() ? "" : ", budget: {" + budget + "}") +
         "}\n";
}

std::string awarded(const std::string& amount) {
  return "awards:\n  - {date: 2013-01-01, amount: " + amount + ", from: Local Trust}\n";
}

}  // namespace

TEST_CASE("no more is promised than is held and can still be drawn", "[rules]") {
  // Of £3,000 that is planned, £1,500 is held and £1,000 not drawn yet.
  auto promised = [](const std::string& first, const std::string& before = "") {
    return plan_of(line("hub", "Hub", "y1: 2000") + line("fair", "Fair", "y1: 1000")) +
           in_ledger(before + entry("2013-11-20", "drawdown", "2000") + entry("2013-12-05", "spend", "500", till) +
                     entry("2013-12-06", "commitment", first, "activity: hub, payee: A shop") +
                     entry("2013-12-07", "commitment", "1000", "activity: fair, payee: A shop"));
  };
  const std::string rule = "commitment-beyond-funds";
  CHECK(found_by(rule, promised("1500")) == Told{});
  CHECK(said_by(rule, promised("1500.01")) == R"(ledger/2013.yaml:6:50: error
  £2,500.01 is committed, but only £2,500 is held or can still be drawn
      6 | …commitment, amount: 1000, activity: fair, payee: A shop}
                             ^^^^
    held         £1,500
    undrawn      £1,000
    committed    £2,500.01 (ledger/2013.yaml:6)
    uncommitted  -£0.01
  help: release what will not be paid, or find more money before promising more
  rule: budget/commitment-beyond-funds
)");
  // What was drawn before the ledger begins is not known.
  auto opening = entry("2013-11-19", "stated-balance", "100");
  CHECK(found_by(rule, promised("1600", opening)) == Told{});
  CHECK(found_by(rule, promised("1600.01", opening)) ==
        Told{"error: £2,600.01 is committed, but at most £2,600 is held or can still be drawn"});
}

TEST_CASE("what is promised on a line is held against what is left of it", "[rules]") {
  // The hub has £2,000 over the whole plan.
  auto promised = [](const std::string& before, const std::string& amount) {
    return in_ledger(entry("2013-11-20", "drawdown", "5000") + before +
                     entry("2013-12-06", "commitment", amount, "activity: hub, payee: A shop"));
  };
  const std::string rule = "commitment-beyond-funds";
  auto returned = entry("2013-11-21", "return", "100", "activity: hub") + spend("900", "activity: hub");
  CHECK(found_by(rule, promised(returned, "1000")) == Told{});
  CHECK(said_by(rule, promised(returned, "1000.01")) == R"(plan.yaml:18:25: warning
  £1,000.01 is committed on Hub, but only £1,000 of its budget is left
     18 |       - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 100…
                                ^^^
    budget                  £2,000 (plan.yaml:18)
    spent                   £900
    returned to the funder  £100
    committed               £1,000.01
    over                    £0.01
  help: move budget to it by a decision (`virement`), or release what will not
        be paid
  rule: budget/commitment-beyond-funds
)");
  CHECK(found_by(rule, promised(spend("2000", "activity: hub"), "1")) ==
        Told{"warning: £1 is committed on Hub, but only £0 of its budget is left"});
  CHECK(found_by(rule, promised(spend("2000.01", "activity: hub"), "1")) == Told{});  // told as overspent
  CHECK(found_by(rule, plan_of(line("hub", "Hub", "") + line("fair", "Fair", "y1: 9000")) + promised("", "1")) ==
        Told{});
}

TEST_CASE("of a year that only some lines divide it is told how many do not", "[rules]") {
  auto planned = [](const std::string& third) {
    return "periods:\n  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: "
           "y1b, "
           "ends: 2014-10-31}]}\n  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}\n" +
           plan_of(line("hub", "Hub", "y1: 1000, y2: 10") + line("fair", "Fair", "y1a: 300, y1b: 200.50") +
                   line("chest", "Chest", third));
  };
  CHECK(said_by("half-years-unknown", planned("y1a: 1, y1b: 1")) == R"(plan.yaml:11:10: note
  the totals of the parts of y1 cannot be known
     11 |   - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a,…
                 ^^
    y1  £502.50 of £1,502.50 is planned by its parts; 1 line is planned by the
        year alone (plan.yaml:11)
  help: give these lines by the parts of the year too, if the plan says how they
        divide
  rule: budget/half-years-unknown
)");
  CHECK(said_by("half-years-unknown", planned("y1: 5")) == R"(plan.yaml:11:10: note
  the totals of the parts of y1 cannot be known
     11 |   - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a,…
                 ^^
    y1  £500.50 of £1,505.50 is planned by its parts; 2 lines are planned by the
        year alone (plan.yaml:11)
  help: give these lines by the parts of the year too, if the plan says how they
        divide
  rule: budget/half-years-unknown
)");
}

TEST_CASE("a plan of nothing has no shares", "[rules]") {
  CHECK(found_by("lead-concentration", plan_of(line("hub", "Hub", "y1: 0"))) == Told{});
  CHECK(found_by("lead-concentration", plan_of(line("hub", "Hub", "y1: 0.01"))) ==
        Told{"note: The Trust leads 1 activity with £0.01 of £0.01, 100.00% of the plan"});
  // One just at a quarter is not mentioned.
  CHECK(found_by("lead-concentration",
                 plan_of(line("hub", "Hub", "y1: 25") + line("fair", "Fair", "y1: 75", "lead: council"))) ==
        Told{"note: The Council leads 1 activity with £75 of £100, 75.00% of the plan"});
}

TEST_CASE("a line may be spent to the penny, year by year", "[rules]") {
  auto spent = [](const std::string& entries) { return in_ledger(entry("2013-11-20", "drawdown", "8000") + entries); };
  const std::string rule = "line-overspent";
  CHECK(found_by(rule, spent(spend("1000", "activity: hub") + spend("1000", "activity: hub, period: y2"))) == Told{});
  auto returned = entry("2013-11-21", "return", "100", "activity: hub");
  CHECK(found_by(rule, spent(returned + spend("900", "activity: hub"))) == Told{});
  CHECK(said_by(rule, spent(returned + spend("900.01", "activity: hub"))) == R"(plan.yaml:18:25: warning
  £900.01 was spent on Hub by the end of y1, £0.01 more than its budget of
  £1,000, of which £100 went back to the funder
     18 |       - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 100…
                                ^^^
    planned by the end of y1              £1,000 (plan.yaml:18)
    spent by the end of y1                £900.01
    returned to the funder by the end of
    y1                                    £100
    over                                  £0.01
  help: move budget to it by a decision (`virement`), or look whether entries
        name the right line and period
  rule: budget/line-overspent
)");
  auto moved = entry("2013-11-21", "virement", "50", "from: fair, to: hub, period: y1");
  CHECK(said_by(rule, spent(moved + spend("2050.01", "activity: hub"))) == R"(plan.yaml:18:25: error
  £2,050.01 was spent on Hub, £0.01 more than its budget of £2,050
     18 |       - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 100…
                                ^^^
    planned             £2,050 (plan.yaml:18)
    spent               £2,050.01
    over                £0.01
    moved by virements  £50
  help: move budget to it by a decision (`virement`), or look whether entries
        name the right line and period
  rule: budget/line-overspent
)");
}

TEST_CASE("a fee that is paid out of the award is planned too", "[rules]") {
  auto planned = [](const std::string& award, const std::string& on_top) {
    return awarded(award) + "fees:\n  - {id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: " + on_top +
           "}\n";
  };
  CHECK(found_by("over-award", planned("8000", "yes")) == Told{});
  CHECK(found_by("over-award", planned("8400", "no")) == Told{});
  CHECK(said_by("over-award", planned("8399.99", "no")) == R"(plan.yaml:3:32: error
  £8,400 is planned, but only £8,399.99 was awarded
      3 |   - {date: 2013-01-01, amount: 8399.99, from: Local Trust}
                                       ^^^^^^^
    awarded       £8,399.99 (plan.yaml:3)
    lines add to  £8,000
    Admin fee     £400 (plan.yaml:23)
    over          £0.01
  help: plan less, or add the award that is missing
  rule: budget/over-award
)");
}

TEST_CASE("the award is the base of printed shares where more than half of them fit it", "[rules]") {
  // The hub is 0.2% of the award and 25% of the plan.
  auto printed = [](const std::string& lines, const std::string& before = "") {
    return before + "printed:\n  share_heading: \"% of money spent\"\n  lines:\n" + lines;
  };
  const std::string rule = "share-base-unclear", hub = "    hub: {share: 0.20%}\n",
                    fair = "    fair: {share: 25.00%}\n", chest = "    chest: {share: 0.20%}\n";
  CHECK(found_by(rule, printed(hub)) == Told{"note: the column headed `% of money spent` holds shares of the award"});
  CHECK(found_by(rule, printed(hub + fair)) == Told{});
  CHECK(said_by(rule, printed(hub + fair + chest)) == R"(plan.yaml:25:18: note
  the column headed `% of money spent` holds shares of the award
     25 |   share_heading: "% of money spent"
                         ^^^^^^^^^^^^^^^^^^
    printed shares that fit the award  2 of 3
    Hub                                0.20% printed (plan.yaml:27)
    of the award                       £2,000 of £1,000,000 = 0.20%
    of the plan                        £2,000 of £8,000 = 25.00%
  help: name the base in the heading, such as "% of the award"
  rule: budget/share-base-unclear
)");
  // A line without a printed share is not counted.
  auto one = said_by(rule, printed(hub + "    fair: {total: 2000}\n"));
  CHECK(one.find("printed shares that fit the award  1 of 1\n") != std::string::npos);
  // Of nothing there is no share, and of a penny there is.
  CHECK(found_by(rule, printed(hub, awarded("0"))) == Told{});
  CHECK(found_by(rule, printed("    hub: {share: 0%}\n", plan_of(line("hub", "Hub", "y1: 0")))) == Told{});
  CHECK(found_by(rule, printed("    hub: {share: 1%}\n", awarded("1") + plan_of(line("hub", "Hub", "y1: 0.01")))) ==
        Told{"note: the column headed `% of money spent` holds shares of the award"});
  CHECK(found_by(rule,
                 printed("    hub: {share: 100%}\n", awarded("0.01") + plan_of(line("hub", "Hub", "y1: 0.01") +
                                                                               line("fair", "Fair", "y1: 0.01")))) ==
        Told{"note: the column headed `% of money spent` holds shares of the award"});
}

TEST_CASE("money is spent inside the plan until its last day, and on lines that it has", "[rules]") {
  auto spent = [](const std::string& date, const std::string& more, const std::string& before = "") {
    return "# as of 2016-01-15\n" + before +
           in_ledger(entry("2013-11-20", "drawdown", "8000") + spend("10", more, date));
  };
  const std::string rule = "spend-outside-plan";
  CHECK(found_by(rule, spent("2015-10-31", "activity: hub")) == Told{});
  CHECK(said_by(rule, spent("2015-11-01", "activity: hub")) == R"(ledger/2013.yaml:4:108: error
  £10 to A shop on 1 November 2015 is dated after the plan's last period, which
  ends on 31 October 2015
      4 | …the till, activity: hub}
                             ^^^
  help: name the line and, where it is not that of the day, the period whose
        money it is
  rule: budget/spend-outside-plan
)");
  CHECK(found_by(rule, spent("2015-11-01", "activity: hub, period: y2")) == Told{});
  // A period may be of one day.
  CHECK(found_by(rule, spent("2015-11-01", "activity: hub",
                             "periods:\n  - {id: y1, starts: 2013-11-01, ends: 2015-10-30}\n  - {id: y2, starts: "
                             "2015-10-31, ends: 2015-10-31}\n"))
            .size() == 1);
  // Before the first period, and between two, it is for other rules.
  CHECK(found_by(rule, spent("2013-10-20", "activity: hub")) == Told{});
  CHECK(found_by(rule, spent("2014-10-31", "activity: hub",
                             "periods:\n  - {id: y1, starts: 2013-11-01, ends: 2014-10-30}\n  - {id: y2, starts: "
                             "2014-11-01, ends: 2015-10-31}\n")) == Told{});
  CHECK(found_by(rule, spent("2013-12-05", "activity: old", "retired: [{id: old, name: Old, from: 2013-12-05}]\n")) ==
        Told{"error: £10 to A shop on 5 December 2013 is charged to Old, which was no longer a line of the plan from 5 "
             "December 2013 on"});
  CHECK(found_by(rule, spent("2013-12-05", "activity: old",
                             "retired: [{id: old, name: Old, merged_into: hub, from: 2013-12-05}]\n")) ==
        Told{"error: £10 to A shop on 5 December 2013 is charged to Old, which was no longer a line of the plan from 5 "
             "December 2013 on and is now part of `hub`"});
}

TEST_CASE("how far a line varied without a decision is told once, with what is allowed", "[rules]") {
  auto moved = [](const std::string& limits, const std::string& entries, const std::string& before = "") {
    return before +
           "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    quorum: {members: {more_than: 1/2, "
           "of: "
           "members}}\n    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]\n    spending: {" +
           limits + "}\n" + in_ledger(entries);
  };
  auto move = [](const std::string& date, const std::string& amount, const std::string& more = "from: hub, to: fair") {
    return entry(date, "virement", amount, more);
  };
  const std::string rule = "variation-beyond-limit", both = "variation_share: 10%, variation_amount: 150";
  CHECK(found_by(rule, moved("variation_share: 10%", move("2013-12-05", "201") + move("2013-12-06", "5"))) ==
        Told{"error: £201 of the £2,000 of Fair was moved without a decision, and 10% is allowed",
             "error: £201 of the £2,000 of Hub was moved without a decision, and 10% is allowed"});
  CHECK(found_by(rule, moved(both, move("2013-12-05", "180"))) ==
        Told{"note: £180 of the £2,000 of Fair was moved without a decision, and 10% or £150 is allowed; whether both "
             "limits count depends on the reading",
             "note: £180 of the £2,000 of Hub was moved without a decision, and 10% or £150 is allowed; whether both "
             "limits count depends on the reading"});
  CHECK(said_by(rule, moved(both, move("2013-12-05", "201", "from: hub, to: nowhere"))) ==
        R"(ledger/2013.yaml:3:48: error
  £201 of the £2,000 of Hub was moved without a decision, and 10% or £150 is
  allowed
      3 |   - {date: 2013-12-05, kind: virement, amount: 201, from: hub, to: n…
                                                       ^^^
    planned                   £2,000 (plan.yaml:18)
    moved without a decision  £201 (ledger/2013.yaml:3)
    allowed                   10% or £150 (constitution.yaml:5)
  help: name the decision that allows it, with `decision:`
  rule: budget/variation-beyond-limit
)");
  CHECK(found_by(rule, moved("variation_amount: 150", move("2013-12-05", "150.01", "from: hub, to: nowhere"))) ==
        Told{"error: £150.01 of the £2,000 of Hub was moved without a decision, and £150 is allowed"});
  // Of a line that is to have nothing any move is more than a share of it; of a penny, a penny is all of it.
  auto to_fair = [&](const std::string& budget, const std::string& amount) {
    return found_by(rule, moved("variation_share: 100%", move("2013-12-05", amount),
                                plan_of(line("hub", "Hub", "y1: 1000") + line("fair", "Fair", "y1: " + budget))));
  };
  CHECK(to_fair("0", "0.01") ==
        Told{"error: £0.01 of the £0 of Fair was moved without a decision, and 100% is allowed"});
  CHECK(to_fair("0", "0") == Told{});
  CHECK(to_fair("0.01", "0.01") == Told{});
  CHECK(to_fair("0.01", "0.02") ==
        Told{"error: £0.02 of the £0.01 of Fair was moved without a decision, and 100% is allowed"});
}
