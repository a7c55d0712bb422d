// Decisions against the rule written out by hand: every count of votes, every threshold and base, and the golden cases.
#include "govern/decision.h"

#include "support/group.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

VoteQuestion asked(const ConstitutionVersion& rules, const Group& group) {
  VoteQuestion question;
  question.rules = &rules;
  question.body = question.result = group.body();
  question.by = DecidedBy::vote;
  return question;
}

VoteQuestion counted(const ConstitutionVersion& rules, const Group& group, int in_favour, int against, int abstained) {
  auto question = asked(rules, group);
  question.in_favour = number(in_favour);
  question.against = number(against);
  question.abstained = number(abstained);
  return question;
}

VoteQuestion named(const ConstitutionVersion& rules, const Group& group, int in_favour, int against, int abstained) {
  auto question = asked(rules, group);
  question.in_favour = group.voters(in_favour);
  question.against = group.voters(against, in_favour);
  question.abstained = group.voters(abstained, in_favour + against);
  return question;
}

Verdict carried(const VoteQuestion& question) { return decide(question).answer; }
Verdict answer_to(Condition condition, const VoteQuestion& question) { return decide(question).of(condition); }

// What a condition is reckoned from: "for 5, against 4, present 9, needed 5".
std::string figures(Condition condition, const VoteQuestion& question) {
  auto answer = decide(question);
  const auto* found = answer.first(condition);
  std::string out;
  if (found)
    for (const auto& one : found->working) out += (out.empty() ? "" : ", ") + one.name + " " + one.value;
  return out;
}

// Nine who vote, and forty-eight whose vote is not stated, in so many kinds of people that not every case can be tried.
Group too_many_unknown() {
  auto out = Group().residents(9, 0);
  for (auto resident : {YesNoUnknown::yes, YesNoUnknown::no, YesNoUnknown::unknown})
    for (auto where : {Where::present, Where::absent, Where::withdrew, Where::remained})
      out.add(4, resident, where, YesNoUnknown::unknown);
  return out;
}

// Nine who vote are there, all of a group of nine.
Group nine() { return Group().residents(6, 0).others(3, 0); }

}  // namespace

TEST_CASE("golden: nine present, a majority of those present, the chair's casting vote", "[govern]") {
  auto rules = allenton();
  auto group = nine();
  CHECK(carried(counted(rules, group, 5, 4, 0)) == Verdict::yes);
  CHECK(carried(counted(rules, group, 4, 2, 3)) == Verdict::no);
  auto tie = counted(rules, group, 4, 4, 1);
  CHECK(carried(tie) == Verdict::no);
  tie.casting = Side::in_favour;
  CHECK(carried(tie) == Verdict::yes);
  tie.casting = Side::against;
  CHECK(carried(tie) == Verdict::no);
  auto few = counted(rules, group, 3, 3, 3);
  few.casting = Side::in_favour;
  CHECK(carried(few) == Verdict::no);
}

TEST_CASE("every count of votes by every threshold and base, by numbers and by names", "[govern]") {
  struct Form {
    const char *comparison, *wanted;
    int over, under;
    bool more;
  };
  const Form forms[] = {{"more_than", "1/2", 1, 2, true},
                        {"at_least", "1/2", 1, 2, false},
                        {"at_least", "2/3", 2, 3, false},
                        {"at_least", "75%", 3, 4, false}};
  int wrong = 0, tried = 0;
  for (const auto& form : forms)
    for (auto of : {Base::present, Base::voting, Base::members, Base::votes_cast}) {
      auto rules = allenton();
      rules.decisions[0].carries = threshold(form.comparison, form.wanted, of);
      rules.members.emplace().count = Located<Counted>{Counted::all, {}};
      for (int present = 1; present <= 12; ++present) {
        // A group of which all but one are there, and one more who has no vote and is away.
        auto group = Group().residents(present, 1).advisory(0, 1);
        for (int in_favour = 0; in_favour <= present; ++in_favour)
          for (int against = 0; against + in_favour <= present; ++against) {
            int abstained = present - in_favour - against;
            int base = of == Base::present   ? present
                       : of == Base::voting  ? present + 1
                       : of == Base::members ? present + 2
                                             : in_favour + against;
            bool enough = in_favour > 0 && (form.more ? in_favour * form.under > form.over * base
                                                      : in_favour * form.under >= form.over * base);
            bool quorate = 2 * present > present + 2;
            auto right = verdict(enough && quorate);
            wrong += carried(counted(rules, group, in_favour, against, abstained)) != right;
            wrong += carried(named(rules, group, in_favour, against, abstained)) != right;
            ++tried;
          }
      }
    }
  CHECK(tried > 5'000);
  CHECK(wrong == 0);
}

TEST_CASE("exactly half fails a majority, exactly two thirds passes, in every size to 40", "[govern]") {
  auto rules = allenton();
  int wrong = 0;
  for (int size = 2; size <= 40; ++size) {
    auto group = Group().residents(size, 0);
    if (size % 2 == 0) wrong += carried(counted(rules, group, size / 2, 0, size / 2)) != Verdict::no;
    wrong += carried(counted(rules, group, size / 2 + 1, size - size / 2 - 1, 0)) != Verdict::yes;
    auto special = counted(rules, group, (2 * size + 2) / 3, 0, 0);
    special.matter = "membership";
    wrong += carried(special) != Verdict::yes;
    special.in_favour = number((2 * size + 2) / 3 - 1);
    wrong += carried(special) != Verdict::no;
  }
  CHECK(wrong == 0);
}

TEST_CASE("nobody votes, nobody is there, nobody may vote", "[govern]") {
  auto rules = allenton();
  CHECK(carried(counted(rules, nine(), 0, 0, 9)) == Verdict::no);
  CHECK(carried(counted(rules, nine(), 0, 0, 0)) == Verdict::no);
  CHECK(carried(counted(rules, Group().residents(0, 9), 0, 0, 0)) == Verdict::no);
  CHECK(carried(counted(rules, Group().advisory(9, 0), 0, 0, 0)) == Verdict::no);
  auto all_abstain = counted(rules, nine(), 0, 0, 9);
  all_abstain.casting = Side::in_favour;  // nothing is tied where nobody voted
  CHECK(carried(all_abstain) == Verdict::no);
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::votes_cast);
  CHECK(carried(all_abstain) == Verdict::no);
  for (auto none : {"0%", "0"}) {
    rules.decisions[0].carries = threshold("at_least", none, Base::present);
    CHECK(carried(counted(rules, nine(), 0, 9, 0)) == Verdict::no);
  }
}

TEST_CASE("everybody withdrew", "[govern]") {
  auto rules = allenton();
  auto group = Group().add(9, YesNoUnknown::yes, Where::withdrew);
  CHECK(carried(counted(rules, group, 0, 0, 0)) == Verdict::no);
}

TEST_CASE("two of nine withdraw: 4-3 carries, but of a group of fifteen the quorum is gone", "[govern]") {
  auto rules = allenton();
  auto of_nine = Group().residents(5, 0).others(2, 0).add(2, YesNoUnknown::no, Where::withdrew);
  CHECK(carried(counted(rules, of_nine, 4, 3, 0)) == Verdict::yes);
  auto of_fifteen = Group().residents(5, 4).others(2, 2).add(2, YesNoUnknown::no, Where::withdrew);
  auto answer = decide(counted(rules, of_fifteen, 4, 3, 0));
  CHECK(answer.answer == Verdict::no);
  CHECK(answer.of(Condition::quorum) == Verdict::no);
  CHECK(answer.of(Condition::carries) == Verdict::yes);
}

TEST_CASE("two thirds without a base: of all, of those who vote, of those present, of the votes cast", "[govern]") {
  auto rules = allenton();
  rules.decisions[1].carries = threshold("at_least", "2/3");
  rules.decisions[1].residents_among.clear();
  auto group = Group().residents(7, 1).others(2, 2);  // nine of twelve
  auto question = counted(rules, group, 6, 3, 0);     // two thirds of nine, half of twelve
  question.matter = "membership";
  auto answer = decide(question);
  CHECK(answer.answer == Verdict::depends);
  REQUIRE(answer.readings.size() == 4);
  CHECK(answer.readings[0].name == "of all members");
  CHECK(answer.readings[0].answer == Verdict::no);
  CHECK(answer.readings[2].name == "of those present");
  CHECK(answer.readings[2].answer == Verdict::yes);
  question.in_favour = number(8);  // of twelve too
  question.against = number(1);
  CHECK(carried(question) == Verdict::yes);
  question.in_favour = number(5);  // of no base
  question.against = number(4);
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("a majority of those present, where somebody present has no vote", "[govern]") {
  auto rules = allenton();
  auto group = Group().residents(6, 0).others(3, 0).advisory(1, 0);
  CHECK(carried(counted(rules, group, 5, 4, 0)) == Verdict::depends);  // five of nine, or of ten
  CHECK(carried(counted(rules, group, 6, 3, 0)) == Verdict::yes);
  CHECK(carried(counted(rules, group, 4, 5, 0)) == Verdict::no);
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  CHECK(carried(counted(rules, group, 5, 4, 0)) == Verdict::yes);
}

TEST_CASE("residents in the majority of those voting for", "[govern]") {
  auto rules = allenton();
  auto group = Group().residents(6, 0).others(3, 0);
  auto question = named(rules, group, 6, 3, 0);
  question.matter = "membership";
  CHECK(carried(question) == Verdict::yes);  // six residents
  question.in_favour = Votes{};
  for (auto id : {"m4", "m5", "m6", "m7", "m8", "m9"}) question.in_favour->names.push_back({id, {}});
  question.against = Votes{};
  CHECK(carried(question) == Verdict::no);  // three of six is half
  question.in_favour->names.push_back({"m3", {}});
  CHECK(carried(question) == Verdict::yes);  // four of seven
  // By numbers: of six, at least three and at most six are residents.
  question.in_favour = number(6);
  CHECK(carried(question) == Verdict::depends);
  question.in_favour = number(7);  // at least four
  CHECK(carried(question) == Verdict::yes);
}

TEST_CASE("residents among those present, and among the members that result", "[govern]") {
  auto rules = allenton();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  rules.decisions[1].residents_among = {{ResidentsAmong::result, {}}};
  auto group = Group().residents(5, 0).others(4, 0);
  auto question = counted(rules, group, 9, 0, 0);
  question.matter = "membership";
  CHECK(carried(question) == Verdict::yes);
  question.result = Group().residents(5, 0).others(5, 0).body();
  CHECK(carried(question) == Verdict::no);
  rules.decisions[1].residents_among = {{ResidentsAmong::present, {}}};
  CHECK(carried(question) == Verdict::yes);
  // Of nine there, five are residents; of the eleven members, and of none there of those that result, no majority is.
  question = counted(rules, Group().residents(5, 0).others(4, 2), 9, 0, 0);
  question.matter = "membership";
  CHECK(answer_to(Condition::residents, question) == Verdict::yes);
  rules.decisions[1].residents_among = {{ResidentsAmong::result, {}}};
  CHECK(answer_to(Condition::residents, question) == Verdict::no);
  question.result = Group().residents(0, 5).others(0, 4).body();
  CHECK(answer_to(Condition::residents, question) == Verdict::yes);
}

TEST_CASE("residents among those present are not known where it is not known who is there", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.decisions[0].residents_among = {{ResidentsAmong::present, {}}};
  auto question = counted(rules, Group().residents(9, 0), 9, 0, 0);
  CHECK(answer_to(Condition::residents, question) == Verdict::yes);
  Meeting not_recorded;
  question.meeting = &not_recorded;
  CHECK(answer_to(Condition::residents, question) == Verdict::depends);
  question.meeting = nullptr;
  question.present = 9;
  CHECK(answer_to(Condition::residents, question) == Verdict::depends);
}

TEST_CASE("how many residents there are among them is shown from the fewest to the most", "[govern]") {
  auto rules = allenton();
  rules.decisions[0].residents_among = {{ResidentsAmong::present, {}}};
  auto group = Group().residents(5, 0).others(3, 0).add(1, YesNoUnknown::unknown, Where::present);
  CHECK(figures(Condition::residents, counted(rules, group, 9, 0, 0)) ==
        "present 9, residents among them 5 to 6, residents needed 5");
}

TEST_CASE("by consensus", "[govern]") {
  auto rules = allenton();
  auto question = asked(rules, nine());
  question.by = DecidedBy::consensus;
  CHECK(carried(question) == Verdict::yes);
  question.matter = "membership";  // all nine of nine agreed
  CHECK(carried(question) == Verdict::yes);
  auto few = asked(rules, Group().residents(5, 4));
  few.by = DecidedBy::consensus;
  few.matter = "membership";  // five of nine agreed, where six must vote for it
  CHECK(carried(few) == Verdict::depends);
  rules.decisions[1].consensus = Allowed::not_allowed;
  CHECK(carried(few) == Verdict::no);
  rules.decisions[1].consensus.reset();  // one who agrees is somebody; nobody is not
  few.body = Group().residents(1, 8).body();
  CHECK(answer_to(Condition::carries, few) == Verdict::depends);
  few.body = Group().residents(0, 9).body();
  CHECK(answer_to(Condition::carries, few) == Verdict::no);
}

TEST_CASE("by consensus without a quorum: only votes are barred", "[govern]") {
  auto rules = allenton();
  auto question = asked(rules, Group().residents(4, 5));
  question.by = DecidedBy::consensus;
  CHECK(carried(question) == Verdict::depends);
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::allowed, {}};
  CHECK(carried(question) == Verdict::yes);
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::not_allowed, {}};
  CHECK(carried(question) == Verdict::no);
  rules.quorum->consensus_if_inquorate.reset();
  rules.quorum->if_inquorate = Located<OnInquorate>{OnInquorate::no_decisions, {}};
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("where the minutes do not say how it was decided, it may have been agreed", "[govern]") {
  auto rules = allenton();
  Meeting meeting;
  meeting.present.emplace();
  Decision decision;
  auto question = asked(rules, Group().residents(4, 5));
  question.meeting = &meeting;
  question.decision = &decision;
  question.by.reset();
  CHECK(answer_to(Condition::quorum, question) == Verdict::depends);
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::allowed, {}};
  CHECK(answer_to(Condition::quorum, question) == Verdict::depends);  // as a vote it falls
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::not_allowed, {}};
  CHECK(answer_to(Condition::quorum, question) == Verdict::no);
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::allowed, {}};
  question.by = DecidedBy::vote;
  CHECK(answer_to(Condition::quorum, question) == Verdict::no);
  question.by = DecidedBy::consensus;
  CHECK(answer_to(Condition::quorum, question) == Verdict::yes);
}

TEST_CASE("votes that are written show that it was put to the vote", "[govern]") {
  auto rules = allenton();
  rules.quorum->consensus_if_inquorate = Located<Allowed>{Allowed::allowed, {}};
  Meeting meeting;
  meeting.present.emplace();
  Decision decision;
  auto question = asked(rules, Group().residents(4, 5));
  question.meeting = &meeting;
  question.decision = &decision;
  question.by.reset();
  auto answer = [&](auto change) {
    auto changed = question;
    change(changed);
    return answer_to(Condition::quorum, changed);
  };
  CHECK(answer([](auto&) {}) == Verdict::depends);
  CHECK(answer([](auto& one) { one.against = number(1); }) == Verdict::no);
  CHECK(answer([](auto& one) { one.abstained = number(1); }) == Verdict::no);
  CHECK(answer([](auto& one) { one.casting = Side::in_favour; }) == Verdict::no);
}

TEST_CASE("how many residents were for it is not known where others than the members vote", "[govern]") {
  auto rules = allenton();
  auto answer = [&](ResidentsAmong among, bool of_the_group) {
    rules.decisions[0].residents_among = {{among, {}}};
    auto question = counted(rules, Group().residents(2, 0).others(4, 0), 6, 0, 0);
    question.of_the_group = of_the_group;
    return answer_to(Condition::residents, question);
  };
  for (auto among : {ResidentsAmong::carrying, ResidentsAmong::present, ResidentsAmong::voting}) {
    CHECK(answer(among, true) == Verdict::no);
    CHECK(answer(among, false) == Verdict::depends);
  }
}

TEST_CASE("by consensus those are for it who could have voted", "[govern]") {
  auto rules = allenton();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  auto answer = [&](ResidentsAmong among) {
    rules.decisions[0].residents_among = {{among, {}}};
    auto question = asked(rules, Group().residents(3, 0).others(2, 0).advisory(2, 0));
    question.by = DecidedBy::consensus;
    return answer_to(Condition::residents, question);
  };
  CHECK(answer(ResidentsAmong::carrying) == Verdict::yes);  // three of five
  CHECK(answer(ResidentsAmong::voting) == Verdict::yes);
  CHECK(answer(ResidentsAmong::present) == Verdict::no);  // three of seven
}

TEST_CASE("a vote without a quorum is none", "[govern]") {
  auto rules = allenton();
  CHECK(carried(counted(rules, Group().residents(4, 4), 4, 0, 0)) == Verdict::no);
  CHECK(carried(counted(rules, Group().residents(5, 3), 5, 0, 0)) == Verdict::yes);
}

TEST_CASE("the partner's consent", "[govern]") {
  auto rules = allenton();
  auto question = counted(rules, nine(), 9, 0, 0);
  question.partner = Ref<Organisation>{"trust", {}};
  CHECK(carried(question) == Verdict::depends);  // not recorded
  question.consent = YesNo::yes;
  CHECK(carried(question) == Verdict::yes);
  question.consent = YesNo::no;
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("the casting vote counts on a tie, and by whoever has it", "[govern]") {
  auto rules = allenton();
  auto tie = counted(rules, nine(), 4, 4, 1);
  tie.casting = Side::in_favour;
  tie.casting_by = CastingBy::other;
  CHECK(carried(tie) == Verdict::no);
  tie.casting_by = CastingBy::in_the_chair;  // the chair is away: whoever is in the chair, or only the chair?
  CHECK(carried(tie) == Verdict::depends);
  tie.casting_by = CastingBy::officer;
  rules.casting_vote->holder.value = "none";
  CHECK(carried(tie) == Verdict::no);
  rules.casting_vote.reset();
  CHECK(carried(tie) == Verdict::depends);
  rules = allenton();
  auto no_tie = counted(rules, nine(), 4, 3, 2);
  no_tie.casting = Side::in_favour;
  CHECK(carried(no_tie) == Verdict::no);
  // Of the votes cast it is one, on either side.
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::votes_cast);
  tie = counted(rules, nine(), 4, 4, 1);
  tie.casting = Side::in_favour;
  CHECK(carried(tie) == Verdict::yes);
  tie.casting = Side::against;
  CHECK(carried(tie) == Verdict::no);
  CHECK(figures(Condition::carries, tie) ==
        "for 4, against 4, abstained 1, casting vote against, votes cast 9, needed 5");
}

TEST_CASE("a removal without a rule of its own is read by both that may be meant", "[govern]") {
  auto rules = allenton();
  auto question = counted(rules, nine(), 5, 4, 0);  // a majority of those present, but not two thirds of the members
  question.matter = "removal";
  CHECK(carried(question) == Verdict::depends);
  question.in_favour = number(6);
  question.against = number(3);
  auto answer = decide(question);
  REQUIRE(answer.readings.size() == 2);
  CHECK(answer.readings[0].name == "by the rule for ordinary decisions");
  CHECK(answer.readings[0].answer == Verdict::yes);
  CHECK(answer.readings[1].answer == Verdict::depends);  // by numbers, three of the six may be others
  question.by = DecidedBy::consensus;
  CHECK(decide(question).of(Condition::by_vote) == Verdict::no);
}

TEST_CASE("votes by name that do not count", "[govern]") {
  auto rules = allenton();
  auto group = Group().residents(5, 1).others(3, 0).advisory(1, 0).add(1, YesNoUnknown::yes, Where::withdrew);
  auto question = asked(rules, group);
  question.in_favour.emplace();
  // m1 twice; m6 is away; m10 has no vote; m11 withdrew; stranger is no member.
  for (auto id : {"m1", "m1", "m2", "m6", "m10", "m11", "stranger"}) question.in_favour->names.push_back({id, {}});
  question.against.emplace().names = {{"m2", {}}, {"m3", {}}};
  std::vector<Uncounted> why;
  for (const auto& one : uncounted_votes(question)) why.push_back(one.why);
  CHECK(why == std::vector{Uncounted::twice, Uncounted::absent, Uncounted::no_vote, Uncounted::conflicted,
                           Uncounted::not_a_member, Uncounted::twice});
  CHECK(could_vote(question) == 8);
}

TEST_CASE("numbers that are more than those who could vote decide nothing", "[govern]") {
  auto rules = allenton();
  CHECK(carried(counted(rules, nine(), 8, 2, 0)) == Verdict::depends);
  CHECK(carried(counted(rules, nine(), 5, 3, 2)) == Verdict::depends);
  CHECK(carried(counted(rules, nine(), 5, 3, 1)) == Verdict::yes);
}

TEST_CASE("votes that are not recorded decide nothing", "[govern]") {
  auto rules = allenton();
  CHECK(carried(asked(rules, nine())) == Verdict::depends);
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::votes_cast);
  auto question = asked(rules, nine());
  question.in_favour = number(4);  // none of the other five may have been against it, or all
  CHECK(carried(question) == Verdict::depends);
  question.in_favour = number(5);  // the other four are too few
  CHECK(carried(question) == Verdict::yes);
  question.abstained = number(1);
  question.in_favour = number(4);  // as many against, at most
  CHECK(carried(question) == Verdict::depends);
}

TEST_CASE("of those who abstained none was against it, whatever is not recorded", "[govern]") {
  auto rules = allenton();
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::votes_cast);
  auto question = asked(rules, nine());
  question.in_favour = number(4);
  question.abstained = number(2);  // at most three were against it
  CHECK(carried(question) == Verdict::yes);
  question.abstained = number(1);
  CHECK(carried(question) == Verdict::depends);
}

TEST_CASE("what the votes are reckoned from is shown, or that it is not known", "[govern]") {
  auto rules = allenton();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  CHECK(figures(Condition::carries, asked(rules, nine())) == "how many were for it not recorded");
  auto agreed = asked(rules, nine());
  agreed.by = DecidedBy::consensus;
  CHECK(figures(Condition::carries, agreed) == "by consensus");
  auto forum = counted(rules, nine(), 5, 4, 0);
  forum.of_the_group = false;
  CHECK(figures(Condition::carries, forum) == "for 5, against 4, abstained 0, present not known");
  // One of those for it and one of those against it may have had no vote.
  auto group = Group().residents(7, 0).add(2, YesNoUnknown::yes, Where::present, YesNoUnknown::unknown);
  auto unknown = named(rules, group, 4, 3, 0);
  unknown.in_favour->names.push_back({"m8", {}});
  unknown.against->names.push_back({"m9", {}});
  CHECK(figures(Condition::carries, unknown) == "for 4 to 5, against 3 to 4, abstained 0, present 9, needed 5");
}

TEST_CASE("the words of a threshold are its own, else those of the rule around it", "[govern]") {
  auto quoted = [](const Quoted& own, const Quoted& around) {
    auto rules = allenton();
    static_cast<Quoted&>(*rules.decisions[0].carries) = own;
    static_cast<Quoted&>(rules.decisions[0]) = around;
    auto answer = decide(counted(rules, nine(), 5, 4, 0));
    const auto* votes = answer.first(Condition::carries);
    return votes->clause + "/" + votes->says;
  };
  const Quoted around{"4", "Decisions are made by those present."};
  CHECK(quoted({"4.1", ""}, around) == "4.1/");
  CHECK(quoted({"", "More than half."}, around) == "/More than half.");
  CHECK(quoted({}, around) == "4/Decisions are made by those present.");
  auto rules = allenton();
  rules.amendments.emplace().carries = threshold("at_least", "2/3", Base::members);
  rules.amendments->clause = "9";
  auto change = counted(rules, nine(), 6, 3, 0);
  change.matter = "constitution";
  CHECK(decide(change).first(Condition::carries)->clause == "9");
}

TEST_CASE("without a rule nothing is said to carry", "[govern]") {
  ConstitutionVersion none;
  CHECK(carried(counted(none, nine(), 9, 0, 0)) == Verdict::not_set);
  auto rules = allenton();
  auto question = counted(rules, nine(), 9, 0, 0);
  question.matter = "constitution";  // Allenton does not say how its rules are changed
  CHECK(carried(question) == Verdict::not_set);
  rules.amendments.emplace().carries = threshold("at_least", "2/3", Base::members);
  CHECK(carried(question) == Verdict::yes);
}

TEST_CASE("numbers alone, at the door", "[govern]") {
  auto rules = allenton();
  VoteQuestion question;
  question.rules = &rules;
  question.present = 9;
  question.by = DecidedBy::vote;
  question.in_favour = number(4);
  question.against = number(2);
  question.abstained = number(3);
  CHECK(carried(question) == Verdict::no);
  question.in_favour = number(5);
  question.against = number(4);
  question.abstained = number(0);
  CHECK(carried(question) == Verdict::yes);
  question.matter = "membership";  // of the members, of whom nothing is known here
  CHECK(carried(question) == Verdict::depends);
  question.matter = "ordinary";
  question.body = Group().residents(0, 20).body();  // nine of twenty are no quorum, whoever they are
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("numbers alone are of so many members as are given, and of nobody where none are", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  auto question = counted(rules, Group(), 6, 3, 0);
  question.present = 9;
  auto answer = [&](Base base) {
    rules.decisions[0].carries = threshold("more_than", "1/2", base);
    return answer_to(Condition::carries, question);
  };
  for (auto base : {Base::members, Base::voting, Base::residents}) CHECK(answer(base) == Verdict::depends);
  for (auto [members, enough] : {std::pair(11, Verdict::yes), std::pair(12, Verdict::no)}) {
    question.members = members;
    CHECK(answer(Base::members) == enough);
    CHECK(answer(Base::voting) == enough);
    CHECK(answer(Base::residents) == Verdict::depends);  // how many of them live here is not known
    CHECK(answer(Base::present) == Verdict::yes);
    CHECK(answer(Base::votes_cast) == Verdict::yes);
  }
}

TEST_CASE("votes of a forum are of no base but those cast, however many members the group has", "[govern]") {
  auto rules = allenton();
  auto question = named(rules, nine(), 6, 3, 0);
  question.of_the_group = false;
  for (auto base : {Base::members, Base::voting, Base::present, Base::residents}) {
    rules.decisions[0].carries = threshold("more_than", "1/2", base);
    CHECK(answer_to(Condition::carries, question) == Verdict::depends);
  }
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::votes_cast);
  CHECK(answer_to(Condition::carries, question) == Verdict::yes);
}

TEST_CASE("a share of the residents is of those for it who live here", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::residents);
  auto group = Group().residents(2, 1).others(2, 0);
  auto question = named(rules, group, 2, 0, 0);
  CHECK(carried(question) == Verdict::yes);  // two of three
  question.in_favour = group.voters(3, 1);
  CHECK(carried(question) == Verdict::no);  // one of three, with both who live elsewhere
}

TEST_CASE("one village, one vote", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.voting.emplace().by = VotesBy::sub_area;
  std::vector<Member> members(7);
  Body body;
  const char* areas[] = {"north", "north", "north", "south", "east", "west", "west"};
  for (std::size_t at = 0; at < members.size(); ++at) {
    members[at].id.text = "m" + std::to_string(at + 1);
    members[at].sub_area = Ref<SubArea>{areas[at], {}};
    body.push_back({&members[at], YesNoUnknown::yes, YesNoUnknown::yes, Where::present, {}});
  }
  VoteQuestion question;
  question.rules = &rules;
  question.body = question.result = body;
  question.by = DecidedBy::vote;
  // North votes for with three voices; south and east against; west is divided and has no vote.
  question.in_favour.emplace().names = {{"m1", {}}, {"m2", {}}, {"m3", {}}, {"m6", {}}};
  question.against.emplace().names = {{"m4", {}}, {"m5", {}}, {"m7", {}}};
  CHECK(carried(question) == Verdict::no);  // one village of four, though four people of seven
  question.in_favour->names.push_back({"m5", {}});
  question.against->names = {{"m4", {}}};
  CHECK(carried(question) == Verdict::yes);  // north, east and west of four
}

TEST_CASE("a decision that changes the membership without saying so is read by both rules", "[govern]") {
  auto rules = allenton();
  Decision decision;
  decision.changes.emplace_back().joins = Located<YesNo>{YesNo::yes, {}};
  auto question = named(rules, Group().residents(5, 4), 3, 2, 0);  // a majority of five, not two thirds of nine
  question.decision = &decision;
  CHECK(carried(question) == Verdict::depends);
  question = named(rules, Group().residents(9, 0), 6, 3, 0);
  question.decision = &decision;
  CHECK(carried(question) == Verdict::yes);
  question = named(rules, Group().residents(9, 0), 4, 5, 0);
  question.decision = &decision;
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("what a matter's own rule leaves out is taken from the ordinary one", "[govern]") {
  auto rules = allenton();
  rules.decisions[0].residents_among = {{ResidentsAmong::carrying, {}}};
  auto group = Group().residents(5, 0).others(4, 0);
  auto question = asked(rules, group);
  question.matter = "funds-to-partner";
  question.consent = YesNo::yes;
  question.in_favour.emplace().names = {{"m1", {}}, {"m6", {}}, {"m7", {}}, {"m8", {}}, {"m9", {}}};
  CHECK(carried(question) == Verdict::no);  // five of nine, but one resident of five
  question.matter = "premises";             // of which the rules say nothing at all
  CHECK(carried(question) == Verdict::no);
}

TEST_CASE("consensus where residents are the base counts residents", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.members.emplace().count = Located<Counted>{Counted::all, {}};
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::residents);
  rules.decisions[0].consensus.reset();
  auto question = asked(rules, Group().residents(1, 2).others(2, 0));
  question.by = DecidedBy::consensus;
  CHECK(carried(question) == Verdict::depends);  // one of three residents agreed
  question = asked(rules, Group().residents(2, 1).others(0, 2));
  question.by = DecidedBy::consensus;
  CHECK(carried(question) == Verdict::yes);
}

TEST_CASE("a removal that must be quorate is not carried by consensus without one", "[govern]") {
  auto rules = allenton();
  auto question = asked(rules, Group().residents(3, 6));
  question.matter = "removal";
  question.by = DecidedBy::consensus;
  CHECK(decide(question).of(Condition::quorum) == Verdict::no);
  rules.removal->needs = {{RemovalNeed::quorate, {}}};
  CHECK(answer_to(Condition::quorum, question) == Verdict::no);
  rules.removal->needs = {{RemovalNeed::told_beforehand, {}}, {RemovalNeed::voted, {}}};
  CHECK(answer_to(Condition::quorum, question) == Verdict::depends);  // only votes are barred
}

TEST_CASE("a casting vote of which nobody wrote who gave it", "[govern]") {
  auto rules = allenton();
  auto tie = counted(rules, nine(), 4, 4, 1);
  tie.casting = Side::in_favour;
  tie.casting_by = CastingBy::not_recorded;
  CHECK(carried(tie) == Verdict::depends);
}

TEST_CASE("eight unstated votes and two unknown residents take no time worth telling", "[govern]") {
  auto rules = allenton();
  auto group = Group()
                   .residents(10, 0)
                   .add(8, YesNoUnknown::yes, Where::present, YesNoUnknown::unknown)
                   .add(2, YesNoUnknown::unknown, Where::present);
  std::size_t cases = possible(group.body()).size();
  CHECK(cases == 2 * 9);  // of those who are alike only how many have a vote counts
  CHECK(carried(counted(rules, group, 20, 0, 0)) != Verdict::no);
}

TEST_CASE("what is too much to try for one of two places is certain on neither", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  auto unknown = too_many_unknown();
  REQUIRE(possible(unknown.body()).empty());
  auto question = counted(rules, unknown, 9, 0, 0);
  CHECK(carried(question) == Verdict::depends);
  CHECK(figures(Condition::carries, question) == "for 9, against 0, abstained 0, present 9, needed 5");
  question.otherwise.bodies = {nine().body()};
  CHECK(carried(question) == Verdict::depends);
  std::swap(question.body, question.otherwise.bodies[0]);
  CHECK(carried(question) == Verdict::depends);
  question.otherwise.bodies = {nine().body()};
  CHECK(carried(question) == Verdict::yes);
  question.otherwise.all = false;  // they may have been in more places than those
  CHECK(carried(question) == Verdict::depends);
}

TEST_CASE("what is too much to try of those there is not of those that result, and the other way round", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  auto& among = rules.decisions[0].residents_among;
  auto residents = [&](ResidentsAmong of_whom, const Group& there, const Group& result) {
    among = {{of_whom, {}}};
    auto question = counted(rules, there, 9, 0, 0);
    question.result = result.body();
    return answer_to(Condition::residents, question);
  };
  CHECK(residents(ResidentsAmong::present, too_many_unknown(), nine()) == Verdict::depends);
  CHECK(residents(ResidentsAmong::result, too_many_unknown(), nine()) == Verdict::yes);
  CHECK(residents(ResidentsAmong::present, nine(), too_many_unknown()) == Verdict::yes);
  CHECK(residents(ResidentsAmong::result, nine(), too_many_unknown()) == Verdict::depends);
}

TEST_CASE("where not every place can be tried a quorum is not certain, and no rule is none all the same", "[govern]") {
  auto rules = allenton();
  auto question = counted(rules, nine(), 9, 0, 0);
  question.otherwise.bodies = {Group().residents(6, 0).others(2, 1).body()};
  CHECK(decide(question).quorum.answer == Verdict::yes);
  question.otherwise.all = false;
  CHECK(decide(question).quorum.answer == Verdict::depends);
  rules.quorum.reset();
  CHECK(decide(question).quorum.answer == Verdict::not_set);
}

namespace {

std::vector<std::string> reading_names(const VoteQuestion& question) {
  std::vector<std::string> out;
  for (const auto& reading : decide(question).readings) out.push_back(reading.name);
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("members without a vote are a reading only where they would be counted", "[govern]") {
  auto rules = allenton();
  rules.quorum.reset();
  auto& carries = rules.decisions[0].carries;
  const Strings open{"non-voting members counted", "non-voting members not counted"}, none{""};
  auto away = counted(rules, Group().residents(6, 0).others(3, 0).advisory(0, 1), 5, 4, 0);
  auto there = counted(rules, Group().residents(6, 0).others(3, 0).advisory(1, 0), 5, 4, 0);
  for (auto base : {Base::present, Base::voting, Base::votes_cast, Base::members, Base::residents}) {
    carries = threshold("more_than", "1/2", base);
    bool of_all = base == Base::members || base == Base::residents;
    CHECK(reading_names(away) == (of_all ? open : none));
    CHECK(reading_names(there) == (of_all || base == Base::present ? open : none));
  }
  carries = threshold("more_than", "1/2", Base::present);
  there.of_the_group = false;
  CHECK(reading_names(there) == none);
  there.of_the_group = true;
  there.present = 9;  // so many who vote, whoever else is in the room
  CHECK(reading_names(there) == none);
  for (auto [among, asks] : {std::pair(ResidentsAmong::carrying, none), std::pair(ResidentsAmong::voting, none),
                             std::pair(ResidentsAmong::present, open), std::pair(ResidentsAmong::result, open)}) {
    rules.decisions[0].residents_among = {{among, {}}};
    away.of_the_group = true;
    CHECK(reading_names(away) == asks);
    away.of_the_group = false;  // who is a member is asked of a forum too
    CHECK(reading_names(away) == asks);
  }
  // Who would join without one is a member only of those that result.
  auto joins = counted(rules, nine(), 5, 4, 0);
  joins.result = Group().residents(6, 0).others(3, 0).advisory(1, 0).body();
  carries = threshold("more_than", "1/2", Base::members);
  for (auto [among, asks] : {std::pair(ResidentsAmong::carrying, none), std::pair(ResidentsAmong::result, open)}) {
    rules.decisions[0].residents_among = {{among, {}}};
    CHECK(reading_names(joins) == asks);
  }
  std::swap(joins.body, joins.result);  // who has none leaves
  CHECK(reading_names(joins) == open);
  carries = threshold("more_than", "1/2", Base::present);
  // Whoever stayed and has a vote makes no difference of this kind.
  rules.decisions[0].residents_among.clear();
  auto stayed = [&](YesNoUnknown votes) {
    auto group = nine().advisory(0, 1).add(1, YesNoUnknown::yes, Where::remained, votes);
    return reading_names(counted(rules, group, 5, 4, 0)).size();
  };
  CHECK(stayed(YesNoUnknown::yes) == 2);  // those who stayed with an interest counted, or not
  CHECK(stayed(YesNoUnknown::no) == 4);
}

TEST_CASE("members without a vote leave it open whether residents are the majority of those that result", "[govern]") {
  auto rules = allenton();
  rules.decisions[1].carries = threshold("more_than", "1/2", Base::votes_cast);
  rules.decisions[1].residents_among = {{ResidentsAmong::result, {}}};
  auto group = Group().residents(2, 0).others(1, 0).advisory(1, 0);  // two of three, or of four
  auto question = counted(rules, group, 3, 0, 0);
  question.matter = "membership";
  for (bool of_the_group : {true, false}) {
    question.of_the_group = of_the_group;
    CHECK(answer_to(Condition::residents, question) == Verdict::depends);
  }
  question.body = Group().residents(2, 0).others(1, 0).body();  // who has no vote joins by this decision
  CHECK(answer_to(Condition::residents, question) == Verdict::depends);
  rules.members.emplace().count = Located<Counted>{Counted::voting, {}};
  CHECK(answer_to(Condition::residents, question) == Verdict::yes);
}

TEST_CASE("whoever stayed with an interest is counted among those present as the rules say", "[govern]") {
  auto rules = allenton();
  auto question = counted(rules, nine().add(1, YesNoUnknown::yes, Where::remained), 5, 4, 0);
  CHECK(reading_names(question) ==
        Strings{"those who stayed with an interest counted", "those who stayed with an interest not counted"});
  CHECK(carried(question) == Verdict::depends);  // five of ten, or of nine
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::counted, {}};
  CHECK(carried(question) == Verdict::no);
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::not_counted, {}};
  CHECK(carried(question) == Verdict::yes);
  // Whoever left the room is not there, unless the rules count them.
  auto left = counted(rules, nine().add(1, YesNoUnknown::yes, Where::withdrew), 5, 4, 0);
  CHECK(carried(left) == Verdict::yes);
  rules.quorum->conflicted = Located<Conflicted>{Conflicted::counted, {}};
  CHECK(carried(left) == Verdict::no);
  rules.quorum->conflicted.reset();
  CHECK(carried(left) == Verdict::yes);
  rules.quorum.reset();
  rules.decisions[0].carries = threshold("more_than", "1/2", Base::members);
  CHECK(reading_names(question) == Strings{""});
  CHECK(carried(question) == Verdict::no);  // five of ten members, wherever they are
}

TEST_CASE("a casting vote is read in the ways that are open, by their names", "[govern]") {
  auto rules = allenton();
  auto tie = counted(rules, nine(), 4, 4, 1);
  auto names = [&](CastingBy by, bool set) {
    rules.casting_vote.reset();
    if (set) rules.casting_vote.emplace().holder.value = "chair";
    tie.casting_by = by;
    return reading_names(tie);
  };
  CHECK(names(CastingBy::officer, false) == Strings{""});  // none was given
  tie.casting = Side::in_favour;
  for (auto by : {CastingBy::officer, CastingBy::other, CastingBy::in_the_chair})
    CHECK(names(by, false) == Strings{"with a casting vote", "without a casting vote"});
  CHECK(names(CastingBy::in_the_chair, true) ==
        Strings{"whoever is in the chair has the casting vote", "only the officer has a casting vote"});
  CHECK(names(CastingBy::not_recorded, true) ==
        Strings{"if the officer gave the casting vote", "if somebody else gave the casting vote"});
  CHECK(names(CastingBy::not_told, true) == Strings{"if whoever gave the casting vote was there to take part",
                                                    "if whoever gave the casting vote was not there to take part"});
  for (bool set : {true, false}) {
    CHECK(names(CastingBy::conflicted, set) == Strings{""});
    CHECK(carried(tie) == Verdict::no);
  }
  CHECK(names(CastingBy::officer, true) == Strings{""});
  CHECK(names(CastingBy::other, true) == Strings{""});
}

TEST_CASE("of a matter's own rule what it says stays, and the ordinary one says the rest", "[govern]") {
  auto answer = [](const std::string& own) {
    auto area = read_whole(
        {{"membership.yaml", "members: [{id: ash, name: A. Ash, votes: yes}, {id: elm, name: E. Elm, votes: yes}]\n"},
         {"constitution.yaml",
          "constitution:\n  - in_force: 2013-01-01\n    decisions:\n      - {matter: ordinary, carries: "
          "{more_than: 1/2, of: present}, seconded: yes, at: agm, notice: 14 days}\n"
          "      - {matter: premises" +
              own + "}\n"},
         {"meetings/2014-03-12.yaml",
          "meeting: {date: 2014-03-12, kind: partnership}\npresent: [ash, elm]\nnotice: {given: "
          "2014-02-27}\ndecisions: [{id: hub, matter: premises, text: A hub., by: vote, for: "
          "[ash, elm]}]\n"}});
    const auto& meeting = area.meetings[0];
    auto found = decide(question_of(area, meeting, meeting.decisions[0]));
    std::string out;
    for (auto condition : {Condition::seconded, Condition::kind_of_meeting, Condition::notice})
      out += std::string(name(found.of(condition))) + " ";
    return out;
  };
  CHECK(answer("") == "depends no no ");  // thirteen days
  CHECK(answer(", seconded: no") == "not-set no no ");
  CHECK(answer(", at: partnership") == "depends yes no ");
  CHECK(answer(", notice: 13 days") == "depends no yes ");
  CHECK(answer(", carries: {more_than: 1/2, of: present}") == "not-set not-set not-set ");
}

TEST_CASE("consensus is allowed, or not, as the matter's own rule says before the ordinary one", "[govern]") {
  auto rules = allenton();
  rules.decisions[0].carries = threshold("at_least", "2/3", Base::members);
  auto question = asked(rules, Group().residents(5, 4));  // five of nine agreed, where six must vote for it
  question.by = DecidedBy::consensus;
  question.matter = "funds-to-partner";
  question.consent = YesNo::yes;
  CHECK(carried(question) == Verdict::yes);
  rules.decisions[2].consensus = Allowed::not_allowed;
  CHECK(carried(question) == Verdict::no);
  rules.decisions[2].consensus.reset();
  rules.decisions[0].consensus.reset();
  CHECK(carried(question) == Verdict::depends);
}

TEST_CASE("a member who is to be removed is told on a day before the meeting", "[govern]") {
  auto told = [](const std::string& day, const std::string& by = "vote") {
    auto area = read_whole(
        {{"membership.yaml", "members: [{id: ash, name: A. Ash, votes: yes}, {id: elm, name: E. Elm, votes: yes}]\n"},
         {"constitution.yaml",
          "constitution:\n  - {in_force: 2013-01-01, removal: {needs: [told-beforehand, voted]}}\n"},
         {"meetings/2014-03-12.yaml",
          "meeting: {date: 2014-03-12, kind: partnership}\npresent: [ash, elm]\ndecisions: [{id: "
          "out, matter: removal, text: Out., by: " +
              by + day + "}]\n"}});
    const auto& meeting = area.meetings[0];
    auto found = decide(question_of(area, meeting, meeting.decisions[0]));
    return std::pair(found.of(Condition::told), found.of(Condition::by_vote));
  };
  CHECK(told(", told: 2014-03-11") == std::pair(Verdict::yes, Verdict::yes));
  CHECK(told(", told: 2014-03-12") == std::pair(Verdict::no, Verdict::yes));
  CHECK(told("") == std::pair(Verdict::depends, Verdict::yes));
  CHECK(told(", told: 2014-03-11", "consensus") == std::pair(Verdict::yes, Verdict::no));
}

TEST_CASE("a change of the rules is decided where and with the notice that they ask for", "[govern]") {
  auto asks = [](const std::string& matter, const std::string& notice) {
    auto area = read_whole(
        {{"membership.yaml", "members: [{id: ash, name: A. Ash, votes: yes}, {id: elm, name: E. Elm, votes: yes}]\n"},
         {"constitution.yaml",
          "constitution:\n  - in_force: 2013-01-01\n    amendments: {carries: {at_least: 2/3, of: "
          "present}, at: agm, notice: 21 days}\n    decisions: [{matter: ordinary, carries: {more_than: "
          "1/2, of: present}}]\n"},
         {"meetings/2014-03-22.yaml", "meeting: {date: 2014-03-22, kind: agm}\npresent: [ash, elm]\n" + notice +
                                          "decisions: [{id: new, matter: " + matter +
                                          ", text: New., by: vote, for: 2}]\n"}});
    const auto& meeting = area.meetings[0];
    auto found = decide(question_of(area, meeting, meeting.decisions[0]));
    const auto* told = found.first(Condition::notice);
    return std::string(name(found.of(Condition::kind_of_meeting))) + " " +
           (told ? std::string(name(told->answer)) + ", given " + told->working[1].value : "no notice");
  };
  CHECK(asks("constitution", "notice: {given: 2014-03-01}\n") == "yes yes, given 1 March 2014");
  CHECK(asks("constitution", "notice: {given: 2014-03-02}\n") == "yes no, given 2 March 2014");
  CHECK(asks("constitution", "notice: {channels: [website]}\n") == "yes depends, given not recorded");
  CHECK(asks("constitution", "") == "yes depends, given not recorded");
  for (auto matter : {"ordinary", "premises"})  // the one has a rule of its own, the other none
    CHECK(asks(matter, "notice: {given: 2014-03-02}\n") == "not-set no notice");
}
