#include "base/number_words.h"

using namespace quorate;

TEST_CASE("number words are known to twenty", "[base]") {
  CHECK(number_in_digits("six") == "6");
  CHECK(number_in_digits("Twenty") == "20");
  CHECK(number_in_digits("seventeen") == "17");
  CHECK(number_in_digits("nobody") == "0");
  CHECK(number_in_digits("zero") == "0");
  CHECK(number_in_digits("sixty").empty());
  CHECK(number_in_digits("seventeenth").empty());
  CHECK(number_in_digits("").empty());
}
