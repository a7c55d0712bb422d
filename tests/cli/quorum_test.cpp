// Whole commands against the rule written out by hand: every subset of Fernside's members at the door.
#include <nlohmann/json.hpp>

#include "support/area_folder.h"
#include "support/program.h"
#include "support/valid_area.h"

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
  CHECK(gone.err == "quorate: `gorse` was not a member on 30 September 2016\n");
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

TEST_CASE("a tie is told where somebody has a casting vote and none is counted", "[cli]") {
  auto told = [](const std::string& example, const std::string& words) {
    AreaFolder area;
    for (const auto& [path, text] : laid_over(example).texts) area.write(path, text);
    auto ran = area.run("vote --as-of 2014-01-15 --wide " + words);
    auto begin = ran.out.find("As many were for it as against");
    return begin == std::string::npos ? std::string() : ran.out.substr(begin, ran.out.find('\n', begin) - begin);
  };
  const std::string numbers = "--present 7 --for 3 --against 3";
  auto rules = [&](const std::string& casting) {
    return "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    decisions: [{matter: ordinary, "
           "carries: "
           "{more_than: 1/2, of: present}}]\n" +
           casting;
  };
  const auto chair = rules("    casting_vote: chair\n");
  CHECK(told(chair, numbers) ==
        "As many were for it as against, and the chair has a casting vote (constitution.yaml:4): `--casting for` or "
        "`--casting against` counts it.");
  CHECK(told(chair, numbers + " --casting for") == "");
  CHECK(told(chair, "--present 7 --for 3 --against 2") == "");
  CHECK(told(chair, "--present 7 --for 0 --against 0") == "");
  CHECK(told(chair, "--present 7 --for 3") == "");
  CHECK(told(rules("    casting_vote: none\n"), numbers) == "");
  CHECK(told(rules(""), numbers) == "");
  auto recorded = [&](const std::string& more) {
    return chair +
           "# in meetings/2014-01-08.yaml\ndecisions: [{id: hub-lease, item: 1, text: It is signed., by: vote, for: 3, "
           "against: 3, outcome: lost" +
           more + "}]\n";
  };
  CHECK(told(recorded(""), "hub-lease") ==
        "As many were for it as against, and the chair has a casting vote (constitution.yaml:4): the minutes record "
        "none.");
  CHECK(told(recorded(", casting: against"), "hub-lease") == "");
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

TEST_CASE("nobody named is told, and who is taken to be there", "[cli]") {
  auto plain = run_program({"quorum", fernside, "--as-of", "2016-09-30"});
  CHECK(plain.status == 0);
  CHECK(plain.out.find("Nobody was named, so nobody is taken to be there") != std::string::npos);
  auto without = run_program({"quorum", fernside, "--as-of", "2016-09-30", "--without", "oak"});
  CHECK(without.out.find("Everybody else on the register is taken to be there.") != std::string::npos);
  auto held = run_program({"quorum", "2014-07-09", fernside});
  CHECK(held.out.find("taken to be there") == std::string::npos);
  auto who = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"quorum", fernside, "--as-of", "2016-09-30"});
    return asked(words)["who_is_there"].get<std::string>();
  };
  CHECK(who({}) == "nobody-named");
  CHECK(who({"--without", "oak"}) == "all-others");
  CHECK(who({"--present", ""}) == "those-named");
  CHECK(who({"2014-07-09"}) == "recorded");
  CHECK(who({"2014-07-09", "--without", "birch"}) == "recorded-but-moved");
}

TEST_CASE("a number, and a blank after a comma, are no list of who is there", "[cli]") {
  auto number = run_program({"quorum", fernside, "--as-of", "2016-09-30", "--present", "5"});
  CHECK(number.status == 2);
  CHECK(number.err ==
        "quorate: `--present` asks who is there, not how many: write their ids, as `--present alder,birch,dogwood`\n");
  for (auto words : {std::vector<std::string>{"quorum", "--present", "alder,", "birch", fernside},
                     {"quorum", fernside, "--present", "alder,", "birch,", "ivy,", "oak"}}) {
    auto blank = run_program(words);
    CHECK(blank.status == 2);
    CHECK(blank.err ==
          "quorate: --present: there can be no blank after the comma of `alder,`: write `alder,NEXT`, or put all of it "
          "in quotes\nTry `quorate quorum --help`.\n");
  }
  auto quoted = asked({"quorum", fernside, "--as-of", "2016-09-30", "--present", "alder, birch , ivy,dogwood,oak"});
  CHECK(quoted["working"][1]["value"] == 5);
}

TEST_CASE("nobody leaves a room that they are not in", "[cli]") {
  auto refused = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"quorum", fernside, "--as-of", "2016-09-30"});
    auto ran = run_program(words);
    CHECK(ran.status == 2);
    return ran.err;
  };
  CHECK(refused({"--present", "alder", "--withdraw", "birch"}) ==
        "quorate: `birch` cannot leave the room, as `--withdraw` says: they are not among those that `--present` "
        "names\n");
  CHECK(refused({"--without", "alder", "--withdraw", "alder"}) ==
        "quorate: `alder` cannot leave the room, as `--withdraw` says: `--without` says that they are not there\n");
  CHECK(refused({"2016-09-14", "--withdraw", "larch"}) ==
        "quorate: `larch` cannot leave the room, as `--withdraw` says: they were not there when the meeting "
        "`2016-09-14` began\n");
}

TEST_CASE("no more can vote than the register has, unless the number of members is said", "[cli]") {
  auto at = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"vote", fernside, "--as-of", "2016-09-30"});
    return run_program(words);
  };
  auto ran = at({"--present", "9", "--for", "5"});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "quorate: 9 cannot be there who may vote: the register has 8 members with a vote on 30 September 2016\n"
        "`--members N` says how many there are where the register does not.\n");
  CHECK(at({"--present", "8", "--for", "5"}).status == 0);
  CHECK(at({"--present", "9", "--members", "9", "--for", "5"}).status == 0);
  CHECK(run_program({"vote", "examples/allenton", "--present", "9", "--for", "5"}).status == 0);  // it has no register
}

TEST_CASE("where the quorum is answered, it is not called a question of its own", "[cli]") {
  auto few = run_program({"vote", fernside, "--as-of", "2016-09-30", "--present", "3", "--for", "3"});
  CHECK(few.out.find("quorum: 9 members, 3 present") != std::string::npos);
  CHECK(few.out.find("a question of its own") == std::string::npos);
  auto many = run_program({"vote", fernside, "--as-of", "2016-09-30", "--present", "8", "--for", "8"});
  CHECK(many.out.find("a question of its own") != std::string::npos);
}

TEST_CASE("a mistyped matter is not judged as any other", "[cli]") {
  auto matter = [](const std::string& word) {
    return run_program({"vote", fernside, "--as-of", "2016-09-30", "--present", "8", "--for", "6", "--matter", word});
  };
  CHECK(matter("membershp").status == 2);
  CHECK(matter("membershp").err == "quorate: the rules know no matter `membershp`: did you mean `membership`?\n");
  CHECK(matter("hall-hire").status == 0);
  CHECK(matter("hall-hire").out.find("nothing of their own about the matter `hall-hire`") != std::string::npos);
}

TEST_CASE("a meeting that is not the group's own has no quorum of the group", "[cli]") {
  auto text = run_program({"quorum", "2015-10-21-agm", fernside});
  CHECK(text.status == 0);
  CHECK(text.out.find("The quorum of the group does not apply to this meeting.") != std::string::npos);
  CHECK(text.out.find("Quorate.") == std::string::npos);
  auto json = asked({"quorum", "2015-10-21-agm", fernside});
  CHECK(json["answer"] == "not-set");
  CHECK(json["to_be_quorate"].is_null());
}

TEST_CASE("numbers beside a decision are not passed over", "[cli]") {
  for (const auto& more : std::vector<std::vector<std::string>>{
           {"--for", "1"}, {"--present", "9"}, {"--casting", "against"}, {"--matter", "ordinary"}}) {
    std::vector<std::string> words{"vote", "2014-03-12/co-opt-ivy", fernside};
    words.insert(words.end(), more.begin(), more.end());
    auto ran = run_program(words);
    CHECK(ran.status == 2);
    CHECK(ran.err.find("leave out the numbers") != std::string::npos);
  }
}

TEST_CASE("a matter without any rule goes by no other", "[cli]") {
  auto ran = run_program(
      {"vote", fernside, "--as-of", "2016-09-30", "--present", "8", "--for", "6", "--matter", "constitution"});
  CHECK(ran.out.find("Not set") != std::string::npos);
  CHECK(ran.out.find("goes by those for others") == std::string::npos);
}
