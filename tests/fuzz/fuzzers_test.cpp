// What the fuzzers try, without a fuzzer: the inputs that are kept in corpus/, and some thousands that are made from
// seeds. QUORATE_INPUTS=100000 asks for more of them.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <cstdlib>

#include "fuzz/areas.h"
#include "fuzz/targets.h"
#include "support/project_files.h"

using namespace quorate::test;

namespace {

std::string random_bytes(const Choose& choose, unsigned longest) {
  std::string out;
  for (auto size = choose(longest + 1); size > 0; --size) out += static_cast<char>(choose(256));
  return out;
}

// Of what values and texts are made of, rather than of any bytes.
std::string marks(const Choose& choose, unsigned longest) {
  constexpr std::string_view all = "01239-./,%£ :|=+@#[]\"'\\\n\tyearsdmontJul`*_<é日\x1b\x80";
  std::string out;
  for (auto size = choose(longest + 1); size > 0; --size) out += all[choose(static_cast<unsigned>(all.size()))];
  return out;
}

// A file of a right area, changed.
std::string changed_file(const Choose& choose) {
  auto area = right_area(choose);
  change(area, choose(7), choose);
  std::string out(1, static_cast<char>('a' + choose(9)));
  for (int more = 0; more < 3; ++more) out += static_cast<char>(choose(256));
  return out + area.texts[choose(static_cast<unsigned>(area.texts.size()))].second;
}

std::string made(std::string_view target, unsigned seed) {
  auto choose = choose_by_seed(seed);
  constexpr unsigned many = 300;
  if (target == "lane" || target == "bank") return "\x01" + random_bytes(choose, many);
  if (target == "area") return random_bytes(choose, many);
  if (target == "file") return changed_file(choose);
  std::string first(1, static_cast<char>(target == "values" ? 'a' + choose(11) : choose(256)));
  return first + (choose(2) == 0 ? random_bytes(choose, 40) : marks(choose, 20));
}

unsigned inputs(unsigned without_asking) {
  const auto* asked = std::getenv("QUORATE_INPUTS");
  return asked ? static_cast<unsigned>(std::stoul(asked)) : without_asking;
}

void try_all(std::string_view target, unsigned without_asking) {
  auto found = std::find_if(targets.begin(), targets.end(), [&](const auto& one) { return one.name == target; });
  REQUIRE(found != targets.end());
  auto kept = files_below(fmt::format("tests/fuzz/corpus/{}", target), "");
  CHECK_FALSE(kept.empty());
  for (const auto& path : kept) {
    INFO(path);
    REQUIRE(found->target(read_file(path)) == "");
  }
  for (unsigned seed = 1; seed <= inputs(without_asking); ++seed) {
    INFO("seed " << seed);
    REQUIRE(found->target(made(target, seed)) == "");
  }
}

}  // namespace

TEST_CASE("fuzzed: any file makes a well-formed tree, and both readers agree", "[fuzz]") { try_all("lane", 2000); }
TEST_CASE("fuzzed: small values are printed as they are read", "[fuzz]") { try_all("values", 20000); }
TEST_CASE("fuzzed: no text acts where it is printed", "[fuzz]") { try_all("texts", 200); }
TEST_CASE("fuzzed: a file of any kind is read to its end, and told of", "[fuzz]") { try_all("file", 60); }
TEST_CASE("fuzzed: an import loses nothing and doubles nothing", "[fuzz]") { try_all("bank", 200); }
TEST_CASE("fuzzed: areas are answered for, and figures add up", "[fuzz]") { try_all("area", 60); }
