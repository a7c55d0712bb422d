// What is said of votes that cannot be counted, and of casting votes.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("why somebody was not there to vote", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
left: [{member: cedar, item: 2}, {member: dogwood, item: 1}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood, gorse],
     outcome: carried}
)",
                "absent-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:93: error
  D. Dogwood is recorded as voting on `hub-lease`, but had left before item 1;
  without that vote there are still enough for it
     11 | …[ash, beech, cedar, dogwood, gorse],
                             ^^^^^^^
    for          4 (meetings/2014-01-08.yaml:11)
    not counted  1
    present      5
    needed       3 (constitution.yaml:12)
  also: had left before item 1 (meetings/2014-01-08.yaml:14:43)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter
)");
  CHECK(found_by("absent-voter", R"(# in meetings/2014-01-08.yaml
arrived: [{member: cedar, item: 1}, {member: dogwood, item: 2}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood], outcome: carried}
)") == Lines{"error: D. Dogwood is recorded as voting on `hub-lease`, but came only for item 2; without that vote "
             "there are still enough for it"});
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
left: [{member: elder, item: 1}]
arrived: [{member: fir, item: 2}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     abstained: [elder, fir], outcome: lost}
)",
                "absent-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:18: warning
  E. Elder is recorded as abstaining on `hub-lease`, but sent apologies
     12 |      abstained: [elder, fir], outcome: lost}
                         ^^^^^
    for          3 (meetings/2014-01-08.yaml:11)
    abstained    0 (meetings/2014-01-08.yaml:12)
    not counted  2
    present      6
    needed       4 (constitution.yaml:12)
  also: sent apologies (meetings/2014-01-08.yaml:9:13)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter

meetings/2014-01-08.yaml:12:25: warning
  F. Fir is recorded as abstaining on `hub-lease`, but sent apologies
     12 |      abstained: [elder, fir], outcome: lost}
                                ^^^
    for          3 (meetings/2014-01-08.yaml:11)
    abstained    0 (meetings/2014-01-08.yaml:12)
    not counted  2
    present      6
    needed       4 (constitution.yaml:12)
  also: sent apologies (meetings/2014-01-08.yaml:9:20)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter
)");
  CHECK(found_by("absent-voter", R"(# in meetings/2014-01-08.yaml
present: []
apologies: []
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech], against: [cedar],
     outcome: carried}
)") == Lines{"error: A. Ash is recorded as voting on `hub-lease`, but is not among those present; without such votes "
             "there are not enough for it",
             "error: B. Beech is recorded as voting on `hub-lease`, but is not among those present; without such votes "
             "there are not enough for it",
             "error: C. Cedar is recorded as voting on `hub-lease`, but is not among those present; without such votes "
             "there are not enough for it"});
}

TEST_CASE("without those votes it stands, falls, or depends", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
interests:
  - {member: ash, item: 1, kind: financial, how: the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [beech, cedar],
     against: [dogwood, gorse], casting: for, outcome: carried}
)",
                "conflicted-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:42: error
  A. Ash declared an interest in item 1, and gave the casting vote on
  `hub-lease`; without that vote there are not enough for it
     12 |      against: [dogwood, gorse], casting: for, outcome: carried}
                                                 ^^^
    for           2 (meetings/2014-01-08.yaml:11)
    against       2 (meetings/2014-01-08.yaml:12)
    casting vote  for (not counted) (meetings/2014-01-08.yaml:12)
    present       5
    needed        3 (constitution.yaml:12)
  also: declared here (meetings/2014-01-08.yaml:15:5)
  help: leave them out of the count, and take the decision again if it does not
        carry without them
  rule: decisions/conflicted-voter
)");
  CHECK(found_by("conflicted-voter", R"(# in meetings/2014-01-08.yaml
interests:
  - {member: ash, item: 1, kind: financial, how: the landlord, action: remained}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse], casting: for, outcome: carried}
)") == Lines{"error: A. Ash declared an interest in item 1, and voted on `hub-lease`; without such votes there are not "
             "enough for it",
             "error: A. Ash declared an interest in item 1, and gave the casting vote on `hub-lease`; without such "
             "votes there are not enough for it"});
  CHECK(found_by("absent-voter", R"(# in meetings/2014-01-08.yaml
interests:
  - {member: ash, item: 1, kind: financial, how: the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [beech, cedar, dogwood, elder],
     against: [gorse], outcome: carried}
)") == Lines{"error: E. Elder is recorded as voting on `hub-lease`, but sent apologies; without that vote there are "
             "still enough for it"});
  CHECK(found_by("absent-voter", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, elder],
     outcome: carried}
)") == Lines{"error: E. Elder is recorded as voting on `hub-lease`, but sent apologies; without that vote there are "
             "not enough for it"});
  CHECK(found_by("absent-voter", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, elder, fir],
     casting: for, outcome: carried}
)") == Lines{"error: E. Elder is recorded as voting on `hub-lease`, but sent apologies; without such votes there are "
             "not enough for it",
             "error: F. Fir is recorded as voting on `hub-lease`, but sent apologies; without such votes there are not "
             "enough for it"});
  CHECK(found_by("absent-voter", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: members}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote,
     for: [ash, beech, cedar, dogwood, gorse, elder], outcome: lost}
)") == Lines{"error: E. Elder is recorded as voting on `hub-lease`, but sent apologies"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, casting_vote: chair}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, elder], outcome: carried}
)",
                "absent-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:86: error
  E. Elder is recorded as voting on `hub-lease`, but sent apologies
     11 | …, for: [ash, beech, elder], outcome: carried}
                             ^^^^^
  also: sent apologies (meetings/2014-01-08.yaml:9:13)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    casting_vote: chair
# in meetings/2014-01-08.yaml
chair: beech
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, elder],
     against: [dogwood, gorse, hazel], casting: for, outcome: carried}
)",
                "absent-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:93: error
  E. Elder is recorded as voting on `hub-lease`, but sent apologies; whether
  there are enough for it without that vote depends
     11 | …[ash, beech, cedar, elder],
                             ^^^^^
    whoever is in the chair has the
    casting vote                          yes (3 for, 3 against, 1 not counted,
                                          casting vote: for, 6 present, 4
                                          needed)
    only the officer has a casting vote   no (3 for, 3 against, 1 not counted,
                                          casting vote: for (not counted), 6
                                          present, 4 needed)
  also: sent apologies (meetings/2014-01-08.yaml:9:13)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {at_least: 1/3, of: present}}]
    casting_vote: chair
# in meetings/2014-01-08.yaml
chair: beech
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, elder],
     against: [dogwood, gorse, hazel], casting: for, outcome: carried}
)",
                "absent-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:93: error
  E. Elder is recorded as voting on `hub-lease`, but sent apologies; without
  that vote there are still enough for it
     11 | …[ash, beech, cedar, elder],
                             ^^^^^
    for                     3 (meetings/2014-01-08.yaml:11)
    against                 3 (meetings/2014-01-08.yaml:12)
    not counted             1
    casting vote            for (meetings/2014-01-08.yaml:12)
    present                 6
    needed                  2 (constitution.yaml:3)
    read as                 whoever is in the chair has the casting vote
    on every other reading  the same comes of it
  also: sent apologies (meetings/2014-01-08.yaml:9:13)
  help: correct the attendance, or the list of votes
  rule: decisions/absent-voter
)");
}

TEST_CASE("who has no vote, and what the register says of it", "[rules]") {
  CHECK(said_of(R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: no, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, terms: [{from: 2013-10-03, votes: no}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, votes: yes, terms: [{from: 2012-10-03, to: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood]
apologies: []
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech], against: [dogwood],
     abstained: [cedar], outcome: lost}
)",
                "non-voter-voted") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:79: error
  B. Beech is recorded as voting on `hub-lease`, but has no vote
     11 | …y: vote, for: [ash, beech], against: [dogwood],
                             ^^^^^
    for          1 (meetings/2014-01-08.yaml:11)
    against      0 (meetings/2014-01-08.yaml:11)
    abstained    0 (meetings/2014-01-08.yaml:12)
    not counted  3
    present      3
    needed       2 (constitution.yaml:12)
  also: what the register says (membership.yaml:3:55)
  help: take them off the list, or correct membership.yaml if they did have a
        vote
  rule: decisions/non-voter-voted

meetings/2014-01-08.yaml:11:97: error
  D. Dogwood is recorded as voting on `hub-lease`, but was not a member then
     11 | …, beech], against: [dogwood],
                             ^^^^^^^
    for          1 (meetings/2014-01-08.yaml:11)
    against      0 (meetings/2014-01-08.yaml:11)
    abstained    0 (meetings/2014-01-08.yaml:12)
    not counted  3
    present      3
    needed       2 (constitution.yaml:12)
  also: what the register says (membership.yaml:5:59)
  help: take them off the list, or correct membership.yaml if they did have a
        vote
  rule: decisions/non-voter-voted

meetings/2014-01-08.yaml:12:18: warning
  C. Cedar is recorded as abstaining on `hub-lease`, but has no vote
     12 |      abstained: [cedar], outcome: lost}
                         ^^^^^
    for          1 (meetings/2014-01-08.yaml:11)
    against      0 (meetings/2014-01-08.yaml:11)
    abstained    0 (meetings/2014-01-08.yaml:12)
    not counted  3
    present      3
    needed       2 (constitution.yaml:12)
  also: what the register says (membership.yaml:4:10)
  help: take them off the list, or correct membership.yaml if they did have a
        vote
  rule: decisions/non-voter-voted
)");
}

TEST_CASE("a vote with an interest, by the rules and without them", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda:
  items: [{no: 1, title: Hub lease}, {no: 2, title: Fair}]
interests:
  - {member: beech, item: 1, kind: financial, how: the landlord, action: withdrew}
  - {member: hazel, item: 2, kind: loyalty, how: a trustee, action: withdrew}
  - {member: hazel, kind: loyalty, how: a trustee, action: withdrew}
  - {member: hazel, item: 1, kind: financial, how: employed there, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, cedar, dogwood],
     against: [gorse], abstained: [hazel], outcome: carried}
)",
                "conflicted-voter") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:10:36: warning
  H. Hazel declared an interest in item 1, and is recorded as abstaining on
  `hub-lease`; without that vote there are still enough for it
     10 |      against: [gorse], abstained: [hazel], outcome: carried}
                                           ^^^^^
    for          3 (meetings/2014-01-08.yaml:9)
    against      1 (meetings/2014-01-08.yaml:10)
    abstained    0 (meetings/2014-01-08.yaml:10)
    not counted  1
    present      4
    needed       3 (constitution.yaml:12)
  also: declared here (meetings/2014-01-08.yaml:16:5)
  help: leave them out of the count, and take the decision again if it does not
        carry without them
  rule: decisions/conflicted-voter
)");
  CHECK(found_by("conflicted-voter", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed there, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, cedar, dogwood, hazel],
     against: [gorse], outcome: carried}
)") == Lines{"warning: H. Hazel declared an interest in item 1, and voted on `hub-lease`; without that vote there are "
             "still enough for it"});
  CHECK(found_by("conflicted-voter", R"(# in constitution.yaml
constitution:
  - {in_force: 2015-01-01, interests: {action: withdraw}}
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed there, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, cedar, dogwood, hazel],
     against: [gorse], outcome: carried}
)") == Lines{"warning: H. Hazel declared an interest in item 1, and voted on `hub-lease`"});
}

TEST_CASE("more votes than people to vote", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, against: 7, outcome: lost}
)",
                "count-exceeds-present") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: error
  7 votes are recorded on `hub-lease`, but only 6 people were there who could
  vote
     11 |   - {id: hub-lease, item: 1, text: The lease is signed., by: vote, a…
                 ^^^^^^^^^
    against     7 (meetings/2014-01-08.yaml:11)
    votes       7
    could vote  6 (meetings/2014-01-08.yaml:8)
  help: correct the votes, or who was present
  rule: decisions/count-exceeds-present
)");
  CHECK(found_by("count-exceeds-present", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: six, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood, elder],
     against: 2, outcome: carried}
  - {id: seven, item: 1, text: It is signed again., by: vote, for: [ash, beech, cedar, dogwood, elder],
     against: 3, outcome: carried}
  - {id: two-away, item: 1, text: It is signed again., by: vote, for: [ash, beech, elder, fir],
     abstained: 4, outcome: lost}
  - {id: by-names, item: 1, text: It is signed again., by: vote, for: [ash, beech, cedar, dogwood, gorse],
     against: [elder, fir, ivy], outcome: carried}
)") == Lines{"error: 7 votes are recorded on `seven`, but only 6 people were there who could vote"});
  CHECK(found_by("count-exceeds-present", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    sub_areas: [{id: north, name: North}, {id: south, name: South}]
    voting: {by: sub-area}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, sub_area: north, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, sub_area: north, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: yes, sub_area: south, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar]
apologies: []
decisions:
  - {id: two, item: 1, text: The lease is signed., by: vote, for: 1, against: 1, outcome: lost}
  - {id: three, item: 1, text: The lease is signed., by: vote, for: 2, against: 1, outcome: carried}
  - {id: names, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar], outcome: carried}
  - {id: both, item: 1, text: The lease is signed., by: vote, for: [ash, beech], against: 1, outcome: carried}
)") == Lines{"error: 3 votes are recorded on `three`, but only 2 sub-areas had somebody there to vote"});
  CHECK(found_by("count-exceeds-present", R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: forum}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: 70, against: 3, outcome: carried}
)") == Lines{});
  CHECK(found_by("count-exceeds-present", R"(# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions:
  - {id: two, item: 1, text: The lease is signed., by: vote, for: 2, outcome: carried}
  - {id: one, item: 1, text: The lease is signed., by: vote, for: 1, outcome: carried}
)") == Lines{"error: 2 votes are recorded on `two`, but only 1 person was there who could vote"});
  CHECK(found_by("count-exceeds-present", R"(# in meetings/2014-01-08.yaml
present: []
apologies: []
decisions:
  - {id: one, item: 1, text: The lease is signed., by: vote, for: 1, outcome: carried}
)") == Lines{"error: 1 vote is recorded on `one`, but nobody was there who could vote"});
}

TEST_CASE("whose casting vote it is", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
chair: dogwood
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, casting_by: beech, outcome: lost}
)",
                "casting-vote-by-other") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:70: error
  B. Beech gave the casting vote on `hub-lease`, which only the chair has
     12 | …gainst, casting_by: beech, outcome: lost}
                             ^^^^^
  also: the rule (constitution.yaml:15:19)
  also: A. Ash held it then (membership.yaml:12:29)
  help: correct who gave it, or the outcome
  rule: decisions/casting-vote-by-other
)");
  CHECK(found_by("casting-vote-by-other", R"(# in meetings/2014-01-08.yaml
chair: dogwood
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, outcome: lost}
)") == Lines{});
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
present: [beech, cedar, dogwood, gorse, hazel]
apologies: [ash]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [beech, cedar],
     against: [dogwood, gorse], casting: against, outcome: lost}
)",
                "casting-vote-by-other") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:42: error
  A. Ash gave the casting vote on `hub-lease`, but was not there for it
     12 |      against: [dogwood, gorse], casting: against, outcome: lost}
                                                 ^^^^^^^
  also: the rule (constitution.yaml:15:19)
  also: A. Ash held it then (membership.yaml:12:29)
  help: correct who gave it, or the outcome
  rule: decisions/casting-vote-by-other
)");
  CHECK(found_by("casting-vote-by-other", R"(# in meetings/2014-01-08.yaml
chair: elder
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, outcome: lost}
)") == Lines{"error: E. Elder gave the casting vote on `hub-lease`, but was not there for it"});
  CHECK(said_of(R"(# in membership.yaml
offices: []
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, casting_by: beech, outcome: lost}
)",
                "casting-vote-by-other") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:70: error
  B. Beech gave the casting vote on `hub-lease`, which only the chair has
     12 | …gainst, casting_by: beech, outcome: lost}
                             ^^^^^
  also: the rule (constitution.yaml:15:19)
  help: correct who gave it, or the outcome
  rule: decisions/casting-vote-by-other
)");
  CHECK(found_by("casting-vote-by-other", R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: partnership}
chair:
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, casting_by: beech, outcome: lost}
)") == Lines{"error: B. Beech gave the casting vote on `hub-lease`, which only the chair has"});
  CHECK(found_by("casting-vote-by-other", R"(# in membership.yaml
offices: []
# in meetings/2014-01-08.yaml
chair:
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, casting_by: beech, outcome: lost}
)") == Lines{});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    casting_vote: none
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar],
     against: [dogwood, gorse, hazel], casting: against, outcome: lost}
)",
                "casting-vote-by-other") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:49: error
  `hub-lease` has a casting vote, but the rules give nobody one
     12 |      against: [dogwood, gorse, hazel], casting: against, outcome: lo…
                                                        ^^^^^^^
  also: the rule (constitution.yaml:4:19)
  help: correct who gave it, or the outcome
  rule: decisions/casting-vote-by-other
)");
}

TEST_CASE("a casting vote where there was no tie, or nobody knows", "[rules]") {
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, casting_vote: chair}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     against: [gorse], casting: for, outcome: carried}
)",
                "casting-vote-without-tie") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:33: error
  `hub-lease` has a casting vote, but the vote was not tied
     12 |      against: [gorse], casting: for, outcome: carried}
                                        ^^^
  also: the rule (constitution.yaml:2:42)
  help: take the casting vote out, or correct the votes
  rule: decisions/casting-vote-without-tie
)");
  CHECK(found_by("casting-vote-without-tie", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     casting: for, outcome: carried}
  - {id: again, item: 1, text: The lease is signed., by: vote, against: [ash, beech, cedar, dogwood],
     casting: against, outcome: lost}
)") == Lines{});
}
