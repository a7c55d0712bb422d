// Thousands of small ledgers, made by a generator that gives the same ones every time. What each comes to is stated
// here by brute force from the list of its entries, and the identities of treasurers are asked of the result.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "budget/carried.h"
#include "budget/grouped.h"
#include "support/books.h"

using namespace quorate;
using namespace quorate::test;

namespace {

struct Dice {
  std::mt19937 engine;
  std::size_t below(std::size_t sides) { return engine() % sides; }
  bool one_in(std::size_t sides) { return below(sides) == 0; }
  template <std::size_t N>
  std::string of(const std::array<const char*, N>& words) {
    return words[below(N)];
  }
};

// Days from 1 October 2013 on: a month before the plan begins, and two after it ends.
const Date first_day = make_date(2013, 10, 1);
constexpr std::size_t days = 30 + 730 + 60;

struct MadePeriod {
  const char* id;
  const char* parent;
  Date from, to;
};

const std::vector<MadePeriod> periods{{"y1", "", make_date(2013, 11, 1), make_date(2014, 10, 31)},
                                      {"y1a", "y1", make_date(2013, 11, 1), make_date(2014, 4, 30)},
                                      {"y1b", "y1", make_date(2014, 5, 1), make_date(2014, 10, 31)},
                                      {"y2", "", make_date(2014, 11, 1), make_date(2015, 10, 31)}};

const std::string plan = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]}
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - id: one
    name: One
    activities:
      - {id: hub, name: Hub, budget: {y1: 1000, y2: 500}}
      - {id: fair, name: Fair, budget: {y1a: 300, y1b: 400, y2: 700}}
support:
  - {id: meetings, name: Meetings}
retired:
  - {id: old, name: Old, from: 2014-11-01}
fees: [{id: admin, name: Fee, rate: 5%, of: drawn-down, on_top: yes}, {id: bank, name: Bank, rate: 1%, on_top: no}]
)";

const std::map<std::string, std::int64_t> planned{{"hub", 150'000}, {"fair", 140'000}, {"meetings", 0}};

struct Made {
  std::string kind, line, from, to, period, settles, id, fee;
  bool in_full = false;
  Date date;
  std::int64_t pence = 0;
};

constexpr std::array lines{"hub", "fair", "meetings", "old", "ghost", ""};
constexpr std::array kinds{"drawdown", "spend",  "spend",   "spend", "commitment", "refund",
                           "return",   "income", "in-kind", "fee",   "virement",   "stated-balance"};
constexpr std::array named{"y1", "y1a", "y1b", "y2"};

Made make_entry(Dice& dice, std::vector<std::string>& promises) {
  Made entry;
  entry.kind = dice.of(kinds);
  entry.date = add_days(first_day, static_cast<int>(dice.below(days)));
  entry.pence = static_cast<std::int64_t>(dice.below(40'000));
  bool of_line = entry.kind == "spend" || entry.kind == "commitment" || entry.kind == "refund" ||
                 entry.kind == "return" || entry.kind == "income" || entry.kind == "in-kind";
  if (of_line) entry.line = dice.of(lines);
  if (entry.kind != "stated-balance" && dice.one_in(5)) entry.period = dice.of(named);
  if (entry.kind == "virement") entry.from = lines[dice.below(5)], entry.to = lines[dice.below(5)];
  if (entry.kind == "fee") entry.fee = dice.one_in(2) ? "admin" : "bank";
  if (entry.kind == "commitment") promises.push_back(entry.id = fmt::format("c{}", promises.size()));
  if ((entry.kind == "spend" || entry.kind == "refund") && !promises.empty() && dice.one_in(2))
    entry.settles = promises[dice.below(promises.size())];
  entry.in_full = entry.kind == "spend" && !entry.settles.empty() && dice.one_in(4);
  return entry;
}

std::vector<Made> make(std::uint32_t seed) {
  Dice dice{std::mt19937(seed)};
  std::vector<Made> entries;
  std::vector<std::string> promises;
  for (auto count = dice.below(25); count > 0; --count) entries.push_back(make_entry(dice, promises));
  return entries;
}

std::string written(const std::vector<Made>& entries) {
  std::string out = "entries:\n";
  for (const auto& entry : entries) {
    out += fmt::format("  - date: {}\n    kind: {}\n    amount: {}\n", iso(entry.date), entry.kind,
                       plain(Money{entry.pence}));
    auto add = [&](const char* key, const std::string& value) {
      if (!value.empty()) out += fmt::format("    {}: {}\n", key, value);
    };
    add("activity", entry.line);
    add("period", entry.period);
    add("from", entry.from);
    add("to", entry.to);
    add("id", entry.id);
    add("settles", entry.settles);
    add("fee", entry.fee);
    if (entry.in_full) out += "    in_full: yes\n";
  }
  return entries.empty() ? "ledger: {}\n" : out;
}

// ---- the same by brute force

std::string period_of(const Made& entry) {
  if (!entry.period.empty()) return entry.period;
  std::string found;
  for (const auto& period : periods)
    if (period.from <= entry.date && entry.date <= period.to) found = period.id;  // the shortest stands last
  return found;
}

bool in_period(const Made& entry, const std::string& period) {
  auto charged = period_of(entry);
  for (const auto& one : periods)
    if (charged == one.id && (period == one.id || period == one.parent)) return true;
  return false;
}

std::string heading_of(const std::string& line) { return line == "ghost" ? "" : line; }

// What is still promised by one commitment.
std::int64_t open(const Made& promise, const std::vector<Made>& entries, Date as_of) {
  auto rest = promise.pence;
  bool closed = false;
  for (const auto& entry : entries) {
    if (entry.settles != promise.id || entry.date > as_of) continue;
    rest -= entry.kind == "refund" ? -entry.pence : entry.pence;
    closed = closed || entry.in_full;
  }
  return closed || rest < 0 ? 0 : rest;
}

struct Sum {
  std::int64_t spent = 0, committed = 0, moved = 0, returned = 0, in_kind = 0, income = 0;
};

// Over the entries of one heading and one period; an empty period means all, and all headings with `every`.
Sum sum_of(const std::vector<Made>& entries, Date as_of, const std::string& heading, const std::string& period,
           bool every) {
  Sum sum;
  for (const auto& entry : entries) {
    if (entry.date > as_of || (!period.empty() && !in_period(entry, period))) continue;
    if (entry.kind == "virement") {
      if (every || heading_of(entry.from) == heading) sum.moved -= entry.pence;
      if (every || heading_of(entry.to) == heading) sum.moved += entry.pence;
    }
    if (!every && heading_of(entry.line) != heading) continue;
    if (entry.kind == "spend") sum.spent += entry.pence;
    if (entry.kind == "refund") sum.spent -= entry.pence;
    if (entry.kind == "return") sum.returned += entry.pence;
    if (entry.kind == "in-kind") sum.in_kind += entry.pence;
    if (entry.kind == "income") sum.income += entry.pence;
    if (entry.kind == "commitment") sum.committed += open(entry, entries, as_of);
  }
  return sum;
}

void same(const Figures& figures, const Sum& sum) {
  CHECK(figures.spent.pence == sum.spent);
  CHECK(figures.committed.pence == sum.committed);
  CHECK(figures.moved.pence == sum.moved);
  CHECK(figures.returned.pence == sum.returned);
  CHECK(figures.in_kind.pence == sum.in_kind);
  CHECK(figures.income.pence == sum.income);
}

void check_lines(const ReadBooks& books, const std::vector<Made>& entries) {
  for (const std::string heading : {"hub", "fair", "meetings", "old", ""}) {
    INFO("line " << heading);
    const auto& line = books.line(heading);
    auto all = sum_of(entries, books.as_of, heading, "", false);
    same(line.total, all);
    auto budget = planned.contains(heading) ? planned.at(heading) : 0;
    CHECK(line.left().pence == budget + all.moved - all.spent - all.returned - all.committed);
    for (const auto& period : periods)
      same(line.cells[*books.table.column_of(period.id)], sum_of(entries, books.as_of, heading, period.id, false));
  }
  same(books.spending.total, sum_of(entries, books.as_of, "", "", true));
}

std::int64_t kind_sum(const std::vector<Made>& entries, Date from, Date to, const std::string& kind) {
  std::int64_t sum = 0;
  for (const auto& entry : entries)
    if (entry.kind == kind && entry.date >= from && entry.date <= to && entry.fee != "admin") sum += entry.pence;
  return sum;
}

std::int64_t held(const std::vector<Made>& entries, Date to) {
  auto sum = [&](const char* kind) { return kind_sum(entries, first_day, to, kind); };
  return sum("drawdown") + sum("income") + sum("refund") - sum("spend") - sum("return") - sum("fee");
}

void check_position(const ReadBooks& books, const std::vector<Made>& entries) {
  auto position = books.position();
  CHECK((position.held() - position.opening).pence == held(entries, books.as_of));
  CHECK(position.held() - position.opening ==
        position.drawn + position.income - position.spent - position.returned - position.fees);
  CHECK(position.undrawn() == books.table.total - position.drawn);
  CHECK(position.uncommitted() == position.held() + position.undrawn() - position.committed);
  // What the lines have left is what nobody has promised yet, but for what came from elsewhere and fees out of the money.
  Money left;
  for (const auto& line : books.spending.lines) left += line.left();
  CHECK(left == position.uncommitted() - position.income - position.opening + position.fees);
  CHECK(position.spent == books.spending.total.spent);
  CHECK(position.returned == books.spending.total.returned);
  CHECK(position.in_kind == books.spending.total.in_kind);
  for (const auto& stated : stated_balances(books.spending, books.area.plan))
    CHECK((stated.position.held() - stated.position.opening).pence == held(entries, *stated.entry->date));
}

Money begun_within(const ReadBooks& books, Date from, Date to) {
  Money sum;
  for (const auto& one : books.spending.openings.all)
    if (*one.first->date >= from && *one.first->date <= std::min(to, books.as_of)) sum += one.amount;
  return sum;
}

// Each period's closing balance opens the next one, with what a ledger that begins in it begins with.
void check_flow(const ReadBooks& books, const std::vector<Made>& entries) {
  Money before, begun;
  for (auto from : {first_day, make_date(2013, 11, 1), make_date(2014, 5, 1), make_date(2014, 11, 1)}) {
    auto to = from == first_day ? make_date(2013, 10, 31) : add_days(add_months(from, 6), -1);
    auto flow = movement(books.spending, books.area.plan, from, to);
    auto begins = begun_within(books, from, to);
    begun += begins;
    CHECK(flow.opening == before);
    CHECK(flow.begun == begins);
    CHECK((flow.closing() - begun).pence == held(entries, std::min(to, books.as_of)));
    before = flow.closing();
  }
}

// Every way of putting it together shows the same money, and each total is what stands above it.
void check_groups(const ReadBooks& books) {
  for (auto by : {By::activity, By::priority, By::lead, By::payee}) {
    auto all = grouped(books.table, books.spending, by, {});
    Figures sum;
    for (const auto& row : all.rows) sum += row.figures;
    CHECK(sum.spent == books.spending.total.spent);
    CHECK(sum.committed == books.spending.total.committed);
    CHECK(sum.in_kind == books.spending.total.in_kind);
  }
  auto each = grouped(books.table, books.spending, By::activity, {});
  Money left;
  for (const auto& row : each.rows) left += row.left();
  CHECK(left == each.total.left());
  Figures years = books.spending.outside;
  for (const auto* id : {"y1", "y2"}) years += books.spending.columns[*books.table.column_of(id)];
  CHECK(years == books.spending.total);
}

void check_carried(const ReadBooks& books) {
  for (const auto& line : books.spending.lines) {
    auto first = carried(line, books.table, *books.table.column_of("y1"));
    auto second = carried(line, books.table, *books.table.column_of("y2"));
    CHECK(second.brought.amount == first.forward().amount);
    auto all = line.budget() - line.outside.moved - (line.total.spent - line.outside.spent) -
               (line.total.returned - line.outside.returned);
    CHECK(second.forward().amount == all);
  }
}

}  // namespace

TEST_CASE("generated ledgers come to what their entries say, and keep the identities", "[budget]") {
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    INFO("seed " << seed);
    auto entries = make(seed);
    auto as_of = add_days(first_day, static_cast<int>(seed * 7919 % (days + 100)));
    auto text = written(entries);
    CAPTURE(text, iso(as_of));
    auto books = read_books({{"plan.yaml", plan}, {"ledger/all.yaml", text}}, iso(as_of));
    REQUIRE(books->diagnostics.empty());
    check_lines(*books, entries);
    check_position(*books, entries);
    check_flow(*books, entries);
    check_groups(*books);
    check_carried(*books);
  }
}
