#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void tell_of(const Case& about, const DecisionHeld& held, const VoteOf& vote, std::string_view why, const Tell& tell) {
  const auto* member = about.area.membership.find(vote.voter.text);
  Found found{vote.voter.span,
              subject_of(held) + "/" + vote.voter.text,
              fmt::format("{} is recorded as {} on {}, but {}{}", name_of(about.area, vote.voter.text),
                          vote.abstained ? "abstaining" : "voting", words(held), why, without_them(held)),
              "take them off the list, or correct membership.yaml if they did have a vote",
              count_without_them(held),
              {},
              {}};
  if (member)
    found.related.push_back({member->votes ? member->votes->span : member->id.span, "what the register says"});
  if (held.rules && held.rules->voting) found.clause = held.rules->voting->clause;
  if (vote.abstained) found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.of_the_group) continue;  // at a forum others vote
    for (const auto& vote : votes_uncounted(held, Uncounted::no_vote)) tell_of(about, held, vote, "has no vote", tell);
    for (const auto& vote : votes_uncounted(held, Uncounted::not_a_member))
      tell_of(about, held, vote, "was not a member then", tell);
  }
}

}  // namespace

extern const Rule non_voter_voted;
constinit const Rule non_voter_voted{
    .name = "non-voter-voted",
    .topic = Topic::decisions,
    .title = "Somebody without a vote voted",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: full voting rights apart from those who are "
        "Advisory members",
    .rationale =
        R"(Somebody is recorded as voting who has no vote: a member without voting rights on that day, or somebody who was not a member then. Their vote is not counted. To be elected at a meeting gives no vote before the end of that decision. Take them off the list; if they do have a vote, correct membership.yaml. Being listed as abstaining is told as a warning.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: no, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], as: advisory}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood, hazel], against: [gorse], outcome: carried}
)",
    .passes = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: no, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], as: advisory}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
