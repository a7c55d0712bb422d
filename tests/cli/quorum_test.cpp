// Whole commands against the rule written out by hand: every subset of Fernside's members at the door.
#include <nlohmann/json.hpp>

#include "support/program.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const char* fernside = "examples/fernside";

// Who is on Fernside's register on 30 September 2016, read off its file by hand.
struct Person {
  const char* id;
  bool resident, votes;
};
const Person people[] = {{"alder", true, true},  {"birch", true, true},    {"dogwood", true, true},
                         {"ivy", true, true},    {"oak", true, true},      {"rowan", true, true},
                         {"larch", false, true}, {"juniper", false, true}, {"maple", false, false}};

nlohmann::json asked(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json"});
  auto ran = run_program(words);
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  return nlohmann::json::parse(ran.out);
}

// A majority of the members, a majority of those residents; the advisory member counted, or not.
bool is_quorate(unsigned subset, bool count_advisory) {
  int members = 0, present = 0, residents = 0;
  for (std::size_t at = 0; at < std::size(people); ++at) {
    if (!people[at].votes && !count_advisory) continue;
    ++members;
    if ((subset >> at & 1) == 0) continue;
    ++present;
    residents += people[at].resident ? 1 : 0;
  }
  return present * 2 > members && residents * 2 > present;
}

}  // namespace

TEST_CASE("quorum at the door, for every subset of Fernside's members", "[cli]") {
  for (unsigned subset = 0; subset < 1u << std::size(people); ++subset) {
    std::string ids;
    for (std::size_t at = 0; at < std::size(people); ++at)
      if ((subset >> at & 1) != 0) ids += (ids.empty() ? "" : ",") + std::string(people[at].id);
    auto counted = is_quorate(subset, true), left_out = is_quorate(subset, false);
    auto answer = asked({"quorum", fernside, "--as-of", "2016-09-30", "--present", ids});
    INFO(ids);
    CHECK(answer["answer"] == (counted != left_out ? "depends" : counted ? "yes" : "no"));
    CHECK(answer["readings"][0]["answer"] == (counted ? "yes" : "no"));
    CHECK(answer["readings"][1]["answer"] == (left_out ? "yes" : "no"));
  }
}

TEST_CASE("as it would be without some, and once some withdrew", "[cli]") {
  auto all = asked({"quorum", fernside, "--as-of", "2016-09-30", "--without", "maple"});
  CHECK(all["answer"] == "yes");
  auto few =
      asked({"quorum", fernside, "--as-of", "2016-09-30", "--without", "alder,birch,maple", "--withdraw", "ivy,oak"});
  CHECK(few["answer"] == "no");
  CHECK(few["short_of"]["members"] == 1);
}

TEST_CASE("whom it does not know, and who was not a member", "[cli]") {
  auto unknown = run_program({"quorum", fernside, "--present", "aldre"});
  CHECK(unknown.status == 2);
  CHECK(unknown.err == "quorate: there is no member `aldre`: did you mean `alder`?\n");
  auto gone = run_program({"quorum", fernside, "--present", "gorse", "--as-of", "2016-09-30"});
  CHECK(gone.status == 2);
  CHECK(gone.err == "quorate: `gorse` was not a member on that day\n");
  auto never = run_program({"quorum", "2016-01-31", fernside});
  CHECK(never.status == 2);
  CHECK(never.err.find("there is no meeting `2016-01-31`") != std::string::npos);
}

TEST_CASE("the golden votes by numbers, under Allenton's rules", "[cli]") {
  auto vote = [](std::vector<std::string> counts) {
    std::vector<std::string> words{"vote", "examples/allenton", "--as-of", "2014-03-12"};
    words.insert(words.end(), counts.begin(), counts.end());
    return asked(words)["answer"].get<std::string>();
  };
  CHECK(vote({"--present", "9", "--for", "5", "--against", "4", "--abstained", "0"}) == "yes");
  CHECK(vote({"--present", "9", "--for", "4", "--against", "2", "--abstained", "3"}) == "no");
  CHECK(vote({"--present", "9", "--for", "4", "--against", "4", "--abstained", "1", "--casting", "for"}) == "yes");
  CHECK(vote({"--present", "9", "--for", "3", "--against", "3", "--abstained", "3", "--casting", "for"}) == "no");
  CHECK(vote({"--matter", "membership", "--present", "9", "--members", "9", "--for", "6", "--residents", "4"}) ==
        "yes");
  CHECK(vote({"--matter", "membership", "--present", "9", "--members", "9", "--for", "6", "--residents", "3"}) == "no");
  CHECK(vote({"--matter", "membership", "--present", "9", "--members", "9", "--for", "5", "--residents", "5"}) == "no");
  CHECK(vote({"--matter", "constitution", "--present", "9", "--members", "9", "--for", "9"}) == "not-set");
}

TEST_CASE("numbers that cannot be are refused", "[cli]") {
  for (auto words : {std::vector<std::string>{"vote", "examples/allenton", "--present", "3", "--for", "4"},
                     {"vote", "examples/allenton", "--present", "3"},
                     {"vote", "examples/allenton", "--present", "9", "--for", "2", "--residents", "3"},
                     {"vote", "examples/allenton", "--present", "9", "--members", "8", "--for", "3"},
                     {"vote", "examples/allenton", "--present", "-1", "--for", "0"},
                     {"vote", "examples/allenton", "--present", "9999999999", "--for", "0"}}) {
    auto ran = run_program(words);
    CAPTURE(words);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
  }
}
