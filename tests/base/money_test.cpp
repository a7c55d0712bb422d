#include "base/money.h"

#include <stdexcept>

using namespace quorate;

TEST_CASE("amounts are read as people write them", "[base]") {
  struct Row {
    std::string_view written;
    std::int64_t pence;
  };
  for (auto [written, pence] : std::vector<Row>{{"15,000", 1'500'000},
                                                {"£15,000", 1'500'000},
                                                {"8000", 800'000},
                                                {"1,250.00", 125'000},
                                                {"-40.00", -4'000},
                                                {"-£40", -4'000},
                                                {"£-40", -4'000},
                                                {"0", 0},
                                                {"-0", 0},
                                                {"0.05", 5},
                                                {"-0.05", -5},
                                                {"0000000000686852353", 68'685'235'300},
                                                {"000,000,000,000,001.50", 150},
                                                {"1,000,000", 100'000'000},
                                                {"£1,000,000,000", largest_amount_pence},
                                                {"-1000000000", -largest_amount_pence}}) {
    CAPTURE(written);
    auto read = parse_money(written);
    REQUIRE(read);
    CHECK(read->pence == pence);
  }
}

TEST_CASE("what is not an amount is refused with its mend", "[base]") {
  struct Row {
    std::string_view written, help;
  };
  constexpr std::string_view pounds_and_pence =
      "write pounds, and pence if there are any, such as `15000`, `15,000` or `1,250.50`";
  const std::string digits_alone =
      "write the digits alone, such as `1,000,000`; leave the line out while the amount is not known";
  const std::string in_pounds = "amounts are in pounds: write `£250`, or the digits alone";
  constexpr std::string_view behind_the_sign = "write the amount after the pound sign, such as `£250`";
  constexpr std::string_view no_spaces = "write it without spaces, such as `1000` or `1,000`";
  for (auto [written, help] : std::vector<Row>{
           {"40.840", "pence are two digits: it may mean `40,840` or `40.84`; write the one you mean"},
           {"1,50", "pence are two digits: it may mean `150` or `1.50`; write the one you mean"},
           {"£12.5", "pence are two digits: it may mean `125` or `12.50`; write the one you mean"},
           {"1,0000", "pence are two digits: it may mean `10,000` or `1.00`; write the one you mean"},
           {"1000,000", "pence are two digits: it may mean `1,000,000` or `1,000.00`; write the one you mean"},
           {"123456789.1",
            "pence are two digits: it may mean `1,234,567,891` or `123,456,789.10`; write the one you mean"},
           {"1234567890.1", pounds_and_pence},
           {"1x,000", digits_alone},
           {"1,000,000,0O0", "a letter stands here in place of a digit: write `1,000,000,000`"},
           {"1,000,000,0O1", digits_alone},
           {"123456789p", "amounts are in pounds, and pence stand behind a point: write `1,234,567.89`"},
           {"1234567890p", digits_alone},
           {"25K", "write it out in full, such as `25,000`"},
           {"£25k", "write it out in full, such as `25,000`"},
           {"2m", "write it out in full, such as `2,000,000`"},
           {"1 000", no_spaces},
           {"15,000 ", no_spaces},
           {"£", behind_the_sign},
           {"", behind_the_sign},
           {"-", behind_the_sign},
           {"O.99", "a letter stands here in place of a digit: write `0.99`"},
           {"-£1O0", "a letter stands here in place of a digit: write `-100`"},
           {"l,250", "a letter stands here in place of a digit: write `1,250`"},
           {"lO", digits_alone},
           {"1,075.99p", "amounts are in pounds, and pence stand behind a point: write `1,075.99`"},
           {"75p", "amounts are in pounds, and pence stand behind a point: write `0.75`"},
           {"-1205P", "amounts are in pounds, and pence stand behind a point: write `-12.05`"},
           {"1.5p", digits_alone},
           {"p", digits_alone},
           {"£\u00a030,000", "a space stands here that is not a plain one: write `30,000`"},
           {"-30\u202f000", "a space stands here that is not a plain one: write `-30,000`"},
           {"30\u00a0pounds", "a space stands here that is not a plain one: type the amount again"},
           {"NaN", digits_alone},
           {"1e3", digits_alone},
           {"0x10", digits_alone},
           {",000", pounds_and_pence},
           {"1.250,00", pounds_and_pence},
           {"40.", pounds_and_pence},
           {"--40", pounds_and_pence},
           {"-£-40", pounds_and_pence},
           {"+40", pounds_and_pence},
           {"££40", pounds_and_pence},
           {"$40", in_pounds},
           {"€40", in_pounds}}) {
    CAPTURE(written);
    auto read = parse_money(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is not an amount of money");
    CHECK(read.error().help == help);
  }
}

TEST_CASE("an amount beyond the largest is refused as too large", "[base]") {
  for (std::string_view written : {"1,000,000,001", "-1000000001", "999999999999", "99999999999999999999999999"}) {
    CAPTURE(written);
    auto read = parse_money(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is more than quorate can count");
    CHECK(read.error().help == "an amount is at most £1,000,000,000");
  }
}

TEST_CASE("an amount is written in three ways", "[base]") {
  struct Row {
    std::int64_t pence;
    std::string_view text, digits, plain;
  };
  for (auto row : std::vector<Row>{{0, "£0", "0", "0.00"},
                                   {5, "£0.05", "0.05", "0.05"},
                                   {-5, "-£0.05", "-0.05", "-0.05"},
                                   {4'000, "£40", "40", "40.00"},
                                   {-4'000, "-£40", "-40", "-40.00"},
                                   {99'999, "£999.99", "999.99", "999.99"},
                                   {100'000, "£1,000", "1,000", "1000.00"},
                                   {125'050, "£1,250.50", "1,250.50", "1250.50"},
                                   {-100'000'001, "-£1,000,000.01", "-1,000,000.01", "-1000000.01"}}) {
    CAPTURE(row.pence);
    CHECK(text(Money{row.pence}) == row.text);
    CHECK(digits(Money{row.pence}) == row.digits);
    CHECK(plain(Money{row.pence}) == row.plain);
  }
}

TEST_CASE("pence are shown as asked", "[base]") {
  CHECK(text(Money{4'000}, Pence::always) == "£40.00");
  CHECK(text(Money{-125'050}, Pence::never) == "-£1,250");
  CHECK(digits(Money{-4'000}, Pence::always) == "-40.00");
}

TEST_CASE("the smallest number there is can be written", "[base]") {
  CHECK(plain(Money{INT64_MIN}) == "-92233720368547758.08");
}

TEST_CASE("what is written can be read again", "[base]") {
  for (std::int64_t pence = -250'000; pence <= 250'000; pence += 977) {
    for (auto written : {text(Money{pence}), digits(Money{pence}), plain(Money{pence})}) {
      CAPTURE(written);
      REQUIRE(parse_money(written) == Money{pence});
    }
  }
}

TEST_CASE("sums are exact, or there is none", "[base]") {
  CHECK(Money{10} + Money{20} == Money{30});
  CHECK(Money{10} - Money{20} == Money{-10});
  CHECK(-Money{10} == Money{-10});
  CHECK(Money{125} * 4 == Money{500});
  Money sum{1};
  sum += Money{2};
  CHECK(sum == Money{3});
  CHECK_THROWS_AS(Money{INT64_MAX} + Money{1}, std::overflow_error);
  CHECK_THROWS_AS(Money{INT64_MIN} + Money{-1}, std::overflow_error);
  CHECK_THROWS_AS(Money{INT64_MIN} - Money{1}, std::overflow_error);
  CHECK_THROWS_AS(-Money{INT64_MIN}, std::overflow_error);
  CHECK_THROWS_AS(Money{INT64_MAX / 2} * 3, std::overflow_error);
}

TEST_CASE("the largest amount has no pence beyond it", "[base]") { CHECK_FALSE(parse_money("1,000,000,000.99")); }
