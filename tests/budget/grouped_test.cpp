// A plan and its ledger by priority, lead, period and payee: which row has what, and in which order they stand.
#include "budget/grouped.h"

#include <fmt/core.h>

#include "budget/carried.h"
#include "budget/payees.h"
#include "support/books.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Strings = std::vector<std::string>;

const std::string plan = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]}
  - {id: y2, ends: 2015-10-31}
organisations: [{id: trust, name: The Trust}, {id: council, name: The Council}]
priorities:
  - id: place
    name: Place
    activities:
      - {id: hub, name: Hub, lead: trust, budget: {y1a: 100, y1b: 100}}
      - {id: park, name: Park, lead: council, budget: {y1a: 50, y1b: 50}}
      - {id: trees, name: Trees, lead: trust, budget: {y2: 30}}
  - {id: empty, name: Nothing yet}
  - id: skills
    name: Skills
    activities:
      - {id: club, name: Club, lead: council, budget: {y1a: 20}}
support:
  - {id: web, name: Website, budget: {y1a: 7}}
retired: [{id: old, name: Old}]
)";

const std::string entries = R"(entries:
  - {date: 2014-01-05, kind: spend, activity: hub, amount: 10, payee: B shop}
  - {date: 2014-01-06, kind: spend, activity: park, amount: 20, payee: A shop}
  - {date: 2014-06-07, kind: spend, activity: trees, amount: 3, payee: C shop}
  - {date: 2014-01-08, kind: spend, activity: club, amount: 10, payee: The Trust}
  - {date: 2014-01-09, kind: spend, activity: web, amount: 1}
  - {date: 2014-01-10, kind: in-kind, activity: web, amount: 5, payee: C shop}
  - {date: 2014-01-11, kind: spend, activity: old, amount: 2, payee: B shop}
  - {date: 2014-01-12, kind: commitment, activity: park, amount: 4, payee: A shop}
  - {date: 2014-01-13, kind: spend, activity: hub, amount: 40, payee: A shop, period: y1}
  - {date: 2014-01-14, kind: refund, activity: hub, amount: 15, payee: A shop, period: y1}
  - {date: 2014-01-15, kind: return, activity: hub, amount: 6, period: y1}
  - {date: 2015-12-01, kind: spend, activity: hub, amount: 8, payee: B shop}
)";

// "place 280 63 committed 4" for each row: its budget, what was spent and what is left.
Strings rows(By by, std::optional<std::size_t> column = {}) {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", entries}}, "2015-12-31");
  for (const auto& told : books->diagnostics) UNSCOPED_INFO(told.rule << ": " << told.message);
  REQUIRE(books->diagnostics.empty());
  auto all = grouped(books->table, books->spending, by, column);
  all.rows.push_back(all.total);
  Strings out;
  for (const auto& row : all.rows)
    out.push_back(fmt::format("{}{} {} {} left {}", row.id,
                              row.of == RowOf::no_lead       ? "no lead"
                              : row.of == RowOf::support     ? "!"
                              : row.of == RowOf::not_in_plan ? "not in plan"
                              : row.of == RowOf::outside     ? "outside"
                              : row.of == RowOf::no_payee    ? "nobody"
                                                             : "",
                              digits(row.budget.amount), digits(row.figures.spent), digits(row.left())));
  return out;
}

}  // namespace

TEST_CASE("each line is in the row of its priority, support in its own", "[budget]") {
  CHECK(rows(By::priority) == Strings{"place 330 66 left 254", "skills 20 10 left 10", "support! 7 1 left 6",
                                      "old 0 2 left -2", "not in plan 0 0 left 0", " 357 79 left 268"});
}

TEST_CASE("each line is in the row of whoever leads it", "[budget]") {
  CHECK(rows(By::lead) == Strings{"trust 230 46 left 178", "council 120 30 left 86", "no lead 7 1 left 6",
                                  "old 0 2 left -2", "not in plan 0 0 left 0", " 357 79 left 268"});
}

TEST_CASE("each period has the money of its parts, and what is outside stands apart", "[budget]") {
  CHECK(rows(By::period) == Strings{"y1 327 71 left 246", "y1a 177 43 left 130", "y1b 150 3 left 147",
                                    "y2 30 0 left 30", "outside 0 8 left -8", " 357 79 left 268"});
  // A column makes no difference to a table of all of them.
  CHECK(rows(By::period, 1) == rows(By::period));
}

TEST_CASE("who was paid most stands first, and of equals the first by name", "[budget]") {
  CHECK(rows(By::payee) == Strings{"A shop 0 45 left -49", "B shop 0 20 left -20", "trust 0 10 left -10",
                                   "C shop 0 3 left -3", "nobody 0 1 left -1", " 357 79 left 268"});
  CHECK(rows(By::payee, 1) == Strings{"A shop 0 20 left -24", "B shop 0 12 left -12", "trust 0 10 left -10",
                                      "nobody 0 1 left -1", "C shop 0 0 left 0", " 177 43 left 130"});
}

TEST_CASE("what is of a year and in none of its parts is told of its parts", "[budget]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", entries}}, "2015-12-31");
  auto undivided = [&](By by, std::optional<std::size_t> column) {
    return grouped(books->table, books->spending, by, column).undivided;
  };
  CHECK(undivided(By::activity, 1) == Money{25'00});
  CHECK(undivided(By::activity, 2) == Money{25'00});
  CHECK(undivided(By::activity, 0) == Money{});
  CHECK(undivided(By::activity, 3) == Money{});
  CHECK(undivided(By::activity, {}) == Money{});
  CHECK(undivided(By::period, 1) == Money{});
}

TEST_CASE("what all lines carry on is the sum of what each does", "[budget]") {
  CellAmount ten{Cell::given, {10}};
  Carried one{ten, {1}, {2}, false, ten}, other{ten, {3}, {4}, true, ten};
  auto sum = one;
  sum += other;
  CHECK(sum.budget.amount == Money{20});
  CHECK(sum.brought.amount == Money{20});
  CHECK(sum.spent == Money{4});
  CHECK(sum.returned == Money{6});
  CHECK(sum.undivided);
  CHECK_FALSE(sum.rest().known());
  sum = one;
  sum += one;
  CHECK_FALSE(sum.undivided);
  CHECK(sum.forward().amount == Money{20 + 20 - 2 - 4});
}

TEST_CASE("an organisation that two files name is one", "[budget]") {
  Area area;
  Organisation hall;
  hall.id.text = "hall";
  hall.name.value = "The Hall";
  area.plan.organisations = {hall};
  area.membership.organisations = {hall};
  PayeeBodies bodies(area);
  CHECK(bodies.organisation("The Hall") == "hall");
  CHECK(bodies.organisation("hall") == "hall");
}

TEST_CASE("a table knows whether any of its periods has parts, and all lines whether one is undivided", "[budget]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", entries}}, "2015-12-31");
  CHECK(books->table.has_parts);
  CHECK_FALSE(read_books({{"plan.yaml", "periods: [{id: y1, ends: 2014-10-31}]\n"}}, "2014-01-01")->table.has_parts);
  CHECK(books->table.columns[1].depth == 1);
  CHECK(books->spending.undivided == std::vector<bool>{false, true, true, false});  // of the hub alone
}

TEST_CASE("a share of an award is known as soon as it is a penny", "[budget]") {
  BudgetTable table;
  CHECK_FALSE(table.share_of_award({1}));
  table.award = Money{};
  CHECK_FALSE(table.share_of_award({1}));
  table.award = Money{1};
  CHECK(table.share_of_award({1}) == Fraction{1, 1});
}
