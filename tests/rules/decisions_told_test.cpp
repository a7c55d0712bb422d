// What is said of decisions: what came of them, and what the rules or the minutes leave open.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what came of a vote, where the minutes do not say it", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel]}
)",
                "outcome-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  the outcome of the vote on `hub-lease` is not recorded; by the rules it was
  lost
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
    for      3 (meetings/2014-01-08.yaml:11)
    against  3 (meetings/2014-01-08.yaml:12)
    present  6
    needed   4 (constitution.yaml:12)
    votes    no (3 for, 3 against, 6 present, 4 needed) (constitution.yaml:12)
  also: the rule (constitution.yaml:12:37)
  help: write `outcome: carried` or `outcome: lost`
  rule: decisions/outcome-not-recorded
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}, residents: {at_least: 5, of: residents}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     against: [gorse, hazel]}
)",
                "outcome-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  the outcome of the vote on `hub-lease` is not recorded; by the rules it was
  lost
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
    of all members                 no (4 for, 2 against, 9 members, 5 needed)
    of all voting members          no (4 for, 2 against, 9 voting members, 5
                                   needed)
    of those present               yes (4 for, 2 against, 6 present, 4 needed)
    of the votes cast              yes (4 for, 2 against, 6 votes cast, 4
                                   needed)
    of all members: quorum         no (9 members, 6 present, 5 needed, 7
                                   residents, 4 residents present, 5 residents
                                   needed) (constitution.yaml:3)
    of all members: votes          no (4 for, 2 against, 9 members, 5 needed)
                                   (constitution.yaml:4)
    of all voting members: quorum  no (9 members, 6 present, 5 needed, 7
                                   residents, 4 residents present, 5 residents
                                   needed) (constitution.yaml:3)
    of all voting members: votes   no (4 for, 2 against, 9 voting members, 5
                                   needed) (constitution.yaml:4)
    of those present: quorum       no (9 members, 6 present, 5 needed, 7
                                   residents, 4 residents present, 5 residents
                                   needed) (constitution.yaml:3)
    of the votes cast: quorum      no (9 members, 6 present, 5 needed, 7
                                   residents, 4 residents present, 5 residents
                                   needed) (constitution.yaml:3)
  also: the rule (constitution.yaml:4:45)
  help: write `outcome: carried` or `outcome: lost`
  rule: decisions/outcome-not-recorded
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, quorum: {if_inquorate: no-votes}}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     against: [gorse, hazel]}
)",
                "outcome-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  the outcome of the vote on `hub-lease` is not recorded; no rule says what it
  needs
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
  help: write `outcome: carried` or `outcome: lost`
  rule: decisions/outcome-not-recorded
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {if_inquorate: no-votes}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [gorse, hazel]}
)",
                "outcome-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  the outcome of the vote on `hub-lease` is not recorded; by the rules it was
  lost
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
    for      3 (meetings/2014-01-08.yaml:11)
    against  2 (meetings/2014-01-08.yaml:12)
    present  6
    needed   4 (constitution.yaml:4)
    votes    no (3 for, 2 against, 6 present, 4 needed) (constitution.yaml:4)
  also: the rule (constitution.yaml:4:45)
  help: write `outcome: carried` or `outcome: lost`
  rule: decisions/outcome-not-recorded
)");
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 8}
)",
                "outcome-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  the outcome of the vote on `hub-lease` is not recorded; whether it carried is
  not certain
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
    for      8 (meetings/2014-01-08.yaml:11)
    votes    more than there were people to vote
    present  6
    needed   4 (constitution.yaml:12)
    votes    depends (8 for, votes: more than there were people to vote, 6
             present, 4 needed) (constitution.yaml:12)
  also: the rule (constitution.yaml:12:37)
  help: write `outcome: carried` or `outcome: lost`
  rule: decisions/outcome-not-recorded
)");
}

TEST_CASE("a reading of the rules that is not settled", "[rules]") {
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions:
      - {matter: ordinary, carries: {more_than: 1/2, of: present}, residents_among: [for]}
      - {matter: membership, carries: {at_least: 2/3, of: members}, residents_among: [result]}
# in membership.yaml
offices: []
# in meetings/2014-01-08.yaml
decisions:
  - id: ivy-goes
    item: 1
    text: I. Ivy is no longer a member.
    by: vote
    for: [ash, beech, gorse, hazel]
    outcome: carried
    changes: [{member: ivy, leaves: yes}]
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:16:14: error
  `ivy-goes` is recorded as carried, but on each reading it falls for one reason
  or another
     16 |     outcome: carried
                     ^^^^^^^
    votes, by the rule for ordinary
    decisions                             yes (4 for, 6 present, 4 needed)
    votes, by the rule for changes of
    membership                            no (4 for, 9 members, 6 needed)
    residents in the majority, by the
    rule for ordinary decisions           no (4 for, 2 residents among them, 3
                                          residents needed)
    residents in the majority, by the
    rule for changes of membership        yes (8 members after it, 6 residents
                                          among them, 5 residents needed)
  also: the rule (constitution.yaml:4:37)
  help: agree how the rules are meant and write it into constitution.yaml, or
        take it again
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {count: all}
    quorum: {members: {more_than: 1/2}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: no, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, votes: no, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: []
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 2, outcome: carried}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:85: note
  `hub-lease` is recorded as carried, but whether it carried depends on how the
  rules are read
     11 | …e, for: 2, outcome: carried}
                             ^^^^^^^
    quorum, of members         no (4 members, 2 present, 3 needed)
    quorum, of voting members  yes (2 voting members, 2 present, 2 needed)
  also: the rule (constitution.yaml:4:13)
  help: agree how the rules are meant and write it into constitution.yaml, or
        take it again
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    casting_vote: chair
# in meetings/2014-01-08.yaml
chair: beech
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: for, outcome: lost}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:63: note
  `hub-lease` is recorded as lost, but whether it carried depends on how the
  rules are read
     12 | …ting: for, outcome: lost}
                             ^^^^
    votes, whoever is in the chair has
    the casting vote                      yes (3 for, 3 against, casting vote:
                                          for, 6 present, 4 needed)
    votes, only the officer has a
    casting vote                          no (3 for, 3 against, casting vote:
                                          for (not counted), 6 present, 4
                                          needed)
  also: the rule (constitution.yaml:3:45)
  help: agree how the rules are meant and write it into constitution.yaml, or
        take it again
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 4, against: 2, outcome: carried}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:97: note
  `hub-lease` is recorded as carried, but whether it carried depends on what is
  not recorded or not said
     11 | …gainst: 2, outcome: carried}
                             ^^^^^^^
    residents in the majority, for        4
    residents in the majority, residents
    among them                            2 to 4
    residents in the majority, residents
    needed                                3 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:94)
  help: record by name who voted for it
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}, residents_among: [present]}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: no, votes: no, as: advisory, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood]
apologies: []
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 3, against: 0, outcome: carried}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:97: note
  `hub-lease` is recorded as carried, but whether it carried depends on how the
  rules are read
     11 | …gainst: 0, outcome: carried}
                             ^^^^^^^
    residents in the majority, advisory
    members counted                       no (4 present, 2 residents among them,
                                          3 residents needed)
    residents in the majority, advisory
    members not counted                   yes (3 present, 2 residents among
                                          them, 2 residents needed)
  also: the rule (constitution.yaml:3:97)
  help: agree how the rules are meant and write it into constitution.yaml, or
        take it again
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, consensus: allowed, residents_among: [for]}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: unknown, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar]
apologies: []
decisions:
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: voted, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar], outcome: carried}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:79: note
  `agreed` is recorded as carried, but whether it carried depends on what is not
  recorded or not said
     11 | …consensus, outcome: carried}
                             ^^^^^^^
    residents in the majority, for        3
    residents in the majority, residents
    among them                            1 to 2
    residents in the majority, residents
    needed                                2 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:114)
  help: write in membership.yaml who has a vote and who lives in the area, as
        far as it can be found out
  rule: decisions/depends-on-reading

meetings/2014-01-08.yaml:12:99: note
  `voted` is recorded as carried, but whether it carried depends on what is not
  recorded or not said
     12 | …h, cedar], outcome: carried}
                             ^^^^^^^
    residents in the majority, for        3
    residents in the majority, residents
    among them                            1 to 2
    residents in the majority, residents
    needed                                2 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:114)
  help: write in membership.yaml who has a vote and who lives in the area, as
        far as it can be found out
  rule: decisions/depends-on-reading
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {at_least: 3/4, of: voting}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: by-five, item: 1, text: The lease is signed., by: vote, for: 5, outcome: lost}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:82: note
  `hub-lease` is recorded as carried, but whether it carried depends on what is
  not recorded or not said
     11 | …consensus, outcome: carried}
                             ^^^^^^^
    votes, by              consensus (meetings/2014-01-08.yaml:11)
    votes, voting members  9
    votes, needed          7 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:45)
  help: agree how the rules are meant and write it into constitution.yaml, or
        take it again
  rule: decisions/depends-on-reading
)");
}

TEST_CASE("what is not known of somebody, and what is not recorded", "[rules]") {
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {count: all}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: voting}}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar]
apologies: []
decisions:
  - {id: two, item: 1, text: The lease is signed., by: vote, for: [ash, beech], against: [cedar], outcome: carried}
  - {id: three, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar], outcome: carried}
  - {id: too-many, item: 1, text: The lease is signed., by: vote, for: 2, against: 4, outcome: carried}
)",
                "depends-on-reading") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:108: note
  `two` is recorded as carried, but whether it carried depends on what is not
  recorded or not said
     11 | …: [cedar], outcome: carried}
                             ^^^^^^^
    votes, for             2 (meetings/2014-01-08.yaml:11)
    votes, against         1 (meetings/2014-01-08.yaml:11)
    votes, voting members  3
    votes, needed          2 (constitution.yaml:4)
  also: the rule (constitution.yaml:4:45)
  help: write in membership.yaml who has a vote and who lives in the area, as
        far as it can be found out
  rule: decisions/depends-on-reading
)");
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {count: all}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: residents}}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: unknown, votes: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar]
apologies: []
decisions:
  - {id: two, item: 1, text: The lease is signed., by: vote, for: [ash, beech], against: [cedar], outcome: carried}
)") == Lines{"note depends-on-reading: `two` is recorded as carried, but whether it carried depends on what is not "
             "recorded or not said"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: some, item: 1, text: The lease is signed., by: vote, for: 2, outcome: carried}
  - {id: most, item: 1, text: The lease is signed., by: vote, for: 4, outcome: carried}
  - {id: none, item: 1, text: The lease is signed., by: vote, outcome: lost}
)") == Lines{"note votes-not-recorded: `some` was put to the vote, but how many were against it is not recorded",
             "note votes-not-recorded: `none` was put to the vote, but how many were for it is not recorded"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 2, outcome: carried}
)",
                "votes-not-recorded") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  `hub-lease` was put to the vote, but how many were against it is not recorded
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, f…
                 ^^^^^^^^^
    for         2 (meetings/2014-01-08.yaml:11)
    votes cast  2 to 6
    needed      2 to 4 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:45)
  help: add the votes, by names or by numbers, if anybody has them
  rule: decisions/votes-not-recorded
)");
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {count: all}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: voting}}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar]
apologies: []
decisions:
  - {id: two, item: 1, text: The lease is signed., by: vote, for: [ash, beech], outcome: carried}
)") == Lines{"note depends-on-reading: `two` is recorded as carried, but whether it carried depends on what is not "
             "recorded or not said"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2}}]
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: forum}
decisions:
  - {id: most, item: 1, text: The lease is signed., by: vote, for: 30, against: 20, outcome: carried}
  - {id: fewer, item: 1, text: The lease is signed., by: vote, for: 20, against: 30, outcome: carried}
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
)") == Lines{});
}

TEST_CASE("where all readings leave the same open, it does not depend on the reading", "[rules]") {
  std::string members = "members:\n";
  for (std::string id : {"ash", "beech", "cedar", "dogwood", "elder", "fir", "gorse", "hazel", "ivy"})
    members += "  - {id: " + id + ", name: " + id + ", resident: " + (id < "fir" ? "yes" : "no") +
               ", votes: " + (id == "ivy" ? "no" : "yes") + "}\n";
  Texts texts{
      {"membership.yaml", members},
      {"constitution.yaml",
       "constitution:\n  - in_force: 2013-01-01\n    decisions: [{matter: ordinary, carries: {more_than: 1/2, "
       "of: present}, residents_among: [for, present]}]\n"},
      {"meetings/2014-01-08.yaml",
       "meeting: {date: 2014-01-08, kind: partnership}\npresent: [ash, beech, cedar, dogwood, elder, fir, gorse, "
       "hazel, ivy]\ndecisions: [{id: lease, text: X., by: vote, for: 6, against: 2, outcome: carried}]\n"}};
  Lines out;
  for (const auto& finding : check_texts(texts).findings)
    if (finding.rule->name == "depends-on-reading") out.push_back(finding.found.message + "; " + finding.found.help);
  CHECK(out == Lines{"`lease` is recorded as carried, but whether it carried depends on what is not recorded or not "
                     "said; record by name who voted for it"});
}

TEST_CASE("where nobody was there, nobody agreed", "[rules]") {
  auto told = [](const std::string& present) {
    Lines out;
    for (auto& one : found_by("decisions",
                              "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    "
                              "decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}}]\n"
                              "# in meetings/2014-01-08.yaml\npresent: [" +
                                  present +
                                  "]\napologies: []\ndecisions: [{id: lease, item: 1, text: It is signed., "
                                  "by: consensus, outcome: carried}]\n"))
      out.push_back(one);
    return out;
  };
  CHECK(told("") == Lines{"error not-carried: `lease` is recorded as carried, but nobody was there who could vote"});
  CHECK(told("ash") == Lines{});
}
