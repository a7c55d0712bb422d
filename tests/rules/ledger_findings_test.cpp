// What the rules about a ledger print where it is not what their own example shows, and how they count.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

const std::string till = "receipt: none, note: At the till";

std::string entry(const std::string& date, const std::string& kind, const std::string& amount,
                  const std::string& more = "") {
  return "  - {date: " + date + ", kind: " + kind + ", amount: " + amount + (more.empty() ? "" : ", " + more) + "}\n";
}

std::string in_ledger(const std::string& entries, const std::string& head = "{held_by: trust}") {
  return "# in ledger/2013.yaml\nledger: " + head + "\nentries:\n" + entries;
}

std::string spend(const std::string& amount, const std::string& more, const std::string& date = "2013-12-05") {
  return entry(date, "spend", amount, "activity: hub, payee: A shop, " + more);
}

const std::string drawn = entry("2013-11-20", "drawdown", "1000");

// The meeting of 8 January 2014, which decides these.
std::string decided(const std::string& decisions) { return "# in meetings/2014-01-08.yaml\ndecisions:\n" + decisions; }

std::string decision(const std::string& id, const std::string& more) {
  return "  - {id: " + id + ", item: 1, text: It is done., by: consensus" + (more.empty() ? "" : ", " + more) + "}\n";
}

const std::string two_fees =
    "fees: [{id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: yes}, {id: bank, name: Bank, rate: 1%, of: "
    "drawn-down, on_top: no}]\n";

}  // namespace

TEST_CASE("a balance that differs is blamed on help in kind only where that is the difference", "[rules]") {
  auto stated = [](const std::string& amount) {
    return said_by("balance-disagrees",
                   in_ledger(drawn + entry("2013-11-21", "in-kind", "40", "activity: hub") +
                             entry("2013-11-22", "income", "7", "activity: hub") + entry("2013-11-23", "return", "5") +
                             entry("2013-11-30", "stated-balance", amount)));
  };
  CHECK(stated("1042") == R"(ledger/2013.yaml:7:54: error
  The Trust states £1,042 on 30 November 2013, but the entries come to £1,002
      7 | …ed-balance, amount: 1042}
                             ^^^^
    stated               £1,042 (ledger/2013.yaml:7)
    drawn                £1,000
    income               £7
    spent                £0
    returned             £5
    held by the entries  £1,002
    difference           £40
  help: the difference is just what was given in kind: that is no money, and is
        not held
  rule: ledger/balance-disagrees
)");
  CHECK(stated("1043") == R"(ledger/2013.yaml:7:54: error
  The Trust states £1,043 on 30 November 2013, but the entries come to £1,002
      7 | …ed-balance, amount: 1043}
                             ^^^^
    stated               £1,043 (ledger/2013.yaml:7)
    drawn                £1,000
    income               £7
    spent                £0
    returned             £5
    held by the entries  £1,002
    difference           £41
  help: compare the entries with the bank's own list, from the last balance that
        agreed; where the ledger begins in the middle of a plan, see
        docs/taking-over.md
  rule: ledger/balance-disagrees
)");
}

TEST_CASE("what came in is held against its key like what went out", "[rules]") {
  auto keyed = [](const std::string& amount, const std::string& at_bank, const std::string& more = "") {
    return found_by("bank-key-unlike-entry",
                    in_ledger(entry("2013-12-05", "income", amount,
                                    "activity: hub, key: 2013-12-05/" + at_bank + "/none/abcdefghijklmnop") +
                              more));
  };
  auto rest = entry("2013-12-05", "income", "60", "activity: fair");
  CHECK(keyed("100", "100.00") == Told{});
  CHECK(keyed("40", "100.00") ==
        Told{"warning: by its `key` £100 came in at the bank, but this entry says that £40 came in"});
  CHECK(keyed("40", "100.00", rest) == Told{});
  CHECK(keyed("140", "100.00", rest) ==
        Told{"warning: by its `key` £100 came in at the bank, but this entry says that £140 came in"});
  CHECK(keyed("40", "0.00", rest) ==
        Told{"warning: by its `key` £0 came in at the bank, but this entry says that £40 came in"});
}

TEST_CASE("of entries of days to come the first is told, and how many more there are", "[rules]") {
  auto dated = [](const std::vector<std::string>& days) {
    std::string entries;
    for (const auto& day : days) entries += entry(day, "drawdown", "10");
    return found_by("date-in-future", in_ledger(entries));
  };
  CHECK(dated({"2014-01-15"}) == Told{});
  CHECK(dated({"2014-01-15", "2014-01-16"}) ==
        Told{"error: this entry is dated 16 January 2014, after 15 January 2014"});
  CHECK(dated({"2014-01-16", "2014-01-17"}) ==
        Told{"error: this entry is dated 16 January 2014, after 15 January 2014, and so is 1 more"});
  CHECK(dated({"2014-01-16", "2014-01-17", "2014-01-18"}) ==
        Told{"error: this entry is dated 16 January 2014, after 15 January 2014, and so are 2 more"});
}

TEST_CASE("of entries out of order the first is told, and how many there are", "[rules]") {
  auto dated = [](const std::vector<std::string>& days) {
    std::string entries;
    for (const auto& day : days) entries += entry(day, "drawdown", "10");
    return found_by("out-of-order", in_ledger(entries));
  };
  CHECK(dated({"2013-12-05", "2013-12-05"}) == Told{});
  CHECK(dated({"2013-12-05", "2013-12-04", "2013-12-05"}) ==
        Told{"note: this entry is dated 4 December 2013, before the one above it, 5 December 2013"});
  CHECK(dated({"2013-12-05", "2013-12-04", "2013-12-05", "2013-12-04"}) ==
        Told{"note: this entry is dated 4 December 2013, before the one above it, 5 December 2013 (2 such places in "
             "this file)"});
}

TEST_CASE("what was decided since the ledger begins, and by the day asked about, is to be entered", "[rules]") {
  auto asked = [](const std::string& begins, const std::string& as_of, const std::string& more = "") {
    return "# as of " + as_of + "\n" +
           decided(decision("roof", "outcome: carried, commits: {activity: hub, amount: 400}") +
                   decision("door", "outcome: carried, commits: {activity: hub, amount: 50.50}")) +
           in_ledger(entry(begins, "drawdown", "1000") + more);
  };
  const std::string rule = "decided-not-entered";
  CHECK(said_by(rule, asked("2014-01-08", "2014-01-08")) == R"(meetings/2014-01-08.yaml:12:110: note
  £450.50 was decided by 2 decisions, which no entry of the ledger names: what
  is not paid yet still counts as uncommitted
     12 | …ivity: hub, amount: 50.50}}
                             ^^^^^
    2014-01-08/door  £50.50 (meetings/2014-01-08.yaml:12)
    2014-01-08/roof  £400 (meetings/2014-01-08.yaml:11)
  help: write `decision:` with the decision's name on its payment; where none
        was made, enter it as a `commitment`
  rule: ledger/decided-not-entered
)");
  CHECK(found_by(rule, asked("2014-01-09", "2014-01-15")) == Told{});
  CHECK(found_by(rule, asked("2014-01-01", "2014-01-07")) == Told{});
  CHECK(found_by(rule, asked("2014-01-08", "2014-01-15",
                             entry("2014-01-09", "commitment", "400",
                                   "activity: hub, payee: A shop, decision: 2014-01-08/roof"))) ==
        Told{"note: £50.50 was decided by `2014-01-08/door`, which no entry of the ledger names: what is not paid yet "
             "still counts as uncommitted"});
}

TEST_CASE("two entries that are alike are found wherever they stand", "[rules]") {
  const std::string rule = "duplicate-payment";
  auto shop = [](const std::string& who, const std::string& amount, const std::string& period = "y1",
                 const std::string& date = "2013-12-05") {
    return entry(date, "spend", amount, "activity: hub, payee: " + who + ", period: " + period + ", " + till);
  };
  auto ash = shop("A. Ash", "10"), elm = shop("E. Elm", "10");
  CHECK(said_by(rule, in_ledger(ash + shop("A. Ash", "20") + ash)) == R"(ledger/2013.yaml:5:45: warning
  £10 to A. Ash on 5 December 2013 stands here twice
      5 |   - {date: 2013-12-05, kind: spend, amount: 10, activity: hub, payee…
                                                    ^^
  also: the other stands here (ledger/2013.yaml:3:45)
  help: take one out, or write in the `note` of each what tells them apart
  rule: ledger/duplicate-payment
)");
  CHECK(found_by(rule, in_ledger(ash + elm + ash)) ==
        Told{"warning: £10 to A. Ash on 5 December 2013 stands here twice"});
  CHECK(found_by(rule, in_ledger(elm + ash + elm)) ==
        Told{"warning: £10 to E. Elm on 5 December 2013 stands here twice"});
  CHECK(found_by(rule, in_ledger(ash + shop("A. Ash", "10", "y2") + ash)) ==
        Told{"warning: £10 to A. Ash on 5 December 2013 stands here twice"});
  CHECK(found_by(rule, in_ledger(ash + shop("A. Ash", "10", "y1", "2013-12-06") + ash)) ==
        Told{"warning: £10 to A. Ash on 5 December 2013 stands here twice"});
  CHECK(found_by(rule, in_ledger(ash + ash + ash)) ==
        Told{"warning: £10 to A. Ash on 5 December 2013 stands here twice",
             "warning: £10 to A. Ash on 5 December 2013 stands here twice"});
  // Two holders hardly pay one bill, but each is sent money of its own.
  auto other = [](const std::string& one) {
    return "# in ledger/other.yaml\nledger: {held_by: council}\nentries:\n" + one;
  };
  CHECK(found_by(rule, in_ledger(ash) + other(ash)) ==
        Told{"warning: £10 to A. Ash on 5 December 2013 stands here twice"});
  CHECK(found_by(rule, in_ledger(drawn) + other(drawn)) == Told{});
  // What moves no money may well be written twice.
  for (const auto& one :
       {entry("2013-12-05", "commitment", "10", "activity: hub, payee: A shop"),
        entry("2013-12-05", "virement", "10", "from: hub, to: fair"), entry("2013-12-05", "stated-balance", "10")})
    CHECK(said_by(rule, in_ledger(one + one)).empty());
}

TEST_CASE("a fee is compared with what was drawn and not returned", "[rules]") {
  const std::string rule = "fee-differs";
  auto drawings = entry("2013-11-20", "drawdown", "\"1,010.10\"") + entry("2013-11-20", "fee", "60") +
                  entry("2013-12-01", "return", "100") + entry("2013-12-01", "fee", "-5") + spend("1", till);
  CHECK(said_by(rule, in_ledger(drawings)) == R"(ledger/2013.yaml:6:43: error
  Admin fee: £55 is entered, but 5% of £910.10 is £45.51, rounded from £45.505
      6 |   - {date: 2013-12-01, kind: fee, amount: -5}
                                                  ^^
    drawn         £1,010.10
    returned      £100
    rate          5% (plan.yaml:23)
    fee due       £45.51, rounded from £45.505
    fees entered  £60 (ledger/2013.yaml:6)
    gone back     £5
    difference    £9.49
  help: mend the amount, or add the drawdown, return or fee that is missing
  rule: ledger/fee-differs
)");
  // What was drawn before the ledger begins is not known.
  CHECK(said_by(rule, in_ledger(entry("2013-11-19", "stated-balance", "500") + drawings)) ==
        R"(ledger/2013.yaml:7:43: note
  Admin fee: £55 is entered, but 5% of £910.10 is £45.51, rounded from £45.505;
  what was drawn before the ledger begins is not in it
      7 |   - {date: 2013-12-01, kind: fee, amount: -5}
                                                  ^^
    drawn         £1,010.10
    returned      £100
    rate          5% (plan.yaml:23)
    fee due       £45.51, rounded from £45.505
    fees entered  £60 (ledger/2013.yaml:7)
    gone back     £5
    difference    £9.49
  help: see that the difference is the fee on what was drawn before, or enter
        that as a `drawdown`
  rule: ledger/fee-differs
)");
  // Each of several fees is compared for itself, at its own last entry.
  CHECK(said_by(rule, two_fees + in_ledger(drawn + entry("2013-11-20", "fee", "51", "fee: admin") +
                                           entry("2013-11-21", "fee", "10", "fee: bank"))) ==
        R"(ledger/2013.yaml:4:43: error
  Admin fee: £51 is entered, but 5% of £1,000 is £50
      4 |   - {date: 2013-11-20, kind: fee, amount: 51, fee: admin}
                                                  ^^
    drawn         £1,000
    returned      £0
    rate          5% (plan.yaml:22)
    fee due       £50
    fees entered  £51 (ledger/2013.yaml:4)
    gone back     £0
    difference    £1
  help: mend the amount, or add the drawdown, return or fee that is missing
  rule: ledger/fee-differs
)");
}

TEST_CASE("fees that do not say which they are, are told once, with how many there are", "[rules]") {
  auto unnamed = [](int count) {
    std::string entries = drawn;
    for (int at = 0; at < count; ++at) entries += entry("2013-11-2" + std::to_string(at), "fee", "50");
    return found_by("fee-differs", two_fees + in_ledger(entries));
  };
  CHECK(unnamed(1) == Told{"note: the fee of £50 on 20 November 2013 does not say which of the 2 fees of the plan it "
                           "is: none of them is compared"});
  CHECK(unnamed(2) == Told{"note: the fee of £50 on 20 November 2013 does not say which of the 2 fees of the plan it "
                           "is, nor does 1 entry more: none of them is compared"});
  CHECK(unnamed(3) == Told{"note: the fee of £50 on 20 November 2013 does not say which of the 2 fees of the plan it "
                           "is, nor do 2 entries more: none of them is compared"});
}

TEST_CASE("a fee that was paid rightly is not blamed for one that did not go back", "[rules]") {
  // 5% of 10.10 is 0.505: paid singly, twice 0.51; all at once, 1.01.
  auto drawn_twice = entry("2013-11-20", "drawdown", "10.10") + entry("2013-11-21", "drawdown", "10.10");
  auto told = [&](const std::string& paid, const std::string& back) {
    return found_by(
        "fee-differs",
        in_ledger(drawn_twice + entry("2013-11-22", "fee", paid) + entry("2013-12-01", "return", "10.10") +
                  entry("2013-12-02", "return", "10.10") + (back.empty() ? back : entry("2013-12-02", "fee", back))));
  };
  CHECK(told("1.01", "") == Told{});
  CHECK(told("1.02", "") == Told{});
  CHECK(told("1.03", "") == Told{"error: Admin fee: £1.03 is entered, but 5% of £0 is £0"});
  CHECK(told("1.01", "-1.01") == Told{});
  CHECK(told("1.01", "-1.02") == Told{});
  CHECK(told("1.02", "-1.01") == Told{});
  CHECK(told("1.02", "-1.02") == Told{});
  CHECK(told("1.01", "-1.03") == Told{"error: Admin fee: -£0.02 is entered, but 5% of £0 is £0"});
  CHECK(told("1.02", "-1.03") == Told{"error: Admin fee: -£0.01 is entered, but 5% of £0 is £0"});
}

TEST_CASE("a fee that went back on all returns together is not too much", "[rules]") {
  // 5% of 10.05 is 0.5025: back singly, twice 0.50; all at once, 1.01.
  auto told = [](const std::string& back) {
    return found_by("fee-differs",
                    in_ledger(entry("2013-11-20", "drawdown", "10.10") + entry("2013-11-21", "drawdown", "10.10") +
                              entry("2013-11-22", "fee", "1.01") + entry("2013-12-01", "return", "10.05") +
                              entry("2013-12-02", "return", "10.05") + entry("2013-12-02", "fee", back)));
  };
  CHECK(told("-1.00") == Told{});
  CHECK(told("-1.01") == Told{});
  CHECK(told("-1.02") == Told{"error: Admin fee: -£0.01 is entered, but 5% of £0.10 is £0.01, rounded from £0.005"});
}

TEST_CASE("the fee that went back is used up return by return", "[rules]") {
  auto back = [](const std::string& amount) {
    return in_ledger(entry("2013-11-20", "drawdown", "2000") + entry("2013-11-20", "fee", "100") +
                     entry("2013-12-01", "return", "300") + entry("2013-12-02", "return", "100.10") +
                     entry("2013-12-02", "fee", amount));
  };
  CHECK(said_by("return-without-fee", back("-15")) == R"(ledger/2013.yaml:6:46: error
  £100.10 on 2 December 2013 was returned, but not the Admin fee on it, £5.01
      6 |   - {date: 2013-12-02, kind: return, amount: 100.10}
                                                     ^^^^^^
    returned   £100.10 (ledger/2013.yaml:6)
    rate       5% (plan.yaml:23)
    fee on it  £5.01, rounded from £5.005
    gone back  £0
  help: add an entry of kind `fee` with the amount -5.01
  rule: ledger/return-without-fee
)");
  CHECK(said_by("return-without-fee", back("-17")) == R"(ledger/2013.yaml:6:46: error
  £100.10 on 2 December 2013 was returned, but not the Admin fee on it, £5.01,
  only £2 of it
      6 |   - {date: 2013-12-02, kind: return, amount: 100.10}
                                                     ^^^^^^
    returned   £100.10 (ledger/2013.yaml:6)
    rate       5% (plan.yaml:23)
    fee on it  £5.01, rounded from £5.005
    gone back  £2
  help: add an entry of kind `fee` with the amount -3.01
  rule: ledger/return-without-fee
)");
  CHECK(found_by("return-without-fee", back("-10")) ==
        Told{"error: £300 on 1 December 2013 was returned, but not the Admin fee on it, £15, only £10 of it",
             "error: £100.10 on 2 December 2013 was returned, but not the Admin fee on it, £5.01"});
  CHECK(found_by("return-without-fee", back("-20.01")) == Told{});
}

TEST_CASE("help in kind that is counted as money is shown with its twin, or its row at the bank", "[rules]") {
  const std::string rule = "in-kind-counted-as-cash";
  const std::string key = "key: 2013-12-05/10.00/none/abcdefghijklmnop";
  auto in_kind = [](const std::string& more) { return entry("2013-12-05", "in-kind", "10", "activity: hub" + more); };
  CHECK(said_by(rule, in_ledger(in_kind(""))).empty());
  CHECK(said_by(rule, in_ledger(in_kind(", " + key))) == R"(ledger/2013.yaml:3:30: error
  help in kind worth £10 on 5 December 2013 is counted as money: it has a row in
  the bank's file
      3 |   - {date: 2013-12-05, kind: in-kind, amount: 10, activity: hub, key…
                                     ^^^^^^^
  help: keep one of the two: `in-kind` for help, `income` or `spend` for money
  rule: ledger/in-kind-counted-as-cash
)");
  CHECK(said_by(rule, in_ledger(in_kind(", payee: school, " + key))) == R"(ledger/2013.yaml:3:30: error
  help in kind worth £10 from The School on 5 December 2013 is counted as money:
  it has a row in the bank's file
      3 |   - {date: 2013-12-05, kind: in-kind, amount: 10, activity: hub, pay…
                                     ^^^^^^^
  help: keep one of the two: `in-kind` for help, `income` or `spend` for money
  rule: ledger/in-kind-counted-as-cash
)");
  CHECK(said_by(rule, in_ledger(in_kind("") + entry("2013-12-05", "income", "10", "activity: hub"))) ==
        R"(ledger/2013.yaml:3:30: error
  help in kind worth £10 on 5 December 2013 is counted as money too
      3 |   - {date: 2013-12-05, kind: in-kind, amount: 10, activity: hub}
                                     ^^^^^^^
  also: the same stands here as money (ledger/2013.yaml:4:30)
  help: keep one of the two: `in-kind` for help, `income` or `spend` for money
  rule: ledger/in-kind-counted-as-cash
)");
  CHECK(found_by(rule, in_ledger(in_kind(", payee: school") + entry("2013-12-05", "income", "10", "activity: hub"))) ==
        Told{});
}

TEST_CASE("more may have come in than went out on every day, whichever fee an unnamed one is", "[rules]") {
  auto spent = [](const std::string& amount, const std::string& before = "") {
    return two_fees + in_ledger(before + drawn + entry("2013-11-21", "fee", "50") + spend(amount, till));
  };
  const std::string rule = "spend-exceeds-drawn";
  CHECK(found_by(rule, spent("960")) == Told{});
  CHECK(found_by(rule, spent("1000")) == Told{});
  CHECK(said_by(rule, spent("1000.01")) == R"(ledger/2013.yaml:5:45: warning
  at the end of 5 December 2013, at least £0.01 more had gone out than had come
  in
      5 |   - {date: 2013-12-05, kind: spend, amount: 1000.01, activity: hub, …
                                                    ^^^^^^^
    drawn                        £1,000
    income                       £0
    spent                        £1,000.01
    returned                     £0
    fees paid out of it          £50
    of them not known which fee  £50
    held                         -£50.01
  help: add the drawdown that is missing, or look at the dates
  rule: ledger/spend-exceeds-drawn
)");
  CHECK(said_by(rule, spent("1100.01", entry("2013-11-19", "stated-balance", "100"))) ==
        R"(ledger/2013.yaml:6:45: warning
  at the end of 5 December 2013, at least £0.01 more had gone out than had come
  in
      6 |   - {date: 2013-12-05, kind: spend, amount: 1100.01, activity: hub, …
                                                    ^^^^^^^
    opening balance              £100
    drawn                        £1,000
    income                       £0
    spent                        £1,100.01
    returned                     £0
    fees paid out of it          £50
    of them not known which fee  £50
    held                         -£50.01
  help: add the drawdown that is missing, or look at the dates
  rule: ledger/spend-exceeds-drawn
)");
}

TEST_CASE("a report on spending is in time on its day", "[rules]") {
  auto told = [](const std::string& as_of, const std::string& sent) {
    return found_by("spend-report-overdue", "# as of " + as_of + "\n" + in_ledger(drawn) +
                                                "spend_reports: [{period: y1, due: 2014-01-14" + sent + "}]\n");
  };
  CHECK(told("2014-01-14", "") == Told{});
  CHECK(told("2014-01-15", "") ==
        Told{"warning: the spend report on `y1` was due by 14 January 2014, 1 day ago, and is not recorded as sent"});
  CHECK(told("2014-01-16", "") ==
        Told{"warning: the spend report on `y1` was due by 14 January 2014, 2 days ago, and is not recorded as sent"});
  CHECK(told("2014-01-15", ", sent: 2014-01-15") == Told{});
  CHECK(told("2014-01-15", ", sent: 2014-01-16") ==
        Told{"warning: the spend report on `y1` was due by 14 January 2014, 1 day ago, and is not recorded as sent"});
}

TEST_CASE("what came back of a payment may be paid again under its decision", "[rules]") {
  auto told = [](const std::string& entries) {
    return found_by("paid-beyond-decision",
                    decided(decision("roof", "outcome: carried, commits: {activity: hub, amount: 400}")) +
                        in_ledger(drawn + entries));
  };
  const std::string roof = "decision: 2014-01-08/roof";
  auto pays = [&](const std::string& amount) { return spend(amount, till + ", " + roof, "2014-01-09"); };
  auto refund = [&](const std::string& amount) {
    return entry("2014-01-10", "refund", amount, "activity: hub, payee: A shop, " + roof);
  };
  CHECK(told(pays("400")) == Told{});
  CHECK(told(pays("450") + refund("50")) == Told{});
  CHECK(told(pays("450") + refund("49.99")) ==
        Told{"warning: £400.01 was paid under `2014-01-08/roof`, which commits £400"});
  CHECK(told(refund("50")) == Told{});
  // A commitment is no payment.
  CHECK(told(entry("2014-01-08", "commitment", "400", "activity: hub, payee: A shop, " + roof) + pays("400.01")) ==
        Told{"warning: £400.01 was paid under `2014-01-08/roof`, which commits £400"});
  CHECK(told(spend("500", till + ", decision: 2014-01-08/nothing", "2014-01-09")) == Told{});
}

TEST_CASE("what a payment's decision lacks is told with what to do about it", "[rules]") {
  auto said = [](const std::string& date, const std::string& outcome) {
    return said_by("payment-without-decision",
                   decided(decision("roof", outcome)) +
                       in_ledger(drawn + spend("40", till + ", decision: 2014-01-08/roof", date)));
  };
  CHECK(said("2014-01-09", "outcome: lost") == R"(ledger/2013.yaml:4:123: error
  £40 to A shop on 9 January 2014 rests on `2014-01-08/roof`, which was lost
      4 | …the till, decision: 2014-01-08/roof}
                             ^^^^^^^^^^^^^^^
    paid  9 January 2014 (ledger/2013.yaml:4)
  also: the decision stands here (meetings/2014-01-08.yaml:11:68)
  help: name the decision that allows it, or have the group decide it
  rule: ledger/payment-without-decision
)");
  CHECK(said("2014-01-07", "outcome: carried") == R"(ledger/2013.yaml:4:123: warning
  £40 to A shop on 7 January 2014 rests on `2014-01-08/roof`, which was not
  taken until 8 January 2014
      4 | …the till, decision: 2014-01-08/roof}
                             ^^^^^^^^^^^^^^^
    paid  7 January 2014 (ledger/2013.yaml:4)
  also: the decision stands here (meetings/2014-01-08.yaml:11:68)
  help: name the decision that was taken before it, or mend the dates
  rule: ledger/payment-without-decision
)");
  CHECK(said("2014-01-09", "") == R"(ledger/2013.yaml:4:123: note
  £40 to A shop on 9 January 2014 rests on `2014-01-08/roof`, of which no
  outcome is recorded
      4 | …the till, decision: 2014-01-08/roof}
                             ^^^^^^^^^^^^^^^
    paid  9 January 2014 (ledger/2013.yaml:4)
  also: the decision stands here (meetings/2014-01-08.yaml:11:10)
  help: write in the meeting what became of it, as `outcome:`
  rule: ledger/payment-without-decision
)");
}

TEST_CASE("payments without a decision are told one by one, unless none has one and no limit is set", "[rules]") {
  auto told = [](const std::string& before, const std::string& entries) {
    return found_by("payment-without-decision",
                    before + decided(decision("roof", "outcome: carried")) + in_ledger(drawn + entries));
  };
  const std::string limit =
      "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    quorum: {members: {more_than: 1/2, of: "
      "members}}\n    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]\n    spending: "
      "{decision_above: 10}\n";
  auto one = spend("20", till), other = spend("30", till, "2013-12-06"),
       named = spend("40", till + ", decision: 2014-01-08/roof", "2014-01-09");
  CHECK(told("", one) == Told{"warning: £20 to A shop on 5 December 2013 names no decision"});
  CHECK(told("", one + other) == Told{"warning: none of the 2 payments names a decision"});
  CHECK(told("", one + other + named) == Told{"warning: £20 to A shop on 5 December 2013 names no decision",
                                              "warning: £30 to A shop on 6 December 2013 names no decision"});
  CHECK(told("", named + one + other) == Told{"warning: £20 to A shop on 5 December 2013 names no decision",
                                              "warning: £30 to A shop on 6 December 2013 names no decision"});
  CHECK(told(limit, one + other) ==
        Told{"error: £20 to A shop on 5 December 2013 names no decision, and more than £10 needs one",
             "error: £30 to A shop on 6 December 2013 names no decision, and more than £10 needs one"});
  CHECK(told(limit, one + spend("10", till, "2013-12-06")) ==
        Told{"error: £20 to A shop on 5 December 2013 names no decision, and more than £10 needs one"});
}

TEST_CASE("payments without a receipt are told one by one, unless none names any", "[rules]") {
  auto told = [](const std::string& entries) {
    return found_by("payment-without-receipt", in_ledger(drawn + entries));
  };
  auto one = spend("20", "note: x"), other = spend("30", "note: x", "2013-12-06");
  CHECK(told(one) == Told{"warning: £20 to A shop on 5 December 2013 names no receipt"});
  CHECK(told(one + other) == Told{"warning: none of the 2 payments names a receipt"});
  CHECK(told(one + other + spend("40", "receipt: plan.yaml", "2013-12-07")) ==
        Told{"warning: £20 to A shop on 5 December 2013 names no receipt",
             "warning: £30 to A shop on 6 December 2013 names no receipt"});
  CHECK(told(spend("40", "receipt: plan.yaml", "2013-12-04") + one + other) ==
        Told{"warning: £20 to A shop on 5 December 2013 names no receipt",
             "warning: £30 to A shop on 6 December 2013 names no receipt"});
  CHECK(told(one + spend("40", "receipt: none", "2013-12-07")) ==
        Told{"warning: £20 to A shop on 5 December 2013 names no receipt",
             "warning: £40 to A shop on 7 December 2013 has no receipt, and no reason for that"});
  CHECK(told(spend("40", "receipt: none, note: \"\"")) ==
        Told{"warning: £40 to A shop on 5 December 2013 has no receipt, and no reason for that"});
  CHECK(told(spend("40", "receipt: none, note: At the till")) == Told{});
  CHECK(said_by("payment-without-receipt", in_ledger(drawn + one)) == R"(ledger/2013.yaml:4:45: warning
  £20 to A shop on 5 December 2013 names no receipt
      4 |   - {date: 2013-12-05, kind: spend, amount: 20, activity: hub, payee…
                                                    ^^
  help: add `receipt:` with its path, or `none` with the reason in `note`
  rule: ledger/payment-without-receipt
)");
}

TEST_CASE("a payee that is like two organisations is held for the nearer one", "[rules]") {
  const std::string bodies =
      "# in membership.yaml\norganisations: [{id: walkers-east, name: East}, {id: walkers, name: All}, {id: walkers-w, "
      "name: West}]\n";
  auto told = [&](const std::string& payee) {
    return found_by(
        "payee-like-organisation",
        bodies + in_ledger(drawn + entry("2013-12-05", "spend", "1", "activity: hub, " + till + ", payee: " + payee)));
  };
  CHECK(told("walkers-v") == Told{"warning: `walkers-v` is no organisation of this area, but nearly `walkers-w`: 1 "
                                  "entry counts as another payee's"});
  CHECK(told("walkerss") == Told{"warning: `walkerss` is no organisation of this area, but nearly `walkers`: 1 entry "
                                 "counts as another payee's"});
  CHECK(told("walkers") == Told{});
}

TEST_CASE("a payment to a connected body that names no decision is told how to be looked up", "[rules]") {
  std::string example(find_rule("payee-connected")->fails);
  const std::string decided_by = ", decision: 2014-01-08/hub-lease";
  example.erase(example.find(decided_by), decided_by.size());
  CHECK(said_by("payee-connected", example) == R"(ledger/2014.yaml:2:71: warning
  £50 went to The Bakery in 1 payment, which names no decision, so it cannot be
  seen whether A. Ash, who is connected with it (`owns it`), declared that
      2 | … amount: 50, payee: bakery, receipt: none, note: At the till}
                             ^^^^^^
  also: the connection stands here (membership.yaml:2:182)
  help: add `decision:` with the meeting and its decision; its minutes are then
        looked at
  rule: ledger/payee-connected
)");
  auto again = example.substr(example.rfind("  - {date: 2014-01-09"));
  CHECK(said_by("payee-connected", example + again) == R"(ledger/2014.yaml:2:71: warning
  £100 went to The Bakery in 2 payments, which name no decision, so it cannot be
  seen whether A. Ash, who is connected with it (`owns it`), declared that
      2 | … amount: 50, payee: bakery, receipt: none, note: At the till}
                             ^^^^^^
  also: the connection stands here (membership.yaml:2:182)
  help: add `decision:` with the meeting and its decision; its minutes are then
        looked at
  rule: ledger/payee-connected
)");
}
