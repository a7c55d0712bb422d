// Texts that try to break out of each form: what stands around them is still what it was.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "exchange/data_package.h"
#include "exchange/journal.h"
#include "exchange/plain_line.h"
#include "support/area_folder.h"
#include "support/books.h"
#include "support/csv.h"
#include "support/outside.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"yaml(area: {name: "A\nplan ; \"x\" \\"}
organisations: [{id: trust, name: "; type:L  [2014-01-01] \"Trust\" \\"}]
periods: [{id: 2014_a, starts: 2013-11-01, ends: 2014-10-31}, {id: 2014.a, starts: 2014-11-01, ends: 2015-10-31}]
priorities:
  - id: one
    name: One
    activities:
      - {id: hub, name: "Hub\n2014-01-01 * fake\n    assets:x  £1.00\n    assets:y", budget: {2014_a: 10}}
      - {id: Pub, name: "date:2014-02-02, type:A  ; x", budget: {2014_a: 20}}
      - {id: id-Pub, name: "=1+1", budget: {2014_a: 40}}
      - {id: h_b, name: "社区中心 £5.00", budget: {2014_a: 80}}
      - {id: h.b, name: "end comment", budget: {2014.a: 160}}
      - {id: 3d, name: "(virtual) [balanced] {cost} @ £1", budget: {2014.a: 320}}
)yaml";

const std::string ledger = R"yaml(ledger: {held_by: trust}
entries:
  - {date: 2013-11-02, kind: drawdown, amount: 1000, note: "x  ; y\n    assets:held:trust  £-9.00"}
  - {date: 2013-11-03, kind: spend, activity: hub, amount: 1, payee: "=cmd|' /C calc'!A0", note: "\"); include /etc/passwd"}
  - {date: 2013-11-03, kind: spend, activity: Pub, amount: 2, payee: "(code) ! * 2014-01-01", note: "a | b ; date:bad"}
  - {date: 2013-11-03, kind: spend, activity: id-Pub, amount: 4, payee: "2014/01/01=2014/01/02", note: "[2014-13-99] [=2014-01-01]"}
  - {date: 2013-11-03, kind: spend, activity: h_b, amount: 8, payee: "\\\"q\\", note: "#tag ^link \\"}
  - {date: 2013-11-03, kind: spend, activity: h.b, amount: 16, payee: "end comment", note: ":tag: key: value"}
  - {date: 2013-11-03, kind: spend, activity: 3d, amount: 32, payee: "{{ x }} ${y} `z` %(account)",
                  note : "+1"
}
  - {date: 2013-11-03, kind: spend, activity: Ghost, amount: 64, payee: trust, note: "@SUM(A1)"}
)yaml";

std::unique_ptr<ReadBooks> read() {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", ledger}}, "2014-01-15");
  INFO((books->diagnostics.empty() ? "" : books->diagnostics[0].message));
  REQUIRE(books->diagnostics.empty());
  return books;
}

const std::vector<std::pair<std::string, long long>> spent{
    {"plan:hub:2014_a", 100},  {"plan:Pub:2014_a", 200}, {"plan:id-Pub:2014_a", 400}, {"plan:h_b:2014_a", 800},
    {"plan:h.b:2014_a", 1600}, {"plan:3d:2014_a", 3200}, {"not-in-plan:2014_a", 6400}};

bool asked(const std::string& program) {
  if (installed(program)) return true;
  WARN(program << " is not installed: it was not asked what it makes of hostile texts");
  return false;
}

void check_balances(const Balances& balances) {
  for (const auto& [cell, pence] : spent) {
    INFO(cell);
    CHECK(below(balances, "expenses:spent:" + cell) == pence);
  }
  CHECK(balances.size() == spent.size() + 6 + 3);  // budgets; what is held, drawn and planned: nothing else came in
}

}  // namespace

TEST_CASE("texts become one plain line", "[exchange]") {
  CHECK(plain_line(" a\n\tb  c\u00a0\u00a0d\x1b[1m ") == "a b c d [1m");
  CHECK(for_description("a ;b | c [2014-01-01]") == "a ,b / c (2014-01-01)");
  CHECK(for_comment("type:A, date:x") == "type-A; date-x");
  CHECK(for_beancount("a \"b\" \\ \n c") == "\"a \\\"b\\\" \\\\ c\"");
  CHECK(for_description(std::string(10'000, 'x')).size() < 400);
}

TEST_CASE("ids make different accounts of beancount, whatever they are", "[exchange]") {
  CHECK(beancount_part("hub") == "Hub");
  CHECK(beancount_part("y1a") == "Y1a");
  CHECK(beancount_part("2014") == "2014");
  CHECK(beancount_part("Hub") == "Id-Hub");
  CHECK(beancount_part("id-Hub") == "Id-id--Hub");
  CHECK(beancount_part("h_b") == "Id-h-ub");
  CHECK(beancount_part("h-ub") == "H-ub");
  CHECK(beancount_part("h.b") == "Id-h-db");
}

TEST_CASE("hostile texts leave a journal as it was", "[exchange]") {
  auto books = read();
  AreaFolder folder;
  auto journal = journal_of(books->books());
  auto file = folder.write("a.journal", hledger_journal(journal));
  auto beans = folder.write("a.beancount", beancount_journal(journal));
  if (asked("hledger")) {
    auto checked = outside("hledger check --strict -f " + file);
    INFO(checked.output);
    CHECK(checked.status == 0);
    check_balances(hledger_balances(file));
    // A heading, six lines' budgets against what is planned, and two postings of each entry.
    CHECK(read_csv(outside("hledger print -O csv -f " + file).output).size() == 1 + 7 + 8 * 2);
  }
  if (asked("ledger")) check_balances(ledger_balances(file));
  if (asked("bean-check")) {
    auto checked = outside("bean-check " + beans);
    INFO(checked.output);
    CHECK(checked.status == 0);
  }
}

TEST_CASE("hostile texts are cells and nothing more", "[exchange]") {
  auto books = read();
  for (const auto& table : data_tables(books->books())) {
    auto rows = read_csv(to_csv(table));
    INFO(table.name);
    CHECK(rows.size() == table.rows.size() + 1);
    for (const auto& row : rows) {
      CHECK(row.size() == table.fields.size());
      for (const auto& cell : row) {
        INFO(cell);
        bool number = cell.find_first_not_of("-.0123456789") == std::string::npos;
        CHECK((cell.empty() || number || std::string("=+-@|%\t").find(cell[0]) == std::string::npos));
      }
    }
  }
}

TEST_CASE("the JSON export and the tables give the figures of the budget", "[exchange]") {
  auto books = read();
  auto json = nlohmann::json::parse(to_json(money_export(books->books())));
  auto tables = data_tables(books->books());
  auto rows = read_csv(to_csv(tables[2]));
  REQUIRE(json["figures"].size() == rows.size() - 1);
  std::size_t at = 0;
  for (const auto& line : books->spending.lines)
    for (std::size_t column = 0; column <= books->table.columns.size(); ++column, ++at) {
      const auto& figures = column == 0 ? line.total : line.cells[column - 1];
      const auto& one = json["figures"][at];
      CHECK(one["spent"]["pence"] == figures.spent.pence);
      CHECK(one["committed"]["pence"] == figures.committed.pence);
      CHECK(rows[at + 1][4] == plain(figures.spent));
      CHECK(rows[at + 1][5] == plain(figures.committed));
      if (column == 0) CHECK(one["budget"]["pence"] == line.budget().pence);
    }
  CHECK(json["ledger"]["position"]["held"]["pence"] == 1000'00 - 127'00);
  CHECK(json["ledger"]["entries"].size() == 8);
  CHECK(json["area"] == "A\nplan ; \"x\" \\");
}

TEST_CASE("the package describes its tables", "[exchange]") {
  auto books = read();
  auto files = data_package(books->books());
  REQUIRE(files.back().first == "datapackage.json");
  auto json = nlohmann::json::parse(files.back().second);
  REQUIRE(json["resources"].size() == files.size() - 1);
  for (std::size_t at = 0; at + 1 < files.size(); ++at) {
    const auto& resource = json["resources"][at];
    CHECK(resource["path"] == files[at].first);
    auto header = read_csv(files[at].second)[0];
    REQUIRE(resource["schema"]["fields"].size() == header.size());
    for (std::size_t field = 0; field < header.size(); ++field)
      CHECK(resource["schema"]["fields"][field]["name"] == header[field]);
  }
}
