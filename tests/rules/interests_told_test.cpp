// What is said of interests: declared, not declared, and who stayed in the room.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an interest in a body that gets money", "[rules]") {
  CHECK(found_by("interest-undeclared", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, interests: {kinds: [financial], action: withdraw}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}], interests: [{organisation: school, kind: loyalty}]}
  - {id: cedar, name: C. Cedar, terms: [{from: 2013-10-03}], interests: [{organisation: school, kind: financial}]}
  - {id: dogwood, name: D. Dogwood, terms: [{from: 2013-10-03}], interests: [{organisation: school, how: a parent}]}
  - {id: elder, name: E. Elder, terms: [{from: 2013-10-03}], interests: [{organisation: church, kind: financial}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, elder]
apologies: []
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
  - {id: put-off, item: 2, text: A grant., by: consensus, outcome: deferred, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and C. Cedar, who was there, has an interest in it, but "
             "declared no interest in item 1",
             "warning: `grant` commits money to The School, and D. Dogwood, who was there, is connected with it (`a "
             "parent`), but declared no interest in item 1"});
  CHECK(found_by("interest-undeclared", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, interests: {action: withdraw}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}], interests: [{organisation: school, kind: loyalty}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: []
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 1",
             "warning: `grant` commits money to The School, and B. Beech, who was there, has an interest in it, but "
             "declared no interest in item 1"});
  CHECK(found_by("interest-undeclared", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, interests: {kinds: [loyalty]}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 1"});
  CHECK(found_by("interest-undeclared", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, interests: {kinds: [non-financial]}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 1"});
  CHECK(found_by("interest-undeclared", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, interests: {kinds: [indirect]}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 1"});
}

TEST_CASE("who may have been out of the room is not accused, nor anybody twice", "[rules]") {
  CHECK(found_by("interest-undeclared", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, represents: school, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, represents: school, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: [cedar]
left: [{member: beech, item: 2}]
decisions:
  - {id: grant, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
  - {id: another, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in this decision"});
  CHECK(found_by("interest-undeclared", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, represents: school, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: []
agenda: {items: [{no: 1, title: The school}, {no: 2, title: The gate}]}
interests:
  - {member: beech, item: 1, kind: loyalty, how: a governor, action: remained}
decisions:
  - {id: grant, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
  - {id: again, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
  - {id: next, item: 2, text: A grant., by: consensus, outcome: carried, commits: {amount: 100, to: school}}
)") == Lines{"warning: `grant` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 1",
             "warning: `next` commits money to The School, and A. Ash, who was there, represents it, but declared no "
             "interest in item 2",
             "warning: `next` commits money to The School, and B. Beech, who was there, represents it, but declared no "
             "interest in item 2"});
}

TEST_CASE("money to a body that a member was connected with", "[rules]") {
  CHECK(found_by("payee-connected", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, represents: school, terms: [{from: 2012-10-03, to: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}], interests: [{organisation: school, how: a governor}]}
# in meetings/2014-01-08.yaml
present: [beech]
apologies: []
agenda: {items: [{no: 1, title: The school}, {no: 2, title: The gate}]}
decisions:
  - {id: hub, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 500, activity: hub}}
# in ledger/2014.yaml
ledger: {held_by: trust}
entries:
  - {date: 2014-01-10, kind: drawdown, amount: 1000}
  - {date: 2014-01-12, kind: spend, activity: hub, amount: 200, payee: school, receipt: none}
)") == Lines{"warning: £200 went to The School in 1 payment, which names no decision, so it cannot be seen whether "
             "B. Beech, who is connected with it (`a governor`), declared that"});
  CHECK(found_by("payee-connected", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}], interests: [{organisation: school, how: a governor}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: []
agenda: {items: [{no: 1, title: The school}, {no: 2, title: The gate}]}
interests:
  - {member: ash, item: 1, organisation: school, kind: loyalty, how: a parent, action: remained}
  - {item: 1, organisation: school, kind: loyalty, how: a governor, action: remained}
decisions:
  - {id: hub, item: 1, text: A grant., by: consensus, outcome: carried, commits: {amount: 500, activity: hub}}
# in ledger/2014.yaml
ledger: {held_by: trust}
entries:
  - {date: 2014-01-10, kind: drawdown, amount: 1000}
  - {date: 2014-01-12, kind: spend, activity: hub, amount: 200, payee: school, decision: 2014-01-08/hub, receipt: none}
)") == Lines{"warning: £200 went to The School in 1 payment, and no meeting shows that B. Beech, who is connected with "
             "it (`a governor`), declared that"});
}

TEST_CASE("who stayed in the room", "[rules]") {
  CHECK(found_by("conflicted-stayed", R"(# in meetings/2014-01-08.yaml
agenda: {items: [{no: 1, title: Hub lease}, {no: 2, title: The fair}]}
interests:
  - {member: ash, item: 2, kind: loyalty, how: a trustee, action: remained}
  - {member: beech, item: 1, kind: loyalty, how: a trustee, action: remained}
  - {member: cedar, item: 1, kind: loyalty, how: a trustee, action: withdrew}
)") == Lines{
           "warning: A. Ash declared an interest in item 2 and remained in the room, where the rules say to withdraw"});
}

TEST_CASE("of which decisions it cannot be told who was in the room", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
interests:
  - {member: elder, item: 1, kind: loyalty, how: a trustee, action: withdrew}
arrived: [{member: gorse, item: 2}]
left: [{member: hazel, item: 1}]
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood], outcome: carried}
)",
                "item-missing") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:11:10: note
  `hub-lease` names no item, so that it cannot be told who was in the room for
  it: 1 interest was declared, 1 member came late and 1 member left early at the
  meeting of 8 January 2014
     11 |   - {id: hub-lease, text: The lease is signed., by: vote, for: [ash,…
                 ^^^^^^^^^
  also: an interest (meetings/2014-01-08.yaml:14:5)
  also: came late (meetings/2014-01-08.yaml:15:20)
  also: left early (meetings/2014-01-08.yaml:16:17)
  help: add `item:` with the number of the agenda's item
  rule: decisions/item-missing
)");
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
interests:
  - {member: elder, item: 1, kind: loyalty, how: a trustee, action: withdrew}
  - {member: elder, item: 2, kind: loyalty, how: a trustee, action: withdrew}
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood], outcome: carried}
)") == Lines{"note: `hub-lease` names no item, so that it cannot be told who was in the room for it: 2 interests were "
             "declared at the meeting of 8 January 2014"});
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
arrived: [{member: gorse, item: 2}, {member: hazel, item: 2}]
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood], outcome: carried}
)") == Lines{"note: `hub-lease` names no item, so that it cannot be told who was in the room for it: 2 members came "
             "late at the meeting of 8 January 2014"});
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
left: [{member: gorse, item: 2}, {member: hazel, item: 2}]
interests:
  - {member: ash, item: 1, kind: loyalty, how: a trustee, action: withdrew}
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: [beech, cedar, dogwood], outcome: carried}
)") == Lines{"note: `hub-lease` names no item, so that it cannot be told who was in the room for it: 1 interest was "
             "declared and 2 members left early at the meeting of 8 January 2014"});
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
interests:
  - {member: ash, item: 1, kind: loyalty, how: a trustee, action: withdrew}
  - {member: beech, item: 1, kind: loyalty, how: a trustee, action: withdrew}
  - {member: beech, item: 2, kind: loyalty, how: a trustee, action: withdrew}
decisions:
  - {id: both, text: The lease is signed., by: vote, for: [ash, beech, cedar, dogwood], outcome: carried}
  - {id: one, text: The lease is signed., by: vote, for: [beech, cedar, dogwood], outcome: carried}
)") == Lines{"warning: `both` names no item, and A. Ash and B. Beech, who declared an interest at the meeting of 8 "
             "January 2014, are named among its votes: it cannot be told whether they voted on what they have an "
             "interest in",
             "warning: `one` names no item, and B. Beech, who declared an interest at the meeting of 8 January 2014, "
             "is named among its votes: it cannot be told whether they voted on what they have an interest in"});
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: forum}
left: [{member: hazel, item: 1}]
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: 6, outcome: carried}
)") == Lines{});
  CHECK(found_by("item-missing", R"(# in meetings/2014-01-08.yaml
present:
left: [{member: hazel, item: 1}]
decisions:
  - {id: hub-lease, text: The lease is signed., by: vote, for: 6, outcome: carried}
)") == Lines{});
}

TEST_CASE("a matter before there were rules", "[rules]") {
  CHECK(found_by("matter-mistyped", R"(# in constitution.yaml
constitution:
  - {in_force: 2014-02-01, casting_vote: chair}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., matter: ordinery, by: vote, for: 6, outcome: carried}
)") == Lines{});
}

TEST_CASE("where many names would stand, and one member alone", "[rules]") {
  CHECK(found_by("residency-unknown", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, terms: [{from: 2013-10-03}]}
  - {id: elder, name: E. Elder, terms: [{from: 2013-10-03}]}
  - {id: fir, name: F. Fir, terms: [{from: 2013-10-03}]}
  - {id: gorse, name: G. Gorse, terms: [{from: 2013-10-03}]}
  - {id: hazel, name: H. Hazel, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)") == Lines{"note: it is not known whether A. Ash, B. Beech, C. Cedar, D. Dogwood, E. Elder, F. Fir, G. Gorse and H. "
             "Hazel live in the area: residents are at best 8 of 8 members, at worst 0 of 8; not every test on "
             "residents holds in both"});
  CHECK(found_by("residency-unknown", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, terms: [{from: 2013-10-03}]}
  - {id: elder, name: E. Elder, terms: [{from: 2013-10-03}]}
  - {id: fir, name: F. Fir, terms: [{from: 2013-10-03}]}
  - {id: gorse, name: G. Gorse, terms: [{from: 2013-10-03}]}
  - {id: hazel, name: H. Hazel, terms: [{from: 2013-10-03}]}
  - {id: ivy, name: I. Ivy, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)") == Lines{"note: it is not known whether A. Ash, B. Beech, C. Cedar, D. Dogwood, E. Elder, F. Fir, G. Gorse, H. "
             "Hazel and 1 more live in the area: residents are at best 9 of 9 members, at worst 0 of 9; not every test "
             "on residents holds in both"});
  CHECK(found_by("residency-unknown", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, terms: [{from: 2013-10-03}]}
  - {id: dogwood, name: D. Dogwood, terms: [{from: 2013-10-03}]}
  - {id: elder, name: E. Elder, terms: [{from: 2013-10-03}]}
  - {id: fir, name: F. Fir, terms: [{from: 2013-10-03}]}
  - {id: gorse, name: G. Gorse, terms: [{from: 2013-10-03}]}
  - {id: hazel, name: H. Hazel, terms: [{from: 2013-10-03}]}
  - {id: ivy, name: I. Ivy, terms: [{from: 2013-10-03}]}
  - {id: larch, name: L. Larch, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)") == Lines{"note: it is not known whether A. Ash, B. Beech, C. Cedar, D. Dogwood, E. Elder, F. Fir, G. Gorse, H. "
             "Hazel and 2 more live in the area: residents are at best 10 of 10 members, at worst 0 of 10; not every "
             "test on residents holds in both"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 2, maximum: 20, count: all}
    residents: [{at_least: 51%, of: members}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)",
                "residents-not-majority") == R"(Exampleton, as of 15 January 2014

membership.yaml:1:1: error
  residents are 0 of 1 member, and the constitution asks for at least 51% of
  members
      1 | members:
        ^^^^^^^
    members    1 (membership.yaml:2)
    residents  0
    needed     1 (constitution.yaml:4)
  also: the test (constitution.yaml:4:17)
  help: find residents who will join the group
  rule: membership/residents-not-majority

membership.yaml:1:1: error
  residents are 0 of 1 member: too few by each of the 4 wordings of Big Local
      1 | members:
        ^^^^^^^
    at least 51% of members               no: 0 of 1 member
    at least 50% of members               no: 0 of 1 member
    at least 5 residents, at least 51%
    of members and at least 51% of
    voting members                        no: 0 of 1 member; 0 of 1 voting
                                          member
    more than 1/2 of members              no: 0 of 1 member
  help: find residents who will join the group
  from: Programme guidance, Big Local partnerships (July 2015, July 2017 and
        later)
  rule: membership/residents-not-majority
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {count: all}
    residents: [{at_least: 51%, of: members}, {at_least: 51%, of: voting}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: no, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: no, votes: no, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)",
                "residents-not-majority") == R"(Exampleton, as of 15 January 2014

membership.yaml:1:1: error
  residents are 0 of 1 voting member, and the constitution asks for at least 51%
  of voting members
      1 | members:
        ^^^^^^^
    voting members  1 (membership.yaml:2)
    residents       0
    needed          1 (constitution.yaml:4)
  also: the test (constitution.yaml:4:47)
  help: find residents who will join the group
  rule: membership/residents-not-majority

membership.yaml:1:1: error
  residents are 0 of 2 members (non-voting members counted) or 0 of 1 member
  (non-voting members not counted): too few by each of the 4 wordings of Big
  Local
      1 | members:
        ^^^^^^^
    at least 51% of members               no: 0 of 2 members (non-voting members
                                          counted) or 0 of 1 member (non-voting
                                          members not counted)
    at least 50% of members               no: 0 of 2 members (non-voting members
                                          counted) or 0 of 1 member (non-voting
                                          members not counted)
    at least 5 residents, at least 51%
    of members and at least 51% of
    voting members                        no: 0 of 2 members (non-voting members
                                          counted) or 0 of 1 member (non-voting
                                          members not counted); 0 of 1 voting
                                          member
    more than 1/2 of members              no: 0 of 2 members (non-voting members
                                          counted) or 0 of 1 member (non-voting
                                          members not counted)
  help: find residents who will join the group
  from: Programme guidance, Big Local partnerships (July 2015, July 2017 and
        later)
  rule: membership/residents-not-majority

membership.yaml:1:1: error
  residents are 0 of 2 members, and the constitution asks for at least 51% of
  members
      1 | members:
        ^^^^^^^
    members    2 (membership.yaml:2)
    residents  0
    needed     2 (constitution.yaml:4)
  also: the test (constitution.yaml:4:17)
  help: find residents who will join the group
  rule: membership/residents-not-majority
)");
}

TEST_CASE("where a name was left empty", "[rules]") {
  CHECK(found_by("decisions", R"(organisations:
  - {id: trust, name: The Trust}
  - {id: council, name: The Council}
  - {id: school, name: ""}
  - {id: church, name: The Church}
# in membership.yaml
members:
  - {id: ash, name: "", resident: yes, votes: no, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
# in meetings/2014-01-08.yaml
present: [ash, beech]
apologies: []
decisions:
  - id: grant
    item: 1
    text: A grant.
    by: vote
    for: [beech]
    against: [ash]
    outcome: carried
    commits: {amount: 100, to: school}
)") == Lines{"error non-voter-voted: `ash` is recorded as voting on `grant`, but has no vote; without that vote there "
             "are not enough for it",
             "error not-carried: `grant` is recorded as carried, but the votes are not enough: 1 for, 0 against, 1 not "
             "counted, 2 present, 2 needed",
             "error partner-consent-missing: `grant` commits money to `school`, whose consent is not recorded"});
}
