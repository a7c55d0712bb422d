// Who belonged on a day and at a meeting, and by which rules: past meetings keep their people and their rules.
#include "govern/register.h"

#include "govern/decision.h"
#include "support/group.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

std::string names(const Register& people) {
  std::string out;
  for (const auto& seat : people) out += (out.empty() ? "" : " ") + seat.member->id.text;
  return out;
}

Date day(const char* text) { return *parse_date(text); }

const char* membership = R"(members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03, to: 2014-10-02}, {from: 2014-10-02, how: re-elected, at: 2014-10-02-agm}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03, to: 2014-10-02, ended_at: 2014-10-02-agm}]}
  - {id: cedar, name: C. Cedar, resident: no, votes: yes, terms: [{from: 2014-10-02, how: elected, at: 2014-10-02-agm}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, votes: yes, terms: [{from: 2014-11-05, how: co-opted, at: 2014-11-05}]}
  - {id: elder, name: E. Elder, votes: yes}
)";
const char* agm = "meeting: {date: 2014-10-02, kind: agm}\npresent: [ash, beech]\n";
const char* after_agm = "meeting: {date: 2014-10-02, kind: partnership}\npresent: [ash, cedar]\n";
const char* november = R"(meeting: {date: 2014-11-05, kind: partnership}
present: [ash, cedar, dogwood]
decisions:
  - {id: before, text: Before, by: vote, for: [ash, cedar], outcome: carried}
  - {id: co-opt, matter: membership, text: Dogwood joins., by: vote, for: [ash, cedar], outcome: carried, changes: [{member: dogwood, joins: yes}]}
  - {id: afterwards, text: Afterwards, by: vote, for: [ash, cedar, dogwood], outcome: carried}
)";

Area whole() {
  return read_whole({{"membership.yaml", membership},
                     {"meetings/2014-10-02-agm.yaml", agm},
                     {"meetings/2014-10-02.yaml", after_agm},
                     {"meetings/2014-11-05.yaml", november}});
}

const Meeting& meeting(const Area& area, std::string_view id) {
  for (const auto& one : area.meetings)
    if (one.id == id) return one;
  throw std::runtime_error("no such meeting");
}

}  // namespace

TEST_CASE("the register on a day", "[govern]") {
  auto area = whole();
  CHECK(names(register_on(area.membership, day("2013-10-02"))) == "elder");  // whose beginning is not recorded
  CHECK(names(register_on(area.membership, day("2013-10-03"))) == "ash beech elder");
  CHECK(names(register_on(area.membership, day("2014-10-01"))) == "ash beech elder");
  CHECK(names(register_on(area.membership, day("2014-10-02"))) == "ash cedar elder");
  CHECK(names(register_on(area.membership, day("2014-11-05"))) == "ash cedar dogwood elder");
}

TEST_CASE("a meeting finds those who were members when it opened", "[govern]") {
  auto area = whole();
  CHECK(names(register_at(area.membership, meeting(area, "2014-10-02-agm"))) == "ash beech elder");
  // Later that day the newly elected are members, and those who stood down are not.
  CHECK(names(register_at(area.membership, meeting(area, "2014-10-02"))) == "ash cedar elder");
}

TEST_CASE("who joins by a decision counts for those after it, and no earlier", "[govern]") {
  auto area = whole();
  const auto& held = meeting(area, "2014-11-05");
  CHECK(names(register_at(area.membership, held)) == "ash cedar elder");
  CHECK(names(register_at(area.membership, held, held.find("before"))) == "ash cedar elder");
  CHECK(names(register_at(area.membership, held, held.find("co-opt"))) == "ash cedar elder");
  CHECK(names(register_at(area.membership, held, held.find("afterwards"))) == "ash cedar elder dogwood");
  CHECK(names(register_after(area.membership, held, *held.find("co-opt"))) == "ash cedar elder dogwood");
}

TEST_CASE("residency and votes change by day", "[govern]") {
  auto area = read_whole({{"membership.yaml", R"(members:
  - id: ash
    name: A. Ash
    resident: yes
    residency_changes: [{on: 2015-06-01, resident: no}]
    votes: yes
    as: member
    terms: [{from: 2013-01-01, to: 2014-01-01, votes: no, as: co-opted}, {from: 2014-01-01}]
)"}});
  auto seat = [&](const char* on) { return register_on(area.membership, day(on)).at(0); };
  CHECK(seat("2015-05-31").resident == YesNoUnknown::yes);
  CHECK(seat("2015-06-01").resident == YesNoUnknown::no);
  CHECK(seat("2013-12-31").votes == YesNoUnknown::no);
  CHECK(called(seat("2013-12-31")) == "co-opted");
  CHECK(seat("2014-01-01").votes == YesNoUnknown::yes);
  CHECK(called(seat("2014-01-01")) == "member");
}

TEST_CASE("a meeting is judged by the rules of its day, and not by those it adopted itself", "[govern]") {
  auto area = read_whole(
      {{"constitution.yaml", R"(constitution:
  - {in_force: 2013-10-31}
  - {in_force: 2014-11-05, decision: 2014-11-05/new-rules}
)"},
       {"membership.yaml", "members:\n  - {id: ash, name: A. Ash}\n"},
       {"meetings/2014-11-05.yaml",
        "meeting: {date: 2014-11-05, kind: partnership}\ndecisions:\n  - {id: new-rules, text: New rules}\n"},
       {"meetings/2014-12-03.yaml", "meeting: {date: 2014-12-03, kind: partnership}\n"}});
  CHECK(version_on(area.constitution, day("2013-10-30")) == nullptr);
  CHECK(version_on(area.constitution, day("2013-10-31")) == &area.constitution.versions[0]);
  CHECK(version_on(area.constitution, day("2014-11-05")) == &area.constitution.versions[1]);
  CHECK(version_for(area.constitution, meeting(area, "2014-11-05")) == &area.constitution.versions[0]);
  CHECK(version_for(area.constitution, meeting(area, "2014-12-03")) == &area.constitution.versions[1]);
}

TEST_CASE("an officer who lays the office down at a meeting still holds it there", "[govern]") {
  auto area = read_whole({{"membership.yaml", R"(members:
  - {id: ash, name: A. Ash}
  - {id: beech, name: B. Beech}
offices:
  - {office: chair, member: ash, from: 2013-10-03, to: 2014-11-05}
  - {office: chair, member: beech, from: 2014-11-05}
)"},
                          {"meetings/2014-11-05.yaml", "meeting: {date: 2014-11-05, kind: partnership}\n"}});
  CHECK(holders_on(area.membership, "chair", day("2014-11-04")).size() == 1);
  CHECK(holders_on(area.membership, "chair", day("2014-11-05")).at(0)->member.text == "beech");
  CHECK(holders_at(area.membership, "chair", area.meetings.at(0)).size() == 2);
  CHECK(holders_on(area.membership, "treasurer", day("2014-11-05")).empty());
}

namespace {

// Nine members of whom m1 to m5 are there; `rest` holds the other keys of the meeting.
Area with_meeting(const std::string& rest) {
  std::string members = "members:\n";
  for (int at = 1; at <= 9; ++at)
    members +=
        "  - {id: m" + std::to_string(at) + ", name: M, resident: yes, votes: yes, terms: [{from: 2013-01-01}]}\n";
  return read_whole({{"constitution.yaml", R"(constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}, if_inquorate: no-votes}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    casting_vote: chair
)"},
                     {"membership.yaml", members + "offices: [{office: chair, member: m1, from: 2013-01-01}]\n"},
                     {"meetings/2014-02-05.yaml",
                      "meeting: {date: 2014-02-05, kind: partnership}\npresent: [m1, m2, m3, m4, m5]\n" + rest}});
}

Verdict carried(const Area& area, std::string_view decision) {
  const auto& held = area.meetings.at(0);
  return decide(question_of(area, held, *held.find(decision))).answer;
}

}  // namespace

TEST_CASE("a decision that names no item is answered with and without those who came, left or withdrew", "[govern]") {
  const std::string vote =
      "decisions:\n  - {id: x, text: X, by: vote, for: [m1, m4, m5], against: 0, outcome: carried}\n";
  CHECK(carried(with_meeting(vote), "x") == Verdict::yes);
  CHECK(carried(with_meeting("interests: [{member: m2, item: 4, action: withdrew}]\n" + vote), "x") ==
        Verdict::depends);
  CHECK(carried(with_meeting("left: [{member: m2, item: 4}]\n" + vote), "x") == Verdict::depends);
}

TEST_CASE("somebody who leaves and comes back is there before and after", "[govern]") {
  auto area = with_meeting(R"(left: [{member: m5, item: 3}]
arrived: [{member: m5, item: 5}]
decisions:
  - {id: before, item: 2, text: X, by: vote, for: [m1, m2, m5], against: 0, outcome: carried}
  - {id: away, item: 4, text: X, by: vote, for: [m1, m2, m3], against: 0, outcome: carried}
  - {id: back, item: 5, text: X, by: vote, for: [m1, m2, m5], against: 0, outcome: carried}
)");
  CHECK(carried(area, "before") == Verdict::yes);
  CHECK(carried(area, "away") == Verdict::no);
  CHECK(carried(area, "back") == Verdict::yes);
  CHECK(body_at(area.membership, area.meetings.at(0)).at(4).where == Where::present);
}

TEST_CASE("who is not there has no casting vote", "[govern]") {
  const std::string tie =
      "decisions:\n  - {id: x, text: X, by: vote, for: [m2, m3], against: [m4, m5], casting: for, casting_by: m1}\n";
  CHECK(carried(with_meeting(tie), "x") == Verdict::yes);
  auto gone = with_meeting(
      "left: [{member: m1, item: 1}]\n"
      "decisions:\n  - {id: x, item: 2, text: X, by: vote, for: 2, against: 2, casting: for, casting_by: m1}\n");
  const auto& held = gone.meetings.at(0);
  CHECK(question_of(gone, held, held.decisions.at(0)).casting_by == CastingBy::other);
}

TEST_CASE("an item that the agenda lacks is the same where both name it, and else may be a slip", "[govern]") {
  const std::string agenda =
      "agenda: {items: [{no: 1, title: A}, {no: 2, title: B}, {no: 3, title: C}, {no: 3, title: D}]}\n";
  // m1 to m3 are enough of five; without m1 two of four, or two of five, are not.
  auto vote = [&](int interest, int item) {
    return carried(with_meeting(agenda + "interests: [{member: m1, item: " + std::to_string(interest) +
                                ", action: remained}]\ndecisions:\n  - {id: x, item: " + std::to_string(item) +
                                ", text: X, by: vote, for: [m1, m2, m3], against: 0, outcome: carried}\n"),
                   "x");
  };
  CHECK(vote(1, 2) == Verdict::yes);
  CHECK(vote(2, 2) == Verdict::no);
  CHECK(vote(4, 4) == Verdict::no);       // any other business, which nobody listed
  CHECK(vote(4, 2) == Verdict::depends);  // which of the two is mistyped?
  CHECK(vote(2, 4) == Verdict::depends);
  CHECK(vote(3, 3) == Verdict::depends);  // two items have that number
  CHECK(vote(3, 2) == Verdict::yes);
}

TEST_CASE("of several who may have been out each is tried alone", "[govern]") {
  auto area = with_meeting(
      "interests: [{member: m1, action: withdrew}, {member: m2, action: withdrew}]\n"
      "decisions:\n  - {id: x, item: 1, text: X, by: vote, for: [m1, m3], against: [m2], outcome: carried}\n");
  area.constitution.versions.at(0).quorum.reset();
  area.constitution.versions.at(0).decisions.at(0).carries = threshold("more_than", "1/2", Base::votes_cast);
  // Two of three, or one of one, are enough; one of two, if m1 alone was out, is not.
  const auto& held = area.meetings.at(0);
  auto question = question_of(area, held, held.decisions.at(0));
  CHECK(question.otherwise.bodies.size() == 3);
  CHECK(decide(question).answer == Verdict::depends);
}

TEST_CASE("a casting vote of somebody who may have had an interest in it", "[govern]") {
  auto tie = [](const std::string& interest) {
    return carried(with_meeting("agenda: {items: [{no: 1, title: A}, {no: 2, title: B}]}\ninterests: [" + interest +
                                "]\ndecisions:\n  - {id: x, item: 1, text: X, by: vote, for: [m2, m3], against: [m4, "
                                "m5], casting: for, casting_by: m1}\n"),
                   "x");
  };
  CHECK(tie("{member: m1, item: 2, action: remained}") == Verdict::yes);
  CHECK(tie("{member: m1, item: 1, action: remained}") == Verdict::no);
  CHECK(tie("{member: m1, item: 7, action: remained}") == Verdict::depends);
}

TEST_CASE("whether whoever gave the casting vote was there is told, or that it cannot be", "[govern]") {
  // At which item it was decided is not written, and somebody left at the second.
  auto by = [](const std::string& who) {
    auto area = with_meeting("left: [{member: " + who +
                             ", item: 2}]\ndecisions:\n  - {id: x, text: X, by: vote, for: [m2], against: [m3], "
                             "casting: for, casting_by: m1}\n");
    const auto& held = area.meetings.at(0);
    return question_of(area, held, held.decisions.at(0)).casting_by;
  };
  CHECK(by("m1") == CastingBy::not_told);
  CHECK(by("m5") == CastingBy::officer);
}

TEST_CASE("votes without a word of how it was decided were a vote, and beside a word they are not", "[govern]") {
  auto by = [](const std::string& decided) {
    auto area = with_meeting("decisions:\n  - {id: x, text: X" + decided + "}\n");
    const auto& held = area.meetings.at(0);
    return question_of(area, held, held.decisions.at(0)).by;
  };
  CHECK(by(", for: [m1, m2, m3]") == DecidedBy::vote);
  CHECK(by(", by: vote, for: [m1, m2, m3]") == DecidedBy::vote);
  CHECK(by(", by: consensus, for: [m1, m2, m3]") == DecidedBy::consensus);
  CHECK_FALSE(by(""));
}

TEST_CASE("how many could vote is known of a meeting of the group whose attendance is recorded", "[govern]") {
  auto could = [](const std::string& kind, const std::string& present) {
    auto area = read_whole(
        {{"membership.yaml", "members: [{id: ash, name: A. Ash, votes: yes}, {id: elm, name: E. Elm, votes: no}]\n"},
         {"meetings/2014-03-12.yaml",
          "meeting: {date: 2014-03-12, kind: " + kind + "}\n" + present + "decisions: [{id: x, text: X}]\n"}});
    const auto& held = area.meetings.at(0);
    return could_vote(question_of(area, held, held.decisions.at(0)));
  };
  CHECK(could("partnership", "present: [ash, elm]\n") == 1);
  CHECK(could("partnership", "present: []\n") == 0);
  CHECK_FALSE(could("partnership", ""));
  CHECK_FALSE(could("forum", "present: [ash, elm]\n"));
  CHECK_FALSE(could("forum", ""));
}

TEST_CASE("of terms that overlap the one that began last counts, of two that began together the last written",
          "[govern]") {
  auto votes = [](const std::string& terms, const char* on) {
    auto area = read_whole({{"membership.yaml", "members: [{id: ash, name: A. Ash, terms: [" + terms + "]}]\n"}});
    return register_on(area.membership, day(on)).at(0).votes;
  };
  const std::string early = "{from: 2013-01-01, votes: no}", late = "{from: 2013-06-01, votes: yes}";
  CHECK(votes(early + ", " + late, "2013-06-01") == YesNoUnknown::yes);
  CHECK(votes(late + ", " + early, "2013-06-01") == YesNoUnknown::yes);
  CHECK(votes(late + ", " + early, "2013-05-31") == YesNoUnknown::no);
  CHECK(votes("{from: 2013-01-01, votes: no}, {from: 2013-01-01, votes: yes}", "2013-01-01") == YesNoUnknown::yes);
}

TEST_CASE("who joins or leaves by a decision does so for those after it, from the day it says", "[govern]") {
  auto at = [](const std::string& change) {
    auto area = read_whole({{"membership.yaml", R"(members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: elm, name: E. Elm, terms: [{from: 2013-10-03, to: 2014-03-12}]}
  - {id: fir, name: F. Fir, terms: [{from: 2014-03-12, votes: yes}, {from: 2015-01-01, votes: no}]}
)"},
                            {"meetings/2014-03-12.yaml",
                             "meeting: {date: 2014-03-12, kind: partnership}\ndecisions:\n"
                             "  - {id: change, text: A., outcome: carried, changes: [" +
                                 change + "]}\n  - {id: after, text: B.}\n"}});
    const auto& held = area.meetings[0];
    auto after = register_at(area.membership, held, held.find("after"));
    std::string out = names(register_at(area.membership, held)) + " | " + names(after);
    for (const auto& seat : after)
      if (seat.votes == YesNoUnknown::yes) out += " " + seat.member->id.text + " votes";
    return out;
  };
  CHECK(at("{member: fir, joins: yes}") == "ash elm | ash elm fir fir votes");
  CHECK(at("{member: fir, joins: yes, from: 2014-03-12}") == "ash elm | ash elm fir fir votes");
  CHECK(at("{member: fir, joins: yes, from: 2014-03-13}") == "ash elm | ash elm");
  // A change that names somebody else, or is no joining, does not tell that this term began here.
  CHECK(at("{member: ash, joins: yes}") == "ash elm fir | ash elm fir fir votes");
  CHECK(at("{member: fir, leaves: yes}") == "ash elm fir | ash elm");
  CHECK(at("{member: elm, leaves: yes}") == "ash elm fir | ash fir fir votes");
  CHECK(at("{member: elm, leaves: no}") == "ash elm fir | ash elm fir fir votes");
}

TEST_CASE("of changes of residency the last by that day counts, in whatever order they are written", "[govern]") {
  auto area = read_whole({{"membership.yaml", R"(members:
  - id: ash
    name: A. Ash
    residency_changes: [{on: 2015-01-01, resident: yes}, {on: 2014-01-01, resident: no}, {on: 2015-01-01, resident: no}]
)"}});
  auto resident = [&](const char* on) { return resident_on(area.membership.members[0], day(on)); };
  CHECK(resident("2013-12-31") == YesNoUnknown::unknown);
  CHECK(resident("2014-01-01") == YesNoUnknown::no);
  CHECK(resident("2015-01-01") == YesNoUnknown::no);  // of two on one day the last written
  area.membership.members[0].residency_changes.pop_back();
  CHECK(resident("2014-12-31") == YesNoUnknown::no);
  CHECK(resident("2015-01-01") == YesNoUnknown::yes);
}

TEST_CASE("of two versions from one day the last written is in force", "[govern]") {
  auto area = read_whole({{"constitution.yaml",
                           "constitution: [{in_force: 2014-01-01}, {in_force: 2014-01-01}, {in_force: "
                           "2013-01-01}]\n"}});
  CHECK(version_on(area.constitution, day("2014-01-01")) == &area.constitution.versions[1]);
  CHECK(version_on(area.constitution, day("2013-12-31")) == &area.constitution.versions[2]);
}

TEST_CASE("an office is held at a meeting from its first day to its last", "[govern]") {
  auto area = read_whole({{"membership.yaml",
                           "members: [{id: ash, name: A. Ash}]\noffices: [{office: chair, member: ash, from: "
                           "2014-01-10, to: 2014-01-20}]\n"},
                          {"meetings/a.yaml", "meeting: {date: 2014-01-09, kind: partnership}\n"},
                          {"meetings/b.yaml", "meeting: {date: 2014-01-10, kind: partnership}\n"},
                          {"meetings/c.yaml", "meeting: {date: 2014-01-20, kind: partnership}\n"},
                          {"meetings/d.yaml", "meeting: {date: 2014-01-21, kind: partnership}\n"}});
  std::string out;
  for (const auto& one : area.meetings) out += holders_at(area.membership, "chair", one).empty() ? "n" : "y";
  CHECK(out == "nyyn");
  for (auto [on, held] :
       {std::pair("2014-01-09", 0), std::pair("2014-01-10", 1), std::pair("2014-01-19", 1), std::pair("2014-01-20", 0)})
    CHECK(holders_count(area.membership, "chair", day(on)) == held);
}
