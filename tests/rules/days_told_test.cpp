// From which day on a rule about meetings speaks, and what its findings are about.
#include "rules/meeting_words.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

// Of an example, on another day than its own.
Lines said_on(const std::string& day, const std::string& rule, std::string_view example) {
  if (example.starts_with("# as of")) example.remove_prefix(example.find('\n') + 1);
  return found_by(rule, "# as of " + day + "\n" + std::string(example));
}

Lines subjects(const std::string& rule, std::string_view example) {
  auto laid = laid_over(example);
  Lines out;
  for (const auto& one : check_texts(laid.texts, laid.as_of, {rules_named(rule), {}}).findings)
    out.push_back(one.found.subject);
  return out;
}

}  // namespace

TEST_CASE("a meeting's minutes are read from the day of the meeting on", "[rules]") {
  for (std::string rule :
       {"attendance-unknown-person", "chair-not-member", "chair-not-present", "conflicted-stayed",
        "interest-incomplete", "item-missing", "matter-mistyped", "not-among-present", "notice-channel-missing"}) {
    CAPTURE(rule);
    const auto& example = rules_named(rule).front()->fails;
    CHECK(said_on("2014-01-08", rule, example).size() == found_by(rule, example).size());
    CHECK(said_on("2014-01-07", rule, example).empty());
  }
}

TEST_CASE("what a finding about a meeting is about", "[rules]") {
  CHECK(subjects("interest-incomplete", R"(# in meetings/2014-01-08.yaml
interests:
  - {item: 1, kind: loyalty, action: withdrew}
  - {member: ash, kind: loyalty, action: withdrew}
  - {member: ash, item: 1, action: withdrew}
)") == Lines{"meeting/2014-01-08/interest/1", "meeting/2014-01-08/interest/2", "meeting/2014-01-08/interest/1/ash"});
  CHECK(subjects("agenda-item-late", R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 3, title: The rent, asked: 2014-01-07, public: no}
    - {title: The gate, asked: 2014-01-07, public: yes}
    - {title: The fence, asked: 2014-01-07}
    - {title: The wages, asked: 2014-01-07, public: no}
)") == Lines{"meeting/2014-01-08/agenda/3", "meeting/2014-01-08/agenda/The gate", "meeting/2014-01-08/agenda/The fence",
             "meeting/2014-01-08/agenda/private"});
}

TEST_CASE("which limit on members is not kept", "[rules]") {
  const std::string rules = "# in constitution.yaml\nconstitution:\n  - {in_force: 2013-01-01, members: ";
  CHECK(subjects("too-few-members", rules + "{minimum: 10, count: all}}\n") ==
        Lines{"membership/minimum/constitution"});
  CHECK(subjects("too-few-members", rules + "{minimum: 9, count: all}}\n") == Lines{});
  CHECK(subjects("too-many-members", rules + "{maximum: 8, count: all}}\n") ==
        Lines{"membership/maximum/constitution"});
  CHECK(subjects("too-many-members", rules + "{maximum: 9, count: all}}\n") == Lines{});
}

TEST_CASE("what is said of the members stands where the register begins", "[rules]") {
  auto result =
      check_texts({{"constitution.yaml", "constitution:\n  - {in_force: 2013-01-01, members: {minimum: 2}}\n"},
                   {"membership.yaml", R"(organisations: [{id: school, name: The School}]
# members: whoever was elected
sub_groups:
  - id: paths
    members: [ash]
members:
  - {id: ash, name: A. Ash, votes: yes, terms: [{from: 2013-10-03}]}
)"}},
                  "2014-01-15", {rules_named("too-few-members"), {}});
  CHECK(told(result) == Lines{"too-few-members 6:1"});
}

TEST_CASE("whoever has no name is called by their id", "[rules]") {
  auto area = read_whole({{"membership.yaml", "members:\n  - {id: ash, name: A. Ash}\n  - {id: beech, name: \"\"}\n"}});
  CHECK(member_words(area.membership, {"ash", {}}) == "A. Ash");
  CHECK(member_words(area.membership, {"beech", {}}) == "beech");
  CHECK(member_words(area.membership, {"nobody", {}}) == "nobody");
  CHECK(name_of(area, "ash") == "A. Ash");
  CHECK(name_of(area, "beech") == "`beech`");
  CHECK(name_of(area, "nobody") == "`nobody`");
}
