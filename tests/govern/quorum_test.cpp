// Quorum against the rule written out by hand, for every size from 1 to 40 and every split of residents and presence.
#include "govern/quorum.h"

#include <deque>

#include "support/group.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// Every group of so many, by how many residents and others are there and absent.
template <class Try>
void every_split(int size, Try attempt) {
  for (int residents = 0; residents <= size; ++residents)
    for (int there = 0; there <= residents; ++there)
      for (int others = 0; others <= size - residents; ++others)
        attempt(there, residents - there, others, size - residents - others);
}

Verdict asked(const ConstitutionVersion& rules, const Group& group) { return quorum(&rules, group.body()).answer; }

// "members 4, present 3" and so on.
std::string words(const Working& working) {
  std::string out;
  for (const auto& one : working) out += (out.empty() ? "" : ", ") + one.name + " " + one.value;
  return out;
}

}  // namespace

TEST_CASE("a majority of the members, a majority of those residents, for every group from 1 to 40", "[govern]") {
  auto rules = allenton();
  int wrong = 0, tried = 0;
  for (int size = 1; size <= 40; ++size)
    every_split(size, [&](int residents, int residents_away, int others, int others_away) {
      Group group;
      group.residents(residents, residents_away).others(others, others_away);
      int present = residents + others;
      bool quorate = 2 * present > size && 2 * residents > present;
      wrong += asked(rules, group) != verdict(quorate);
      ++tried;
    });
  CHECK(tried > 100'000);
  CHECK(wrong == 0);
}

TEST_CASE("every form of threshold, for every group from 1 to 16", "[govern]") {
  struct Form {
    const char *comparison, *wanted;
    int over, under;  // the share, or a number over nothing
  };
  const Form forms[] = {{"more_than", "1/2", 1, 2},   {"at_least", "1/2", 1, 2},  {"at_least", "2/3", 2, 3},
                        {"at_least", "51%", 51, 100}, {"more_than", "1/3", 1, 3}, {"at_least", "5", 5, 0},
                        {"more_than", "3", 3, 0}};
  // As somebody would reckon it with a pencil: a number as it stands, a share across.
  auto met = [](const Form& form, int have, int base) {
    bool more = std::string(form.comparison) == "more_than";
    int left = form.under == 0 ? have : have * form.under, right = form.under == 0 ? form.over : form.over * base;
    bool enough = more ? left > right : left >= right;
    return enough && (form.under == 0 || have > 0);
  };
  int wrong = 0;
  for (const auto& form : forms)
    for (auto [of, residents_of] : {std::pair(Base::members, Base::present), std::pair(Base::voting, Base::members),
                                    std::pair(Base::residents, Base::residents)}) {
      ConstitutionVersion rules;
      rules.quorum.emplace().members = threshold(form.comparison, form.wanted, of);
      rules.quorum->residents = threshold("more_than", "1/2", residents_of);
      rules.members.emplace().count = Located<Counted>{Counted::all, {}};
      for (int size = 1; size <= 16; ++size)
        every_split(size, [&, of = of, residents_of = residents_of](int residents, int residents_away, int others,
                                                                    int others_away) {
          Group group;
          group.residents(residents, residents_away).others(others, others_away).advisory(1, 1);
          int all_residents = residents + residents_away, everybody = size + 2, there = residents + others + 1;
          int have = of == Base::members ? there : of == Base::voting ? residents + others : residents;
          int base = of == Base::members ? everybody : of == Base::voting ? size : all_residents;
          int second = residents_of == Base::present   ? there
                       : residents_of == Base::members ? everybody
                                                       : all_residents;
          bool quorate = met(form, have, base) && 2 * residents > second;
          wrong += asked(rules, group) != verdict(quorate);
        });
    }
  CHECK(wrong == 0);
}

TEST_CASE("who is missing is the fewest with whom it would be quorate", "[govern]") {
  auto rules = allenton();
  int wrong = 0;
  for (int size = 1; size <= 14; ++size)
    every_split(size, [&](int residents, int residents_away, int others, int others_away) {
      Group group;
      group.residents(residents, residents_away).others(others, others_away);
      auto told = missing(&rules, group.body());
      // Try every number of further residents and others, the smallest gathering first.
      int best = -1, best_residents = -1;
      for (int more = 0; more <= residents_away + others_away && best < 0; ++more)
        for (int r = 0; r <= more && best < 0; ++r) {
          if (r > residents_away || more - r > others_away) continue;
          int present = residents + others + more;
          if (2 * present > size && 2 * (residents + r) > present) best = more, best_residents = r;
        }
      wrong +=
          best < 0 ? told.possible : !told.possible || told.more != best || told.of_them_residents != best_residents;
    });
  CHECK(wrong == 0);
}

TEST_CASE("nobody is never a quorum, whatever share is enough", "[govern]") {
  for (auto wanted : {"1/2", "1%", "0%"}) {
    ConstitutionVersion rules;
    rules.quorum.emplace().members = threshold("at_least", wanted, Base::members);
    CHECK(asked(rules, Group().residents(0, 8)) == Verdict::no);
    CHECK(asked(rules, Group()) == Verdict::no);
  }
}

TEST_CASE("withdrawals take the quorum with them", "[govern]") {
  // Nine of fifteen are there, and two of them leave the room.
  auto rules = allenton();
  CHECK(asked(rules, Group().residents(6, 4).others(3, 2)) == Verdict::yes);
  auto group = Group()
                   .residents(5, 4)
                   .others(2, 2)
                   .add(1, YesNoUnknown::yes, Where::withdrew)
                   .add(1, YesNoUnknown::no, Where::withdrew);
  CHECK(asked(rules, group) == Verdict::no);
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::counted, {}};
  CHECK(asked(rules, group) == Verdict::yes);
}

TEST_CASE("those who stay with an interest are counted or not, as the text says or leaves open", "[govern]") {
  auto rules = allenton();
  // Eight of fifteen are there, one of them with an interest.
  auto group = Group().residents(5, 4).others(2, 3).add(1, YesNoUnknown::yes, Where::remained);
  auto open = quorum(&rules, group.body());
  CHECK(open.answer == Verdict::depends);
  REQUIRE(open.readings.size() == 2);
  CHECK(open.readings[0].answer == Verdict::yes);
  CHECK(open.readings[1].answer == Verdict::no);
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::not_counted, {}};
  CHECK(asked(rules, group) == Verdict::no);
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::counted, {}};
  CHECK(asked(rules, group) == Verdict::yes);
}

TEST_CASE("members without a vote are counted or not", "[govern]") {
  auto rules = allenton();
  // Six of eleven voting members are there; with four advisory ones away it is six of fifteen.
  auto group = Group().residents(4, 3).others(2, 2).advisory(0, 4);
  auto open = quorum(&rules, group.body());
  CHECK(open.answer == Verdict::depends);
  CHECK(open.readings[0].name == "non-voting members counted");
  CHECK(open.readings[0].answer == Verdict::no);
  CHECK(open.readings[1].answer == Verdict::yes);
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  CHECK(asked(rules, group) == Verdict::yes);
  rules.members->count = Located<Counted>{Counted::all, {}};
  CHECK(asked(rules, group) == Verdict::no);
}

TEST_CASE("unknown residency gives a range, not a guess", "[govern]") {
  auto rules = allenton();
  auto group = Group().residents(3, 2).others(1, 1).add(2, YesNoUnknown::unknown, Where::present);
  auto open = quorum(&rules, group.body());  // three or five of the six there
  CHECK(open.answer == Verdict::depends);
  CHECK(open.working[3].value == "3 to 5");
  CHECK(asked(rules, Group().residents(4, 2).others(1, 1).add(2, YesNoUnknown::unknown, Where::present)) ==
        Verdict::yes);
  CHECK(asked(rules, Group().residents(1, 2).others(4, 0).add(1, YesNoUnknown::unknown, Where::present)) ==
        Verdict::no);
}

TEST_CASE("a vote that is not stated leaves the answer open only where it decides", "[govern]") {
  ConstitutionVersion rules;
  rules.quorum.emplace().members = threshold("more_than", "1/2", Base::voting);
  // Five voters are there of nine or ten.
  CHECK(asked(rules, Group().residents(5, 4).add(1, YesNoUnknown::yes, Where::absent, YesNoUnknown::unknown)) ==
        Verdict::depends);
  CHECK(asked(rules, Group().residents(6, 3).add(1, YesNoUnknown::yes, Where::absent, YesNoUnknown::unknown)) ==
        Verdict::yes);
  CHECK(asked(rules, Group().residents(4, 5).add(1, YesNoUnknown::yes, Where::absent, YesNoUnknown::unknown)) ==
        Verdict::no);
  // Any number of the thirty may have a vote.
  auto with_thirty = [](int there) {
    return Group().residents(there, 0).add(30, YesNoUnknown::yes, Where::absent, YesNoUnknown::unknown);
  };
  CHECK(asked(rules, with_thirty(31)) == Verdict::yes);
  CHECK(asked(rules, with_thirty(30)) == Verdict::depends);
  // A number of people does not wait for votes.
  rules.quorum->members = threshold("at_least", "3");
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  CHECK(asked(rules, Group().add(9, YesNoUnknown::yes, Where::present, YesNoUnknown::unknown)) == Verdict::yes);
}

TEST_CASE("a share without a base is answered on each", "[govern]") {
  ConstitutionVersion rules;
  rules.quorum.emplace().members = threshold("more_than", "1/2");
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  auto group = Group().residents(5, 4).advisory(0, 2);  // five of nine who vote, of eleven members
  CHECK(asked(rules, group) == Verdict::depends);
  CHECK(asked(rules, Group().residents(6, 3).advisory(0, 2)) == Verdict::yes);
}

TEST_CASE("a quorum of villages, one vote each", "[govern]") {
  ConstitutionVersion rules;
  rules.voting.emplace().by = VotesBy::sub_area;
  rules.quorum.emplace().members = threshold("more_than", "1/2", Base::voting);
  std::deque<Member> members(5);
  Body body;
  const char* areas[] = {"north", "north", "north", "south", "east"};
  for (std::size_t at = 0; at < members.size(); ++at) {
    members[at].id.text = "m" + std::to_string(at);
    members[at].sub_area = Ref<SubArea>{areas[at], {}};
    body.push_back({&members[at], YesNoUnknown::yes, YesNoUnknown::yes, at < 3 ? Where::present : Where::absent, {}});
  }
  CHECK(quorum(&rules, body).answer == Verdict::no);  // three people of five, but one village of three
  body[4].where = Where::present;
  CHECK(quorum(&rules, body).answer == Verdict::yes);
  // Members are people.
  rules.quorum->members = threshold("at_least", "4", Base::members);
  CHECK(quorum(&rules, body).answer == Verdict::yes);
}

TEST_CASE("members without a vote are a reading where either limb counts more than votes", "[govern]") {
  auto readings = [](std::optional<Base> members, std::optional<Base> residents) {
    ConstitutionVersion rules;
    rules.quorum.emplace();
    if (members) rules.quorum->members = threshold("more_than", "1/2", *members);
    if (residents) rules.quorum->residents = threshold("more_than", "1/2", *residents);
    return quorum(&rules, Group().residents(5, 0).advisory(1, 0).body()).readings.size();
  };
  CHECK(readings(Base::voting, Base::voting) == 0);
  CHECK(readings(Base::voting, {}) == 0);
  CHECK(readings({}, Base::voting) == 0);
  CHECK(readings(Base::voting, Base::present) == 2);
  CHECK(readings(Base::members, Base::voting) == 2);
  CHECK(readings({}, Base::present) == 2);
}

TEST_CASE("each limb is shown with its base, those there and the number needed", "[govern]") {
  auto shown = [](std::optional<Base> members, std::optional<Base> residents) {
    ConstitutionVersion rules;
    rules.members.emplace().count = Located<Counted>{Counted::all, {}};
    rules.quorum.emplace();
    if (members) rules.quorum->members = threshold("more_than", "1/2", *members);
    if (residents) rules.quorum->residents = threshold("more_than", "1/2", *residents);
    return words(quorum(&rules, Group().residents(3, 2).others(1, 0).body()).working);
  };
  CHECK(shown(Base::members, {}) == "members 6, present 4, needed 4");
  CHECK(shown(Base::members, Base::present) ==
        "members 6, present 4, needed 4, residents present 3, residents needed 3");
  CHECK(shown(Base::members, Base::residents) ==
        "members 6, present 4, needed 4, residents 5, residents present 3, residents needed 3");
  CHECK(shown({}, Base::present) == "present 4, residents present 3, residents needed 3");
  CHECK(shown({}, Base::residents) == "residents 5, residents present 3, residents needed 3");
}

TEST_CASE("without a rule of quorum there is no answer", "[govern]") {
  CHECK(quorum(nullptr, Group().residents(5, 0).body()).answer == Verdict::not_set);
  ConstitutionVersion rules;
  CHECK(asked(rules, Group().residents(5, 0)) == Verdict::not_set);
  rules.quorum.emplace();
  CHECK(asked(rules, Group().residents(5, 0)) == Verdict::not_set);
}

TEST_CASE("how many are there, of whom nobody says who", "[govern]") {
  auto rules = allenton();
  auto members = Group().residents(0, 8).others(0, 6);
  CHECK(quorum_of_numbers(&rules, members.body(), 7).answer == Verdict::no);       // exactly half
  CHECK(quorum_of_numbers(&rules, members.body(), 8).answer == Verdict::depends);  // eight residents, or two
  CHECK(quorum_of_numbers(&rules, members.body(), 14).answer == Verdict::yes);
  // Four of five who vote; that five more have no vote, and stand first on the register, makes no quorum fail.
  rules.quorum->members = threshold("more_than", "1/2", Base::voting);
  rules.quorum->residents.reset();
  auto silent = Group().add(5, YesNoUnknown::yes, Where::absent, YesNoUnknown::no).residents(0, 5);
  CHECK(quorum_of_numbers(&rules, silent.body(), 4).answer == Verdict::yes);
  CHECK(quorum_of_numbers(&rules, silent.body(), 2).answer == Verdict::no);
  // Where they count, it depends on how many of them came too.
  rules.quorum->members = threshold("more_than", "1/2", Base::members);
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  CHECK(quorum_of_numbers(&rules, silent.body(), 4).answer == Verdict::depends);
  // Neither none nor all of those without a vote are enough, but two residents and one other are: 5, of whom 4.
  rules.quorum->members = threshold("at_least", "5", Base::members);
  rules.quorum->residents = threshold("more_than", "1/2", Base::present);
  auto mixed =
      Group().residents(0, 2).others(0, 2).add(2, YesNoUnknown::yes, Where::absent, YesNoUnknown::no).advisory(0, 6);
  CHECK(quorum_of_numbers(&rules, mixed.body(), 2).answer == Verdict::depends);
  CHECK(quorum_of_numbers(&rules, mixed.body(), 0).answer == Verdict::no);
}

TEST_CASE("of so many with a vote none is counted twice, however many without one came too", "[govern]") {
  ConstitutionVersion rules;
  auto& quorum = rules.quorum.emplace();
  auto asks = [&](const Group& members, int voters) {
    return quorum_of_numbers(&rules, members.body(), voters).answer;
  };
  quorum.members = threshold("more_than", "1/2", Base::voting);
  for (auto lives_here : {YesNoUnknown::yes, YesNoUnknown::no}) {
    auto members = [&] { return Group().add(7, lives_here, Where::absent); };
    CHECK(asks(members().add(2, lives_here, Where::absent, YesNoUnknown::no), 3) == Verdict::no);
    CHECK(asks(members().add(2, lives_here, Where::absent, YesNoUnknown::no), 4) == Verdict::yes);
  }
  // Two with a vote, and up to six without: five are enough.
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  quorum.members = threshold("at_least", "5", Base::members);
  auto silent = Group().residents(0, 2).add(6, YesNoUnknown::yes, Where::absent, YesNoUnknown::no);
  CHECK(asks(silent, 2) == Verdict::depends);
  CHECK(asks(Group().residents(0, 2).add(2, YesNoUnknown::yes, Where::absent, YesNoUnknown::no), 2) == Verdict::no);
  // Very many without a vote are not all tried, though here they make no difference; without a rule there is none.
  quorum.members = threshold("more_than", "1/2", Base::voting);
  auto many = Group().residents(0, 5).add(20, YesNoUnknown::yes, Where::absent, YesNoUnknown::no).advisory(0, 40);
  CHECK(asks(many, 5) == Verdict::depends);
  rules.quorum.reset();
  CHECK(asks(many, 5) == Verdict::not_set);
  CHECK(quorum_of_numbers(nullptr, many.body(), 5).answer == Verdict::not_set);
}

TEST_CASE("how many of a number are residents is not shown, for it is not known", "[govern]") {
  auto rules = allenton();
  auto members = Group().residents(0, 8).others(0, 6);
  CHECK(words(quorum_of_numbers(&rules, members.body(), 7).working) == "members 14, present 7, needed 8");
  rules.quorum->members = threshold("more_than", "1/2", Base::residents);
  CHECK(words(quorum_of_numbers(&rules, members.body(), 4).working) == "residents 8, present 4, needed 5");
  rules.quorum->members.reset();
  rules.quorum->residents = threshold("at_least", "5", Base::present);
  CHECK(quorum_of_numbers(&rules, members.body(), 4).answer == Verdict::no);
  CHECK(words(quorum_of_numbers(&rules, members.body(), 4).working) == "present 4, residents needed 5");
}

TEST_CASE("somebody without a vote would count where either limb counts them", "[govern]") {
  auto rules = allenton();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  auto silent = Group().advisory(0, 1).body().front();
  rules.quorum->members = threshold("more_than", "1/2", Base::voting);
  rules.quorum->residents = threshold("more_than", "1/2", Base::present);
  CHECK(would_count(rules, silent));
  rules.members.reset();  // perhaps
  CHECK(would_count(rules, silent));
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  CHECK_FALSE(would_count(rules, silent));
  rules.members->count = Located<Counted>{Counted::all, {}};
  rules.quorum->residents = threshold("more_than", "1/2", Base::voting);
  CHECK_FALSE(would_count(rules, silent));
  // Whoever has a vote, or may have one, would count in any case; and anybody where no quorum is asked for.
  for (auto votes : {YesNoUnknown::yes, YesNoUnknown::unknown})
    CHECK(would_count(rules, Group().add(1, YesNoUnknown::no, Where::absent, votes).body().front()));
  rules.quorum.reset();
  CHECK(would_count(rules, silent));
}

TEST_CASE("what is too much to try is not said to be no more than nothing", "[govern]") {
  auto rules = allenton();
  auto unknown = Group().residents(1, 0);
  for (auto resident : {YesNoUnknown::yes, YesNoUnknown::no, YesNoUnknown::unknown})
    for (auto where : {Where::present, Where::absent, Where::withdrew, Where::remained})
      unknown.add(4, resident, where, YesNoUnknown::unknown);
  REQUIRE(possible(unknown.body()).empty());
  CHECK_FALSE(missing(&rules, unknown.body()).reckoned);
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::counted, {}};
  auto answer = quorum(&rules, unknown.body());
  CHECK(answer.answer == Verdict::depends);
  CHECK(words(answer.working).starts_with("members 49, present 37, needed 25"));
}

TEST_CASE("unknown residency at its extremes, where residents are the base", "[govern]") {
  ConstitutionVersion rules;
  rules.quorum.emplace().members = threshold("more_than", "1/2", Base::residents);
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  // Two residents of three are there, and one unknown of two: two of four, if only the absent one lives here.
  auto group = Group()
                   .residents(2, 1)
                   .add(1, YesNoUnknown::unknown, Where::present)
                   .add(1, YesNoUnknown::unknown, Where::absent);
  CHECK(asked(rules, group) == Verdict::depends);
}

TEST_CASE("what a large meeting, or one of villages, is short of", "[govern]") {
  auto rules = allenton();
  auto large = Group().residents(2, 298);
  CHECK(asked(rules, large) == Verdict::no);
  auto short_of = missing(&rules, large.body());
  CHECK(short_of.members == 149);
  CHECK_FALSE(short_of.reckoned);
}

TEST_CASE("who is missing where only those with a vote, or only residents, are counted", "[govern]") {
  // By hand: the smallest number of further people with whom both limbs hold, those with a vote first.
  auto rules = allenton();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  for (auto of : {Base::voting, Base::residents, Base::members})
    for (auto [residents_of, wanted, possible] :
         {std::tuple(Base::voting, "1/3", true), std::tuple(Base::members, "1/3", true),
          std::tuple(Base::present, "1/3", true), std::tuple(Base::voting, "5", false),  // four residents have a vote
          std::tuple(Base::members, "5", true), std::tuple(Base::present, "5", true)}) {
      rules.quorum->members = threshold("more_than", "1/2", of);
      rules.quorum->residents = threshold("at_least", wanted, residents_of);
      auto group = Group().residents(1, 3).others(0, 2).advisory(1, 2).add(2, YesNoUnknown::yes, Where::absent,
                                                                           YesNoUnknown::no);
      auto holds = [&](const Body& body) { return quorum(&rules, body).answer == Verdict::yes; };
      int best = -1, best_residents = -1;
      auto body = group.body();
      for (unsigned chosen = 0; chosen < 1u << body.size(); ++chosen) {
        auto tried = body;
        int more = 0, residents = 0;
        for (std::size_t at = 0; at < body.size(); ++at) {
          if (!(chosen >> at & 1) || body[at].where != Where::absent) continue;
          tried[at].where = Where::present;
          ++more;
          residents += body[at].resident == YesNoUnknown::yes ? 1 : 0;
        }
        bool fewer = best < 0 || more < best || (more == best && residents < best_residents);
        if (fewer && holds(tried)) best = more, best_residents = residents;
      }
      auto told = missing(&rules, body);
      CAPTURE(static_cast<int>(of), static_cast<int>(residents_of), wanted);
      CHECK(told.possible == possible);
      CHECK((best >= 0) == possible);
      if (!possible) continue;
      CHECK(told.more == best);
      CHECK(told.of_them_residents == best_residents);
    }
}

TEST_CASE("a large meeting is told what each limb is short of, and no more", "[govern]") {
  auto rules = allenton();
  auto told = [&](int residents, int others) {
    return missing(&rules, Group().residents(1, residents).others(3, others).body());
  };
  CHECK(told(100, 100).reckoned);
  CHECK_FALSE(told(101, 100).reckoned);
  CHECK_FALSE(told(150, 100).reckoned);
  CHECK(told(150, 100).members == 124);  // 128 of 254
  CHECK(told(150, 100).residents == 2);  // three of four
  CHECK(told(9, 0).residents == 2);
  CHECK(missing(&rules, Group().residents(9, 1).body()).residents == 0);
  CHECK(missing(&rules, Group().residents(9, 1).body()).members == 0);
}

TEST_CASE("nobody is no quorum, even where none are needed", "[govern]") {
  ConstitutionVersion rules;
  rules.quorum.emplace().members = threshold("at_least", "0", Base::members);
  CHECK(asked(rules, Group().residents(0, 3)) == Verdict::no);
  CHECK(asked(rules, Group().residents(1, 3)) == Verdict::yes);
}
