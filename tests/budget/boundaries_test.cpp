// The money's rules at their boundaries: first and last days, an amount that is just all there is, nothing at all.
#include "budget/calendar.h"
#include "budget/carried.h"
#include "budget/chest.h"
#include "budget/decisions_taken.h"
#include "budget/grouped.h"
#include "budget/payees.h"
#include "budget/printed.h"
#include "support/books.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// Years in halves, without a start of the second half or of the second year.
const std::string plan = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]}
  - {id: y2, ends: 2015-10-31}
organisations: [{id: trust, name: The Trust}, {id: council, name: The Council}]
support:
  - {id: hub, name: Hub, lead: trust, budget: {y1a: 100, y1b: 100, y2: 100}}
  - {id: web, name: Website, budget: {y1: 50}}
fees: [{id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: no}]
)";

std::unique_ptr<ReadBooks> with(const std::string& entries, const std::string& as_of = "2015-10-31") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", "entries:" + entries}}, as_of);
  for (const auto& told : books->diagnostics) UNSCOPED_INFO(told.rule << ": " << told.message);
  REQUIRE(books->diagnostics.empty());
  return books;
}

Money pounds(std::int64_t amount) { return {amount * 100}; }
Date day(const std::string& text) { return *parse_date(text); }

}  // namespace

TEST_CASE("a period holds its first and its last day, and the shortest one has the money", "[budget]") {
  auto books = with(" []\n");
  auto column = [&](const char* date) {
    auto at = books->calendar->column_of(day(date));
    return at ? books->table.columns[*at].period->id.text : "none";
  };
  CHECK(column("2013-10-31") == "none");
  CHECK(column("2013-11-01") == "y1a");
  CHECK(column("2014-04-30") == "y1a");
  CHECK(column("2014-05-01") == "y1b");
  CHECK(column("2014-10-31") == "y1b");
  CHECK(column("2014-11-01") == "y2");
  CHECK(column("2015-10-31") == "y2");
  CHECK(column("2015-11-01") == "none");
  CHECK(books->calendar->starts() == day("2013-11-01"));
  CHECK(books->calendar->ends() == day("2015-10-31"));
}

TEST_CASE("a first period without a start reaches back without end", "[budget]") {
  auto books = read_books({{"plan.yaml",
                            "periods: [{id: y1, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: "
                            "y1b, ends: 2014-10-31}]}, {id: y2, starts: 2014-12-01, ends: 2015-10-31}]\n"}},
                          "2014-01-01");
  auto column = [&](const char* date) { return books->calendar->column_of(day(date)); };
  CHECK(column("1999-01-01") == 1u);
  CHECK(column("2014-05-01") == 2u);
  CHECK_FALSE(column("2014-11-30"));  // between the years
  CHECK(column("2014-12-01") == 3u);
  CHECK_FALSE(books->calendar->starts());
}

TEST_CASE("what moved between two days takes both of them in", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-04, kind: drawdown, amount: 1000}
  - {date: 2014-01-04, kind: fee, amount: 3}
  - {date: 2014-01-05, kind: spend, activity: hub, amount: 10}
  - {date: 2014-01-06, kind: refund, activity: hub, amount: 4}
  - {date: 2014-01-06, kind: income, amount: 20}
  - {date: 2014-01-06, kind: fee, amount: 2}
  - {date: 2014-01-07, kind: return, activity: hub, amount: 500}
  - {date: 2014-01-08, kind: spend, activity: hub, amount: 70}
)");
  auto flow = [&](const char* from, const char* to) {
    return movement(books->spending, books->area.plan, day(from), day(to));
  };
  auto middle = flow("2014-01-05", "2014-01-07");
  CHECK(middle.opening == pounds(997));
  CHECK(middle.received == pounds(20));
  CHECK(middle.spent == pounds(6));
  CHECK(middle.returned == pounds(500));
  CHECK(middle.fees == pounds(2));
  CHECK(middle.closing() == pounds(509));
  CHECK(flow("2014-01-01", "2014-01-31").closing() == books->position().held());
  CHECK(flow("2014-01-09", "2014-01-31").opening == books->position().held());
}

TEST_CASE("a forecast begins on the first day, when a day is gone", "[budget]") {
  Days year{day("2014-01-01"), day("2014-12-31")};
  auto first = forecast(pounds(1), year, day("2014-01-01"));
  REQUIRE(first);
  CHECK(first->days_gone == 1);
  CHECK(first->at_the_end == pounds(365));
  CHECK_FALSE(forecast(pounds(1), Days{{}, day("2014-12-31")}, day("2014-06-01")));
  CHECK_FALSE(forecast(pounds(1), Days{day("2014-01-02"), day("2014-01-01")}, day("2014-01-02")));
  CHECK(forecast(pounds(1), Days{day("2014-01-01"), day("2014-01-01")}, day("2014-01-01"))->days == 1);
}

TEST_CASE("a decision stands behind what is done on its day or later, where it was carried", "[budget]") {
  auto area =
      read_whole({{"meetings/2014-03-12.yaml",
                   "meeting: {date: 2014-03-12, kind: partnership}\ndecisions:\n  - {id: yes, text: A., outcome: "
                   "carried}\n  - {id: no, text: B., outcome: lost}\n  - {id: later, text: C., outcome: "
                   "deferred}\n  - {id: open, text: D.}\n"}});
  auto taken = decisions_taken(area);
  auto stands = [&](const char* decision, const char* on) {
    return backing(taken, std::string("2014-03-12/") + decision, day(on));
  };
  CHECK(stands("yes", "2014-03-11") == Backing::later);
  CHECK(stands("yes", "2014-03-12") == Backing::stands);
  CHECK(stands("yes", "2014-03-13") == Backing::stands);
  CHECK(stands("no", "2014-03-11") == Backing::not_carried);
  CHECK(stands("later", "2014-03-13") == Backing::not_carried);
  CHECK(stands("open", "2014-03-12") == Backing::not_recorded);
  CHECK(stands("open", "2014-03-11") == Backing::later);
  CHECK(stands("none", "2014-03-12") == Backing::not_found);
}

TEST_CASE("a line that spent just what it has is not over, a penny more is", "[budget]") {
  auto row = [](const std::string& amount, std::optional<std::size_t> column = {}) {
    return row_of(
        with("\n  - {date: 2014-01-05, kind: spend, activity: hub, amount: \"" + amount + "\"}\n")->line("hub"),
        column);
  };
  CHECK(row("300").left() == Money{});
  CHECK_FALSE(row("300").over());
  CHECK(row("300.01").over());
  CHECK_FALSE(row("100", 1).over());
  CHECK(row("100.01", 1).over());
  // What is not in the plan has nothing to be over, and a line without a budget neither.
  auto books = with("\n  - {date: 2014-01-05, kind: spend, amount: 5}\n");
  CHECK_FALSE(row_of(books->spending.not_in_plan(), {}).over());
  CHECK_FALSE(row_of(books->spending.not_in_plan(), {}).has_budget());
}

TEST_CASE("what went back counts against a line's whole budget, and not against that of one period", "[budget]") {
  auto over_by = [](By by, std::optional<std::size_t> column, std::size_t row, const std::string& promised) {
    auto books = with(
        "\n  - {date: 2014-11-05, kind: spend, activity: hub, amount: 60}\n"
        "  - {date: 2014-11-06, kind: return, activity: hub, amount: 50}\n"
        "  - {date: 2014-11-07, kind: commitment, activity: hub, amount: \"" +
        promised + "\"}\n");
    auto all = grouped(books->table, books->spending, by, column);
    return std::pair(all.rows.at(row).over_by(), all.rows.at(row).over());
  };
  const std::size_t y2 = 3;
  for (auto [by, row] : {std::pair(By::period, y2), std::pair(By::activity, std::size_t{0})}) {
    std::optional<std::size_t> column;
    if (by == By::activity) column = y2;
    CHECK(over_by(by, column, row, "40") == std::pair(Money{}, false));
    CHECK(over_by(by, column, row, "40.01") == std::pair(Money{1}, true));
  }
  CHECK(over_by(By::activity, {}, 0, "190") == std::pair(Money{}, false));
  CHECK(over_by(By::activity, {}, 0, "190.01") == std::pair(Money{1}, true));
}

TEST_CASE("a commitment that is paid to the penny is no longer open", "[budget]") {
  auto open = [](const std::string& paid, const std::string& more = "") {
    return with(
               "\n  - {id: lease, date: 2014-01-05, kind: commitment, activity: hub, amount: 100}\n"
               "  - {date: 2014-01-06, kind: spend, activity: hub, amount: \"" +
               paid + "\", settles: lease" + more + "}\n")
        ->spending.promised.at(0)
        .open();
  };
  CHECK(open("99.99") == Money{1});
  CHECK(open("100") == Money{});
  CHECK(open("100.01") == Money{});
  CHECK(open("1", ", in_full: yes") == Money{});
}

TEST_CASE("whose money is meant where only one holder is named", "[budget]") {
  auto holder = [](const std::string& first, const std::string& second) {
    auto of = [](const std::string& held_by) { return held_by.empty() ? "" : "ledger: {held_by: " + held_by + "}\n"; };
    const std::string entry = "entries: [{date: 2014-01-05, kind: income, amount: 1}]\n";
    auto books =
        read_books({{"plan.yaml", plan}, {"ledger/a.yaml", of(first) + entry}, {"ledger/b.yaml", of(second) + entry}},
                   "2014-12-31");
    return std::string(only_holder(books->area));
  };
  CHECK(holder("trust", "") == "trust");
  CHECK(holder("", "trust") == "trust");
  CHECK(holder("trust", "trust") == "trust");
  CHECK(holder("trust", "council") == "");
  CHECK(holder("", "") == "");
}

TEST_CASE("a ledger began with what its first balance says, less what was moved until then, unless money came in",
          "[budget]") {
  auto opening = [](const std::string& entries) {
    auto books = with("\n" + entries);
    const auto& found = books->spending.openings.all;
    return found.empty() ? Money{} : found.front().amount;
  };
  const std::string stated = "  - {date: 2014-01-05, kind: stated-balance, amount: 60}\n";
  auto on = [&](const std::string& date, const std::string& kind) {
    return opening(stated + "  - {date: " + date + ", kind: " + kind + "}\n");
  };
  for (auto kind : {"drawdown, amount: 1", "income, amount: 1"}) {
    CAPTURE(kind);
    CHECK(on("2014-01-06", kind) == pounds(60));
    CHECK(on("2014-01-05", kind) == Money{});
    CHECK(on("2014-01-04", kind) == Money{});
  }
  for (auto kind : {"spend, activity: hub, amount: 1", "return, activity: hub, amount: 1", "fee, amount: 1"}) {
    CAPTURE(kind);
    CHECK(on("2014-01-06", kind) == pounds(60));
    CHECK(on("2014-01-05", kind) == pounds(61));
    CHECK(on("2014-01-04", kind) == pounds(61));
  }
  CHECK(on("2014-01-05", "refund, activity: hub, amount: 1") == pounds(59));
  CHECK(on("2014-01-04", "spend, activity: hub, amount: 1}\n  - {date: 2014-01-03, kind: income, amount: 3") ==
        Money{});
  CHECK(on("2014-01-04", "drawdown, amount: 1}\n  - {date: 2014-01-06, kind: income, amount: 1") == Money{});
  for (auto kind : {"commitment, activity: hub, amount: 1", "virement, from: hub, to: web, amount: 1",
                    "in-kind, activity: hub, amount: 1"}) {
    CAPTURE(kind);
    CHECK(on("2014-01-04", kind) == pounds(60));
  }
  CHECK(opening(stated) == pounds(60));
}

TEST_CASE("of two balances of one day the first tells what a ledger began with", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: stated-balance, amount: 60}
  - {date: 2014-01-05, kind: stated-balance, amount: 70}
)");
  const auto& opening = books->spending.openings.all.at(0);
  CHECK(opening.amount == pounds(60));
  CHECK(opening.first == &books->area.ledgers[0].entries[0]);
  CHECK(opening.stated == opening.first);
}

TEST_CASE("from the day on which the last holder begins all is in the entries", "[budget]") {
  auto begun = [](const std::string& council, const std::string& trust, const std::string& as_of = "2014-12-31") {
    auto of = [](const std::string& holder, const std::string& date, const std::string& amount) {
      return "ledger: {held_by: " + holder + "}\nentries: [{date: " + date +
             ", kind: stated-balance, amount: " + amount + "}]\n";
    };
    return read_books({{"plan.yaml", plan},
                       {"ledger/a.yaml", of("trust", trust, "60")},
                       {"ledger/b.yaml", of("council", council, "9")}},
                      as_of);
  };
  for (auto [council, trust] : {std::pair("2014-01-05", "2014-01-09"), std::pair("2014-01-09", "2014-01-05")}) {
    auto books = begun(council, trust);
    const auto& openings = books->spending.openings;
    CHECK(openings.since() == day("2014-01-09"));
    CHECK(openings.miss({day("2014-01-08"), day("2014-12-31")}));
    CHECK_FALSE(openings.miss({day("2014-01-09"), day("2014-12-31")}));
    CHECK(openings.miss({{}, day("2014-12-31")}));  // a period that begins nowhere
    CHECK(openings.miss_all({{}, day("2014-01-08")}));
    CHECK_FALSE(openings.miss_all({{}, day("2014-01-09")}));
    CHECK_FALSE(begun(council, trust, "2014-01-08")->position().held_known());
    CHECK(begun(council, trust, "2014-01-09")->position().held_known());
  }
  // Two who begin on one day stand in the order of their ids.
  auto one_day = begun("2014-01-05", "2014-01-05");
  CHECK(one_day->spending.openings.all.at(0).amount == pounds(9));
  CHECK(one_day->spending.openings.all.at(1).amount == pounds(60));
  auto none = with(" []\n");
  CHECK_FALSE(none->spending.openings.miss({{}, day("2014-12-31")}));
  CHECK_FALSE(none->spending.openings.miss_all({{}, day("2000-01-01")}));
}

TEST_CASE("the fee that is due is one on what was drawn less what went back", "[budget]") {
  auto due = [](const std::string& entries) {
    auto books = with("\n" + entries);
    return fees_due(books->spending, books->area.plan).at(0);
  };
  const std::string drawn = "  - {date: 2014-01-05, kind: drawdown, amount: 1000}\n";
  auto nothing = due(drawn);
  CHECK(nothing.due == pounds(50));
  CHECK_FALSE(nothing.recorded);
  CHECK_FALSE(nothing.settled());
  auto paid = due(drawn + "  - {date: 2014-01-05, kind: fee, amount: 50}\n");
  CHECK(paid.recorded);
  CHECK(paid.settled());
  CHECK_FALSE(due(drawn + "  - {date: 2014-01-05, kind: fee, amount: \"49.99\"}\n").settled());
  CHECK_FALSE(due(drawn + "  - {date: 2014-01-05, kind: fee, amount: \"50.01\"}\n").settled());
  auto back = due(drawn +
                  "  - {date: 2014-01-05, kind: fee, amount: 50}\n  - {date: 2014-01-06, kind: return, activity: "
                  "hub, amount: 400}\n  - {date: 2014-01-06, kind: fee, amount: -20}\n");
  CHECK(back.due == pounds(30));
  CHECK(back.paid == pounds(50));
  CHECK(back.gone_back == pounds(20));
  CHECK(back.net() == pounds(30));
  CHECK(back.settled());
  // Three drawdowns of 10p: a fee of half a penny each, three pence singly and a penny and a half together.
  std::string small;
  for (int at = 0; at < 3; ++at) small += "  - {date: 2014-01-05, kind: drawdown, amount: \"0.10\"}\n";
  for (auto [fee, right] :
       {std::pair("0.01", false), std::pair("0.02", true), std::pair("0.03", true), std::pair("0.04", false)})
    CHECK(due(small + "  - {date: 2014-01-05, kind: fee, amount: \"" + fee + "\"}\n").settled() == right);
}

TEST_CASE("a fee that went back is rounded return by return, or all at once", "[budget]") {
  // 30p drawn at once make 1.5p of fee, and 10p back twice half a penny each: nothing singly, a penny together.
  auto settled = [](const std::string& back) {
    auto books = with(
        "\n  - {date: 2014-01-05, kind: drawdown, amount: \"0.30\"}\n"
        "  - {date: 2014-01-05, kind: fee, amount: \"0.02\"}\n"
        "  - {date: 2014-01-06, kind: return, activity: hub, amount: \"0.10\"}\n"
        "  - {date: 2014-01-06, kind: return, activity: hub, amount: \"0.10\"}\n"
        "  - {date: 2014-01-06, kind: fee, amount: \"-" +
        back + "\"}\n");
    return fees_due(books->spending, books->area.plan).at(0).settled();
  };
  CHECK(settled("0.01"));
  CHECK(settled("0.02"));
  CHECK_FALSE(settled("0.03"));
}

TEST_CASE("a fee on what is planned is not due on what is drawn", "[budget]") {
  auto due = [](const std::string& of) {
    auto fee = plan.substr(0, plan.find("fees:")) + "fees: [{id: admin, name: Admin, rate: 5%" + of + "}]\n";
    auto books = read_books({{"plan.yaml", fee}}, "2014-12-31");
    return fees_due(books->spending, books->area.plan).size();
  };
  CHECK(due("") == 1);
  CHECK(due(", of: drawn-down") == 1);
  CHECK(due(", of: planned") == 0);
}

TEST_CASE("a fee that names none is the only one's, and of several nobody's", "[budget]") {
  auto books = [](const std::string& fees, const std::string& entry) {
    auto both = plan.substr(0, plan.find("fees:")) + "fees: [" + fees + "]\n";
    return read_books(
        {{"plan.yaml", both}, {"ledger/a.yaml", "entries: [{date: 2014-01-05, kind: fee, amount: 6" + entry + "}]\n"}},
        "2014-12-31");
  };
  const std::string admin = "{id: admin, name: Admin, rate: 5%, on_top: yes}",
                    bank = "{id: bank, name: Bank, rate: 1%, on_top: no}";
  auto fee = [&](const std::string& fees, const std::string& entry) -> std::string {
    auto some = books(fees, entry);
    const auto* found = fee_of(*some->spending.charges.at(0).entry, some->area.plan);
    return (found ? found->id.text : "none") + std::to_string(fees_unnamed(some->spending, some->area.plan).size());
  };
  CHECK(fee(admin, "") == "admin0");
  CHECK(fee(admin + ", " + bank, "") == "none1");
  CHECK(fee(admin + ", " + bank, ", fee: bank") == "bank0");
  CHECK(fee("", "") == "none0");
  auto held = [&](const std::string& fees, const std::string& entry) { return books(fees, entry)->position().held(); };
  CHECK(held(admin, "") == Money{});
  CHECK(held(bank, "") == pounds(-6));
  CHECK(held("", "") == pounds(-6));  // of which nobody says that it is paid on top
  CHECK(held(admin + ", " + bank, ", fee: admin") == Money{});
  CHECK(held(admin + ", " + bank, ", fee: bank") == pounds(-6));
}

TEST_CASE("a printed figure is off by rounding up to just one unit of it", "[budget]") {
  auto within = [](const std::string& rounded, const std::string& printed) {
    auto books = read_books({{"plan.yaml",
                              "periods: [{id: y1, ends: 2014-10-31}]\nsupport: [{id: hub, name: Hub, budget: "
                              "{y1: 500000}}]\nprinted: {total: \"" +
                                  printed + "\"" + rounded + "}\n"}},
                            "2014-01-01");
    return printed_differences(books->area.plan, books->table).at(0).within_rounding;
  };
  for (auto [rounded, at, beyond] :
       {std::tuple("pounds", "1", "1.01"), std::tuple("tens", "10", "10.01"), std::tuple("hundreds", "100", "100.01"),
        std::tuple("thousands", "1000", "1000.01")}) {
    CAPTURE(rounded);
    auto off = [](Money by) { return plain(pounds(500'000) + by); };
    auto unit = std::string(", rounded: ") + rounded;
    CHECK(within(unit, off(*parse_money(at))));
    CHECK(within(unit, off(-*parse_money(at))));
    CHECK_FALSE(within(unit, off(*parse_money(beyond))));
    CHECK_FALSE(within(unit, off(-*parse_money(beyond))));
  }
  CHECK_FALSE(within("", "500000.01"));
}

TEST_CASE("a name that two organisations share is neither's", "[budget]") {
  auto area = read_whole({{"plan.yaml",
                           "area: {name: Fernside}\norganisations: [{id: one, name: Hall}, {id: two, name: "
                           "Hall}, {id: three, name: Club}, {id: four, name: \"\"}]\n"},
                          {"membership.yaml", "organisations: [{id: five, name: Choir}]\nmembers: []\n"}});
  PayeeBodies bodies(area);
  CHECK(bodies.organisation("one") == "one");
  CHECK(bodies.organisation("Hall").empty());
  CHECK(bodies.organisation("Club") == "three");
  CHECK(bodies.organisation("Choir") == "five");
  CHECK(bodies.organisation("").empty());
  CHECK(bodies.organisation("nobody").empty());
}

TEST_CASE("the last payment is the latest by that day, and a report is owed until it is there", "[budget]") {
  auto grant = [](const std::string& rest) {
    return read_whole({{"plan.yaml", "area: {name: Fernside}\n"},
                       {"grants.yaml",
                        "rules: {report_within: 3 months}\napplications: [{id: choir, outcome: awarded, "
                        "received: 2014-01-01, " +
                            rest + "}]\n"}});
  };
  auto two = grant("payments: [{date: 2014-03-05, amount: 20}, {date: 2014-02-05, amount: 10}]");
  auto last = [&](const char* as_of) {
    const auto* payment = last_payment(two.grants.applications[0], day(as_of));
    return payment ? iso(*payment->date) : "none";
  };
  CHECK(last("2014-02-04") == "none");
  CHECK(last("2014-02-05") == "2014-02-05");
  CHECK(last("2014-03-04") == "2014-02-05");
  CHECK(last("2014-03-05") == "2014-03-05");
  auto figures = [&](const Area& area, const char* as_of) { return grants_of(area, day(as_of)).at(0); };
  CHECK(figures(two, "2014-03-04").report_due == day("2014-05-05"));
  CHECK(figures(two, "2014-03-05").report_due == day("2014-06-05"));
  CHECK(figures(two, "2014-03-04").paid == pounds(10));
  CHECK(owes_report(figures(two, "2014-03-05"), day("2014-03-05")));
  auto reported = grant("payments: [{date: 2014-02-05, amount: 10}], report: {received: 2014-04-01}");
  CHECK(owes_report(figures(reported, "2014-03-31"), day("2014-03-31")));
  CHECK_FALSE(owes_report(figures(reported, "2014-04-01"), day("2014-04-01")));
  CHECK_FALSE(owes_report(figures(grant("use: x"), "2014-03-31"), day("2014-03-31")));  // nothing was paid
  CHECK_FALSE(owes_report(figures(two, "2013-12-31"), day("2013-12-31")));              // not yet handed in
  // Handed in on the day, it is there; an award by a decision is of its meeting's day.
  CHECK(figures(two, "2014-01-01").awarded);
  CHECK(figures(two, "2013-12-31").to_come);
  CHECK_FALSE(figures(two, "2014-01-01").to_come);
}

TEST_CASE("a printed figure that is wrong is shown with what it should come from", "[budget]") {
  auto differ = [](const std::string& printed) {
    auto books = read_books({{"plan.yaml", R"(awards: [{amount: 1000, date: 2013-01-01}]
periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]}
  - {id: y2, ends: 2015-10-31}
support:
  - {id: hub, name: Hub, budget: {y1a: 100, y2: 200}}
  - {id: web, name: Website, budget: {y1b: 50}}
printed: )" + printed + "\n"}},
                            "2014-01-01");
    for (const auto& told : books->diagnostics) UNSCOPED_INFO(told.rule << ": " << told.message);
    REQUIRE(books->diagnostics.empty());
    std::vector<std::string> out;
    for (const auto& one : printed_differences(books->area.plan, books->table)) {
      out.push_back(one.printed + " for " + one.computed + ":");
      for (const auto& figure : one.working) out.back() += " " + figure.name + " " + figure.value + ",";
    }
    return out;
  };
  using Strings = std::vector<std::string>;
  CHECK(differ("{columns: {y1a: 101, y1b: 50}}") ==
        Strings{"£101 for £100: Hub £100, lines add to £100, printed £101, apart £1,"});
  CHECK(differ("{columns: {y1a: 99}}") == Strings{"£99 for £100: Hub £100, lines add to £100, printed £99, apart £1,"});
  CHECK(differ("{balance: {y1: 850, y2: 651}}") ==
        Strings{"£651 for £650: awarded £1,000, less y1 £150, less y2 £200, leaves £650, printed £651, apart £1,"});
  CHECK(differ("{balance: {y1: 851}}") ==
        Strings{"£851 for £850: awarded £1,000, less y1 £150, leaves £850, printed £851, apart £1,"});
  CHECK(differ("{balance: {y1a: 900}}") == Strings{});  // of half-years there is none
  // 35% of the award: as it was printed, with its own decimals; a fraction with two.
  CHECK(differ("{share_of_award: 36.0%}").at(0).starts_with("36.0% for 35.0%: "));
  CHECK(differ("{share_of_award: 1/3}").at(0).starts_with("1/3 for 35.00%: "));
  CHECK(differ("{share_of_award: 7/20}") == Strings{});
}
