// What `budget` and `ledger` say, hledger and ledger say too, to the penny, when they read our export: over thousands
// of generated areas, line by line and period by period. Many areas share a file, for hledger is slow to start.
#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <set>

#include "exchange/journal.h"
#include "support/area_folder.h"
#include "support/books.h"
#include "support/outside.h"
#include "support/random_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

constexpr std::uint32_t areas_in_file = 300;

// As many as take some seconds; QUORATE_AREAS=30000 asks for more.
std::uint32_t areas() {
  const auto* asked = std::getenv("QUORATE_AREAS");
  return asked ? static_cast<std::uint32_t>(std::stoul(asked)) : 2100;
}

std::unique_ptr<ReadBooks> read_area_of(std::uint32_t seed) {
  auto made = random_area(seed);
  auto books = read_books(made.texts, made.as_of);
  INFO("seed " << seed << ": " << (books->diagnostics.empty() ? "" : books->diagnostics[0].message));
  REQUIRE(books->diagnostics.empty());
  return books;
}

// Every second stated balance is made the one that the entries come to, so that the export asserts it.
void state_rightly(ReadBooks& books) {
  std::map<const LedgerEntry*, Money> right;
  for (const auto& stated : stated_balances(books.spending, books.area.plan))
    if (right.size() % 2 == 0) right.emplace(stated.entry, stated.position.held());
  for (auto& ledger : books.area.ledgers)
    for (auto& entry : ledger.entries)
      if (right.contains(&entry)) entry.amount.value = right.at(&entry);
}

std::string heading(const LineSpending& line) {
  if (line.line) return "plan:" + line.line->activity->id.text;
  return line.retired ? "earlier-plan:" + line.retired->id.text : "not-in-plan";
}

std::string path(const BudgetTable& table, std::size_t column) {
  const auto& parent = table.columns[column].parent;
  return (parent ? path(table, *parent) : std::string()) + ":" + table.columns[column].period->id.text;
}

// The balances of one area; roots and the area's own word stand before what is asked for.
struct Theirs {
  const Balances& balances;
  std::string area;
  long long operator()(const std::string& root, const std::string& rest = "") const {
    return below(balances, root + ":" + area + (rest.empty() ? "" : ":" + rest));
  }
};

void same_figures(const Figures& ours, const Theirs& theirs, const std::string& cell) {
  INFO(cell);
  CHECK(theirs("expenses", "spent:" + cell) == ours.spent.pence);
  CHECK(theirs("equity", "committed:" + cell) == ours.committed.pence);
  CHECK(theirs("income", "returned:" + cell) == ours.returned.pence);
  CHECK(-theirs("income", "other:" + cell) == ours.income.pence);
  CHECK(theirs("expenses", "in-kind:" + cell) == ours.in_kind.pence);
}

void same_lines(const ReadBooks& books, const Theirs& theirs) {
  for (const auto& line : books.spending.lines) {
    same_figures(line.total, theirs, heading(line));
    CHECK(theirs("equity", "budget:" + heading(line)) == line.budget().pence);
    for (std::size_t at = 0; at < books.table.columns.size(); ++at) {
      auto cell = heading(line) + path(books.table, at);
      same_figures(line.cells[at], theirs, cell);
      auto budget = budget_in(line, at);
      if (budget.known()) CHECK(theirs("equity", "budget:" + cell) == budget.amount.pence);
    }
  }
}

void same_position(const ReadBooks& books, const Theirs& theirs) {
  auto position = books.position();
  auto drawn = -theirs("income", "drawn"), planned = -theirs("equity", "planned");
  CHECK(theirs("assets") == position.held().pence);
  CHECK(drawn == position.drawn.pence);
  CHECK(planned == position.planned.pence);
  CHECK(-theirs("equity", "opening") == position.opening.pence);
  CHECK(theirs("expenses", "fees") + theirs("income", "fees-on-top") == position.fees.pence);
  CHECK(theirs("assets") + planned - drawn - theirs("equity", "committed") == position.uncommitted().pence);
}

// What each holder holds at the end, against the sum of its own entries; a ledger that names none is the only holder's.
void same_holders(const ReadBooks& books, const Theirs& theirs) {
  std::map<std::string, Position> holders;
  std::set<std::string> named;
  for (const auto& ledger : books.area.ledgers)
    if (const auto& by = ledger.ledger.held_by) named.insert(by->text);
  for (const auto& charge : books.spending.charges) {
    const auto& by = charge.ledger->ledger.held_by;
    auto holder = by ? by->text : named.size() == 1 ? *named.begin() : std::string();
    add_entry(holders[holder.empty() ? "holder-not-named" : "held:" + holder], *charge.entry, books.spending.openings, books.area.plan);
  }
  for (const auto& [holder, position] : holders) CHECK(theirs("assets", holder) == position.held().pence);
}

void same(const ReadBooks& books, const Balances& balances, std::uint32_t seed) {
  INFO("seed " << seed);
  Theirs theirs{balances, fmt::format("a{}", seed)};
  same_lines(books, theirs);
  same_position(books, theirs);
  same_holders(books, theirs);
}

// The areas of one file, read by each of the programs that are installed.
void check_file(std::uint32_t from, bool hledger, bool ledger) {
  AreaFolder folder;
  std::string text;
  std::vector<std::unique_ptr<ReadBooks>> all;
  for (auto seed = from; seed < from + areas_in_file; ++seed) {
    all.push_back(read_area_of(seed));
    state_rightly(*all.back());
    text += hledger_journal(journal_of(all.back()->books(), fmt::format("a{}", seed)));
  }
  auto file = folder.write("all.journal", text);
  for (auto [asked, read] : {std::pair(hledger, &hledger_balances), std::pair(ledger, &ledger_balances)}) {
    if (!asked) continue;
    auto balances = read(file);
    for (std::size_t at = 0; at < all.size(); ++at) same(*all[at], balances, from + static_cast<std::uint32_t>(at));
  }
}

}  // namespace

TEST_CASE("hledger and ledger agree with the budget and the ledger, to the penny", "[exchange][agreement]") {
  bool hledger = installed("hledger"), ledger = installed("ledger");
  if (!hledger) WARN("hledger is not installed: it was not asked whether it agrees");
  if (!ledger) WARN("ledger is not installed: it was not asked whether it agrees");
  if (!hledger && !ledger) return;
  for (std::uint32_t from = 1; from < areas(); from += areas_in_file) check_file(from, hledger, ledger);
}

TEST_CASE("hledger, ledger and beancount accept the journal of an area as correct", "[exchange][agreement]") {
  AreaFolder folder;
  for (std::uint32_t seed : {7u, 8u, 9u}) {
    auto books = read_area_of(seed);
    state_rightly(*books);
    auto journal = journal_of(books->books());
    auto text = folder.write("a.journal", hledger_journal(journal));
    auto beans = folder.write("a.beancount", beancount_journal(journal));
    for (const auto& [program, command] :
         {std::pair("hledger", "hledger check --strict ordereddates -f " + text),
          std::pair("ledger", "ledger --args-only --pedantic -f " + text + " balance >/dev/null"),
          std::pair("bean-check", "bean-check " + beans)}) {
      if (!installed(program)) {
        WARN(program << " is not installed: it was not asked whether it accepts the journal");
        continue;
      }
      auto ran = outside(command);
      INFO(program << ": " << ran.output);
      CHECK(ran.status == 0);
      CHECK(ran.output.empty());
    }
  }
}
