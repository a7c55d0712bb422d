// Votes counted: by names and by numbers, one for a person or one for a village, and residents among them.
#include "govern/tally.h"

#include <deque>

#include "support/group.h"

using namespace quorate;
using namespace quorate::test;

namespace {

Votes named(std::initializer_list<const char*> ids) {
  Votes out;
  for (const auto* id : ids) out.names.push_back({id, {}});
  return out;
}

}  // namespace

TEST_CASE("a vote is tied where as many are for it as against, and somebody is", "[govern]") {
  auto tied = [](int in_favour, std::optional<int> against) {
    Tally votes;
    votes.recorded = true;
    votes.in_favour = in_favour;
    votes.against = against;
    return votes.tied();
  };
  CHECK(tied(1, 1));
  CHECK(tied(4, 4));
  CHECK_FALSE(tied(0, 0));
  CHECK_FALSE(tied(1, 2));
  CHECK_FALSE(tied(2, 1));
  CHECK_FALSE(tied(1, {}));
}

TEST_CASE("a village votes as most of its people do, and not at all where they are divided", "[govern]") {
  ConstitutionVersion rules;
  rules.voting.emplace().by = VotesBy::sub_area;
  std::deque<Member> members;
  VoteQuestion question;
  question.rules = &rules;
  for (const auto* area : {"north", "north", "north", "south", "south", "east", "west"}) {
    auto& member = members.emplace_back();
    member.id.text = "m" + std::to_string(members.size());
    member.sub_area = Ref<SubArea>{area, {}};
    question.body.push_back({&member, YesNoUnknown::yes, YesNoUnknown::yes, Where::present, {}});
  }
  question.in_favour = named({"m1", "m2", "m4"});
  question.against = named({"m3", "m5", "m6"});
  auto votes = tally(question, question.body);
  CHECK(votes.in_favour == 1);  // north
  CHECK(votes.against == 1);    // east; south is divided
  CHECK(votes.abstained == 2);  // so it abstains, as west does
  question.against.reset();
  votes = tally(question, question.body);
  CHECK(votes.in_favour == 2);
  CHECK(votes.against == 0);
  CHECK(votes.abstained == 2);
}

TEST_CASE("the sides of a vote by names", "[govern]") {
  VoteQuestion question;
  auto body = Group().residents(3, 0).body();
  question.in_favour = named({"m1"});
  question.against = named({"m2"});
  auto side = sides(question);
  CHECK(side(body[0]) == 1);
  CHECK(side(body[1]) == 2);
  CHECK(side(body[2]) == 0);
}

TEST_CASE("residents among names on one side and a number on the other", "[govern]") {
  VoteQuestion question;
  question.body = Group().residents(5, 0).others(4, 0).body();
  question.in_favour = named({"m1", "m2", "m6"});
  auto among = [&](int against) {
    question.against = number(against);
    return residents_among(question, question.body, {&question.in_favour, &question.against});
  };
  // Of the six others there, three are residents.
  CHECK(among(0) == std::pair(2, 2));
  CHECK(among(2) == std::pair(2, 4));
  CHECK(among(3) == std::pair(2, 5));
  CHECK(among(4) == std::pair(3, 5));
  CHECK(among(6) == std::pair(5, 5));
}
