// What is said of elections: ballots and nominations.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a contested election is decided as the rules ask", "[rules]") {
  CHECK(found_by("ballot-missing", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices:
      - {office: chair, seats: 2, if_contested: show-of-hands}
      - {office: treasurer, if_contested: ballot-or-show-of-hands}
# in meetings/2014-01-08.yaml
decisions:
  - id: hands-as-asked
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, seats: 1, nominations: [{member: ash}, {member: beech}], ballot: show-of-hands}
  - id: ballot-for-hands
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, seats: 1, nominations: [{member: ash}, {member: beech}], ballot: written-ballot}
  - id: either-for-hands
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, seats: 1, nominations: [{member: ash}, {member: beech}], ballot: ballot-or-show-of-hands}
  - id: hands-for-either
    item: 1
    text: A treasurer is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: treasurer, nominations: [{member: ash}, {member: beech}], ballot: show-of-hands}
  - id: nothing-for-either
    item: 1
    text: A treasurer is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: treasurer, nominations: [{member: ash}, {member: beech}]}
  - id: as-many-as-seats
    item: 1
    text: Chairs are elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, nominations: [{member: ash}, {member: beech}]}
  - id: more-than-the-office-has
    item: 1
    text: Chairs are elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, nominations: [{member: ash}, {member: beech}, {member: cedar}]}
  - id: one-does-not-consent
    item: 1
    text: A treasurer is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: treasurer, nominations: [{member: ash, consents: yes}, {member: beech, consents: no}]}
  - id: one-named-twice
    item: 1
    text: A treasurer is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: treasurer, nominations: [{member: ash, consents: yes}, {member: ash}]}
  - id: no-seats
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, seats: 0, nominations: [{member: ash}]}
)") == Lines{"warning: 2 were nominated for 1 seat as chair, to be decided by show of hands, and the minutes say "
             "`ballot-or-show-of-hands`",
             "warning: 2 were nominated for 1 seat as treasurer, to be decided by ballot or show of hands, and the "
             "minutes say nothing of it",
             "warning: 3 were nominated for 2 seats as chair, to be decided by show of hands, and the minutes say "
             "nothing of it"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, seats: 2, if_contested: ballot-or-show-of-hands, clause: "section 8, Chairing"}]
# in meetings/2014-01-08.yaml
decisions:
  - id: chairs
    item: 1
    text: Two chairs are elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, nominations: [{member: ash}, {member: beech}, {member: cedar}]}
)",
                "ballot-missing") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:17:15: warning
  3 were nominated for 2 seats as chair, to be decided by ballot or show of
  hands, and the minutes say nothing of it
     17 |     election: {office: chair, nominations: [{member: ash}, {member: …
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    nominated  3 (meetings/2014-01-08.yaml:17)
    seats      2
  also: the rule (constitution.yaml:4:24)
  help: record the ballot if there was one; if not, hold it
  from: section 8, Chairing
  rule: decisions/ballot-missing
)");
}

TEST_CASE("what a nomination lacks", "[rules]") {
  CHECK(found_by("nomination-incomplete", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices:
      - {office: chair, nominated_in_writing: yes, nominee_consents: yes, nominated_before: agm}
      - {office: treasurer, nominated_before: the evening before}
# in meetings/2013-12-10-agm.yaml
meeting: {date: 2013-12-10, kind: agm}
minutes: {status: approved}
# in meetings/2014-01-08.yaml
decisions:
  - id: chair
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election:
      office: chair
      nominations:
        - {member: ash, on: 2013-12-09, in_writing: yes, consents: yes}
        - {member: beech, on: 2013-12-10, in_writing: yes, consents: yes}
        - {member: cedar, in_writing: yes, consents: yes}
        - {member: dogwood, on: 2013-12-09, in_writing: no, consents: no}
        - {member: gorse, on: 2013-12-11}
  - id: treasurer
    item: 1
    text: A treasurer is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: treasurer, nominations: [{member: ash}, {member: beech, on: 2013-12-31}]}
)") == Lines{"warning: the nomination of B. Beech as chair was made on 10 December 2013, and not before the annual "
             "meeting of 10 December 2013",
             "warning: the nomination of C. Cedar as chair has no day, where it is due before the annual meeting of 10 "
             "December 2013",
             "warning: the nomination of D. Dogwood as chair was not made in writing and has not the nominee's consent",
             "warning: the nomination of G. Gorse as chair is not said to be in writing, does not say that the nominee "
             "consents and was made on 11 December 2013, and not before the annual meeting of 10 December 2013"});
  CHECK(found_by("nomination-incomplete", R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, nominated_before: agm}]
# in meetings/2014-01-08.yaml
decisions:
  - id: chair
    item: 1
    text: A chair is elected.
    by: vote
    for: 6
    outcome: carried
    election: {office: chair, nominations: [{member: ash}, {member: beech, on: 2014-01-08}]}
)") == Lines{});
}
