// What is said of who came to a meeting, and of its minutes.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("who stays away, where the rules name a number", "[rules]") {
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    removal: {missed_in_a_row: 1, clause: "section 8, Conduct"}
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
)",
                "attendance-lapsing") == R"(Exampleton, as of 15 January 2014

membership.yaml:10:10: note
  I. Ivy has missed the last meeting of the group without apologies
     10 |   - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10…
                 ^^^
    told from  1 (constitution.yaml:3)
    missed     8 January 2014 (meetings/2014-01-08.yaml:1)
    in all     present 0, apologies 0, neither 1, of 1 meeting
  help: ask how they are; add apologies that were sent and are not written down
  from: section 8, Conduct
  rule: meetings/attendance-lapsing
)");
  CHECK(found_by("attendance-lapsing", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, removal: {missed_in_a_row: 0}}
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
)") == Lines{"note: I. Ivy has missed the last meeting of the group without apologies"});
  CHECK(found_by("attendance-lapsing", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, removal: {missed_in_a_row: 2}}
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
)") == Lines{});
  CHECK(said_of(R"(# as of 2014-08-01
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
# in meetings/2014-02-08.yaml
meeting: {date: 2014-02-08, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
# in meetings/2014-03-08.yaml
meeting: {date: 2014-03-08, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
# in meetings/2014-04-08.yaml
meeting: {date: 2014-04-08, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
# in meetings/2014-05-08.yaml
meeting: {date: 2014-05-08, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
# in meetings/2014-06-08.yaml
meeting: {date: 2014-06-08, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
)",
                "attendance-lapsing") == R"(Exampleton, as of 1 August 2014

membership.yaml:10:10: note
  I. Ivy has missed the last 6 meetings of the group without apologies
     10 |   - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10…
                 ^^^
    told from        3, a number of quorate's own
    missed in a row  6 meetings, of which the last 5 are
    missed           8 February 2014 (meetings/2014-02-08.yaml:1)
    missed           8 March 2014 (meetings/2014-03-08.yaml:1)
    missed           8 April 2014 (meetings/2014-04-08.yaml:1)
    missed           8 May 2014 (meetings/2014-05-08.yaml:1)
    missed           8 June 2014 (meetings/2014-06-08.yaml:1)
    in all           present 0, apologies 0, neither 6, of 6 meetings
  help: ask how they are; add apologies that were sent and are not written down
  rule: meetings/attendance-lapsing
)");
}

TEST_CASE("who was a member on the day of a meeting", "[rules]") {
  CHECK(found_by("attendance-unknown-person", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2012-10-03, to: 2013-10-03}]}
  - {id: cedar, name: C. Cedar, terms: [{from: 2014-01-08, at: 2014-01-08}]}
  - {id: dogwood, name: D. Dogwood, terms: [{from: 2014-02-01}]}
  - {id: elder, name: E. Elder, terms: [{from: 2014-02-01}]}
  - {id: fir, name: F. Fir, terms: [{from: 2014-02-01}]}
# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood]
apologies: [elder, fir]
decisions:
  - id: dogwood-joins
    item: 1
    text: D. Dogwood joins.
    by: consensus
    outcome: carried
    changes: [{member: dogwood, joins: yes}, {member: elder, joins: no}]
)") == Lines{"error: B. Beech stands among those present at the meeting of 8 January 2014, and was no member of the "
             "group on that day",
             "error: E. Elder stands among the apologies at the meeting of 8 January 2014, and was no member of the "
             "group on that day",
             "error: F. Fir stands among the apologies at the meeting of 8 January 2014, and was no member of the "
             "group on that day"});
  CHECK(said_of(R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2010-10-03, to: 2013-10-03}, {from: 2014-02-01}]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: [beech]
decisions: []
)",
                "attendance-unknown-person") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:9:13: error
  B. Beech stands among the apologies at the meeting of 8 January 2014, and was
  no member of the group on that day
      9 | apologies: [beech]
                    ^^^^^
    meeting  8 January 2014 (meetings/2014-01-08.yaml:1)
  also: from 3 October 2010 to 3 October 2013 (membership.yaml:3:41)
  also: from 1 February 2014 to now (membership.yaml:3:77)
  help: mend the term in membership.yaml, or write guests under `attending:`
  rule: meetings/attendance-unknown-person
)");
}

TEST_CASE("what stands among those present", "[rules]") {
  CHECK(found_by("not-among-present", R"(# in meetings/2014-01-08.yaml
interests:
  - {member: elder, item: 1, kind: loyalty, how: a trustee, action: remained}
  - {member: ivy, item: 1, kind: loyalty, how: a trustee, action: withdrew}
arrived: [{member: fir, item: 1}]
)") == Lines{"warning: E. Elder stayed with an interest at the meeting of 8 January 2014, but does not stand among "
             "those present",
             "warning: I. Ivy left the room for an interest at the meeting of 8 January 2014, but does not stand among "
             "those present",
             "error: F. Fir came late at the meeting of 8 January 2014, but does not stand among those present"});
  CHECK(found_by("not-among-present", R"(# in meetings/2014-01-08.yaml
present:
arrived: [{member: fir, item: 1}]
)") == Lines{});
  CHECK(found_by("not-among-present", R"(# as of 2014-01-07
# in meetings/2014-01-08.yaml
arrived: [{member: fir, item: 1}]
)") == Lines{});
  CHECK(said_of(R"(# as of 2014-01-08
# in meetings/2014-01-08.yaml
chair: elder
)",
                "present-and-apologies") == R"(Exampleton, as of 8 January 2014

meetings/2014-01-08.yaml:9:13: error
  E. Elder chaired the meeting of 8 January 2014, but stands among the apologies
      9 | apologies: [elder, fir, ivy]
                    ^^^^^
  also: here in the chair (meetings/2014-01-08.yaml:7:8)
  help: take them out of one of the two; whoever came late stands under
        `present:` and `arrived:`
  rule: meetings/present-and-apologies
)");
  CHECK(found_by("present-and-apologies", R"(# as of 2014-01-07
# in meetings/2014-01-08.yaml
chair: elder
)") == Lines{});
}

TEST_CASE("which numbers an agenda has", "[rules]") {
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda: {items: [{no: 2, title: Hub lease}, {no: 3, title: The fair}, {no: 4, title: The gate}]}
interests: [{item: 1, kind: loyalty, how: a trustee}]
decisions: []
)",
                "item-not-on-agenda") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:9:20: error
  somebody declared an interest in item 1, which the agenda of the meeting of 8
  January 2014 does not have
      9 | interests: [{item: 1, kind: loyalty, how: a trustee}]
                           ^
    items of the agenda  2 to 4 (meetings/2014-01-08.yaml:3)
  help: mend the number, or the `no:` of the item that is meant
  rule: meetings/item-not-on-agenda
)");
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda: {items: [{no: 2, title: Hub lease}, {no: 3, title: The fair}]}
interests: [{member: ash, item: 1, kind: loyalty, how: a trustee}]
decisions: []
)",
                "item-not-on-agenda") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:9:33: error
  A. Ash declared an interest in item 1, which the agenda of the meeting of 8
  January 2014 does not have
      9 | interests: [{member: ash, item: 1, kind: loyalty, how: a trustee}]
                                        ^
    items of the agenda  2 and 3 (meetings/2014-01-08.yaml:3)
  help: mend the number, or the `no:` of the item that is meant
  rule: meetings/item-not-on-agenda
)");
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda: {items: [{no: 2, title: Hub lease}, {no: 3, title: The fair}, {no: 5, title: The gate}]}
left: [{member: hazel, item: 4}]
decisions: []
)",
                "item-not-on-agenda") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:9:30: error
  H. Hazel left before item 4, which the agenda of the meeting of 8 January 2014
  does not have
      9 | left: [{member: hazel, item: 4}]
                                     ^
    items of the agenda  2, 3 and 5 (meetings/2014-01-08.yaml:3)
  help: mend the number, or the `no:` of the item that is meant
  rule: meetings/item-not-on-agenda
)");
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda: {items: [{no: 2, title: Hub lease}]}
arrived: [{member: hazel, item: 4}]
decisions: []
)",
                "item-not-on-agenda") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:9:33: error
  H. Hazel came for item 4, which the agenda of the meeting of 8 January 2014
  does not have
      9 | arrived: [{member: hazel, item: 4}]
                                        ^
    items of the agenda  2 (meetings/2014-01-08.yaml:3)
  help: mend the number, or the `no:` of the item that is meant
  rule: meetings/item-not-on-agenda
)");
}

TEST_CASE("minutes that are missing, or were never approved", "[rules]") {
  CHECK(said_of(R"(# as of 2014-02-20
# in meetings/2014-01-08.yaml
minutes:
)",
                "minutes-missing") == R"(Exampleton, as of 20 February 2014

meetings/2014-01-08.yaml:1:17: warning
  the meeting of 8 January 2014 has no minutes, and it was 43 days ago
      1 | meeting: {date: 2014-01-08, kind: partnership}
                        ^^^^^^^^^^
    held   8 January 2014 (meetings/2014-01-08.yaml:1)
    as of  20 February 2014
  help: write `minutes: {status: draft}`, or `approved` with the meeting that
        approved them
  rule: meetings/minutes-missing
)");
  CHECK(found_by("minutes-missing", R"(# as of 2014-02-19
# in meetings/2014-01-08.yaml
minutes:
)") == Lines{});
  CHECK(said_of(R"(# as of 2014-02-19
# in meetings/2014-01-08.yaml
minutes:
# in meetings/2014-01-09.yaml
meeting: {date: 2014-01-09, kind: partnership}
minutes: {status: draft}
)",
                "minutes-missing") == R"(Exampleton, as of 19 February 2014

meetings/2014-01-08.yaml:1:17: warning
  the meeting of 8 January 2014 has no minutes, and the group has met again on 9
  January 2014
      1 | meeting: {date: 2014-01-08, kind: partnership}
                        ^^^^^^^^^^
    held          8 January 2014 (meetings/2014-01-08.yaml:1)
    next meeting  9 January 2014 (meetings/2014-01-09.yaml:1)
  help: write `minutes: {status: draft}`, or `approved` with the meeting that
        approved them
  rule: meetings/minutes-missing
)");
  CHECK(
      found_by("minutes-unapproved", R"(# as of 2014-04-01
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: partnership}
# in meetings/2014-02-08.yaml
meeting: {date: 2014-02-08, kind: forum}
minutes: {status: draft}
# in meetings/2014-02-10.yaml
meeting: {date: 2014-02-10, kind: partnership}
minutes: {status: draft}
# in meetings/2014-03-08.yaml
meeting: {date: 2014-03-08, kind: partnership}
minutes: {status: draft}
# in meetings/2014-05-08.yaml
meeting: {date: 2014-05-08, kind: partnership}
minutes: {status: draft}
)") ==
      Lines{
          "note: the minutes of the meeting of 8 January 2014 are still a draft, and the group has met 2 times since"});
  CHECK(found_by("minutes-unpublished", R"(# as of 2014-01-22
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, minutes: {channels: [website], within: 14 days}}
# in meetings/2014-01-08.yaml
minutes: {status: approved}
)") == Lines{});
  CHECK(found_by("minutes-unpublished", R"(# as of 2014-01-23
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, minutes: {channels: [website], within: 14 days}}
# in meetings/2014-01-08.yaml
minutes: {status: approved}
)") == Lines{"warning: the minutes of the meeting of 8 January 2014 are approved, and no day is written on which they "
             "were published"});
}

TEST_CASE("an item without a number that is not public", "[rules]") {
  CHECK(found_by("private-without-decision", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, agenda: {private_by: chair}}
# in meetings/2014-01-08.yaml
agenda: {items: [{title: The wages, public: no}, {no: 2, title: The rent, public: no}, {title: The gate, public: yes}]}
)") == Lines{"warning: an item of the meeting of 8 January 2014 is not public, and no decision of `chair` says so",
             "warning: item 2 of the meeting of 8 January 2014 is not public, and no decision of `chair` says so"});
}

TEST_CASE("where the yearly review of the membership may stand", "[rules]") {
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {reviewed: at each annual meeting}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
# in documents.yaml
reviews:
  - {of: membership, on: 2014-01-07, at: 2014-01-08}
)") == Lines{});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {reviewed: at each annual meeting}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
# in documents.yaml
reviews:
  - {of: membership, on: 2014-01-08}
)") == Lines{});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {reviewed: at each annual meeting}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
# in documents.yaml
reviews:
  - {of: membership, on: 2014-01}
)") == Lines{});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {reviewed: at each annual meeting}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
# in meetings/2014-01-09.yaml
meeting: {date: 2014-01-09, kind: partnership}
# in documents.yaml
reviews:
  - {of: membership, on: 2014-01-07}
  - {of: membership, on: 2014-01-09}
  - {of: membership, on: 2014-01-08, at: 2014-01-09}
  - {of: plan, on: 2014-01-08}
)") == Lines{"warning: the annual meeting of 8 January 2014 has no item that reviews the membership, as the rules ask: "
             "`at each annual meeting`"});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, members: {minimum: 3}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
)") == Lines{});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, casting_vote: chair}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
)") == Lines{});
  CHECK(found_by("review-missing-from-agm", R"(# in constitution.yaml
constitution:
  - {in_force: 2015-01-01, members: {reviewed: at each annual meeting}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
)") == Lines{});
}

TEST_CASE("a sub-group that nobody is left in", "[rules]") {
  CHECK(found_by("sub-group-without-members", R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}
  - {id: beech, name: B. Beech, terms: [{from: 2012-10-03, to: 2013-10-03}]}
sub_groups:
  - {id: paths, members: [beech]}
  - {id: ponds, name: The ponds}
  - {id: trees, name: The trees, members: [beech, ash]}
# in meetings/2014-01-08.yaml
present: [ash]
apologies: []
decisions: []
)") == Lines{"warning: the sub-group `paths` has no members left: 1 listed, and none of them is a member now",
             "warning: the sub-group `The ponds` has no members"});
}
