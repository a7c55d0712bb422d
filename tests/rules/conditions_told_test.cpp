// What is said of what a decision needs beside its votes: a quorum, residents, consent, notice.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an agreement without a quorum", "[rules]") {
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, quorum: {members: {at_least: 7, of: members}, if_inquorate: no-votes}}
# in meetings/2014-01-08.yaml
decisions:
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: not-said, item: 1, text: The lease is signed., outcome: carried}
  - {id: put-off, item: 1, text: The lease is signed., by: consensus, outcome: deferred}
)") == Lines{"note inquorate-consensus: `agreed` was agreed without a quorum, and the rules do not say whether it "
             "stands: 9 members, 6 present, 7 needed",
             "note inquorate-consensus: `not-said` was decided (the minutes do not say how) without a quorum, and as a "
             "vote it does not stand: 9 members, 6 present, 7 needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, quorum: {members: {at_least: 7, of: members}, if_inquorate: no-decisions}}
# in meetings/2014-01-08.yaml
decisions:
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: not-said, item: 1, text: The lease is signed., outcome: carried}
)") == Lines{"error inquorate-consensus: `agreed` was agreed without a quorum, and by the rules it does not stand: 9 "
             "members, 6 present, 7 needed",
             "error inquorate-consensus: `not-said` was decided (the minutes do not say how) without a quorum, and by "
             "the rules it does not stand: 9 members, 6 present, 7 needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {count: all}, quorum: {members: {more_than: 1/2}, if_inquorate: no-decisions}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: no, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions:
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: not-said, item: 1, text: The lease is signed., outcome: carried}
)") == Lines{"note inquorate-consensus: `agreed` was agreed, and whether there was a quorum depends on the reading",
             "note inquorate-consensus: `not-said` was decided (the minutes do not say how), and whether there was a "
             "quorum depends on the reading"});
}

TEST_CASE("who was gone when a quorum was lost", "[rules]") {
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {at_least: 6, of: members}, conflicted: counted, if_inquorate: no-votes}
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: members}}]
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: loyalty, how: a trustee, action: withdrew}
left: [{member: gorse, item: 1}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     outcome: carried}
  - {id: put-off, item: 1, text: The lease is signed., by: vote, for: 4, against: 0, outcome: deferred}
)") == Lines{"error quorum-lost-by-withdrawal: the vote on `hub-lease` had no quorum once G. Gorse took no part any "
             "more: 9 members, 5 present, 6 needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {at_least: 6, of: members}, conflicted: not-counted, if_inquorate: no-votes}
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: members}}]
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: loyalty, how: a trustee, action: remained}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     outcome: carried}
)") == Lines{"error quorum-lost-by-withdrawal: the vote on `hub-lease` had no quorum once H. Hazel took no part any "
             "more: 9 members, 5 present, 6 needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {at_least: 6, of: members}, if_inquorate: no-votes}
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: members}}]
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: loyalty, how: a trustee, action: remained}
left: [{member: gorse, item: 1}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood],
     outcome: carried}
)") == Lines{"error quorum-lost-by-withdrawal: the vote on `hub-lease` had no quorum once G. Gorse took no part any "
             "more: 9 members, 5 present, 6 needed; nor on any other reading"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {at_least: 6, of: members}, if_inquorate: no-decisions}
# in meetings/2014-01-08.yaml
left: [{member: gorse, item: 1}]
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: consensus, outcome: carried}
)") == Lines{"error inquorate-consensus: `hub-lease` was agreed without a quorum, and by the rules it does not stand: "
             "9 members, 5 present, 6 needed"});
}

TEST_CASE("the majority that a matter needs", "[rules]") {
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions:
      - {matter: ordinary, carries: {more_than: 1/2, of: present}}
      - {matter: premises, carries: {says: as the group sees fit}}
      - {matter: spending, carries: {at_least: 2/3, of: present}}
      - {matter: staff, seconded: no}
    amendments: {carries: {at_least: 2/3, of: members}}
# in meetings/2014-01-08.yaml
decisions:
  - {id: ordinary, item: 1, text: So it is., by: vote, for: 3, outcome: carried}
  - {id: no-rule, item: 1, text: So it is., matter: officers, by: vote, for: 3, outcome: carried}
  - {id: no-number, item: 1, text: So it is., matter: premises, by: vote, for: 3, outcome: carried}
  - {id: own-rule, item: 1, text: So it is., matter: spending, by: vote, for: 3, outcome: carried}
  - {id: no-majority, item: 1, text: So it is., matter: staff, by: vote, for: 3, outcome: carried}
  - {id: of-the-rules, item: 1, text: So it is., matter: constitution, by: vote, for: 5, outcome: carried}
)") == Lines{"error not-carried: `ordinary` is recorded as carried, but the votes are not enough: 3 for, 6 present, 4 "
             "needed",
             "error not-carried: `no-rule` is recorded as carried, but the votes are not enough: 3 for, 6 present, 4 "
             "needed",
             "error not-carried: `no-number` is recorded as carried, but the votes are not enough: 3 for, 6 present, 4 "
             "needed",
             "error two-thirds-missed: `own-rule` is recorded as carried, but the votes are not enough: 3 for, 6 "
             "present, 4 needed",
             "error not-carried: `no-majority` is recorded as carried, but the votes are not enough: 3 for, 6 present, "
             "4 needed",
             "error two-thirds-missed: `of-the-rules` is recorded as carried, but the votes are not enough: 5 for, 9 "
             "members, 6 needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions:
      - {matter: ordinary, carries: {more_than: 1/2, of: present}, consensus: not-allowed}
# in meetings/2014-01-08.yaml
decisions:
  - {id: agreed, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: agreed-by-three, item: 1, text: The lease is signed., by: consensus, for: 3, outcome: carried}
)") == Lines{
           "error not-carried: `agreed` is recorded as carried, but was agreed without the vote that the rules ask for",
           "error not-carried: `agreed-by-three` is recorded as carried, but the votes are not enough: 3 for, 6 "
           "present, 4 needed"});
}

TEST_CASE("residents in the majority, one too few", "[rules]") {
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: present}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: half, item: 1, text: It is signed., by: vote, for: [ash, beech, gorse, hazel], outcome: carried}
  - {id: lost, item: 1, text: It is signed., by: vote, for: [ash, gorse], against: [beech, cedar], outcome: lost}
  - {id: most, item: 1, text: It is signed., by: vote, for: [ash, beech, hazel], outcome: carried}
)") == Lines{"error residents-missed: `half` is recorded as carried, but residents were not in the majority: 4 for, 2 "
             "residents among them, 3 residents needed"});
  CHECK(found_by("decisions", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: members}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
present:
apologies: []
decisions:
  - {id: half, item: 1, text: It is signed., by: vote, for: [ash, beech, gorse, hazel], outcome: carried}
  - {id: most, item: 1, text: It is signed., by: vote, for: [ash, beech, cedar, hazel], outcome: carried}
  - {id: agreed, item: 1, text: It is signed., by: consensus, outcome: carried}
)") == Lines{"error residents-missed: `half` is recorded as carried, but residents were not in the majority: 4 for, 2 "
             "residents among them, 3 residents needed"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/3, of: present}, residents_among: [for]}]
# in meetings/2014-01-08.yaml
present: [ash, beech, dogwood, fir, gorse, hazel]
apologies: [cedar, elder, ivy]
chair: ash
decisions:
  - {id: hub-lease, item: 1, text: It is signed., by: vote, for: 4, outcome: carried}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: fir, name: F. Fir, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: gorse, name: G. Gorse, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: hazel, name: H. Hazel, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: elder, name: E. Elder, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: ivy, name: I. Ivy, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
)",
                "residents-missed") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:78: error
  `hub-lease` is recorded as carried, but residents were not in the majority: 4
  for, 0 to 2 residents among them, 3 residents needed
     11 | …e, for: 4, outcome: carried}
                             ^^^^^^^
    for                   4
    residents among them  0 to 2
    residents needed      3 (constitution.yaml:3)
  also: the rule (constitution.yaml:3:94)
  help: correct the outcome, or take it again with more residents there
  rule: decisions/residents-missed
)");
}

TEST_CASE("consent of a partner", "[rules]") {
  CHECK(found_by("partner-consent-missing", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: not-named, item: 1, text: A grant., matter: funds-to-partner, by: vote, for: 5, outcome: carried}
  - {id: to-nobody, item: 1, text: A grant., matter: funds-to-partner, by: vote, for: 5, outcome: carried,
     commits: {amount: 100}}
  - {id: refused, item: 1, text: A grant., by: vote, for: 5, outcome: carried,
     commits: {amount: 100, to: school, consent: no}}
  - {id: given, item: 1, text: A grant., by: vote, for: 5, outcome: carried,
     commits: {amount: 100, to: school, consent: yes}}
  - {id: not-said, item: 1, text: A grant., by: vote, for: 5, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"error: `not-named` commits money to a partner, whose consent is not recorded",
             "error: `to-nobody` commits money to a partner, whose consent is not recorded",
             "error: `refused` commits money to The School, whose consent was not given",
             "error: `not-said` commits money to The School, whose consent is not recorded"});
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: refused, item: 1, text: A grant., by: vote, for: 5, outcome: carried,
     commits: {amount: 100, to: school, consent: no}}
)",
                "partner-consent-missing") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:12:50: error
  `refused` commits money to The School, whose consent was not given
     12 | …o: school, consent: no}}
                             ^^
    partner's consent  not given (meetings/2014-01-08.yaml:12)
  also: the rule (constitution.yaml:14:9)
  help: ask the partner, and write `consent: yes` with the commitment
  rule: decisions/partner-consent-missing
)");
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: grant, item: 1, text: A grant., matter: funds-to-partner, by: vote, for: 5, outcome: carried}
)",
                "partner-consent-missing") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: error
  `grant` commits money to a partner, whose consent is not recorded
     11 |   - {id: grant, item: 1, text: A grant., matter: funds-to-partner, b…
                 ^^^^^
    partner's consent  not recorded
  also: the rule (constitution.yaml:14:9)
  help: ask the partner, and write `consent: yes` with the commitment
  rule: decisions/partner-consent-missing
)");
}

TEST_CASE("how a member is removed", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: remove, item: 1, text: E. Elder goes., matter: removal, by: consensus, outcome: carried, told: 2014-01-08}
)",
                "removal-without-warning") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:70: error
  `remove` removes a member without a vote, which the rules ask for
     11 | …atter: removal, by: consensus, outcome: carried, told: 2014-01-08}
                             ^^^^^^^^^
    by the rule for ordinary decisions    no (by: consensus)
    by the rule for changes of
    membership                            no (by: consensus)
  also: the rule (constitution.yaml:22:84)
  help: put it to the vote at a meeting that is quorate
  rule: decisions/removal-without-warning

meetings/2014-01-08.yaml:11:105: error
  `remove` removes a member who was told only on 8 January 2014, and not before
  the meeting on 8 January 2014
     11 | …ome: carried, told: 2014-01-08}
                             ^^^^^^^^^^
    by the rule for ordinary decisions    no (member told: 8 January 2014)
    by the rule for changes of
    membership                            no (member told: 8 January 2014)
  also: the rule (constitution.yaml:22:58)
  help: begin again: tell the member first, then decide at a later meeting
  rule: decisions/removal-without-warning
)");
  CHECK(found_by("removal-without-warning", R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: remove, item: 1, text: E. Elder goes., matter: removal,
     for: [ash, beech, cedar, dogwood, gorse, hazel], outcome: carried, told: 2014-01-07}
)") == Lines{});
}

TEST_CASE("the notice and the meeting that a decision needs", "[rules]") {
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, notice: 3 weeks}]
# in meetings/2014-01-08.yaml
notice: {channels: [website]}
)",
                "decision-without-notice") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: warning
  `hub-lease` needs notice, and no day of notice is recorded: notice needed: 3
  weeks, notice given: not recorded
     11 |   - {id: hub-lease, item: 1, text: The lease of the hub is signed., …
                 ^^^^^^^^^
    notice needed  3 weeks (constitution.yaml:3)
    notice given   not recorded (meetings/2014-01-08.yaml:1)
  also: the rule (constitution.yaml:3:84)
  help: write the day as `given:` under `notice:`
  rule: decisions/decision-without-notice
)");
  CHECK(found_by("decision-without-notice", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, notice: 19 days}]
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [website]}
)") == Lines{});
  CHECK(found_by("decision-without-notice", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, notice: 20 days}]
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [website]}
)") == Lines{"error: `hub-lease` was decided without the notice that it needs: notice needed: 20 days, notice given: "
             "20 December 2013"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}, at: assembly}]
)",
                "wrong-kind-of-meeting") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  whether `hub-lease` was decided at the right kind of meeting is for you to
  say: to be decided at: assembly, decided at: partnership
     11 |   - {id: hub-lease, item: 1, text: The lease of the hub is signed., …
                 ^^^^^^^^^
    to be decided at  assembly (constitution.yaml:3)
    decided at        partnership (meetings/2014-01-08.yaml:1)
  also: the kind of this meeting (meetings/2014-01-08.yaml:1:35)
  help: take it to a meeting of the kind that the rules name
  rule: decisions/wrong-kind-of-meeting
)");
}
