// The reports on a ledger keep their tables straight and say in words what a figure alone would hide.
#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "base/words.h"
#include "report/ledger_report.h"
#include "report/render/render.h"
#include "report/spend_report.h"
#include "support/books.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string plan = R"(area: {name: Fernside}
periods:
  - {id: y1, name: Year 1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, name: First half, ends: 2014-04-30}, {id: y1b, name: Second half, ends: 2014-10-31}]}
priorities:
  - id: one
    name: 社区 and a priority with a name that is far longer than any table of eighty columns can hold
    activities:
      - {id: wide, name: 社区中心社区中心社区中心社区中心社区中心社区中心社区中心, budget: {y1: "100,000,000"}}
      - {id: fair, name: Fair, budget: {y1a: 1000, y1b: 1000}}
retired:
  - {id: old, name: Old heading, merged_into: fair}
)";

const std::string ledger = R"(entries:
  - {date: 2013-11-02, kind: drawdown, amount: "90,000,000.00"}
  - {date: 2013-11-03, kind: spend, activity: wide, amount: "12,345,678.90", payee: 会社会社会社会社会社会社会社会社会社会社会社会社会社会社}
  - {date: 2013-11-04, kind: spend, activity: fair, amount: 2650.00, payee: A shop}
  - {date: 2013-11-05, kind: spend, activity: old, amount: 10, payee: A shop}
  - {date: 2013-11-06, kind: spend, activity: ghost, amount: 20, payee: A shop}
  - {date: 2013-11-07, kind: stated-balance, amount: "77,651,641.09"}
)";

std::unique_ptr<ReadBooks> read() {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", ledger}}, "2014-01-15");
  REQUIRE(books->diagnostics.empty());
  return books;
}

// Every line fits, and each row of figures ends where the rule above it ends.
void check_straight(const std::string& text) {
  CAPTURE(text);
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size());
    CHECK(display_width(text.substr(at, end - at)) <= 80);
    at = end + 1;
  }
}

}  // namespace

TEST_CASE("what a ledger begins with is held, and what is left is then at most what is shown", "[report]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", R"(entries:
  - {date: 2014-01-02, kind: commitment, activity: fair, amount: 7}
  - {date: 2014-01-03, kind: stated-balance, amount: 500}
  - {date: 2014-01-04, kind: spend, activity: fair, amount: 20, payee: A shop}
)"}},
                          "2014-01-15");
  auto text = to_text(ledger_document(books->books(), {}, false), {80});
  CAPTURE(text);
  for (auto part : {"Held before the first entry                    500", "Held                                           480",
                    "Planned, not drawn down yet (at most)  100,002,000", "Uncommitted (at most)",
                    "(ledger/a.yaml:3:", "is in no entry"})
    CHECK(text.find(part) != std::string::npos);
  auto json = nlohmann::json::parse(to_json(ledger_json(books->books(), {})));
  CHECK(json["position"]["opening"]["pence"] == 50'000);
  CHECK(json["position"]["held"]["pence"] == 48'000);
  CHECK(json["position"]["uncommitted"] == "not known");
  CHECK(json["position"]["undrawn"] == "not known");
  CHECK(json["entries"][0]["held"]["pence"] == 0);
  CHECK(json["entries"][1]["held"]["pence"] == 50'000);
}

TEST_CASE("a report on days that the ledger does not tell of does not call them nothing", "[report]") {
  const std::string entries = R"(entries:
  - {date: 2014-06-03, kind: spend, activity: fair, amount: 50, payee: A shop}
  - {date: 2014-06-15, kind: stated-balance, amount: 450}
  - {date: 2014-06-20, kind: drawdown, amount: 1000}
)";
  auto of = [&](const char* as_of) {
    return read_books({{"plan.yaml", plan}, {"ledger/a.yaml", entries}}, as_of);
  };
  auto books = of("2014-07-15");
  auto column = [&](const char* id) { return *books->table.column_of(id); };
  auto spend = [&](const ReadBooks& read_at, const char* id) {
    return nlohmann::json::parse(to_json(spend_json(read_at.books(), column(id))));
  };
  auto fair = [](const nlohmann::json& report) { return report["rows"][1]; };

  SECTION("none of them") {
    auto before = spend(*books, "y1a");
    for (auto figure : {"spent", "variance", "returned", "carried_forward", "spent_to_date"})
      CHECK(fair(before)[figure] == "not known");
    for (auto figure : {"opening", "begun", "received", "spent", "closing"})
      CHECK(before["flow"][figure] == "not known");
    auto text = to_text(spend_document(books->books(), column("y1a"), false), {80});
    CHECK(text.find("The ledger begins on 3 June 2014 with £500 held before") != std::string::npos);
    CHECK(text.find("What was held in these days is not known.") != std::string::npos);
    CHECK(text.find("£0") == std::string::npos);
  }
  SECTION("some of them") {
    auto within = spend(*books, "y1b");
    CHECK(fair(within)["spent"] == "not known");
    CHECK(within["flow"]["opening"] == "not known");
    CHECK(within["flow"]["begun"]["pence"] == 500'00);
    CHECK(within["flow"]["closing"]["pence"] == 1450'00);
    auto text = to_text(spend_document(books->books(), column("y1b"), false), {80});
    CHECK(text.find("Held when the ledger begins £500, received £1,000, spent £50") != std::string::npos);
  }
  SECTION("a day before all of them") {
    auto early = of("2014-06-02");
    auto json = nlohmann::json::parse(to_json(spending_json(early->books(), {})));
    for (auto figure : {"opening", "held", "undrawn", "uncommitted"}) CHECK(json["position"][figure] == "not known");
    CHECK(spend(*early, "y1b")["flow"]["closing"] == "not known");
    auto text = to_text(spending_document(early->books(), {}), {80});
    CHECK(std::regex_search(text, std::regex("Held +not known")));
    CHECK(std::regex_search(text, std::regex("Uncommitted +not known")));
  }
  SECTION("what is left, and what will be") {
    auto json = nlohmann::json::parse(to_json(spending_json(books->books(), {})));
    CHECK(json["total"]["left"] == "not known");
    CHECK(json["rows"][1]["left"] == "not known");
    CHECK(json["forecast"].is_null());
    SpendingOptions half;
    half.column = column("y1a");
    CHECK(to_text(spending_document(books->books(), half), {200}).find("at most") != std::string::npos);
  }
}

TEST_CASE("what is held when a ledger begins on a period's first day is in the sum", "[report]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", R"(entries:
  - {date: 2014-05-01, kind: stated-balance, amount: 500}
  - {date: 2014-06-20, kind: drawdown, amount: 1000}
)"}},
                          "2014-07-15");
  auto text = to_text(spend_document(books->books(), *books->table.column_of("y1b"), false), {200});
  CHECK(text.find("Held when the ledger begins £500, received £1,000, spent £0: held at the end £1,500.") !=
        std::string::npos);
}

TEST_CASE("two holders that began midway are not taken for a beginning from nothing", "[report]") {
  auto of = [](const char* holder, const char* amount) {
    return fmt::format("ledger: {{held_by: {}}}\nentries: [{{date: 2014-06-15, kind: stated-balance, amount: {}}}]\n", holder,
                       amount);
  };
  auto books = read_books(
      {{"plan.yaml", plan}, {"ledger/a.yaml", of("trust", "300")}, {"ledger/b.yaml", of("council", "-300")}}, "2014-07-15");
  CHECK(books->position().began_midway());
  CHECK(to_text(spending_document(books->books(), {}), {80}).find("(at most)") != std::string::npos);
}

TEST_CASE("whose money an unnamed ledger tells of does not hang on the day that is asked about", "[report]") {
  const Texts texts{
      {"plan.yaml", plan},
      {"ledger/u.yaml", "entries: [{date: 2014-02-01, kind: stated-balance, amount: 500}]\n"},
      {"ledger/x.yaml", "ledger: {held_by: trust}\nentries: [{date: 2014-01-15, kind: drawdown, amount: 500}]\n"},
      {"ledger/y.yaml", "ledger: {held_by: council}\nentries: [{date: 2014-03-01, kind: drawdown, amount: 100}]\n"}};
  CHECK(read_books(texts, "2014-02-28")->position().held() == Money{500'00});
  CHECK(read_books(texts, "2014-03-01")->position().held() == Money{600'00});
}

TEST_CASE("a balance that the entries do not come to is told wherever what is held is", "[report]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", R"(entries:
  - {date: 2013-11-02, kind: drawdown, amount: 100}
  - {date: 2013-11-03, kind: stated-balance, amount: 90}
)"}},
                          "2014-01-15");
  const std::string words = "The holder stated £90 on 3 November 2013 (ledger/a.yaml:3:";
  CHECK(to_text(spending_document(books->books(), {}), {200}).find(words) != std::string::npos);
  CHECK(to_text(ledger_document(books->books(), {}, false), {200}).find(words) != std::string::npos);
  auto spent = to_text(spend_document(books->books(), *books->table.column_of("y1a"), false), {200});
  CHECK(spent.find(words) != std::string::npos);
}

TEST_CASE("what goes back to the funder is no overspending of the period in which it goes", "[report]") {
  auto over = [](const std::string& entries) {
    auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", "entries:\n" + entries}}, "2014-07-15");
    SpendingOptions half;
    half.column = books->table.column_of("y1b");
    auto text = to_text(spending_document(books->books(), half), {80});
    CHECK((text.find("OVER is against the budget of the period alone") != std::string::npos) ==
          (text.find("OVER by") != std::string::npos));
    CHECK(text.find("Year 1, Second half") != std::string::npos);
    return text.find("OVER by £1\n") != std::string::npos;
  };
  const std::string spent = "  - {date: 2014-06-03, kind: spend, activity: fair, payee: A shop, amount: ";
  CHECK_FALSE(over(spent + "1000}\n  - {date: 2014-06-04, kind: return, activity: fair, amount: 1000}\n"));
  CHECK(over(spent + "1001}\n"));
}

TEST_CASE("the report on a year tells what those on its parts explained, and what was moved", "[report]") {
  auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", R"(entries:
  - {date: 2013-11-02, kind: virement, from: wide, to: fair, amount: 30, period: y1}
spend_reports:
  - {period: y1b, explanations: {fair: It rained}}
  - {period: y1, explanations: {wide: Not begun}}
)"}},
                          "2014-10-31");
  auto text = [&](const char* period) {
    return to_text(spend_document(books->books(), *books->table.column_of(period), false), {80});
  };
  CHECK(text("y1").find("Second half, Fair: It rained\n") != std::string::npos);
  CHECK(text("y1").find(": Not begun\n") != std::string::npos);
  CHECK(text("y1").find("£30 was moved between lines.") != std::string::npos);
  CHECK(text("y1a").find("It rained") == std::string::npos);
  CHECK(text("y1b").find("\nFair: It rained\n") != std::string::npos);
  CHECK(text("y1b").find("was moved") == std::string::npos);
}

TEST_CASE("why what is uncommitted is not what is left is said, with the amounts", "[report]") {
  auto words = [](const std::string& entries) {
    auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", "entries:\n" + entries}}, "2014-01-15");
    auto text = to_text(spending_document(books->books(), {}), {200});
    auto at = text.find("they differ by ");
    return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
  };
  const std::string drawn = "  - {date: 2013-11-02, kind: drawdown, amount: 100}\n",
                    income = "  - {date: 2013-11-03, kind: income, amount: 2.50}\n";
  CHECK(words(drawn) == "");
  CHECK(words(drawn + income) == "they differ by £2.50 of income.");
  CHECK(words("  - {date: 2013-11-01, kind: stated-balance, amount: 7}\n" + drawn + income) ==
        "they differ by £2.50 of income and £7 held before the first entry.");
}

TEST_CASE("a report on one period says nothing that is of the whole plan", "[report]") {
  auto books = read();
  SpendingOptions options;
  auto whole = to_text(spending_document(books->books(), options), {80});
  CHECK(whole.find("The money") != std::string::npos);
  CHECK(whole.find("The newest entry is of 7 November 2013.") != std::string::npos);
  options.column = books->table.column_of("y1a");
  auto half = to_text(spending_document(books->books(), options), {80});
  CHECK(half.find("The money") == std::string::npos);
  CHECK(half.find("The newest entry is of 7 November 2013.") != std::string::npos);
}

TEST_CASE("nothing is forecast from nothing", "[report]") {
  auto forecast = [](const std::string& entries) {
    auto books = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", "entries:\n" + entries}}, "2014-01-15");
    auto json = nlohmann::json::parse(to_json(spending_json(books->books(), {})));
    auto text = to_text(spending_document(books->books(), {}), {80});
    CHECK((text.find("Forecast for") != std::string::npos) == !json["forecast"].is_null());
    return json["forecast"];
  };
  CHECK(forecast("  - {date: 2013-11-02, kind: drawdown, amount: 5}\n").is_null());
  CHECK(forecast("  - {date: 2013-11-02, kind: spend, activity: fair, amount: 76}\n")["at_the_end"]["pence"] == 36500);
}

TEST_CASE("tables of a ledger fit eighty columns whatever stands in them", "[report]") {
  auto books = read();
  for (auto by : {By::activity, By::priority, By::period, By::lead, By::payee})
    check_straight(to_text(spending_document(books->books(), {by, {}, false}), {80}));
  check_straight(to_text(ledger_document(books->books(), {}, false), {80}));
  for (const auto* period : {"y1", "y1a", "y1b"})
    check_straight(to_text(spend_document(books->books(), *books->table.column_of(period), false), {80}));
}

TEST_CASE("what is over is said in words, and what is in no plan is always shown", "[report]") {
  auto books = read();
  auto text = to_text(spending_document(books->books(), {}), {80});
  CAPTURE(text);
  CHECK(text.find("OVER by £650\n") != std::string::npos);
  CHECK(text.find("Not in the plan") != std::string::npos);
  CHECK(text.find("now part of fair") != std::string::npos);
  CHECK(text.find("Forecast for Year 1, by a straight line") != std::string::npos);
  auto nothing = read_books({{"plan.yaml", plan}, {"ledger/a.yaml", "ledger: {}\n"}}, "2014-01-15");
  CHECK(to_text(spending_document(nothing->books(), {}), {80}).find("Not in the plan") != std::string::npos);
}

TEST_CASE("the total is what stands above it, in the table and in JSON", "[report]") {
  auto books = read();
  auto json = nlohmann::json::parse(to_json(spending_json(books->books(), {})));
  std::int64_t left = 0, spent = 0;
  for (const auto& row : json["rows"]) {
    left += row["left"]["pence"].get<std::int64_t>();
    spent += row["spent"]["pence"].get<std::int64_t>();
  }
  CHECK(left == json["total"]["left"]["pence"]);
  CHECK(spent == json["total"]["spent"]["pence"]);
  CHECK(json["position"]["held"]["pence"] == 90'000'000'00 - spent);
}

TEST_CASE("a half-year of a line that is planned by the year is not known", "[report]") {
  auto books = read();
  auto text = to_text(spend_document(books->books(), *books->table.column_of("y1a"), false), {80});
  CAPTURE(text);
  CHECK(text.find("by year") != std::string::npos);
  auto json = nlohmann::json::parse(to_json(spend_json(books->books(), *books->table.column_of("y1a"))));
  CHECK(json["rows"][0]["variance"] == "not known");
  CHECK(json["rows"][1]["variance"]["pence"] == -1650'00);
}

TEST_CASE("filters choose what is shown and not what is counted", "[report]") {
  auto books = read();
  LedgerFilter filter;
  filter.payee = "a SHOP";
  filter.to = make_date(2013, 11, 5);
  auto json = nlohmann::json::parse(to_json(ledger_json(books->books(), filter)));
  REQUIRE(json["entries"].size() == 2);
  CHECK(json["entries"][1]["held"]["pence"] == 9'000'000'000 - 1'234'567'890 - 2650'00 - 10'00);
  CHECK(json["stated_balances"][0]["difference"]["pence"] == 7'765'164'109 - (9'000'000'000 - 1'234'567'890 - 2680'00));
}
