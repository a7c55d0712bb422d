#include "base/slips.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>

using namespace quorate;

namespace {

using Words = std::vector<std::string_view>;
using Places = std::vector<std::size_t>;

Places slips_of(std::string_view word, const Words& candidates) { return find_slips(Words{word}, candidates)[0]; }

bool is_slip(std::string_view word, std::string_view of) { return !slips_of(word, {of}).empty(); }

// By trying: a letter or two left out of each at every place.
bool may_be_slip(const std::string& a, const std::string& b) {
  for (std::size_t at = 0; at <= std::min(a.size(), b.size()); ++at)
    for (std::size_t i = 0; i <= 2 && at + i <= a.size(); ++i)
      for (std::size_t j = 0; j <= 2 && at + j <= b.size(); ++j)
        if (a.substr(0, at) == b.substr(0, at) && a.substr(at + i) == b.substr(at + j)) return true;
  return false;
}

}  // namespace

TEST_CASE("a slip is a letter or two in one place", "[base]") {
  CHECK(is_slip("hall-comittee", "hall-committee"));    // left out
  CHECK(is_slip("hall-committtee", "hall-committee"));  // put in
  CHECK(is_slip("hall-conmittee", "hall-committee"));   // another
  CHECK(is_slip("hall-ocmmittee", "hall-committee"));   // exchanged
  CHECK(is_slip("all-committee", "hall-committee"));
  CHECK(is_slip("hall-committ", "hall-committee"));
  CHECK(is_slip("Hall-Committee", "hall-committee"));
  CHECK_FALSE(is_slip("hall-commit", "hall-committee"));   // three
  CHECK_FALSE(is_slip("all-committe", "hall-committee"));  // two places
  CHECK_FALSE(is_slip("xxxll-committee", "hall-committee"));
  CHECK_FALSE(is_slip("class-3", "class-4"));
  CHECK_FALSE(is_slip("class-34", "class-4"));
  CHECK(is_slip("clas-34", "class-34"));
  CHECK(is_slip("", "ab"));
  CHECK_FALSE(is_slip("", "abc"));
}

TEST_CASE("of candidates that are near all are found, in order, and of those alike the first", "[base]") {
  CHECK(slips_of("barn", {"born", "oak", "barns", "BORN", "burn"}) == Places{0, 2, 4});
  CHECK(slips_of("oak", {}) == Places{});
  CHECK(find_slips(Words{}, Words{"oak"}).empty());
  std::string word(100, 'a'), longer(101, 'a');
  CHECK(is_slip(word, std::string(99, 'a')));
  CHECK_FALSE(is_slip(longer, word));
  CHECK_FALSE(is_slip(word, longer));
}

TEST_CASE("twenty are told at the most", "[base]") {
  std::vector<std::string> all;
  for (char c = 'a'; c <= 'z'; ++c) all.push_back(std::string("walkers-") + c);
  CHECK(slips_of("walkers-", Words(all.begin(), all.end())).size() == 20);
  all.push_back("Walkers-");
  auto found = slips_of("walkers-", Words(all.begin(), all.end()));
  CHECK(found.size() == 20);
  CHECK(found.back() == 26);  // itself
}

TEST_CASE("slips are those that trying every pair finds", "[base]") {
  std::mt19937 random(20131101);
  auto words = [&](std::size_t count) {
    std::set<std::string> out;
    while (out.size() < count) {
      std::string word;
      for (auto size = random() % 9; size-- > 0;) word += "ab "[random() % 3];
      out.insert(word);
    }
    return std::vector<std::string>(out.begin(), out.end());
  };
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    auto a = words(8), b = words(8);
    auto slips = find_slips(Words(a.begin(), a.end()), Words(b.begin(), b.end()));
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t j = 0; j < b.size(); ++j) {
        INFO("`" << a[i] << "` and `" << b[j] << "`");
        bool told = std::count(slips[i].begin(), slips[i].end(), j) == 1;
        REQUIRE(told == may_be_slip(a[i], b[j]));
        found += told;
      }
  }
  CHECK(found > 1000);
}
