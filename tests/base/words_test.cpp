#include "base/words.h"

using namespace quorate;

namespace {

constexpr std::string_view keys[] = {"id", "name", "activities", "measures", "milestones", "y1", "budget"};

}  // namespace

TEST_CASE("the nearest word is the one that was probably meant", "[base]") {
  CHECK(nearest_word("ativities", keys) == "activities");
  CHECK(nearest_word("actvities", keys) == "activities");
  CHECK(nearest_word("Activities", keys) == "activities");
  CHECK(nearest_word("nmae", keys) == "name");
  CHECK(nearest_word("budgte", keys) == "budget");
  CHECK(nearest_word("milestone", keys) == "milestones");
  CHECK(nearest_word("y2", keys) == "y1");
}

TEST_CASE("no word is guessed where none is near", "[base]") {
  CHECK(nearest_word("colour", keys).empty());
  CHECK(nearest_word("xq", keys).empty());
  CHECK(nearest_word("z", keys).empty());
  CHECK(nearest_word("", keys).empty());
  CHECK(nearest_word("name", {}).empty());
  CHECK(nearest_word(std::string(10'000, 'a'), keys).empty());
}

TEST_CASE("lists are joined as in a sentence", "[base]") {
  using Words = std::vector<std::string>;
  CHECK(joined(Words{}) == "");
  CHECK(joined(Words{"a"}) == "a");
  CHECK(joined(Words{"a", "b"}) == "a and b");
  CHECK(joined(Words{"a", "b", "c"}) == "a, b and c");
  CHECK(joined(Words{"a", "b", "c"}, "or") == "a, b or c");
  CHECK(choices(std::vector<std::string_view>{"yes", "no", "unknown"}) == "`yes`, `no` or `unknown`");
}

TEST_CASE("a sentence ends with one full stop", "[base]") {
  CHECK(full_stop("In the chair: A. Ash") == "In the chair: A. Ash.");
  CHECK(full_stop("In the chair: Ash A.") == "In the chair: Ash A.");
  CHECK(full_stop("") == ".");
}

TEST_CASE("nouns are counted and given their article", "[base]") {
  CHECK(counted(0, "line") == "0 lines");
  CHECK(counted(1, "line") == "1 line");
  CHECK(counted(3, "line") == "3 lines");
  CHECK(counted(2, "activity", "activities") == "2 activities");
  CHECK(counted(1, "activity", "activities") == "1 activity");
  CHECK(with_article("line") == "a line");
  CHECK(with_article("activity") == "an activity");
  CHECK(with_article("Organisation") == "an Organisation");
}

TEST_CASE("text is as wide as it is shown", "[base]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("£1,250") == 6);
  CHECK(display_width("café") == 4);
  CHECK(display_width("cafe\u0301") == 4);
  CHECK(display_width("村庄") == 4);
  CHECK(display_width("\U0001F600") == 2);
  CHECK(display_width("a\u200Bb") == 2);
}

TEST_CASE("lines are broken at spaces", "[base]") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 6) == Lines{"one", "two", "three"});
  CHECK(wrapped("one two three", 80) == Lines{"one two three"});
  CHECK(wrapped("a neighbourhood b", 5) == Lines{"a", "neigh", "bourh", "ood b"});
  CHECK(wrapped("村庄村", 5) == Lines{"村庄", "村"});
  CHECK(wrapped("村庄 村庄", 8) == Lines{"村庄", "村庄"});
  CHECK(wrapped("村庄 村庄", 9) == Lines{"村庄 村庄"});
  CHECK(wrapped("cafe\u0301 one", 8) == Lines{"cafe\u0301 one"});
  CHECK(wrapped("", 8) == Lines{""});
}

TEST_CASE("a text is cut at a character and says so", "[base]") {
  CHECK(shortened("abcd", 4) == "abcd");
  CHECK(shortened("abcde", 4) == "abc…");
  CHECK(shortened("村庄村", 4) == "村…");
  CHECK(shortened("村庄村", 5) == "村庄…");
  CHECK(shortened("e\u0301e\u0301e", 2) == "e\u0301…");
  CHECK(shortened("", 4) == "");
  CHECK(shortened("£££", 2) == "£…");
}
