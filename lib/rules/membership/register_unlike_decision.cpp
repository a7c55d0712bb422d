#include <fmt/core.h>

#include <algorithm>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

using Way = std::optional<Located<YesNo>> MemberChange::*;

Date day_of(const MemberChange& change, const Meeting& meeting) { return change.from ? **change.from : meeting.date(); }

// A vote may be taken again, and go the other way.
bool carried_after_all(const Meeting& meeting, const MemberChange& change, Way way) {
  return std::any_of(meeting.decisions.begin(), meeting.decisions.end(), [&](const Decision& other) {
    return other.carried() && std::any_of(other.changes.begin(), other.changes.end(), [&](const MemberChange& one) {
             return one.member.text == change.member.text && says_yes(one.*way);
           });
  });
}

// Where a term began by this, as the register has it.
const Span* began(const Member& member, Date day, const Meeting& meeting) {
  for (const auto& term : member.terms)
    if (*term.from == day && (!term.at || term.at->text == meeting.id)) return &term.from.span;
  return nullptr;
}

// Whoever resigned on that day left by themselves.
const Span* ended(const Member& member, Date day, const Meeting& meeting) {
  for (const auto& term : member.terms) {
    bool by_this = term.ended_at ? term.ended_at->text == meeting.id : !term.ended || **term.ended == TermEnd::removed;
    if (term.to && **term.to == day && by_this) return &term.to->span;
  }
  return nullptr;
}

void look_at(const Decision& decision, const MemberChange& change, const Meeting& meeting, const Case& about,
             const Tell& tell) {
  const auto* member = about.area.membership.find(change.member.text);
  auto day = day_of(change, meeting);
  for (auto way : {&MemberChange::joins, &MemberChange::leaves}) {
    if (!member || !says_yes(change.*way) || carried_after_all(meeting, change, way)) continue;
    bool joins = way == &MemberChange::joins;
    const auto* place = joins ? began(*member, day, meeting) : ended(*member, day, meeting);
    if (!place) continue;
    tell({*place,
          "member/" + member->id.text,
          fmt::format("in the register {} {} a member on {}, but `{}`, by which that was to be, was lost",
                      name_of(about.area, member->id.text), joins ? "became" : "stopped being", text(day),
                      decision.id.text),
          joins ? "take the term out, or correct the outcome in the minutes"
                : "take the end of the term out, or correct the outcome in the minutes",
          {},
          {{decision.outcome->span, "recorded as lost here"}},
          {}});
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings)
    for (const auto& decision : meeting.decisions)
      if (decision.lost() && meeting.date() <= about.as_of)
        for (const auto& change : decision.changes) look_at(decision, change, meeting, about, tell);
}

}  // namespace

extern const Rule register_unlike_decision;
constinit const Rule register_unlike_decision{
    .name = "register-unlike-decision",
    .topic = Topic::membership,
    .title = "A member taken in, or out, by a decision that was lost",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::decisions | Reads::people | Reads::terms,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: a two thirds majority of partnership members",
    .rationale =
        R"(The minutes say that the group voted on taking somebody in, or out, and that the vote was lost. The register has the change all the same, on the day from which it was to hold. Whoever is wrongly in the register counts towards the quorum and may vote; whoever is wrongly out of it may not. One of the two has to be mended. Somebody who resigned on that day is not meant.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2014-01-08, how: co-opted}]}
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
decisions:
  - {id: co-opt-ivy, item: 1, matter: membership, text: I. Ivy is co-opted., by: vote, for: [ash, beech, cedar], against: [dogwood, gorse], abstained: [hazel], outcome: lost, changes: [{member: ivy, joins: yes}]}
)",
    .passes = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2014-01-08, how: co-opted}]}
# in meetings/2014-01-08.yaml
apologies: [elder, fir]
decisions:
  - {id: co-opt-ivy, item: 1, matter: membership, text: I. Ivy is co-opted., by: vote, for: [ash, beech, cedar, dogwood, gorse, hazel], against: 0, abstained: 0, outcome: carried, changes: [{member: ivy, joins: yes}]}
)",
    .check = check,
};

}  // namespace quorate
