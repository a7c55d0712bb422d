// A bank's file alone: its cells, dates and amounts, and what is refused.
#include <fmt/core.h>

#include "exchange/bank_csv.h"
#include "exchange/bank_date.h"
#include "exchange/bank_rows.h"

using namespace quorate;

namespace {

std::string rows_of(const std::string& text, char divider = ',') {
  SourceFile file("bank.csv", text);
  auto rows = parse_csv(file, divider);
  if (!rows)
    return fmt::format("{}:{} {}", rows.error().span.from().line, rows.error().span.from().column,
                       rows.error().message);
  std::string out;
  for (const auto& row : *rows) {
    for (const auto& cell : row) out += "[" + cell.text + "]";
    out += "\n";
  }
  return out;
}

ImportMap mapping() {
  ImportMap map;
  map.columns.date.value = "Date";
  map.columns.text = {Text{"Text", {}}};
  map.columns.amount = Text{"Amount", {}};
  return map;
}

// Each row as read, or what is wrong with it and where.
std::string read_of(const std::string& text, const ImportMap& map = mapping()) {
  SourceFile file("bank.csv", text);
  auto bank = read_bank_file(file, map);
  if (!bank)
    return fmt::format("{}:{} {}", bank.error().span.from().line, bank.error().span.from().column,
                       bank.error().message);
  std::string out;
  for (const auto& row : bank->rows) {
    auto place = row.span.from();
    out += row.problem ? fmt::format("{}:{} {}\n", place.line, place.column, row.problem->message)
                       : fmt::format("{} {} {}\n", iso(row.key.date), plain(row.key.amount), row.text);
  }
  return out;
}

std::string date_of(std::string_view text, DateOrder order = DateOrder::day_month_year) {
  auto date = parse_bank_date(text, order);
  return date ? iso(*date) : "no";
}

}  // namespace

TEST_CASE("cells of a CSV file", "[exchange]") {
  CHECK(rows_of("a,b\r\nc,d\r\n") == "[a][b]\n[c][d]\n");
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b") == "[a][b]\n");
  CHECK(rows_of("\"a, b\",\"say \"\"yes\"\"\"\n") == "[a, b][say \"yes\"]\n");
  CHECK(rows_of("\"two\nlines\",x\n") == "[two\nlines][x]\n");
  CHECK(rows_of(" a , \"b\" ,12\" pipe\n") == "[a][b][12\" pipe]\n");
  CHECK(rows_of("a,\n,,\n\n,b\n") == "[a][]\n[][b]\n");
  CHECK(rows_of("a;b,c\n", ';') == "[a][b,c]\n");
  CHECK(rows_of("a\tb\n", '\t') == "[a][b]\n");
  CHECK(rows_of("") == "");
}

TEST_CASE("a CSV file that could be read in two ways is refused at its place", "[exchange]") {
  CHECK(rows_of("a,b\n\"c,d\ne,f\n") == "2:1 this quotation mark is never closed");
  CHECK(rows_of("a\n\"b\"c\n") == "2:1 something stands behind the closing quotation mark of this cell");
  CHECK(rows_of(std::string(1'000'000, ',')) == "1:101 this line has more than 100 columns");
  CHECK(rows_of(std::string(1'000'000, 'x')) == "1:1 this cell is longer than 4096 characters");
  CHECK(rows_of("\"" + std::string(1'000'000, 'x') + "\"") == "1:1 this cell is longer than 4096 characters");
  std::string many;
  for (int row = 0; row < 30'000; ++row) many += "x" + std::string(99, ',') + "\n";
  CHECK(rows_of(many).ends_with("this file has more than 2000000 cells"));
}

TEST_CASE("bytes that are no text are refused", "[exchange]") {
  CHECK(read_of(std::string("Date,Text,Amount\n\0", 18)).starts_with("2:1 a zero byte"));
  CHECK(read_of("Date,Text,Amount\n01/02/2014,\xA3,1\n") == "2:12 this is not UTF-8 text");
  CHECK(read_of("Date,Text,Amount\n01/02/2014,\x1b[2J,1\n").starts_with("2:12 an escape character"));
  CHECK(read_of("Date,Text,Amount\r01/02/2014,x,1\r") == "1:17 a line ends here as on old Macs");
  CHECK(read_of("") == "1:1 this file has no rows");
}

TEST_CASE("dates only in the order that was told", "[exchange]") {
  CHECK(date_of("03/02/2014") == "2014-02-03");
  CHECK(date_of("03/02/2014", DateOrder::month_day_year) == "2014-03-02");
  CHECK(date_of("2014-02-03", DateOrder::year_month_day) == "2014-02-03");
  CHECK(date_of("3-2-14") == "2014-02-03");
  CHECK(date_of("3 Feb 2014") == "2014-02-03");
  CHECK(date_of("03 September 2014") == "2014-09-03");
  for (auto bad : {"31/02/2014", "02/31/2014", "2014-02-03", "3/2", "", "1/2/3/4", "03/02/14 10:00", "x/y/z"})
    CHECK(date_of(bad) == "no");
}

TEST_CASE("a date that fits only the other order puts all in doubt that fit both", "[exchange]") {
  CHECK(read_of("Date,Text,Amount\n11/23/2025,a,1\n3/4/2025,b,1\n5/5/2025,c,1\n25/11/2025,d,1\n") ==
        "2:1 `11/23/2025` is not a date in the order day, month, year\n"
        "3:1 `3/4/2025` may be two days: line 2 has `11/23/2025`, which fits only the other order of day and month\n"
        "2025-05-05 1.00 c\n2025-11-25 1.00 d\n");
  auto map = mapping();
  map.dates = DateOrder::month_day_year;
  CHECK(read_of("Date,Text,Amount\n3/4/2025,b,1\n23/11/2025,a,1\n", map).starts_with("2:1 `3/4/2025` may be two days"));
}

TEST_CASE("amounts as banks write them", "[exchange]") {
  CHECK(read_of("Date,Text,Amount\n"
                "01/02/2014,a,\"1,250.00\"\n"
                "01/02/2014,b,-£40\n"
                "01/02/2014,c,£-40.50\n"
                "01/02/2014,d,+7\n"
                "01/02/2014,e,1.5\n"
                "01/02/2014,f,0.00\n"
                "01/02/2014,g,\n"
                "01/02/2014,h,--1\n"
                "01/02/2014,h,-£-5.00\n"
                "32/02/2014,i,1\n"
                "01/02/2014,j,1,250.00\n") ==
        "2014-02-01 1250.00 a\n2014-02-01 -40.00 b\n2014-02-01 -40.50 c\n2014-02-01 7.00 d\n"
        "6:14 `1.5` is not an amount of money\n7:14 no money moves in this row\n8:1 no money moves in this row\n"
        "9:14 `--1` is not an amount of money\n10:14 `-£-5.00` is not an amount of money\n"
        "11:1 `32/02/2014` is not a date in the order day, month, year\n"
        "12:16 this row has 4 cells, and there are 3 headings\n");
}

TEST_CASE("money in and money out in columns of their own", "[exchange]") {
  auto map = mapping();
  map.columns.amount.reset();
  map.columns.money_in = Text{"Paid in", {}};
  map.columns.money_out = Text{"Paid out", {}};
  CHECK(read_of("My account\n\nDate;Text;Paid out;Paid in\n"
                "01/02/2014;a;;10\n01/02/2014;b;1,250.00;\n01/02/2014;c;5;0.00\n01/02/2014;d;1;1\n"
                "01/02/2014;e;;\n01/02/2014;f;-5;\n",
                map) ==
        "2014-02-01 10.00 a\n2014-02-01 -1250.00 b\n2014-02-01 -5.00 c\n"
        "7:1 money moves in and out in one row\n8:1 no money moves in this row\n"
        "9:14 `-5` is less than nothing in the column of money out\n");
}

TEST_CASE("an amount with a comma and without quotes is never read as its first part", "[exchange]") {
  auto map = mapping();
  map.columns.amount.reset();
  map.columns.money_in = Text{"In", {}};
  map.columns.money_out = Text{"Out", {}};
  map.columns.balance = Text{"Balance", {}};
  const std::string headings = "Date,Text,Out,In,Balance\n";
  CHECK(read_of(headings + "01/12/2025,RAFFLE,,£1,250.00,\n", map) ==
        "2:20 this row has 6 cells, and there are 5 headings\n");
  CHECK(read_of(headings + "01/12/2025,RAFFLE,,£1,250.00,\n02/12/2025,b,5.00,,1.00\n", map) ==
        "2:20 this row has 6 cells, and there are 5 headings\n2025-12-02 -5.00 b\n");
  CHECK(read_of("Date,Text,Out,In,Balance,\n01/12/2025,RAFFLE,,£1,250.00,\n", map) ==
        "2:20 this row has 6 cells, and there are 5 headings\n");
  CHECK(read_of(headings + "01/12/2025,a,5.00,,1.00,\n02/12/2025,b,5.00,,,\n", map) ==
        "2025-12-01 -5.00 a\n2025-12-02 -5.00 b\n");
  CHECK(read_of(headings + "01/12/2025,a,5.00,,1.00,\n02/12/2025,b,5.00,,1.00\n", map) ==
        "2:25 this row has 6 cells, and there are 5 headings\n2025-12-02 -5.00 b\n");
  CHECK(read_of(headings + "01/12/2025,a,5.00,,995.00\n02/12/2025,RAFFLE,,£1,250.00\n", map) ==
        "2025-12-01 -5.00 a\n3:1 its balance does not follow, and two of its cells may be one amount\n");
  SourceFile file("bank.csv", headings + "22/11/2025,GARDEN CENTRE,£1,250.00,\n");
  auto bank = read_bank_file(file, map);
  REQUIRE(bank);
  CHECK(bank->rows[0].problem->help == "an amount with a comma in it has to stand in quotes");
  map = mapping();
  map.headings = false;
  map.columns.date.value = "1";
  map.columns.text[0].value = "2";
  map.columns.amount->value = "3";
  CHECK(read_of("01/12/2025,a,1,250.00\n02/12/2025,b,1.00\n", map) ==
        "1:14 this row has 4 cells, and others have 3\n2025-12-02 1.00 b\n");
}

TEST_CASE("of two columns with one heading none is taken", "[exchange]") {
  CHECK(read_of("Date,Text,Amount,amount\n01/02/2014,a,1.00,2.00\n") == "1:1 two columns are called `Amount`");
  CHECK(read_of("Date,Text,Amount,Text\n01/02/2014,a,1.00,b\n") == "1:1 two columns are called `Text`");
}

TEST_CASE("headings are looked for, and what is missing is named", "[exchange]") {
  CHECK(read_of("Day,Text,Amount\n01/02/2014,a,1\n") == "1:1 there is no column `Date`");
  CHECK(read_of("date\ttext\tamount\n01/02/2014\ta\t1\n") == "2014-02-01 1.00 a\n");
  auto map = mapping();
  map.headings = false;
  map.columns.date.value = "1";
  map.columns.text[0].value = "2";
  map.columns.amount->value = "3";
  CHECK(read_of("01/02/2014,a,1\n", map) == "2014-02-01 1.00 a\n");
}

TEST_CASE("rows come oldest first, however the bank sorts them", "[exchange]") {
  CHECK(read_of("Date,Text,Amount\n03/02/2014,c,1\n01/02/2014,b,1\n01/02/2014,a,1\n") ==
        "2014-02-01 1.00 a\n2014-02-01 1.00 b\n2014-02-03 1.00 c\n");
}

TEST_CASE("keys are read back as they were written", "[exchange]") {
  BankKey key{make_date(2014, 3, 2), Money{-12550}, Money{125000}, mark_of("Larch  Bakery", "")};
  CHECK(key.mark == mark_of("LARCH BAKERY ", ""));
  CHECK(key.mark != mark_of("LARCH BAKERY", "second"));
  CHECK(text(key).starts_with("2014-03-02/-125.50/1250.00/"));
  CHECK(parse_key(text(key)) == key);
  CHECK(parse_key(numbered(key, 2)) == key);
  key.balance.reset();
  CHECK(parse_key(text(key)) == key);
  for (auto bad : {"", "x", "2014-03-02", "2014-03-02/1.00/none/abc", "abc/def/ghi/abcdefghijklmnop"})
    CHECK_FALSE(parse_key(bad));
}
