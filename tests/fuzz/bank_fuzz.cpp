// Imports. Of every row of a bank's file it is told what became of it, once; what is in the ledger afterwards is what
// was there and what was added; and whatever is imported again, in whatever order or division, nothing is entered
// twice.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/bank_key.h"
#include "exchange/match_rows.h"
#include "fuzz/targets.h"
#include "support/questions.h"

namespace quorate::test {
namespace {

using Json = nlohmann::json;

const std::string plan = R"(area: {name: Fernside}
organisations:
  - {id: bakery, name: Larch's Bakery}
  - {id: trust, name: The Trust}
periods:
  - {id: y1, starts: 2014-01-01, ends: 2014-12-31}
priorities:
  - {id: p, name: P, activities: [{id: fair, name: Fair, budget: {y1: 5000}}]}
)";

const std::array<std::string, 4> maps{
    R"(columns: {date: Date, text: Details, in: In, out: Out, balance: Balance}
dates: day-month-year
into: ledger/2014.yaml
texts:
  - {contains: larch, kind: spend, activity: fair, payee: bakery}
  - {contains: opening, skip: yes}
money_in: {kind: income}
money_out: {kind: spend}
)",
    R"(columns: {date: Date, text: [Details, Type], amount: Amount}
dates: year-month-day
into: ledger/2014.yaml
held_by: trust
account: main
keep_text: yes
days: 3
texts:
  - {contains: larch, kind: spend, activity: fair, payee: bakery}
  - {contains: fee, kind: fee}
money_in: {kind: drawdown}
)",
    R"(columns: {date: 1, text: 2, amount: 3, balance: 4}
headings: no
dates: month-day-year
into: ledger/2014.yaml
money_in: {kind: income}
money_out: {kind: spend}
)",
    R"(columns: {date: Date, text: Details, in: In, out: Out}
dates: day-month-year
into: ledger/2014.yaml
money_in: {kind: income}
money_out: {kind: spend}
)"};

struct Row {
  std::string day, text;
  int pence = 0;
};

// A bank's file for one of the mappings, with the rows from one to another; the balance runs through all of them.
std::string bank_file(std::size_t map, const std::vector<Row>& rows, std::size_t from, std::size_t to, bool backwards) {
  auto pounds = [](int pence) {
    return fmt::format("{}{}.{:02}", pence < 0 ? "-" : "", std::abs(pence) / 100, std::abs(pence) % 100);
  };
  std::vector<std::string> lines;
  int balance = 100'000;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& row = rows[at];
    balance += row.pence;
    if (at < from || at >= to) continue;
    auto amount = pounds(row.pence), size = pounds(std::abs(row.pence));
    auto in = row.pence > 0 ? size : "", out = row.pence > 0 ? "" : size;
    switch (map) {
      case 0:
        lines.push_back(fmt::format("{}/03/2014,{},{},{},{}\n", row.day, row.text, out, in, pounds(balance)));
        break;
      case 1:
        lines.push_back(fmt::format("2014-03-{},BP,{},{}\n", row.day, row.text, amount));
        break;
      case 2:
        lines.push_back(fmt::format("3/{}/14,{},{},{}\n", row.day, row.text, amount, pounds(balance)));
        break;
      default:
        lines.push_back(fmt::format("{} Mar 2014;{};{};{}\n", row.day, row.text, out, in));
    }
  }
  if (backwards) std::reverse(lines.begin(), lines.end());
  constexpr std::array headings{"Date,Details,Out,In,Balance\n", "Date,Type,Details,Amount\n", "",
                                "Date;Details;Out;In\n"};
  std::string text = headings[map];
  for (const auto& line : lines) text += line;
  return text;
}

std::vector<Row> made_rows(const Choose& choose) {
  constexpr std::array texts{"LARCH BAKERY", "HALL HIRE", "FEE", "GRANT 3", "OPENING", "LARCHS BAKERY LTD", "X"};
  constexpr std::array amounts{2000, 2000, 125, 10'000, 1, 999'999};
  std::vector<Row> out;
  unsigned day = 1;
  for (auto count = choose(12); count > 0; --count) {
    if (choose(2) == 0) day = std::min(day + choose(4), 31u);
    auto pence = amounts[choose(amounts.size())];
    out.push_back({fmt::format("{:02}", day), texts[choose(texts.size())], choose(3) == 0 ? pence : -pence});
  }
  return out;
}

std::string typed_entries(const Choose& choose) {
  constexpr std::array entries{
      "  - {date: 2014-03-02, kind: spend, amount: 20.00, activity: fair, payee: bakery}\n",
      "  - date: 2014-03-03\n    kind: spend\n    amount: 20.00\n    payee: X Ltd\n",
      "  - {date: 2014-03-05, kind: income, amount: 100.00}   # typed by hand\n",
      "\n  # a comment\n  - {date: 2014-03-04, kind: fee, amount: 1.25}\n",
      "  -   date: 2014-03-01\n      kind: spend\n      amount: 1.25\n      note: |\n        two\n        lines\n",
      "  - {date: 2014-03-06, kind: drawdown, amount: 100.00}\n",
      "  - {date: 2014-03-02, kind: spend, amount: 9999.99, activity: fair}\n"};
  std::string out;
  for (auto count = choose(5); count > 0; --count) out += entries[choose(entries.size())];
  return "ledger: {held_by: trust}\n" + (out.empty() ? "entries: []\n" : "entries:\n" + out);
}

struct Imported {
  int status = 0;
  Json rows;
  std::string err;
};

Imported import(Texts& texts, const std::string& file, bool write = true) {
  auto env = in_memory(texts);
  ImportArgs args;
  args.file = file;
  args.write = write;
  args.output.format = Format::json;
  Imported out;
  out.status = run_import(args, env);
  out.err = env.err;
  out.rows = Json::array();
  if (!env.out.empty()) out.rows = Json::parse(env.out).at("rows");
  return out;
}

struct Ledgers {
  std::size_t entries = 0;
  std::int64_t pence = 0;
  std::map<std::string, int> keys;  // without the number behind them
  std::string wrong;
};

Ledgers ledgers_of(const Texts& texts) {
  Ledgers out;
  Diagnostics diagnostics;
  auto files = files_in_memory(texts);
  auto area = read_area(*files, diagnostics, Wanted::plan | Wanted::ledger);
  if (!diagnostics.empty()) out.wrong = "the ledger cannot be read: " + diagnostics[0].message;
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries) {
      ++out.entries;
      out.pence += moved(entry).pence;
      if (auto key = entry.key ? parse_key(*entry.key) : std::nullopt) ++out.keys[text(*key)];
    }
  return out;
}

std::string fate(const Json& row) { return row.at("outcome"); }
bool is(const Json& row, std::string_view outcome) { return fate(row) == outcome; }

std::size_t count(const Json& rows, std::string_view outcome) {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const Json& row) { return is(row, outcome); }));
}

std::string known_outcomes(const Json& rows) {
  for (const auto& row : rows) {
    bool entered = is(row, "added") || is(row, "matched") || is(row, "already there");
    if (!entered && !is(row, "left to you") && !is(row, "skipped") && !is(row, "cannot be read"))
      return "an outcome of its own: " + fate(row);
    if (entered && (row.at("key").is_null() || row.at("amount").is_null()))
      return "a row without key or amount is entered";
    if ((is(row, "left to you") || is(row, "cannot be read")) && row.at("why").is_null())
      return "a row is left without a reason";
  }
  return {};
}

// What a first import did, against what the ledger said before and says now.
std::string nothing_lost(const Json& rows, const Ledgers& before, const Ledgers& after) {
  if (!after.wrong.empty()) return after.wrong;
  if (after.entries != before.entries + count(rows, "added")) return "other entries were added than told";
  auto keys = before.keys, in_file = before.keys;
  in_file.clear();
  std::int64_t pence = before.pence;
  for (const auto& row : rows) {
    if (is(row, "added")) pence += row.at("amount").at("pence").get<std::int64_t>();
    if (!is(row, "added") && !is(row, "matched") && !is(row, "already there")) continue;
    auto key = text(*parse_key(row.at("key").get<std::string>()));
    ++in_file[key];
    if (!is(row, "already there")) ++keys[key];
  }
  if (pence != after.pence) return fmt::format("the ledger moves {} pence where {} were told", after.pence, pence);
  if (keys != after.keys) return "the ledger has other keys than told";
  for (const auto& [key, times] : in_file)
    if (after.keys.at(key) < times) return "rows of one key are fewer in the ledger: " + key;
  return {};
}

std::string ledgers_text(const Texts& texts) {
  std::string out;
  for (const auto& [path, text] : texts)
    if (path.starts_with("ledger/")) out += path + "\n" + text;
  return out;
}

// Imports a file into ledgers that have all of its rows: whatever that tells, nothing changes.
std::string nothing_doubled(Texts& texts, const std::string& file, const char* what) {
  auto before = ledgers_text(texts);
  auto again = import(texts, file);
  if (again.status > findings_told) return fmt::format("{} is refused: {}", what, again.err);
  if (ledgers_text(texts) == before) return {};
  return fmt::format("{} changes the ledger to\n{}", what, ledgers_text(texts));
}

struct Trial {
  Texts texts;  // bank.csv is the whole file
  bool made = false;
  std::size_t map = 0;
  std::vector<Row> rows;
};

std::string imported_once(Trial& trial, Imported& first) {
  auto before = ledgers_of(trial.texts);
  auto unchanged = trial.texts;
  auto tried = import(trial.texts, "bank.csv", false);
  if (trial.texts != unchanged) return "a file was written though nothing was asked";
  first = import(trial.texts, "bank.csv");
  if (tried.rows != first.rows && first.status <= findings_told) return "what was tried is not what was done";
  // A ledger that nothing can be added to safely stays as it is, and says so.
  if (first.status > findings_told)
    return trial.texts == unchanged && !first.err.empty() ? "" : "refused, and yet written";
  if (auto wrong = known_outcomes(first.rows); !wrong.empty()) return wrong;
  if (!before.wrong.empty()) return trial.texts == unchanged ? "" : "a ledger that could not be read was changed";
  return nothing_lost(first.rows, before, ledgers_of(trial.texts));
}

// Two files that overlap, or follow each other, come to the same keys as the whole: where the bank tells its balance,
// so that equal rows can be told apart, and nothing was left to the person.
std::string in_two_parts(const Trial& trial, const Texts& start, const Imported& whole, const Choose& choose) {
  bool balances = trial.map == 0 || trial.map == 2;
  auto size = static_cast<unsigned>(trial.rows.size());
  if (!balances || size < 2 || count(whole.rows, "left to you") > 0) return {};
  auto to = 1 + choose(size - 1), from = choose(to + 1);
  auto texts = start;
  texts.emplace_back("one.csv", bank_file(trial.map, trial.rows, 0, to, false));
  texts.emplace_back("two.csv", bank_file(trial.map, trial.rows, from, size, false));
  std::size_t left = 0;
  for (const auto* file : {"one.csv", "two.csv"}) {
    auto part = import(texts, file);
    if (part.status > findings_told) return {};
    left += count(part.rows, "left to you");
  }
  auto parts = ledgers_of(texts), all = ledgers_of(trial.texts);
  for (const auto& [key, times] : parts.keys)
    if (times > all.keys[key]) return "two parts enter a row twice: " + key;
  // Two rows that are alike in all, their balance too, are one to an import that sees only one of them.
  bool twice = std::any_of(all.keys.begin(), all.keys.end(), [](const auto& key) { return key.second > 1; });
  if (left > 0 || twice) return {};
  if (parts.keys != all.keys || parts.entries != all.entries || parts.pence != all.pence)
    return "two parts come to another ledger\n" + ledgers_text(texts) + "where the whole comes to\n" +
           ledgers_text(trial.texts);
  return {};
}

// A payment that the bank books late moves every balance behind it. Whatever part of the file comes then, at most the
// late payment is entered.
std::string late_row(Trial trial, const Imported& whole, const Choose& choose) {
  bool balances = trial.map == 0 || trial.map == 2;
  auto size = static_cast<unsigned>(trial.rows.size());
  if (!balances || size == 0 || count(whole.rows, "left to you") > 0) return {};
  auto late = choose(size), from = choose(size + 1);
  auto rows = trial.rows;
  constexpr std::array amounts{-2000, -125, 10'000, -1};
  rows.insert(rows.begin() + late, Row{rows[late].day, "LATE CHEQUE", amounts[choose(amounts.size())]});
  auto before = ledgers_of(trial.texts);
  trial.texts.emplace_back("late.csv", bank_file(trial.map, rows, from, rows.size(), false));
  if (import(trial.texts, "late.csv").status > findings_told) return {};
  auto after = ledgers_of(trial.texts);
  return after.entries > before.entries + (from <= late ? 1 : 0)
             ? "a late row doubles others\n" + ledgers_text(trial.texts)
             : std::string();
}

// Each row of the bank's file is told of as it was made.
std::string read_as_made(const Trial& trial, const Json& told) {
  if (told.size() != trial.rows.size()) return "other rows are told of than there are";
  std::multiset<std::pair<std::string, std::int64_t>> made, read;
  for (const auto& row : trial.rows) made.emplace("2014-03-" + row.day, row.pence);
  for (const auto& row : told)
    if (!row.at("date").is_null()) read.emplace(row.at("date"), row.at("amount").at("pence"));
  return std::includes(made.begin(), made.end(), read.begin(), read.end()) ? "" : "a row is told of as another";
}

std::string imported(Trial trial, const Choose& choose) {
  auto start = trial.texts;
  Imported first;
  if (auto wrong = imported_once(trial, first); !wrong.empty()) return wrong;
  if (first.status > findings_told || first.rows.empty()) return {};
  if (trial.made)
    if (auto wrong = read_as_made(trial, first.rows); !wrong.empty()) return wrong;
  if (auto wrong = nothing_doubled(trial.texts, "bank.csv", "the same file again"); !wrong.empty()) return wrong;
  if (!trial.made) return {};
  trial.texts.emplace_back("back.csv", bank_file(trial.map, trial.rows, 0, trial.rows.size(), true));
  if (auto wrong = nothing_doubled(trial.texts, "back.csv", "the same file backwards"); !wrong.empty()) return wrong;
  trial.texts.pop_back();
  if (auto wrong = late_row(trial, first, choose); !wrong.empty()) return wrong;
  return in_two_parts(trial, start, first, choose);
}

Trial made_trial(const Choose& choose) {
  Trial out;
  out.made = true;
  out.map = choose(maps.size());
  out.rows = made_rows(choose);
  out.texts = {{"plan.yaml", plan}, {"import.yaml", maps[out.map]}};
  if (choose(3) > 0) out.texts.emplace_back("ledger/2014.yaml", typed_entries(choose));
  if (choose(4) == 0) out.texts.emplace_back("ledger/older.yaml", typed_entries(choose));
  out.texts.emplace_back("bank.csv", bank_file(out.map, out.rows, 0, out.rows.size(), choose(4) == 0));
  return out;
}

// The file as it comes, by each of the mappings.
std::string any_file(std::string_view bytes) {
  auto map = static_cast<std::size_t>(bytes[0]) % maps.size();
  Trial trial;
  trial.map = map;
  trial.texts = {{"plan.yaml", plan}, {"import.yaml", maps[map]}, {"bank.csv", std::string(bytes.substr(1))}};
  return imported(std::move(trial), choose_by_bytes({}));
}

}  // namespace

// The first byte 1: a bank's file, a mapping and a ledger that are made of the choices behind it. Otherwise it says by
// which mapping the rest is read as a bank's file.
std::string try_bank(std::string_view bytes) {
  constexpr char choices = 1;
  if (bytes.empty()) return {};
  if (bytes[0] != choices) return any_file(bytes);
  auto choose = choose_by_bytes(bytes.substr(1));
  auto trial = made_trial(choose);
  auto wrong = imported(trial, choose);
  if (wrong.empty()) return {};
  std::string all;
  for (const auto& [path, text] : trial.texts) all += path + "\n" + text;
  return all + wrong;
}

}  // namespace quorate::test
