// What the rules about members, terms and offices print where it is not what their own example shows: where it depends,
// where nobody is known, and on the day itself.
#include <algorithm>

#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

std::string on(const std::string& as_of, const std::string& rest) { return "# as of " + as_of + "\n" + rest; }

std::string rules(const std::string& keys) {
  return "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    " + keys + "\n";
}

std::string register_of(const std::string& members, const std::string& offices = "") {
  return "# in membership.yaml\nmembers:\n" + members + (offices.empty() ? "" : "offices:\n" + offices);
}

std::string member(const std::string& id, const std::string& name, const std::string& more,
                   const std::string& terms = "{from: 2013-10-03, how: elected}") {
  return "  - {id: " + id + ", name: " + name + ", " + more + ", terms: [" + terms + "]}\n";
}

// So many members of one kind: M0, M1 ...
std::string many(int from, int count, const std::string& more) {
  std::string out;
  for (int at = from; at < from + count; ++at)
    out += "  - {id: m" + std::to_string(at) + ", name: M" + std::to_string(at) + ", " + more + "}\n";
  return out;
}

std::string held(const std::string& office, const std::string& who, const std::string& from = "2013-10-03") {
  return "  - {office: " + office + ", member: " + who + (from.empty() ? "" : ", from: " + from) + "}\n";
}

const std::string ash = member("ash", "A. Ash", "resident: yes, votes: yes"),
                  elm = member("elm", "E. Elm", "resident: yes, votes: yes");

}  // namespace

TEST_CASE("the code of conduct is signed by all members, or by whoever holds the office that the rules name",
          "[rules]") {
  auto told = [](const std::string& by, const std::string& elms) {
    return found_by("code-unsigned", rules("offices: [{office: chair}]\n    conduct: {signed_by: " + by + "}") +
                                         register_of(member("ash", "A. Ash", "votes: yes, code_signed: 2014-01-15") +
                                                         member("elm", "E. Elm", "votes: yes" + elms) +
                                                         member("fir", "F. Fir", "votes: yes"),
                                                     held("chair", "elm")));
  };
  CHECK(told("members", "") == Told{"warning: E. Elm has not signed the code of conduct",
                                    "warning: F. Fir has not signed the code of conduct"});
  CHECK(told("chair", "") == Told{"warning: E. Elm has not signed the code of conduct"});
  CHECK(told("chair", ", code_signed: 2014-01-16") == Told{"warning: E. Elm has not signed the code of conduct"});
  CHECK(told("chair", ", code_signed: 2014-01-15") == Told{});
}

TEST_CASE("capitals and spacing do not make another name, and letters do", "[rules]") {
  auto told = [](const std::string& name) {
    return found_by("member-twice", register_of(ash + member("other", name, "votes: yes"))).size();
  };
  CHECK(told("A. Ash") == 1);
  CHECK(told("\"  a.  ASH \"") == 1);
  CHECK(told("\"A.\\n\\t Ash\"") == 1);
  CHECK(told("A.Ash") == 0);
  CHECK(told("A. A sh") == 0);
}

TEST_CASE("a member has a ground that the rules name and that holds", "[rules]") {
  auto said = [](const std::string& keys, const std::string& eligibility = "[lives, works]") {
    return said_by("no-basis", rules("eligibility: " + eligibility) + register_of(member("ash", "A. Ash", keys)));
  };
  CHECK(said("resident: yes, basis: [lives]").empty());
  CHECK(said("resident: unknown, basis: [lives]").empty());
  CHECK(said("resident: no, basis: [lives, works]").empty());
  CHECK(said("resident: no, basis: [lives]") == R"(membership.yaml:2:51: error
  A. Ash is a member because they live in the area, and they do not live there
      2 | …sident: no, basis: [lives], terms: [{from: 2013-10-03, how: elected}…
                             ^^^^^
    grounds that the constitution names  `lives` or `works`
                                         (constitution.yaml:3)
  help: write in `basis:` which of `lives` or `works` holds; where none does,
        they cannot be a member
  rule: membership/no-basis
)");
  CHECK(said("resident: no, basis: [studies, lives]") == R"(membership.yaml:2:51: error
  A. Ash is a member because they live in the area, and they do not live there
      2 | …sident: no, basis: [studies, lives], terms: [{from: 2013-10-03, how:…
                             ^^^^^^^
    grounds that the constitution names  `lives` or `works`
                                         (constitution.yaml:3)
  help: write in `basis:` which of `lives` or `works` holds; where none does,
        they cannot be a member
  rule: membership/no-basis
)");
  CHECK(said("resident: yes, basis: [studies, represents]") == R"(membership.yaml:2:52: error
  A. Ash is a member on grounds that the constitution does not name: `studies`
  or `represents`
      2 | …ident: yes, basis: [studies, represents], terms: [{from: 2013-10-03,…
                             ^^^^^^^
    grounds that the constitution names  `lives` or `works`
                                         (constitution.yaml:3)
  help: write in `basis:` which of `lives` or `works` holds; where none does,
        they cannot be a member
  rule: membership/no-basis
)");
  CHECK(said("resident: yes, basis: [lives, councillor]", "{any_of: [lives, works], excluded: [councillor]}") ==
        R"(membership.yaml:2:59: error
  A. Ash is a member as `councillor`, which the constitution excludes
      2 | …yes, basis: [lives, councillor], terms: [{from: 2013-10-03, how: ele…
                             ^^^^^^^^^^
    the constitution excludes  `councillor` (constitution.yaml:3)
  help: they cannot be a member while that holds; where it does not, mend it
  rule: membership/no-basis
)");
  CHECK(said("resident: yes, basis: [lives], as: councillor", "{any_of: [lives, works], excluded: [councillor]}") ==
        R"(membership.yaml:2:64: error
  A. Ash is a member as `councillor`, which the constitution excludes
      2 | …basis: [lives], as: councillor, terms: [{from: 2013-10-03, how: elec…
                             ^^^^^^^^^^
    the constitution excludes  `councillor` (constitution.yaml:3)
  help: they cannot be a member while that holds; where it does not, mend it
  rule: membership/no-basis
)");
  // Where nothing is named but who may not be one, anybody else may.
  CHECK(said("resident: yes, basis: [studies]", "{any_of: [], excluded: [councillor]}").empty());
  CHECK(said("resident: yes, basis: [councillor]", "{any_of: [], excluded: [councillor, officer]}") ==
        R"(membership.yaml:2:52: error
  A. Ash is a member as `councillor`, which the constitution excludes
      2 | …ident: yes, basis: [councillor], terms: [{from: 2013-10-03, how: ele…
                             ^^^^^^^^^^
    the constitution excludes  `councillor` or `officer` (constitution.yaml:3)
  help: they cannot be a member while that holds; where it does not, mend it
  rule: membership/no-basis
)");
}

TEST_CASE("what unknown residency does to the majority is told for each test", "[rules]") {
  auto said = [](int residents, int others, int unknown, const std::string& tests) {
    return said_by("residency-unknown",
                   "area: {name: Exampleton, locally_trusted_organisation: trust}\n" +
                       rules("members: {count: all}\n    residents: [" + tests + "]") +
                       register_of(many(0, residents, "resident: yes, votes: yes") +
                                   many(20, others, "resident: no, votes: yes") + many(40, unknown, "votes: yes")));
  };
  const std::string majority = "{more_than: 1/2, of: members}", eight = "{at_least: 8, of: members}";
  CHECK(said(5, 2, 2, majority) == R"(membership.yaml:9:10: note
  it is not known whether M40 and M41 live in the area: residents are at best 7
  of 9 members, at worst 5 of 9; the majority of residents holds in both
      9 |   - {id: m40, name: M40, votes: yes}
                 ^^^
    constitution: more than 1/2 of
    members                               at best 7 of 9 members, at worst 5 of
                                          9 members: kept in both
                                          (constitution.yaml:4)
  help: ask, and write `resident: yes` or `no` and `resident_checked:` with the
        day
  rule: membership/residency-unknown
)");
  CHECK(said(2, 5, 1, majority) == R"(membership.yaml:9:10: note
  it is not known whether M40 lives in the area: residents are at best 3 of 8
  members, at worst 2 of 8; residents are too few even at best
      9 |   - {id: m40, name: M40, votes: yes}
                 ^^^
    constitution: more than 1/2 of
    members                               at best 3 of 8 members, at worst 2 of
                                          8 members: kept in neither
                                          (constitution.yaml:4)
  help: ask, and write `resident: yes` or `no` and `resident_checked:` with the
        day
  rule: membership/residency-unknown
)");
  CHECK(said(4, 3, 1, majority) == R"(membership.yaml:9:10: note
  it is not known whether M40 lives in the area: residents are at best 5 of 8
  members, at worst 4 of 8; not every test on residents holds in both
      9 |   - {id: m40, name: M40, votes: yes}
                 ^^^
    constitution: more than 1/2 of
    members                               at best 5 of 8 members, at worst 4 of
                                          8 members: depends on them
                                          (constitution.yaml:4)
  help: ask, and write `resident: yes` or `no` and `resident_checked:` with the
        day
  rule: membership/residency-unknown
)");
  CHECK(said(5, 2, 1, majority + ", " + eight) == R"(membership.yaml:9:10: note
  it is not known whether M40 lives in the area: residents are at best 6 of 8
  members, at worst 5 of 8; not every test on residents holds in both
      9 |   - {id: m40, name: M40, votes: yes}
                 ^^^
    constitution: more than 1/2 of
    members                               at best 6 of 8 members, at worst 5 of
                                          8 members: kept in both
                                          (constitution.yaml:4)
    constitution: at least 8 of members
    residents                             at best 6 of 8 members, at worst 5 of
                                          8 members: kept in neither
                                          (constitution.yaml:4)
  help: ask, and write `resident: yes` or `no` and `resident_checked:` with the
        day
  rule: membership/residency-unknown
)");
  CHECK(said(5, 2, 0, majority).empty());
}

TEST_CASE("only residents stand for election to the group", "[rules]") {
  auto checked = [](const std::string& as_of, const std::string& election, const std::string& hazels = "unknown") {
    return on(as_of,
              rules("elections: {candidates: residents, clause: Section 4}") +
                  register_of(ash + member("gorse", "G. Gorse", "resident: no, votes: yes") +
                              member("hazel", "H. Hazel", "resident: " + hazels + ", votes: yes") +
                              member("ivy", "I. Ivy", "votes: yes")) +
                  "# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: hub, item: 1, text: The lease is signed., by: "
                  "consensus}\n  - {id: election, item: 1, matter: election, text: Members are elected., election: {" +
                  election + "}}\n");
  };
  const std::string rule = "resident-candidates-only";
  CHECK(found_by(rule, checked("2014-01-07", "elected: [gorse]")) == Told{});
  CHECK(
      found_by(rule, checked("2014-01-08", "elected: [gorse]")) ==
      Told{"warning: G. Gorse was elected on 8 January 2014, and did not live in the area; only residents may stand"});
  CHECK(found_by(rule, checked("2014-01-08", "office: chair, elected: [gorse]")) == Told{});
  CHECK(
      found_by(rule, checked("2014-01-08", "elected: [gorse, gorse, ash]")) ==
      Told{"warning: G. Gorse was elected on 8 January 2014, and did not live in the area; only residents may stand"});
  CHECK(said_by(rule, checked("2014-01-08",
                              "nominations: [{member: gorse}, {member: hazel}, {member: ash}, {member: "
                              "gorse}], elected: [hazel, ivy]")) == R"(meetings/2014-01-08.yaml:12:109: warning
  G. Gorse was nominated on 8 January 2014, and did not live in the area; only
  residents may stand
     12 | …inations: [{member: gorse}, {member: hazel}, {member: ash}, {member:…
                             ^^^^^
  also: residency (membership.yaml:3:43)
  help: look at the election again with somebody who knows the rules; residency
        that changed is written in `residency_changes:`
  from: Section 4
  rule: membership/resident-candidates-only

meetings/2014-01-08.yaml:12:126: note
  H. Hazel was elected on 8 January 2014, and whether they lived in the area is
  not known; only residents may stand
     12 | …r: gorse}, {member: hazel}, {member: ash}, {member: gorse}], elected…
                             ^^^^^
  also: residency (membership.yaml:4:43)
  help: look at the election again with somebody who knows the rules; residency
        that changed is written in `residency_changes:`
  from: Section 4
  rule: membership/resident-candidates-only

meetings/2014-01-08.yaml:12:184: note
  I. Ivy was elected on 8 January 2014, and whether they lived in the area is
  not known; only residents may stand
     12 | …], elected: [hazel, ivy]}}
                             ^^^
  help: look at the election again with somebody who knows the rules; residency
        that changed is written in `residency_changes:`
  from: Section 4
  rule: membership/resident-candidates-only
)");
}

TEST_CASE("residents who are too few, or may be, are told with each test's own figures", "[rules]") {
  auto example = [](const std::string& keys, const std::string& members, const std::string& programme = "") {
    return "area: {name: Exampleton, locally_trusted_organisation: trust" + programme + "}\n" + rules(keys) +
           register_of(members);
  };
  const std::string rule = "residents-not-majority", yes = "resident: yes, votes: yes", no = "resident: no, votes: yes",
                    half = "residents: [{more_than: 1/2, of: members}]";
  CHECK(said_by(rule, example("members: {count: all}\n    " + half, many(0, 4, yes) + many(20, 4, no))) ==
        R"(membership.yaml:1:1: error
  residents are 4 of 8 members, and the constitution asks for more than 1/2 of
  members
      1 | members:
        ^^^^^^^
    members    8 (membership.yaml:2)
    residents  4
    needed     5 (constitution.yaml:4)
  also: the test (constitution.yaml:4:17)
  help: find residents who will join the group
  rule: membership/residents-not-majority
)");
  CHECK(said_by(rule, example("members: {count: all}\n    " + half,
                              many(0, 4, yes) + many(20, 3, no) + many(40, 1, "votes: yes"))) ==
        R"(membership.yaml:1:1: note
  residents are at best 5 of 8 members, at worst 4 of 8 members, and the
  constitution asks for more than 1/2 of members: whether that is kept depends
  on what is not known or not said
      1 | members:
        ^^^^^^^
    members    8 (membership.yaml:2)
    residents  4 to 5
    needed     5 (constitution.yaml:4)
  also: the test (constitution.yaml:4:17)
  help: write for each member whether they live in the area and whether they
        vote
  rule: membership/residents-not-majority
)");
  CHECK(said_by(rule, example(half, many(0, 4, yes) + many(20, 3, no) + many(40, 1, "resident: no, votes: no"))) ==
        R"(membership.yaml:1:1: note
  residents are 4 of 8 members (non-voting members counted) or 4 of 7 members
  (non-voting members not counted), and the constitution asks for more than 1/2
  of members: whether that is kept depends on what is not known or not said
      1 | members:
        ^^^^^^^
    non-voting members counted      no (8 members, 4 residents, 5 needed)
    non-voting members not counted  yes (7 members, 4 residents, 4 needed)
  also: the test (constitution.yaml:3:17)
  help: write for each member whether they live in the area and whether they
        vote
  rule: membership/residents-not-majority
)");
  // Both wordings of a programme fail, or one of them.
  CHECK(said_by(rule, example("members: {minimum: 1}", many(0, 3, yes) + many(20, 5, no), ", programme: big-local")) ==
        R"(membership.yaml:1:1: error
  residents are 3 of 8 members: too few by each of the 4 wordings of Big Local
      1 | members:
        ^^^^^^^
    at least 51% of members               no: 3 of 8 members
    at least 50% of members               no: 3 of 8 members
    at least 5 residents, at least 51%
    of members and at least 51% of
    voting members                        no: 3 of 8 members; 3 of 8 voting
                                          members
    more than 1/2 of members              no: 3 of 8 members
  help: find residents who will join the group
  from: Programme guidance, Big Local partnerships (July 2015, July 2017 and
        later)
  rule: membership/residents-not-majority
)");
  CHECK(said_by(rule, example("members: {minimum: 1}", many(0, 4, yes) + many(20, 4, no), ", programme: big-local")) ==
        R"(membership.yaml:1:1: note
  residents are 4 of 8 members: whether they are enough for Big Local depends on
  which of its wordings is taken, or on what is not known
      1 | members:
        ^^^^^^^
    at least 51% of members               no: 4 of 8 members
    at least 50% of members               yes: 4 of 8 members
    at least 5 residents, at least 51%
    of members and at least 51% of
    voting members                        no: 4 of 8 members; 4 of 8 voting
                                          members
    more than 1/2 of members              no: 4 of 8 members
  help: ask the programme's representative, and write what is not known
  from: Programme guidance, Big Local partnerships (July 2015, July 2017 and
        later)
  rule: membership/residents-not-majority
)");
}

TEST_CASE("each of several tests on residents is a matter of its own", "[rules]") {
  auto laid =
      laid_over(rules("members: {count: all}\n    residents: [{more_than: 1/2, of: members}, {at_least: 51%, of: "
                      "members}]") +
                register_of(many(0, 4, "resident: yes, votes: yes") + many(20, 4, "resident: no, votes: yes")));
  Told subjects;
  for (const auto& finding : check_texts(laid.texts, laid.as_of, {rules_named("residents-not-majority"), {}}).findings)
    if (finding.rule->name == "residents-not-majority" && finding.layer() == Layer::constitution)
      subjects.push_back(finding.found.subject);
  std::sort(subjects.begin(), subjects.end());
  CHECK(subjects == Told{"constitution/residents/1", "constitution/residents/2"});
}

TEST_CASE("seats of a part of the area are told with how many members stand for no part", "[rules]") {
  CHECK(said_by("seats-unfilled",
                rules("sub_areas: [{id: north, name: North End, minimum: 2}]") +
                    register_of(member("ash", "A. Ash", "sub_area: north") + member("elm", "E. Elm", "votes: yes") +
                                member("fir", "F. Fir", "votes: yes"))) == R"(membership.yaml:1:1: error
  1 member for North End, and there must be at least 2
      1 | members:
        ^^^^^^^
    members for it       1
    needed               2 (constitution.yaml:3)
    members for no part  2
  help: find members who stand for it, and write its id as their `sub_area:`
  rule: membership/seats-unfilled
)");
}

TEST_CASE("where elections are held at the annual meeting, a term begins there", "[rules]") {
  auto told = [](const std::string& as_of, const std::string& term, const std::string& meetings) {
    return found_by(
        "elected-outside-agm",
        on(as_of, rules("elections: {at: agm}") + register_of(member("ash", "A. Ash", "votes: yes", term)) + meetings));
  };
  auto met = [](const std::string& id, const std::string& kind) {
    return "# in meetings/" + id + ".yaml\nmeeting: {date: " + id.substr(0, 10) + ", kind: " + kind +
           "}\nminutes: {status: draft}\n";
  };
  // By its day.
  const std::string agm = met("2013-10-03-agm", "agm"), group = met("2013-10-03", "partnership");
  CHECK(told("2014-01-15", "{from: 2013-10-03, how: elected}", agm) == Told{});
  CHECK(told("2014-01-15", "{from: 2013-10-03, how: elected}", group) ==
        Told{"warning: A. Ash was elected on 3 October 2013, and that was no annual general meeting"});
  CHECK(told("2014-01-15", "{from: 2013-10-03, how: elected}", group + agm) == Told{});
  CHECK(told("2014-01-15", "{from: 2013-10-04, how: elected}", agm) ==
        Told{"warning: A. Ash was elected on 4 October 2013, and that was no annual general meeting"});
  CHECK(told("2014-01-15", "{from: 2013-10-02, how: elected}", agm) == Told{});
  CHECK(told("2014-01-15", "{from: 2013-10-02, how: elected}", "") == Told{});
  CHECK(told("2014-01-15", "{from: 2013-10-04, how: re-elected}", agm) ==
        Told{"warning: A. Ash was elected on 4 October 2013, and that was no annual general meeting"});
  CHECK(told("2014-01-15", "{from: 2013-10-04, how: co-opted}", agm) == Told{});
  CHECK(told("2013-10-04", "{from: 2013-10-04, how: elected}", agm) ==
        Told{"warning: A. Ash was elected on 4 October 2013, and that was no annual general meeting"});
  CHECK(told("2013-10-03", "{from: 2013-10-04, how: elected}", agm) == Told{});
  // By the meeting that it names.
  CHECK(told("2014-01-15", "{from: 2013-10-03, how: elected, at: 2013-10-03-agm}", group + agm) == Told{});
  CHECK(told("2014-01-15", "{from: 2013-10-03, how: elected, at: 2013-10-03}", group + agm) ==
        Told{"warning: A. Ash was elected on 3 October 2013, and that was no annual general meeting"});
  CHECK(told("2014-01-15", "{from: 2013-10-04, how: elected, at: 2013-10-04}", agm) == Told{});
}

TEST_CASE("where an office has too many holders, eight others are shown", "[rules]") {
  auto shown = [](int holders) {
    std::string offices;
    for (int at = 0; at < holders; ++at) offices += held("chair", "m" + std::to_string(at));
    auto laid = laid_over(rules("offices: [{office: chair, seats: 2}]") +
                          register_of(many(0, 12, "resident: yes, votes: yes"), offices));
    Told out;
    for (const auto& finding : check_texts(laid.texts, laid.as_of, {rules_named("office-overfilled"), {}}).findings) {
      if (finding.rule->name != "office-overfilled") continue;
      out.push_back(finding.found.message);
      for (const auto& one : finding.found.related) out.emplace_back(one.span.text());
    }
    return out;
  };
  CHECK(shown(2) == Told{});
  CHECK(shown(3).size() == 3);
  CHECK(shown(9).size() == 9);
  CHECK(shown(10).size() == 9);
  auto three = shown(3);
  CHECK(three[0] == "3 people hold the office of chair, which has 2 seats: M0, M1 and M2");
  CHECK(three[1].find("m0") != std::string::npos);
  CHECK(three[2].find("m1") != std::string::npos);
}

TEST_CASE("an office is held until its anniversary, where it is written since when", "[rules]") {
  auto told = [](const std::string& as_of, const std::string& from) {
    return found_by("office-term-over", on(as_of, rules("offices: [{office: chair, term: 1 year}]") +
                                                      register_of(ash, held("chair", "ash", from))));
  };
  CHECK(told("2014-10-03", "2013-10-03") == Told{});
  CHECK(told("2014-10-04", "2013-10-03") ==
        Told{"error: A. Ash has been chair since 3 October 2013, and had to be appointed again by 3 October 2014"});
  CHECK(told("2014-10-04", "") == Told{});
}

TEST_CASE("a rota that clears too few is told, and where it depends on who is counted, that it does", "[rules]") {
  auto example = [](const std::string& count, int members, int silent) {
    return rules(count + "terms: {length: 3 years, stand_down: {at_least: 2, each: agm, clause: Section 5}}") +
           register_of(many(0, members, "resident: yes, votes: yes") + many(20, silent, "resident: no, votes: no"));
  };
  const std::string rule = "rota-cannot-honour-terms";
  CHECK(found_by(rule, example("", 6, 0)) == Told{});
  CHECK(found_by(rule, example("", 7, 0)) == Told{"warning: 2 a year clear 6 members in 3 years, and there are 7"});
  CHECK(said_by(rule, example("", 6, 1)) == R"(constitution.yaml:3:53: note
  2 a year clear 6 members in 3 years, and there are 7: whether that is enough
  depends on who is counted
      3 | …nd_down: {at_least: 2, each: agm, clause: Section 5}}
                             ^
    non-voting members counted      no (7 members, 3 years a term lasts at most,
                                    2 stand down each year, at least, 6 people
                                    that this clears, 3 needed each year)
    non-voting members not counted  yes (6 members, 3 years a term lasts at
                                    most, 2 stand down each year, at least, 6
                                    people that this clears, 2 needed each year)
  help: let more than the minimum stand down each year; `quorate rota` proposes
        who and when
  from: Section 5
  rule: terms/rota-cannot-honour-terms
)");
  CHECK(found_by(rule, example("members: {count: voting}\n    ", 6, 1)) == Told{});
  CHECK(found_by(rule, example("members: {count: all}\n    ", 6, 1)) ==
        Told{"warning: 2 a year clear 6 members in 3 years, and there are 7"});
}

TEST_CASE("a term that ends is mentioned from ninety days before until its last day", "[rules]") {
  auto told = [](const std::string& as_of) {
    return found_by("term-ends-soon", on(as_of, rules("terms: {length: 3 years}") + register_of(ash)));
  };
  CHECK(told("2016-07-04") == Told{});
  CHECK(told("2016-07-05") == Told{"note: the term of A. Ash must end by 3 October 2016, in 90 days"});
  CHECK(told("2016-10-02") == Told{"note: the term of A. Ash must end by 3 October 2016, in 1 day"});
  CHECK(told("2016-10-03") == Told{"note: the term of A. Ash must end by 3 October 2016, today"});
  CHECK(told("2016-10-04") == Told{});
}

TEST_CASE("so many stand down each year, and where it depends on whom or which year is meant, that is told",
          "[rules]") {
  auto example = [](const std::string& count, const std::string& each, const std::string& silent) {
    const std::string left = "{from: 2012-10-01, to: 2013-10-03, how: founder, ended: stood-down}";
    return "# in constitution.yaml\nconstitution:\n  - in_force: 2012-01-01\n    " + count +
           "terms: {stand_down: {at_least: 2, each: " + each + "}}\n" +
           register_of(member("ash", "A. Ash", "votes: yes", left) + member("elm", "E. Elm", "votes: " + silent, left) +
                       member("fir", "F. Fir", "votes: yes"));
  };
  const std::string rule = "too-few-stand-downs";
  CHECK(found_by(rule, example("", "calendar-year", "yes")) == Told{});
  CHECK(said_by(rule, example("", "calendar-year", "no")) == R"(membership.yaml:1:1: note
  whether at least 2 members stood down in 2013 depends on which year and which
  members are meant
      1 | members:
        ^^^^^^^
    calendar year 2013  depends (1 to 2 stood down, 2 needed)
  also: the rule (constitution.yaml:3:36)
  help: if somebody stood down and was elected again, end the old term on that
        day and write the new one
  rule: terms/too-few-stand-downs
)");
  CHECK(found_by(rule, example("members: {count: all}\n    ", "calendar-year", "no")) == Told{});
  CHECK(found_by(rule, example("members: {count: voting}\n    ", "calendar-year", "no")) ==
        Told{"error: 1 member stood down in 2013, and at least 2 must each year"});
}
