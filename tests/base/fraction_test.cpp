#include "base/fraction.h"

#include <stdexcept>

using namespace quorate;

namespace {

// The fewest of `all` people for whom `enough` holds, by counting.
template <class Enough>
int fewest(int all, Enough enough) {
  for (int count = 0; count <= all; ++count)
    if (enough(Fraction{count, all})) return count;
  return all + 1;
}

}  // namespace

TEST_CASE("fractions compare exactly", "[base]") {
  CHECK(Fraction{2, 3} == Fraction{6, 9});
  CHECK(Fraction{5, 9} < Fraction{2, 3});
  CHECK(Fraction{7, 9} > Fraction{2, 3});
  CHECK(Fraction{-1, 2} < Fraction{0, 5});
  CHECK(Fraction{333'333'333, 1'000'000'000} < Fraction{1, 3});
  CHECK(Fraction{INT64_MAX, INT64_MAX - 1} < Fraction{INT64_MAX - 1, INT64_MAX - 2});
  CHECK(Fraction{INT64_MAX, 1} > Fraction{INT64_MAX - 1, 1});
}

TEST_CASE("two thirds of nine are six", "[base]") {
  CHECK(fewest(9, [](Fraction part) { return part >= Fraction{2, 3}; }) == 6);
  CHECK(fewest(10, [](Fraction part) { return part >= Fraction{2, 3}; }) == 7);
}

TEST_CASE("51% and a majority first differ among 51 people", "[base]") {
  auto share = parse_share("51%");
  REQUIRE(share);
  int first = 0;
  for (int all = 1; all <= 60; ++all) {
    CAPTURE(all);
    auto by_share = fewest(all, [&](Fraction part) { return part >= share->value; });
    auto by_majority = fewest(all, [](Fraction part) { return part > Fraction{1, 2}; });
    CHECK(by_share == (all * 51 + 99) / 100);
    CHECK(by_majority == all / 2 + 1);
    if (by_share != by_majority && first == 0) first = all;
  }
  CHECK(first == 51);
}

TEST_CASE("percentages are rounded half away from zero, once", "[base]") {
  CHECK(percent({2'306, 10'000}) == "23.06%");
  CHECK(percent({1, 800}) == "0.13%");
  CHECK(percent({-1, 800}) == "-0.13%");
  CHECK(percent({124'999, 100'000'000}) == "0.12%");
  CHECK(percent({1, 3}, 0) == "33%");
  CHECK(percent({2, 3}, 0) == "67%");
  CHECK(percent({1, 200}, 0) == "1%");
  CHECK(percent({-1, 200}, 0) == "-1%");
  CHECK(percent({-1, 1'000}, 0) == "0%");
  CHECK(percent({1, 1}, 3) == "100.000%");
  CHECK(percent({-1, 200}) == "-0.50%");
  CHECK(percent({1, 3}, 9) == "33.333333333%");
  CHECK(percent({1'175, 1'000}, 0) == "118%");
}

TEST_CASE("a share of one amount in another", "[base]") {
  CHECK(share_of(Money{17'600}, Money{100'000}) == Fraction{22, 125});
  CHECK_THROWS_AS(share_of(Money{1}, Money{0}), std::domain_error);
  CHECK_THROWS_AS(share_of(Money{1}, Money{-1}), std::domain_error);
}

TEST_CASE("a share of money is rounded to the penny, halves away from zero", "[base]") {
  CHECK(Fraction{5, 100} * Money{110} == Money{6});
  CHECK(Fraction{5, 100} * Money{109} == Money{5});
  CHECK(Fraction{1, 2} * Money{-1} == Money{-1});
  CHECK(Fraction{5, 100} * Money{12'030'000} == Money{601'500});
  CHECK(Fraction{2, 3} * Money{0} == Money{0});
  CHECK(Fraction{1, 1} * Money{INT64_MAX} == Money{INT64_MAX});
  CHECK(Fraction{1, 1} * Money{INT64_MIN} == Money{INT64_MIN});
  CHECK_THROWS_AS((Fraction{2, 1} * Money{INT64_MAX}), std::overflow_error);
  CHECK_THROWS_AS((Fraction{2, 1} * Money{INT64_MIN}), std::overflow_error);
}

TEST_CASE("shares are read as percentages and as fractions", "[base]") {
  struct Row {
    std::string_view written;
    Fraction value;
    int decimals;
    bool percent;
  };
  for (auto row : std::vector<Row>{{"51%", {51, 100}, 0, true},
                                   {"100%", {1, 1}, 0, true},
                                   {"0%", {0, 1}, 0, true},
                                   {"17.60%", {176, 1000}, 2, true},
                                   {"0.5%", {1, 200}, 1, true},
                                   {"2/3", {2, 3}, 0, false},
                                   {"999999999/999999999", {1, 1}, 0, false},
                                   {"3/3", {1, 1}, 0, false}}) {
    CAPTURE(row.written);
    auto read = parse_share(row.written);
    REQUIRE(read);
    CHECK(read->value == row.value);
    CHECK(read->decimals == row.decimals);
    CHECK(read->percent == row.percent);
    CHECK(text(*read) == row.written);
  }
}

TEST_CASE("what is not a share is refused with its mend", "[base]") {
  constexpr std::string_view how = "write a percentage such as `51%`, or a fraction such as `2/3`";
  constexpr std::string_view bare = "a bare number may be a share or a percentage: write `51%` or `1/2`";
  struct Row {
    std::string_view written, help;
  };
  for (auto [written, help] : std::vector<Row>{{"0.51", bare},
                                               {"1.2", bare},
                                               {"51", how},
                                               {"", how},
                                               {"%", how},
                                               {"-5%", how},
                                               {".5%", how},
                                               {"5.%", how},
                                               {"1/2%", how},
                                               {"half", how},
                                               {"/3", how},
                                               {"2/", how},
                                               {"1/2/3", how},
                                               {"1.1234567%", how},
                                               {"9999999999%", how},
                                               {"1/1000000000", how},
                                               {"1/0", "nothing can be shared into 0 parts"}}) {
    CAPTURE(written);
    auto read = parse_share(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is not a share");
    CHECK(read.error().help == help);
  }
}

TEST_CASE("more than all is a share only where that makes sense", "[base]") {
  for (std::string_view written : {"120%", "4/3", "100.01%"}) {
    CAPTURE(written);
    auto read = parse_share(written);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "`" + std::string(written) + "` is more than all");
    CHECK(parse_share(written, MoreThanAll::allowed));
  }
  for (std::string_view written : {"1000%", "10/1"}) CHECK(parse_share(written, MoreThanAll::allowed));
  for (std::string_view written : {"1000.01%", "11/1"}) CHECK_FALSE(parse_share(written, MoreThanAll::allowed));
}

TEST_CASE("a printed share says what the exact one rounds to", "[base]") {
  auto printed = [](std::string_view text) { return *parse_share(text); };
  CHECK(says(printed("17.60%"), {17'604, 100'000}));
  CHECK(says(printed("17.60%"), {17'595, 100'000}));
  CHECK_FALSE(says(printed("17.60%"), {17'605, 100'000}));
  CHECK_FALSE(says(printed("17.60%"), {17'594, 100'000}));
  CHECK(says(printed("18%"), {17'605, 100'000}));
  CHECK(says(printed("17.6%"), {17'605, 100'000}));
  CHECK(says(printed("2/3"), {6, 9}));
  CHECK_FALSE(says(printed("2/3"), {667, 1'000}));
}
