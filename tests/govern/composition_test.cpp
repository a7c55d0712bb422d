// Size, residents and seats at every boundary, against the rule written out by hand.
#include "govern/composition.h"

#include "support/group.h"

using namespace quorate;
using namespace quorate::test;

TEST_CASE("residents' tests on each base, for every group from 1 to 60", "[govern]") {
  auto majority = threshold("more_than", "1/2", Base::members), share = threshold("at_least", "51%", Base::members),
       half = threshold("at_least", "50%", Base::members), five = threshold("at_least", "5");
  int wrong = 0;
  for (int size = 1; size <= 60; ++size)
    for (int residents = 0; residents <= size; ++residents) {
      auto group = Group().residents(0, residents).others(0, size - residents);
      auto says = [&](const Threshold& test) { return residents_test(test, nullptr, group.body()).answer; };
      wrong += says(majority) != verdict(residents * 2 > size);
      wrong += says(share) != verdict(residents * 100 >= size * 51);
      wrong += says(half) != verdict(residents > 0 && residents * 2 >= size);
      wrong += says(five) != verdict(residents >= 5);
    }
  CHECK(wrong == 0);
}

TEST_CASE("51% and a majority part company first at 51 people", "[govern]") {
  auto majority = threshold("more_than", "1/2", Base::members), share = threshold("at_least", "51%", Base::members);
  int first = 0;
  for (int size = 1; size <= 60 && first == 0; ++size)
    if (needed(majority, size) != needed(share, size)) first = size;
  CHECK(first == 51);
  CHECK(needed(majority, 51) == 26);
  CHECK(needed(share, 51) == 27);
}

TEST_CASE("the thresholds of every size from 7 to 20", "[govern]") {
  const int majority[] = {4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11};
  const int half[] = {4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10};
  const int two_thirds[] = {5, 6, 6, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 14};
  for (int size = 7; size <= 20; ++size) {
    auto at = static_cast<std::size_t>(size - 7);
    CHECK(needed(threshold("more_than", "1/2"), size) == majority[at]);
    CHECK(needed(threshold("at_least", "51%"), size) == majority[at]);
    CHECK(needed(threshold("at_least", "50%"), size) == half[at]);
    CHECK(needed(threshold("at_least", "2/3"), size) == two_thirds[at]);
  }
}

TEST_CASE("twelve people of whom nine vote: 5 of 9, and 5 of 12", "[govern]") {
  auto group = Group().residents(0, 5).others(0, 4).advisory(0, 3);
  ConstitutionVersion rules;
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  CHECK(residents_test(threshold("more_than", "1/2", Base::voting), &rules, group.body()).answer == Verdict::yes);
  CHECK(residents_test(threshold("at_least", "51%", Base::members), &rules, group.body()).answer == Verdict::no);
  rules.members->count.reset();
  auto open = residents_test(threshold("at_least", "51%", Base::members), &rules, group.body());
  CHECK(open.answer == Verdict::depends);
  REQUIRE(open.readings.size() == 2);
  CHECK(open.readings[0].answer == Verdict::no);
  CHECK(open.readings[1].answer == Verdict::yes);
}

TEST_CASE("five residents of seven, or all seven", "[govern]") {
  auto group = Group().residents(0, 5).add(2, YesNoUnknown::unknown, Where::absent, YesNoUnknown::yes);
  auto answer = residents_test(threshold("more_than", "1/2", Base::members), nullptr, group.body());
  CHECK(answer.answer == Verdict::yes);
  CHECK(answer.working[1].value == "5 to 7");
}

TEST_CASE("a test on those present is none on the membership", "[govern]") {
  auto group = Group().residents(0, 5);
  CHECK(residents_test(threshold("more_than", "1/2", Base::present), nullptr, group.body()).answer == Verdict::not_set);
}

TEST_CASE("how many others could join, and residents leave, for every group from 1 to 20", "[govern]") {
  auto test = threshold("more_than", "1/2", Base::members);
  int wrong = 0;
  for (int size = 1; size <= 20; ++size)
    for (int residents = size / 2 + 1; residents <= size; ++residents) {
      auto group = Group().residents(0, residents).others(0, size - residents);
      auto room = headroom({&test}, nullptr, group.body());
      int join = 0, leave = 0;
      while (2 * residents > size + join + 1) ++join;
      while (residents - leave - 1 > 0 && 2 * (residents - leave - 1) > size - leave - 1) ++leave;
      wrong += room.others_could_join != join;
      wrong += room.residents_could_leave != leave;
    }
  CHECK(wrong == 0);
}

TEST_CASE("the size on both readings", "[govern]") {
  MemberLimits limits;
  limits.minimum = Located<int>{8, {}};
  limits.maximum = Located<int>{20, {}};
  auto eight = Group().residents(0, 5).others(0, 3), seven = Group().residents(0, 7);
  auto with_advisory = Group().residents(0, 7).advisory(0, 1);
  CHECK(size_of(limits, {}, eight.body()).enough.answer == Verdict::yes);
  CHECK(size_of(limits, {}, seven.body()).enough.answer == Verdict::no);
  CHECK(size_of(limits, {}, with_advisory.body()).enough.answer == Verdict::depends);
  CHECK(size_of(limits, true, with_advisory.body()).enough.answer == Verdict::yes);
  CHECK(size_of(limits, false, with_advisory.body()).enough.answer == Verdict::no);
  CHECK(size_of(limits, {}, Group().residents(0, 20).body()).not_too_many.answer == Verdict::yes);
  CHECK(size_of(limits, {}, Group().residents(0, 21).body()).not_too_many.answer == Verdict::no);
}

TEST_CASE("what is not known widens the figures and leaves the answer open", "[govern]") {
  auto group = Group().residents(0, 5).others(0, 2);
  group.add(2, YesNoUnknown::unknown, Where::absent, YesNoUnknown::unknown);
  auto test = residents_test(threshold("more_than", "2/3", Base::voting), nullptr, group.body());
  CHECK(test.answer == Verdict::depends);
  CHECK(test.working.at(0).value == "7 to 9");
  CHECK(test.working.at(1).value == "5 to 7");
  CHECK(test.working.at(2).value == "5 to 7");
  auto size = [&](std::optional<int> minimum, std::optional<int> maximum) {
    MemberLimits limits;
    if (minimum) limits.minimum = Located<int>{*minimum, {}};
    if (maximum) limits.maximum = Located<int>{*maximum, {}};
    return size_of(limits, false, group.body());
  };
  CHECK(size(7, {}).enough.answer == Verdict::yes);
  CHECK(size(8, {}).enough.answer == Verdict::depends);
  CHECK(size(9, {}).enough.answer == Verdict::depends);
  CHECK(size(10, {}).enough.answer == Verdict::no);
  CHECK(size({}, 6).not_too_many.answer == Verdict::no);
  CHECK(size({}, 7).not_too_many.answer == Verdict::depends);
  CHECK(size({}, 9).not_too_many.answer == Verdict::yes);
  CHECK(size(8, {}).enough.working.at(0).value == "7 to 9");
}

TEST_CASE("a share of residents without a base is read on both", "[govern]") {
  auto group = Group().residents(0, 5).others(0, 4).advisory(0, 3);
  ConstitutionVersion rules;
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  auto answer = residents_test(threshold("more_than", "1/2"), &rules, group.body());
  CHECK(answer.answer == Verdict::depends);
  REQUIRE(answer.readings.size() == 2);
  CHECK(answer.readings[0].name == "of members");
  CHECK(answer.readings[0].answer == Verdict::no);
  CHECK(answer.readings[1].name == "of voting members");
  CHECK(answer.readings[1].answer == Verdict::yes);
  CHECK(residents_test(threshold("more_than", "1/2"), &rules, {}).answer == Verdict::no);  // of nobody
}

TEST_CASE("how many could join or leave, as members without a vote are counted", "[govern]") {
  auto body = Group().residents(0, 7).others(0, 4).advisory(0, 1).body();
  auto majority = threshold("more_than", "1/2", Base::members);
  ConstitutionVersion rules;
  auto room = [&](std::optional<Counted> counted) {
    rules.members.emplace();
    if (counted) rules.members->count = Located<Counted>{*counted, {}};
    auto out = headroom({&majority}, &rules, body);
    return std::pair(out.others_could_join.value_or(-1), out.residents_could_leave.value_or(-1));
  };
  CHECK(room(Counted::voting) == std::pair(2, 2));  // 7 of 13, 5 of 9
  CHECK(room(Counted::all) == std::pair(1, 1));     // 7 of 13, 6 of 11
  CHECK(room({}) == std::pair(1, 1));               // both readings must hold
  // What says nothing of the members sets no bound: others may join without end, residents until none are left.
  auto present = threshold("more_than", "1/2", Base::present);
  Threshold nothing;
  auto free = headroom({&present, &nothing}, &rules, body);
  CHECK_FALSE(free.others_could_join);
  CHECK(free.residents_could_leave == 7);
}

TEST_CASE("seats of a sub-area are filled between its bounds", "[govern]") {
  ConstitutionVersion rules;
  auto& north = rules.sub_areas.emplace_back();
  north.id.text = "north";
  north.minimum = Located<int>{2, {}};
  north.maximum = Located<int>{3, {}};
  auto& south = rules.sub_areas.emplace_back();
  south.id.text = "south";
  for (int people = 0; people <= 5; ++people) {
    std::vector<Member> members(static_cast<std::size_t>(people));
    Body body;
    for (auto& member : members) {
      member.sub_area = Ref<SubArea>{"north", {}};
      body.push_back({&member, YesNoUnknown::yes, YesNoUnknown::yes, Where::absent, {}});
    }
    auto seats = seats_filled(rules, body);
    REQUIRE(seats.size() == 2);
    CHECK(seats[0].filled == people);
    CHECK(seats[0].enough == verdict(people >= 2));
    CHECK(seats[0].not_too_many == verdict(people <= 3));
    CHECK(seats[1].filled == 0);
    CHECK(seats[1].enough == Verdict::not_set);
  }
}
