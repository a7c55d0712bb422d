// Cases of treasurers, with their arithmetic, and the odd ones: another year's money, refunds, retired lines.
#include <catch2/catch.hpp>

#include "budget/carried.h"
#include "budget/grouped.h"
#include "report/position_report.h"
#include "support/books.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"(periods:
  - id: y1
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]
  - id: y2
    starts: 2014-11-01
    ends: 2015-10-31
    parts: [{id: y2a, ends: 2015-04-30}, {id: y2b, ends: 2015-10-31}]
priorities:
  - id: community
    name: Stronger community
    activities:
      - {id: hub, name: Hub, lead: trust, budget: {y1: 15000, y2: 10000}}
      - {id: fair, name: Fair, lead: council, budget: {y1a: 2000, y1b: 3000, y2a: 2000, y2b: 3000}}
support:
  - {id: meetings, name: Meetings, budget: {y1a: 500, y1b: 500, y2a: 500, y2b: 500}}
retired:
  - {id: old, name: Old heading, merged_into: hub, from: 2014-11-01}
organisations: [{id: trust, name: The Trust}, {id: council, name: The Council}]
fees: [{id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: yes}]
)";

std::unique_ptr<ReadBooks> with(const std::string& entries, const std::string& as_of = "2015-10-31") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", "entries:\n" + entries}}, as_of);
  for (const auto& told : books->diagnostics) UNSCOPED_INFO(told.rule << ": " << told.message);
  REQUIRE(books->diagnostics.empty());
  return books;
}

Money pounds(std::int64_t amount) { return {amount * 100}; }

}  // namespace

TEST_CASE("held and undrawn less committed is uncommitted", "[budget]") {
  Position position;
  position.planned = pounds(258'700);
  position.drawn = pounds(258'700 - 55'900);
  position.spent = position.drawn - pounds(27'489);
  position.committed = pounds(65'000);
  CHECK(position.held() == pounds(27'489));
  CHECK(position.undrawn() == pounds(55'900));
  CHECK(position.uncommitted() == pounds(18'389));
}

TEST_CASE("what is not drawn yet is the plan less what is drawn", "[budget]") {
  Position position;
  position.planned = pounds(258'700);
  position.drawn = pounds(186'480);
  CHECK(position.undrawn() == pounds(72'220));
}

TEST_CASE("the fee on what is returned is rounded to the penny, and says so", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-01, kind: drawdown, amount: "21,639.47"}
  - {date: 2014-01-02, kind: fee, amount: "1,081.97"}
  - {date: 2014-06-01, kind: return, amount: "21,639.47"}
  - {date: 2014-06-01, kind: fee, amount: "-1,081.97"}
)");
  auto due = fees_due(books->spending, books->area.plan).at(0);
  CHECK(due.due == Money{});
  CHECK(due.paid == Money{108'197});
  CHECK(due.gone_back == Money{108'197});
  CHECK(due.settled());
  CHECK(rounded_words(due.fee->rate.value, Money{2'163'947}) ==
        "5% of £21,639.47 is £1,081.97, rounded from £1,081.9735");
  CHECK(books->position().held() == Money{});
  CHECK(books->position().fees == Money{});  // on top of the money, not out of it
}

TEST_CASE("an amount that is no whole penny is shown before it is rounded", "[budget]") {
  CHECK(unrounded({5, 100}, {100'00}).empty());
  CHECK(unrounded({1, 3}, {1'00}) == "£0.33333333…");
  CHECK(unrounded({5, 100}, {-2'163'947}) == "-£1,081.9735");
}

TEST_CASE("money is charged to the period that an entry names, else to that of its day", "[budget]") {
  auto books = with(R"(
  - {date: 2014-04-30, kind: spend, activity: fair, amount: 100}
  - {date: 2014-05-01, kind: spend, activity: fair, amount: 20}
  - {date: 2014-11-03, kind: spend, activity: fair, amount: 3, period: y1b}
  - {date: 2015-11-01, kind: spend, activity: fair, amount: 7}
)",
                    "2015-12-31");
  const auto& fair = books->line("fair");
  auto spent = [&](const char* period) { return fair.cells[*books->table.column_of(period)].spent; };
  CHECK(spent("y1a") == pounds(100));
  CHECK(spent("y1b") == pounds(23));
  CHECK(spent("y1") == pounds(123));
  CHECK(spent("y2") == Money{});
  CHECK(fair.outside.spent == pounds(7));
  CHECK(fair.total.spent == pounds(130));
  CHECK(books->spending.charges[2].elsewhere);
  CHECK_FALSE(books->spending.charges[1].elsewhere);
}

TEST_CASE("what is charged to a year only is in none of its parts, and they say so", "[budget]") {
  auto books = with("  - {date: 2014-01-05, kind: spend, activity: fair, amount: 50, period: y1}\n");
  const auto& fair = books->line("fair");
  CHECK(fair.cells[*books->table.column_of("y1")].spent == pounds(50));
  CHECK(fair.undivided[*books->table.column_of("y1a")]);
  CHECK_FALSE(fair.undivided[*books->table.column_of("y1")]);
  CHECK_FALSE(carried(fair, books->table, *books->table.column_of("y1b")).forward().known());
  auto rows = grouped(books->table, books->spending, By::activity, books->table.column_of("y1a"));
  CHECK(rows.undivided == pounds(50));
}

TEST_CASE("a commitment goes down by what settles it, and closes when that is the last", "[budget]") {
  auto books = with(R"(
  - {id: lease, date: 2014-01-05, kind: commitment, activity: hub, amount: 1000}
  - {date: 2014-02-05, kind: spend, activity: hub, amount: 400, settles: lease}
  - {date: 2014-03-05, kind: refund, activity: hub, amount: 50, settles: lease}
)");
  CHECK(books->spending.total.committed == pounds(650));
  CHECK(books->line("hub").total.spent == pounds(350));
  CHECK(books->line("hub").left() == pounds(25'000 - 350 - 650));
  auto closed = with(R"(
  - {id: lease, date: 2014-01-05, kind: commitment, activity: hub, amount: 1000}
  - {date: 2014-02-05, kind: spend, activity: hub, amount: 900, settles: lease, in_full: yes}
)");
  CHECK(closed->spending.total.committed == Money{});
  auto beyond = with(R"(
  - {id: lease, date: 2014-01-05, kind: commitment, activity: hub, amount: 1000}
  - {date: 2014-02-05, kind: spend, activity: hub, amount: 1200, settles: lease}
)");
  CHECK(beyond->spending.total.committed == Money{});
  CHECK(beyond->line("hub").left() == pounds(23'800));
}

TEST_CASE("a virement moves budget and no money", "[budget]") {
  auto books = with("  - {date: 2014-01-05, kind: virement, from: hub, to: fair, amount: 500}\n");
  CHECK(books->line("hub").budget() == pounds(24'500));
  CHECK(books->line("fair").budget() == pounds(10'500));
  CHECK(books->spending.total.moved == Money{});
  CHECK(books->position().held() == Money{});
  CHECK(budget_in(books->line("fair"), *books->table.column_of("y1a")).amount == pounds(2'500));
}

TEST_CASE("help in kind is in no balance and in no line's spending", "[budget]") {
  auto books = with("  - {date: 2014-01-05, kind: in-kind, activity: fair, amount: 4700, payee: council}\n");
  CHECK(books->line("fair").total.in_kind == pounds(4'700));
  CHECK(books->line("fair").left() == pounds(10'000));
  CHECK(books->position().held() == Money{});
  CHECK(books->position().uncommitted() == pounds(37'000));
}

TEST_CASE("old headings and those of no plan are still there", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: spend, activity: old, amount: 60}
  - {date: 2014-01-06, kind: spend, activity: nowhere, amount: 7}
  - {date: 2014-01-07, kind: spend, amount: 8}
)");
  CHECK(books->line("old").total.spent == pounds(60));
  CHECK(books->spending.not_in_plan().total.spent == pounds(15));
  CHECK(books->spending.total.spent == pounds(75));
}

TEST_CASE("entries after the day asked about are not counted, but told of", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: spend, activity: fair, amount: 60}
  - {date: 2014-01-06, kind: spend, activity: fair, amount: 7}
)",
                    "2014-01-05");
  CHECK(books->spending.total.spent == pounds(60));
  CHECK(later_words(books->spending, books->as_of) == "1 entry is dated after 5 January 2014 and not counted.");
}

TEST_CASE("a stated balance is compared with the end of its day, holder by holder", "[budget]") {
  auto books = read_books({{"plan.yaml", plan},
                           {"ledger/a.yaml", R"(ledger: {held_by: trust}
entries:
  - {date: 2014-01-05, kind: drawdown, amount: 100}
  - {date: 2014-01-05, kind: stated-balance, amount: 60}
  - {date: 2014-01-05, kind: spend, activity: hub, amount: 40}
  - {date: 2014-01-06, kind: spend, activity: hub, amount: 1}
)"},
                           {"ledger/b.yaml", R"(ledger: {held_by: council}
entries:
  - {date: 2014-01-05, kind: drawdown, amount: 1000}
  - {date: 2014-01-09, kind: stated-balance, amount: 990}
)"}},
                          "2014-12-31");
  REQUIRE(books->diagnostics.empty());
  auto stated = stated_balances(books->spending, books->area.plan);
  REQUIRE(stated.size() == 2);
  CHECK(stated[0].difference() == Money{});
  CHECK(stated[1].holder == "council");
  CHECK(stated[1].difference() == pounds(-10));
  CHECK(books->position().held() == pounds(1'059));
}

TEST_CASE("what is not spent is carried on, from half-year to half-year", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: spend, activity: fair, amount: 1500}
  - {date: 2014-06-05, kind: spend, activity: fair, amount: 3200}
  - {date: 2014-10-05, kind: return, activity: fair, amount: 200}
)");
  const auto& fair = books->line("fair");
  auto first = carried(fair, books->table, *books->table.column_of("y1a"));
  CHECK(first.variance() == pounds(500));
  CHECK(first.forward().amount == pounds(500));
  auto second = carried(fair, books->table, *books->table.column_of("y1b"));
  CHECK(second.brought.amount == pounds(500));
  CHECK(second.variance() == pounds(-200));
  CHECK(second.forward().amount == pounds(100));
  CHECK(carried(fair, books->table, *books->table.column_of("y2a")).brought.amount == pounds(100));
  CHECK_FALSE(carried(books->line("hub"), books->table, *books->table.column_of("y1b")).forward().known());
  CHECK(carried(books->line("hub"), books->table, *books->table.column_of("y2a")).brought.amount == pounds(15'000));
}

TEST_CASE("a forecast is a straight line over the days of the period", "[budget]") {
  Days year{make_date(2013, 11, 1), make_date(2014, 10, 31)};
  auto half = forecast(pounds(100), year, make_date(2014, 3, 13));
  REQUIRE(half);
  CHECK(half->days == 365);
  CHECK(half->days_gone == 133);
  CHECK(half->at_the_end == Money{274'44});  // 100 x 365 / 133 = 274.436...
  CHECK(forecast(pounds(100), year, make_date(2014, 10, 31))->at_the_end == pounds(100));
  CHECK(forecast(pounds(100), year, make_date(2015, 10, 31))->at_the_end == pounds(100));
  CHECK_FALSE(forecast(pounds(100), year, make_date(2013, 10, 31)));
}

TEST_CASE("by lead, by priority and by payee it is the same money", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: spend, activity: fair, amount: 60, payee: trust}
  - {date: 2014-01-06, kind: spend, activity: hub, amount: 7, payee: A shop}
  - {date: 2014-01-07, kind: spend, amount: 8, payee: A shop}
  - {date: 2014-01-08, kind: refund, activity: fair, amount: 10, payee: trust}
  - {date: 2014-01-09, kind: commitment, activity: fair, amount: 11}
)");
  for (auto by : {By::activity, By::priority, By::lead, By::payee}) {
    auto all = grouped(books->table, books->spending, by, {});
    Figures sum;
    for (const auto& row : all.rows) sum += row.figures;
    CHECK(sum.spent == pounds(65));
    CHECK(sum.committed == pounds(11));
    CHECK(all.total.figures.spent == pounds(65));
  }
  auto payees = grouped(books->table, books->spending, By::payee, {});
  REQUIRE(payees.rows.size() == 3);
  CHECK(payees.rows[0].id == "trust");
  CHECK(payees.rows[1].figures.spent == pounds(15));
  CHECK(payees.rows[2].of == RowOf::no_payee);
}

TEST_CASE("what was moved in a year only is in none of its parts, and no part is over", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: virement, from: hub, to: fair, amount: 500, period: y1}
  - {date: 2014-01-06, kind: spend, activity: fair, amount: 2100}
)");
  const auto& fair = books->line("fair");
  auto part = books->table.column_of("y1a"), year = books->table.column_of("y1");
  CHECK(budget_in(fair, *part).kind == Cell::unknown);
  CHECK(budget_in(fair, *year).known());
  CHECK(budget_in(fair, *year).amount == pounds(5'500));
  CHECK(budget_in(fair, *books->table.column_of("y2a")).known());
  CHECK_FALSE(row_of(fair, part).over());
  CHECK(row_of(with("  - {date: 2014-01-06, kind: spend, activity: fair, amount: 2100}\n")->line("fair"), part).over());
  auto back = with(R"(
  - {date: 2014-01-05, kind: virement, from: hub, to: fair, amount: 500, period: y1}
  - {date: 2014-01-06, kind: virement, from: fair, to: hub, amount: 500, period: y1}
)");
  CHECK_FALSE(budget_in(back->line("fair"), *part).known());
}

TEST_CASE("a ledger that names no holder is the only holder's, where there is one", "[budget]") {
  const std::string later = "entries:\n  - {date: 2014-02-05, kind: stated-balance, amount: 100}\n";
  const std::string held = "ledger: {held_by: trust}\nentries:\n  - {date: 2014-01-05, kind: drawdown, amount: 100}\n";
  auto one = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", held}, {"ledger/b.yaml", later}}, "2014-12-31");
  auto stated = stated_balances(one->spending, one->area.plan);
  REQUIRE(stated.size() == 1);
  CHECK(stated[0].holder == "trust");
  CHECK(stated[0].difference() == Money{});
  const std::string other = "ledger: {held_by: council}\nentries:\n  - {date: 2014-01-06, kind: income, amount: 7}\n";
  auto two = read_books(
      {{"plan.yaml", plan}, {"ledger/a.yaml", held}, {"ledger/b.yaml", later}, {"ledger/c.yaml", other}}, "2014-12-31");
  CHECK(stated_balances(two->spending, two->area.plan).at(0).holder.empty());
}

TEST_CASE("each holder's first balance before any money is what it began with", "[budget]") {
  auto books = read_books({{"plan.yaml", plan},
                           {"ledger/a.yaml", R"(ledger: {held_by: trust}
entries:
  - {date: 2014-01-05, kind: stated-balance, amount: 60}
  - {date: 2014-01-06, kind: commitment, activity: hub, amount: 5}
  - {date: 2014-01-07, kind: stated-balance, amount: 60}
  - {date: 2014-01-08, kind: spend, activity: hub, amount: 40}
  - {date: 2014-01-09, kind: stated-balance, amount: 20}
)"},
                           {"ledger/b.yaml", R"(ledger: {held_by: council}
entries:
  - {date: 2014-01-01, kind: drawdown, amount: 1000}
  - {date: 2014-01-09, kind: stated-balance, amount: 990}
)"}},
                          "2014-12-31");
  auto stated = stated_balances(books->spending, books->area.plan);
  REQUIRE(stated.size() == 4);
  for (const auto& one : stated) CHECK(one.difference() == (one.holder == "trust" ? Money{} : pounds(-10)));
  CHECK(books->spending.openings.all.size() == 1);
  auto position = books->position();
  CHECK(position.opening == pounds(60));
  CHECK(position.began->first->date.value == make_date(2014, 1, 5));
  CHECK(position.held() == pounds(1'020));
  auto flow = [&](unsigned from, unsigned to) {
    return movement(books->spending, books->area.plan, make_date(2014, 1, from), make_date(2014, 1, to));
  };
  CHECK(flow(1, 4).opening == Money{});
  CHECK(flow(5, 31).opening == pounds(1'000));
  CHECK(flow(5, 31).begun == pounds(60));
  CHECK(flow(5, 31).closing() == pounds(1'020));
  CHECK(flow(6, 31).opening == pounds(1'060));
  CHECK(flow(6, 31).closing() == pounds(1'020));
}

TEST_CASE("a ledger that begins with nothing held began with the plan", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: stated-balance, amount: 0}
  - {date: 2014-01-06, kind: drawdown, amount: 60}
)");
  CHECK_FALSE(books->position().began_midway());
  CHECK(books->position().held_known());
}

TEST_CASE("a fee of which it is not said which it is takes nothing where all are on top", "[budget]") {
  auto books = [](const std::string& on_top) {
    auto both = plan;
    both.replace(both.find("fees: ["), 7, "fees: [{id: bank, name: Bank, rate: 1%, on_top: " + on_top + "}, ");
    return read_books({{"plan.yaml", both}, {"ledger/a.yaml", R"(entries:
  - {date: 2014-01-05, kind: drawdown, amount: 100}
  - {date: 2014-01-05, kind: fee, amount: 6}
  - {date: 2014-01-05, kind: fee, amount: -2}
)"}},
                      "2014-12-31")
        ->position();
  };
  CHECK(books("yes").held() == pounds(100));
  CHECK(books("yes").unclear == Money{});
  CHECK(books("no").held() == pounds(96));
  CHECK(books("no").unclear == pounds(6));
  CHECK(books("no").unclear_back == pounds(2));
}

TEST_CASE("a balance may agree as far as the fees that do not say which they are reach, and no penny further",
          "[budget]") {
  auto both = plan;
  both.replace(both.find("fees: ["), 7, "fees: [{id: bank, name: Bank, rate: 1%, on_top: no}, ");
  auto agrees = [&](const std::string& fee, const std::string& stated) {
    auto books = read_books({{"plan.yaml", both},
                             {"ledger/a.yaml",
                              "entries:\n  - {date: 2014-01-05, kind: drawdown, amount: 100}\n"
                              "  - {date: 2014-01-05, kind: fee, amount: " +
                                  fee +
                                  "}\n"
                                  "  - {date: 2014-01-06, kind: stated-balance, amount: \"" +
                                  stated + "\"}\n"}},
                            "2014-12-31");
    return not_met(stated_balances(books->spending, books->area.plan)).empty();
  };
  CHECK_FALSE(agrees("6", "93.99"));
  CHECK(agrees("6", "94"));
  CHECK(agrees("6", "100"));
  CHECK_FALSE(agrees("6", "100.01"));
  CHECK_FALSE(agrees("-2", "99.99"));
  CHECK(agrees("-2", "100"));
  CHECK(agrees("-2", "102"));
  CHECK_FALSE(agrees("-2", "102.01"));
}

TEST_CASE("a fee on top of the money takes nothing from what a ledger began with", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-04, kind: fee, amount: 3}
  - {date: 2014-01-04, kind: spend, activity: hub, amount: 1}
  - {date: 2014-01-05, kind: stated-balance, amount: 60}
)");
  CHECK(books->position().opening == pounds(61));
}

TEST_CASE("an organisation written by its name is one payee with its id", "[budget]") {
  auto books = with(R"(
  - {date: 2014-01-05, kind: spend, activity: fair, amount: 60, payee: trust}
  - {date: 2014-01-06, kind: spend, activity: hub, amount: 7, payee: The Trust}
  - {date: 2014-01-07, kind: spend, activity: hub, amount: 8, payee: The Trust of others}
)");
  auto payees = grouped(books->table, books->spending, By::payee, {});
  REQUIRE(payees.rows.size() == 2);
  CHECK(payees.rows[0].id == "trust");
  CHECK(payees.rows[0].figures.spent == pounds(67));
}
