// Whole imports, file by file: nothing lost, nothing doubled.
#include <algorithm>

#include "support/area_folder.h"

using namespace quorate::test;

namespace {

const std::string plan = R"(area: {name: Fernside}
organisations:
  - {id: larchs-bakery, name: Larch's Bakery}
periods:
  - {id: y1, name: Year 1, starts: 2014-01-01, ends: 2014-12-31}
priorities:
  - id: together
    name: People do things together
    activities:
      - {id: fair, name: Fair, budget: {y1: 5000}}
)";

const std::string map = R"(columns: {date: Date, text: Details, in: In, out: Out, balance: Balance}
dates: day-month-year
texts:
  - {contains: larch, kind: spend, activity: fair, payee: larchs-bakery}
money_in: {kind: income}
money_out: {kind: spend}
)";

const std::string headings = "Date,Details,Out,In,Balance\n";
const std::string march = headings +
                          "03/03/2014,GRANT,,1000.00,1000.00\n"
                          "05/03/2014,LARCH BAKERY,20.00,,980.00\n"
                          "05/03/2014,LARCH BAKERY,20.00,,960.00\n"
                          "12/03/2014,HALL HIRE,100.00,,860.00\n";

void set_up(const AreaFolder& area, const std::string& ledger = "entries: []\n", const std::string& mapping = map) {
  area.write("plan.yaml", plan);
  area.write("import.yaml", mapping);
  area.write("ledger/2014.yaml", ledger);
}

std::size_t times(const std::string& text, const std::string& word) {
  std::size_t out = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) ++out;
  return out;
}

std::string imported(const AreaFolder& area, const std::string& text, int status = 0,
                     const std::string& name = "b.csv") {
  area.write(name, text);
  auto ran = area.run("import " + name + " --write");
  INFO(ran.out << ran.err);
  CHECK(ran.status == status);
  auto out = ran.out + ran.err;
  std::replace(out.begin(), out.end(), '\n', ' ');  // wherever lines are broken
  return out;
}

std::size_t entries(const AreaFolder& area) { return times(area.read("ledger/2014.yaml"), "date: 2014"); }

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("without --write nothing changes", "[exchange]") {
  AreaFolder area;
  set_up(area);
  area.write("b.csv", march);
  auto ran = area.run("import b.csv");
  CHECK(ran.status == 0);
  CHECK(says(ran.out, "4 rows: 4 to be added."));
  CHECK(says(ran.out, "Nothing was written"));
  CHECK(area.read("ledger/2014.yaml") == "entries: []\n");
}

TEST_CASE("the same file twice, and under another name", "[exchange]") {
  AreaFolder area;
  set_up(area);
  CHECK(says(imported(area, march), "4 rows: 4 added."));
  auto once = area.read("ledger/2014.yaml");
  CHECK(entries(area) == 4);
  CHECK(times(once, "amount: 20.00") == 2);  // two equal payments of one day
  CHECK(says(imported(area, march), "4 rows: 4 already there."));
  CHECK(says(imported(area, march, 0, "march-1.csv"), "4 rows: 4 already there."));
  CHECK(area.read("ledger/2014.yaml") == once);
  CHECK(area.run("check --select file --ignore file/missing-file").status == 0);
}

TEST_CASE("a late cheque is found though every balance behind it is another", "[exchange]") {
  AreaFolder area;
  set_up(area);
  imported(area, march);
  auto late = headings +
              "03/03/2014,GRANT,,1000.00,1000.00\n"
              "04/03/2014,CHEQUE 12,50.00,,950.00\n"
              "05/03/2014,LARCH BAKERY,20.00,,930.00\n"
              "05/03/2014,LARCH BAKERY,20.00,,910.00\n"
              "12/03/2014,HALL HIRE,100.00,,810.00\n";
  CHECK(says(imported(area, late), "5 rows: 1 added, 4 already there."));
  CHECK(entries(area) == 5);
  auto twice = area.read("ledger/2014.yaml");
  CHECK(says(imported(area, late), "5 rows: 5 already there."));
  CHECK(says(imported(area, march), "4 rows: 4 already there."));
  CHECK(area.read("ledger/2014.yaml") == twice);
}

TEST_CASE("a late cheque on the last day, and on the first", "[exchange]") {
  for (auto late : {std::string("03/03/2014,GRANT,,1000.00,1000.00\n05/03/2014,LARCH BAKERY,20.00,,980.00\n"
                                "05/03/2014,LARCH BAKERY,20.00,,960.00\n12/03/2014,CHEQUE,60.00,,900.00\n"
                                "12/03/2014,HALL HIRE,100.00,,800.00\n"),
                    std::string("03/03/2014,CHEQUE,60.00,,-60.00\n03/03/2014,GRANT,,1000.00,940.00\n"
                                "05/03/2014,LARCH BAKERY,20.00,,920.00\n05/03/2014,LARCH BAKERY,20.00,,900.00\n"
                                "12/03/2014,HALL HIRE,100.00,,800.00\n")}) {
    AreaFolder area;
    set_up(area);
    imported(area, march);
    CHECK(says(imported(area, headings + late), "5 rows: 1 added, 4 already there."));
    CHECK(says(imported(area, headings + late), "5 rows: 5 already there."));
    CHECK(entries(area) == 5);
  }
}

TEST_CASE("two equal payments of one day that come in two files", "[exchange]") {
  AreaFolder area;
  set_up(area);
  imported(area, headings + "03/03/2014,GRANT,,1000.00,1000.00\n05/03/2014,LARCH BAKERY,20.00,,980.00\n");
  // The second alone may as well be the first, behind a late payment of 20.00.
  CHECK(says(imported(area, headings + "05/03/2014,LARCH BAKERY,20.00,,960.00\n12/03/2014,HALL,1.00,,959.00\n", 1),
             "2 rows: 1 added, 1 left to you."));
  CHECK(says(imported(area, headings + "03/03/2014,GRANT,,1000.00,1000.00\n05/03/2014,LARCH BAKERY,20.00,,980.00\n"
                                       "05/03/2014,LARCH BAKERY,20.00,,960.00\n12/03/2014,HALL,1.00,,959.00\n"),
             "4 rows: 1 added, 3 already there."));
  CHECK(entries(area) == 4);
}

TEST_CASE("a late payment of the same amount does not double what stands behind it", "[exchange]") {
  for (auto [late, told] :
       {std::pair(std::string("06/03/2014,LATE CHEQUE,10.00,,970.00\n09/03/2014,HOLLOW,10.00,,960.00\n"),
                  "2 rows: 2 left to you."),
        std::pair(std::string("09/03/2014,HOLLOW,10.00,,960.00\n12/03/2014,HALL,10.00,,950.00\n"),
                  "2 rows: 1 added, 1 left to you."),
        std::pair(std::string("03/03/2014,ASH,10.00,,980.00\n06/03/2014,LATE CHEQUE,10.00,,970.00\n"
                              "09/03/2014,HOLLOW,10.00,,960.00\n"),
                  "3 rows: 1 added, 2 already there.")}) {
    AreaFolder area;
    set_up(area);
    imported(area, headings + "03/03/2014,ASH,10.00,,980.00\n09/03/2014,HOLLOW,10.00,,970.00\n");
    CHECK(says(imported(area, headings + late, says(told, "left") ? 1 : 0), told));
  }
}

TEST_CASE("a file with rows left out does not hide a second payment", "[exchange]") {
  AreaFolder area;
  set_up(area);
  imported(area, headings + "03/03/2014,GRANT,,1000.00,1000.00\n05/03/2014,LARCH BAKERY,20.00,,980.00\n");
  CHECK(says(imported(area,
                      headings + "03/03/2014,GRANT,,1000.00,1000.00\n05/03/2014,LARCH BAKERY,20.00,,960.00\n"
                                 "12/03/2014,HALL HIRE,100.00,,860.00\n",
                      1),
             "3 rows: 1 added, 1 already there, 1 left to you."));
  CHECK(says(imported(area, march), "4 rows: 1 added, 3 already there."));
  CHECK(entries(area) == 4);
}

// The account had one balance twice on that day, so that it seems to lead from the file back to the payment before it.
TEST_CASE("a payment is not taken for an earlier one of a day of which the file has only a part", "[exchange]") {
  AreaFolder area;
  set_up(area);
  const std::string part =
      "03/03/2014,X,,20.00,980.00\n"
      "03/03/2014,FEE,20.00,,960.00\n";
  imported(area, headings + "03/03/2014,Y,20.00,,980.00\n03/03/2014,HALL HIRE,20.00,,960.00\n" + part);
  auto out = imported(area, headings + part + "03/03/2014,HALL HIRE,20.00,,940.00\n06/03/2014,Z,,1.25,941.25\n", 1);
  CHECK(says(out, "4 rows: 1 added, 2 already there, 1 left to you."));
  CHECK(entries(area) == 5);
}

TEST_CASE("a late row before a file, and one that was entered already, hide nothing and double nothing", "[exchange]") {
  AreaFolder area;
  set_up(area);
  imported(area, march);
  auto shifted = headings +  // by a cheque of 50.00 in February
                 "03/03/2014,GRANT,,1000.00,950.00\n"
                 "05/03/2014,LARCH BAKERY,20.00,,930.00\n"
                 "05/03/2014,LARCH BAKERY,20.00,,910.00\n"
                 "12/03/2014,HALL HIRE,100.00,,810.00\n";
  auto once = area.read("ledger/2014.yaml");
  CHECK(says(imported(area, shifted), "4 rows: 4 already there."));
  CHECK(area.read("ledger/2014.yaml") == once);
}

TEST_CASE("alike but for the balance, with nothing to tell them apart, is left to the person", "[exchange]") {
  AreaFolder area;
  set_up(area);
  imported(area, headings + "05/03/2014,LARCH BAKERY,20.00,,980.00\n");
  auto before = area.read("ledger/2014.yaml");
  auto out = imported(area, headings + "05/03/2014,LARCH BAKERY,20.00,,700.00\n", 1);
  CHECK(says(out, "1 left to you"));
  CHECK(says(out, "alike but for the balance"));
  CHECK(area.read("ledger/2014.yaml") == before);
}

TEST_CASE("equal payments without balances are counted", "[exchange]") {
  AreaFolder area;
  set_up(area, "entries: []\n",
         "columns: {date: Date, text: Details, in: In, out: Out}\ndates: day-month-year\nmoney_out: {kind: spend}\n");
  auto one = headings + "05/03/2014,LARCH BAKERY,20.00,,\n";
  auto two = one + "05/03/2014,LARCH BAKERY,20.00,,\n";
  CHECK(says(imported(area, one), "1 row: 1 added."));
  CHECK(says(imported(area, two), "2 rows: 1 added, 1 already there."));
  CHECK(says(imported(area, two), "2 rows: 2 already there."));
  CHECK(says(imported(area, one), "1 row: 1 already there."));
  CHECK(entries(area) == 2);
  CHECK(area.run("check --select duplicate-payment").status == 0);
}

TEST_CASE("entries typed by hand are matched, given the key and not doubled", "[exchange]") {
  AreaFolder area;
  set_up(area, R"(# Typed by Ash.
ledger: {held_by: larchs-bakery}   # as a test
entries:
  - {date: 2014-03-05, kind: spend, activity: fair, amount: "20.00", payee: larchs-bakery}   # buns
  - date: 2014-03-05
    kind: spend
    amount: 20   # more buns
    payee: Larch's Bakery
  - {date: 2014-03-10, kind: spend, amount: 100.00, payee: Hall Hire, note: cheque}

# what comes next
spend_reports:
  - {period: y1}
)");
  CHECK(says(imported(area, march), "4 rows: 1 added, 3 matched."));
  auto text = area.read("ledger/2014.yaml");
  CHECK(entries(area) == 4);
  CHECK(times(text, "key: ") == 4);
  // With the keys and the new entry taken out, every byte is as it was.
  CHECK(says(text, "# Typed by Ash.\nledger: {held_by: larchs-bakery}   # as a test\nentries:\n"));
  CHECK(says(text, "payee: larchs-bakery, key: 2014-03-05/-20.00/980.00/"));
  CHECK(says(text, "}   # buns\n"));
  CHECK(says(text, "    amount: 20   # more buns\n    key: 2014-03-05/-20.00/960.00/"));
  CHECK(says(text,
             "    payee: Larch's Bakery\n  - {date: 2014-03-10, kind: spend, amount: 100.00, payee: Hall Hire, "
             "note: cheque, key: 2014-03-12/-100.00/"));
  CHECK(says(text, "}\n  - {date: 2014-03-03, kind: income, amount: 1000.00, key: 2014-03-03/1000.00/1000.00/"));
  CHECK(says(text, "}\n\n# what comes next\nspend_reports:\n  - {period: y1}\n"));
  CHECK(says(imported(area, march), "4 rows: 4 already there."));
  CHECK(area.read("ledger/2014.yaml") == text);
}

TEST_CASE("of two entries that may both be meant none is taken", "[exchange]") {
  AreaFolder area;
  const std::string ledger =
      "entries:\n  - {date: 2014-03-12, kind: spend, amount: 100}\n  - {date: 2014-03-12, kind: spend, amount: 100, "
      "activity: fair}\n";
  set_up(area, ledger);
  auto out = imported(area, headings + "12/03/2014,HALL HIRE,100.00,,860.00\n", 1);
  CHECK(says(out, "1 row: 1 left to you."));
  CHECK(says(out, "ledger/2014.yaml:2"));
  CHECK(says(out, "ledger/2014.yaml:3"));
  CHECK(area.read("ledger/2014.yaml") == ledger);
}

TEST_CASE("two rows for one entry, an entry near in time, and one payment typed as two", "[exchange]") {
  auto left = [](const std::string& entries, const std::string& rows) {
    AreaFolder area;
    set_up(area, "entries:\n" + entries);
    return imported(area, headings + rows, 1);
  };
  CHECK(says(left("  - {date: 2014-03-12, kind: spend, amount: 100}\n",
                  "12/03/2014,HALL HIRE,100.00,,860.00\n12/03/2014,PRINTER,100.00,,760.00\n"),
             "2 left to you"));
  CHECK(says(left("  - {date: 2014-03-10, kind: spend, amount: 100, payee: Somebody}\n",
                  "12/03/2014,HALL HIRE,100.00,,860.00\n"),
             "an entry near it"));
  CHECK(says(left("  - {date: 2014-03-12, kind: spend, amount: 60}\n  - {date: 2014-03-12, kind: spend, amount: 40}\n",
                  "12/03/2014,HALL HIRE,100.00,,860.00\n"),
             "together"));
}

TEST_CASE("one of two equal payments was typed", "[exchange]") {
  AreaFolder area;
  set_up(area, "entries:\n  - {date: 2014-03-05, kind: spend, amount: 20}\n");
  CHECK(says(imported(area, march), "4 rows: 3 added, 1 matched."));
  CHECK(entries(area) == 4);
}

// The bakery's row is surely the first entry; then the second entry is left for the other row alone.
TEST_CASE("an import finds at once what the next one would find", "[exchange]") {
  AreaFolder area;
  set_up(area,
         "entries:\n  - {date: 2014-03-11, kind: spend, amount: 20, payee: larchs-bakery}\n"
         "  - {date: 2014-03-12, kind: spend, amount: 20, payee: Printing Works}\n");
  auto rows = headings + "12/03/2014,LARCHS BAKERY LTD,20.00,,860.00\n12/03/2014,HALL HIRE,20.00,,840.00\n";
  CHECK(says(imported(area, rows), "2 rows: 2 matched."));
  auto once = area.read("ledger/2014.yaml");
  CHECK(says(imported(area, rows), "2 rows: 2 already there."));
  CHECK(area.read("ledger/2014.yaml") == once);
}

TEST_CASE("an entry of a ledger that names no holder is not entered again for a holder", "[exchange]") {
  AreaFolder area;
  area.write("plan.yaml", plan);
  area.write("import.yaml", map + "into: ledger/2014.yaml\nheld_by: larchs-bakery\n");
  area.write("ledger/older.yaml", "entries:\n  - {date: 2014-03-10, kind: spend, amount: 100, payee: Somebody}\n");
  auto rows = headings + "03/03/2014,GRANT,,1000.00,1000.00\n12/03/2014,HALL HIRE,100.00,,900.00\n";
  CHECK(says(imported(area, rows, 1), "2 rows: 1 added, 1 left to you."));
  CHECK(entries(area) == 1);
}

// Whose account the new ledger is nobody says, so the entry may be of it: as long as it may, the row is left.
TEST_CASE("what was left to the person is not added by the same import again", "[exchange]") {
  AreaFolder area;
  area.write("plan.yaml", plan);
  area.write("import.yaml", map + "into: ledger/2014.yaml\n");
  area.write("ledger/older.yaml",
             "ledger: {held_by: larchs-bakery}\nentries:\n  - {date: 2014-03-10, kind: spend, amount: 100, payee: "
             "Somebody}\n");
  auto rows = headings + "03/03/2014,GRANT,,1000.00,1000.00\n12/03/2014,HALL HIRE,100.00,,900.00\n";
  CHECK(says(imported(area, rows, 1), "2 rows: 1 added, 1 left to you."));
  CHECK(says(imported(area, rows, 1), "2 rows: 1 already there, 1 left to you."));
  CHECK(entries(area) == 1);
}

TEST_CASE("a row that the bank wrote anew is left to the person", "[exchange]") {
  for (auto again :
       {"22/11/2014,GARDEN CENTRE 22NOV LEEDS,30.00,,3261.17\n", "24/11/2014,GARDEN CENTRE,30.00,,3261.17\n",
        "24/11/2014,GARDEN CENTRE PENDING,30.00,,3261.17\n"}) {
    AreaFolder area;
    set_up(area);
    imported(area, headings + "22/11/2014,GARDEN CENTRE PENDING,30.00,,3261.17\n");
    auto out = imported(area, headings + again, 1);
    CHECK(says(out, "1 row: 1 left to you."));
    CHECK(says(out, "ledger/2014.yaml:1"));
    CHECK(entries(area) == 1);
  }
}

TEST_CASE("an entry whose key no bank's row has is a candidate like one typed by hand", "[exchange]") {
  for (std::string key : {"FIT123", "2014-03-12/-100.00/860.00/abcdefghijklmno"}) {
    AreaFolder area;
    auto ledger = "entries:\n  - {date: 2014-03-12, kind: spend, amount: 100, key: " + key + "}\n";
    set_up(area, ledger);
    auto out = imported(area, headings + "12/03/2014,HALL HIRE,100.00,,860.00\n", 1);
    CHECK(says(out, "a key that is no bank's"));
    CHECK(area.read("ledger/2014.yaml") == ledger);
  }
}

TEST_CASE("one payment that was typed as several entries is left to the person", "[exchange]") {
  auto told = [](const std::string& entries) {
    AreaFolder area;
    set_up(area, "entries:\n" + entries);
    return imported(area, headings + "12/03/2014,HOLLOW HALL,100.00,,860.00\n", 1);
  };
  auto one = [](const std::string& day, const std::string& rest) {
    return "  - {date: 2014-03-" + day + ", kind: spend, amount: " + rest + "}\n";
  };
  auto hall = std::string(", payee: Hollow Hall");
  CHECK(says(told(one("10", "60" + hall) + one("10", "40" + hall)), "ledger/2014.yaml:2"));
  CHECK(says(told(one("09", "60" + hall) + one("11", "40" + hall)), "come to this amount together"));
  auto among = told(one("12", "60" + hall) + one("12", "5") + one("12", "40" + hall));
  CHECK(says(among, "ledger/2014.yaml:2"));
  CHECK_FALSE(says(among, "ledger/2014.yaml:3"));
  CHECK(says(among, "ledger/2014.yaml:4"));
  std::string many;
  for (int at = 0; at < 21; ++at) many += one("12", "7");
  CHECK(says(told(many), "too many entries"));
}

// Of one day and amount only so many entries are looked at.
TEST_CASE("an entry behind many others of its day and amount hides no row and doubles none", "[exchange]") {
  std::string many = "entries:\n";
  for (int at = 0; at < 20; ++at) many += "  - {date: 2014-03-10, kind: spend, amount: 20, payee: Somebody Else}\n";
  AreaFolder area;
  set_up(area, many + "  - {date: 2014-03-10, kind: spend, amount: 20, payee: Larch's Bakery}\n");
  CHECK(says(imported(area, headings + "12/03/2014,LARCH BAKERY,20.00,,860.00\n", 1), "1 row: 1 left to you."));
}

TEST_CASE("balances that do not follow are told of, whichever way the file is sorted", "[exchange]") {
  AreaFolder area;
  set_up(area);
  CHECK_FALSE(says(imported(area, march), "Warning"));
  const std::string gap = "22/03/2014,X,1.00,,858.00\n";
  auto out = imported(area, march + gap);
  CHECK(says(out, "5 rows: 1 added, 4 already there."));
  CHECK(says(out, "Warning: the balances of lines 5 and 6 do not follow: £859.00 is reached, £858.00 stands there"));
  auto json = area.run("import b.csv --format json").out;
  CHECK(says(json, "\"from_line\": 5"));
  CHECK_FALSE(says(imported(area, headings + "22/03/2014,B,1.00,,857.00\n22/03/2014,X,1.00,,858.00\n"), "Warning"));
  out = imported(area, headings + gap + "12/03/2014,HALL HIRE,100.00,,860.00\n05/03/2014,LARCH BAKERY,20.00,,960.00\n");
  CHECK(says(out, "Warning: the balances of lines 3 and 2 do not follow"));
}

TEST_CASE("a row is added though an entry of its amount stands weeks away, and that is told", "[exchange]") {
  AreaFolder area;
  set_up(area, "entries:\n  - {date: 2014-11-01, kind: spend, amount: 77}\n");
  auto rows = headings + "28/11/2014,HALL HIRE,77.00,,860.00\n";
  area.write("b.csv", rows);
  CHECK(says(area.run("import b.csv --format json").out,
             "\"note\": \"an entry of \\u00a377 of 1 November 2014 stands at ledger/2014.yaml:2 without a key"));
  auto out = imported(area, rows);
  CHECK(says(out, "1 row: 1 added."));
  CHECK(says(out,
             "Line 2: an entry of £77 of 1 November 2014 stands at ledger/2014.yaml:2 without a key; if this is it"));
  set_up(
      area,
      "entries:\n  - {date: 2014-09-01, kind: spend, amount: 77}\n  - {date: 2014-11-01, kind: income, amount: 77}\n");
  CHECK_FALSE(says(imported(area, rows), "without a key"));
}

TEST_CASE("a new key takes the next number that is free", "[exchange]") {
  AreaFolder area;
  set_up(area);
  auto row = std::string("12/03/2014,HALL HIRE,77.00,,860.00\n");
  imported(area, headings + row + row);
  auto text = area.read("ledger/2014.yaml");
  auto second = text.find(", {date", text.find("{date"));
  REQUIRE(second != std::string::npos);
  area.write("ledger/2014.yaml", "entries: [" + text.substr(second + 2));
  CHECK(says(imported(area, headings + row + row), "2 rows: 1 added, 1 already there."));
  text = area.read("ledger/2014.yaml");
  CHECK(times(text, "/2}") == 1);
  CHECK(times(text, "/3}") == 1);
}

TEST_CASE("an amount that may be divided is not taken where no other balance tells", "[exchange]") {
  AreaFolder area;
  set_up(area);
  CHECK(says(imported(area, headings + "22/04/2014,GRANT,,1,250.00\n", 1), "two of its cells may be one amount"));
  CHECK(entries(area) == 0);
  CHECK(says(imported(area, headings + "22/04/2014,GRANT,,1.00,250.00\n"), "1 row: 1 added."));
}

TEST_CASE("rows of one holder do not go into the ledger of another", "[exchange]") {
  AreaFolder area;
  area.write("plan.yaml", "area: {name: F}\norganisations:\n  - {id: trust, name: T}\n  - {id: hands, name: H}\n");
  auto plain = map.substr(0, map.find("texts:")) + "money_in: {kind: income}\nmoney_out: {kind: spend}\n";
  area.write("import.yaml", plain + "into: ledger/2014.yaml\nheld_by: trust\n");
  area.write("ledger/2014.yaml", "ledger: {held_by: hands}\nentries: []\n");
  CHECK(says(imported(area, march, 2), "ledger/2014.yaml:1:19: this ledger is held by `hands`"));
  CHECK(entries(area) == 0);
}

// The first ledger is given a key, the second cannot be added to.
TEST_CASE("of two ledgers that an import changes, it is told which was written", "[exchange]") {
  AreaFolder area;
  set_up(area, "ledger: {}\n...\n");
  area.write("ledger/older.yaml", "entries:\n  - {date: 2014-03-12, kind: spend, amount: 100}\n");
  area.write("import.yaml", map + "into: ledger/2014.yaml\n");
  auto rows = headings + "12/03/2014,HALL HIRE,100.00,,860.00\n13/03/2014,X,1.00,,859.00\n";
  CHECK(says(imported(area, rows, 3), "Written already: ledger/older.yaml. Running the import again does the rest."));
}

// Of two accounts, each with a charge of the same amount on the same day.
TEST_CASE("a row is none of another holder's entries, whatever their keys", "[exchange]") {
  const std::string two = "organisations:\n  - {id: hands, name: Hands}\n  - {id: trust, name: Trust}\n";
  auto import_b = [&](const std::string& columns, const std::string& a, const std::string& b, const std::string& holder,
                      int status) {
    AreaFolder area;
    area.write("plan.yaml", "area: {name: Fernside}\n" + two);
    area.write("ledger/a.yaml", "ledger: {held_by: hands}\nentries: []\n");
    auto mapping = columns + "dates: day-month-year\nmoney_in: {kind: income}\nmoney_out: {kind: spend}\n";
    area.write("import.yaml", mapping + "into: ledger/a.yaml\nheld_by: hands\n");
    imported(area, a);
    area.write("import.yaml", mapping + "into: ledger/2014.yaml\n" + holder);
    auto out = imported(area, b, status);
    CHECK(says(imported(area, b, status), status == 0 ? "3 already there" : "2 already there, 1 left to you"));
    return out;
  };
  const std::string with = "columns: {date: Date, text: Details, amount: Amount, balance: Balance}\n";
  const std::string a = "Date,Details,Amount,Balance\n05/03/2014,ACCOUNT CHARGE,-5.00,995.00\n";
  const std::string b =
      "Date,Details,Amount,Balance\n02/03/2014,GRANT,2000.00,2000.00\n05/03/2014,ACCOUNT CHARGE,-5.00,1995.00\n"
      "08/03/2014,SHOP TWO,-30.00,1965.00\n";
  const std::string without = "columns: {date: Date, text: Details, amount: Amount}\n";
  CHECK(says(import_b(with, a, b, "held_by: trust\n", 0), "3 rows: 3 added."));
  CHECK(says(import_b(without, a, b, "held_by: trust\n", 0), "3 rows: 3 added."));
  CHECK(says(import_b(with, a, b, "", 1), "3 rows: 2 added, 1 left to you."));
  CHECK(says(import_b(without, a, b, "", 1), "nobody says whose account this is"));
}

// Perhaps the wrong ledger was named: the mapping does not say whose account it is.
TEST_CASE("the very same row in the ledger of another holder is left to the person", "[exchange]") {
  auto plain = map.substr(0, map.find("texts:")) + "money_in: {kind: income}\nmoney_out: {kind: spend}\n";
  AreaFolder area;
  set_up(area, "ledger: {held_by: larchs-bakery}\nentries: []\n", plain + "into: ledger/2014.yaml\n");
  area.write("plan.yaml",
             "area: {name: F}\norganisations:\n  - {id: larchs-bakery, name: L}\n  - {id: hands, name: H}\n");
  area.write("ledger/b.yaml", "ledger: {held_by: hands}\nentries: []\n");
  imported(area, march);
  area.write("import.yaml", plain + "into: ledger/b.yaml\n");
  CHECK(says(imported(area, march, 1), "4 rows: 4 left to you."));
  CHECK(area.read("ledger/b.yaml") == "ledger: {held_by: hands}\nentries: []\n");
}

TEST_CASE("what the mapping does not explain is left to the person, and the rest is written", "[exchange]") {
  AreaFolder area;
  set_up(area, "entries: []\n",
         "columns: {date: Date, text: Details, in: In, out: Out, balance: Balance}\ndates: day-month-year\ntexts:\n"
         "  - {contains: larch, kind: spend}\n  - {contains: grant, skip: yes}\n");
  auto out = imported(area, march + "12/03/2014,BROKEN,1.5,,1\n", 1);
  CHECK(says(out, "5 rows: 2 added, 1 left to you, 1 skipped, 1 cannot be read."));
  CHECK(says(out, "b.csv:6:19: `1.5` is not an amount of money"));
  CHECK(entries(area) == 2);
}

TEST_CASE("a ledger in any layout keeps its manner", "[exchange]") {
  auto one = headings + "12/03/2014,\"SAY: \"\"HI\"\", #1\",100.00,,860.00\n";
  auto after = [&](const std::string& ledger) {
    AreaFolder area;
    set_up(area, ledger, map + "keep_text: yes\n");
    imported(area, one);
    auto text = area.read("ledger/2014.yaml");
    CHECK(says(imported(area, one), "already there"));
    CHECK(area.read("ledger/2014.yaml") == text);
    auto key = text.find("key: ");
    return text.substr(0, key) + text.substr(text.find_first_of(" },\r\n", key + 5));
  };
  const std::string values = "kind: spend, amount: 100.00, note: \"SAY: \\\"HI\\\", #1\", ";
  CHECK(after("entries: []\n") == "entries: [{date: 2014-03-12, " + values + "}]\n");
  CHECK(after("ledger: {held_by: larchs-bakery}") ==
        "ledger: {held_by: larchs-bakery}\nentries:\n  - {date: 2014-03-12, " + values + "}\n");
  CHECK(after("entries: [{date: 2014-01-01, kind: income, amount: 5}]\n") ==
        "entries: [{date: 2014-01-01, kind: income, amount: 5}, {date: 2014-03-12, " + values + "}]\n");
  CHECK(after("entries:\n- {date: 2014-01-01, kind: income, amount: 5}") ==
        "entries:\n- {date: 2014-01-01, kind: income, amount: 5}\n- {date: 2014-03-12, " + values + "}\n");
  CHECK(after("entries:\r\n  - {date: 2014-01-01, kind: income, amount: 5}\r\n# end\r\n") ==
        "entries:\r\n  - {date: 2014-01-01, kind: income, amount: 5}\r\n  - {date: 2014-03-12, " + values +
            "}\r\n# end\r\n");
  CHECK(after("entries:\n  -   date: 2014-01-01\n      kind: income\n      amount: 5\n      note: |\n        one\n"
              "        # two\n  # after\nspend_reports: []\n") ==
        "entries:\n  -   date: 2014-01-01\n      kind: income\n      amount: 5\n      note: |\n        one\n"
        "        # two\n  -   date: 2014-03-12\n      kind: spend\n      amount: 100.00\n      note: \"SAY: "
        "\\\"HI\\\", #1\"\n      \n  # after\nspend_reports: []\n");
  CHECK(after("\xEF\xBB\xBF"
              "entries: []\n") ==
        "\xEF\xBB\xBF"
        "entries: [{date: 2014-03-12, " +
            values + "}]\n");
}

TEST_CASE("a ledger that is not there is made", "[exchange]") {
  AreaFolder area;
  area.write("plan.yaml", plan);
  area.write("import.yaml", map + "into: ledger/2014.yaml\nheld_by: larchs-bakery\n");
  imported(area, march);
  CHECK(area.read("ledger/2014.yaml").starts_with("ledger: {held_by: larchs-bakery}\nentries:\n  - {date: 2014-03-03"));
  CHECK(area.listed() == "b.csv\nimport.yaml\nledger/2014.yaml\nplan.yaml\n");
  CHECK(says(imported(area, march), "4 already there"));
}

TEST_CASE("a ledger that could not be read whole is not touched", "[exchange]") {
  AreaFolder area;
  const std::string ledger = "entries:\n  - {date: 2014-03-05, kind: spend, amount: 25K}\n";
  set_up(area, ledger);
  auto out = imported(area, march, 1);
  CHECK(says(out, "nothing can be imported until this is mended"));
  CHECK(says(out, "ledger/2014.yaml:2:"));
  CHECK(area.read("ledger/2014.yaml") == ledger);
}

TEST_CASE("a mistake in the mapping is told at its place", "[exchange]") {
  auto told = [](const std::string& mapping) {
    AreaFolder area;
    set_up(area, "entries: []\n", mapping);
    return imported(area, march, 1);
  };
  CHECK(says(told("dates: day-month-year\n"), "import.yaml:1:1"));
  CHECK(says(told("columns: {date: Date, text: Details, in: In}\ndates: day-month-year\n"),
             "it is not clear which column holds the amounts"));
  CHECK(says(told(map + "days: x\n"), "import.yaml:7:7"));
  CHECK(says(told("columns: {date: Date, text: Details, amount: In}\ndates: day-month-year\ntexts:\n"
                  "  - {contains: x, kind: spend, activity: fare}\n"),
             "there is no line with the id `fare` in the plan"));
  CHECK(says(told("columns: {date: Date, text: Details, amount: In}\ndates: day-month-year\ntexts:\n"
                  "  - {contains: x, kind: virement}\n"),
             "no row of a bank is of this kind"));
  CHECK(says(told("columns: {date: Day, text: Details, amount: In}\ndates: day-month-year\n"),
             "there is no column `Day`"));
}

TEST_CASE("only a ledger of the area is written to", "[exchange]") {
  AreaFolder area;
  set_up(area);
  area.write("b.csv", march);
  for (std::string into : {"../x.yaml", "ledger/../../x.yaml", "/tmp/x.yaml", "plan.yaml", "ledger/a/b.yaml",
                           "ledger/.yaml", "ledger/.x.yaml"}) {
    auto ran = area.run("import b.csv --write --into " + into);
    CHECK(ran.status == 2);
    CHECK(says(ran.err, "is not a ledger file of an area"));
  }
  CHECK(area.run("import nowhere.csv").status == 2);
  CHECK(area.run("import b.csv --map nowhere.yaml").status == 2);
}

TEST_CASE("every format tells of every row", "[exchange]") {
  AreaFolder area;
  set_up(area);
  area.write("b.csv", march);
  CHECK(times(area.run("import b.csv --format csv").out, "to be added") == 0);
  CHECK(times(area.run("import b.csv --format csv").out, "\n") == 5);
  CHECK(times(area.run("import b.csv --format json").out, "\"outcome\": \"added\"") == 4);
  CHECK(times(area.run("import b.csv --format markdown").out, "| 2014-03-05 |") == 2);
}
