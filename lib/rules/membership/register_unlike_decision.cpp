#include <fmt/core.h>

#include <algorithm>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

using Way = std::optional<Located<YesNo>> MemberChange::*;
constexpr Way joining = &MemberChange::joins, leaving = &MemberChange::leaves;

Date day_of(const MemberChange& change, const Meeting& meeting) { return change.from ? **change.from : meeting.date(); }

bool elected(const Decision& decision, const Ref<Member>& member) {
  if (!decision.election || decision.lost()) return false;
  const auto& names = decision.election->elected;
  return std::any_of(names.begin(), names.end(), [&](const auto& one) { return one.text == member.text; });
}

// The same came of another decision by that day: of a vote taken again, of another meeting, or of an election.
bool decided_after_all(const Area& area, const Ref<Member>& member, Way way, Date day) {
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions) {
      if (way == joining && meeting.date() <= day && elected(decision, member)) return true;
      if (!decision.carried()) continue;
      for (const auto& one : decision.changes)
        if (one.member.text == member.text && says_yes(one.*way) && day_of(one, meeting) <= day) return true;
    }
  return false;
}

// From the day on which it was to hold until another meeting that could decide otherwise.
struct Time {
  Date first;
  std::optional<Date> end;  // itself not among them
  bool holds(Date day) const { return first <= day && (!end || day < *end); }
};

Time time_of(const MemberChange& change, const Meeting& meeting, const std::vector<Meeting>& meetings) {
  Time out{day_of(change, meeting), {}};
  for (const auto& other : meetings) {
    bool counts = &other != &meeting && other.kind() != MeetingKind::sub_group && other.date() >= meeting.date();
    if (counts && !out.end) out.end = other.date();  // meetings stand by day
  }
  return out;
}

// Whoever was appointed, or stood again, is no member by a vote of the group on taking them in.
bool by_vote(const Term& term) {
  return !term.how || **term.how == TermStart::elected || **term.how == TermStart::co_opted;
}

// Where a term began by this, as the register has it.
const Located<Date>* began(const Member& member, const Time& time, const Meeting& meeting) {
  for (const auto& term : member.terms) {
    bool goes_on = std::any_of(member.terms.begin(), member.terms.end(),
                               [&](const Term& other) { return other.to && **other.to == *term.from; });
    if (goes_on || !by_vote(term)) continue;
    if (term.at ? term.at->text == meeting.id : time.holds(*term.from)) return &term.from;
  }
  return nullptr;
}

// Whoever resigned left by themselves; whoever was elected again did not leave.
const Located<Date>* ended(const Member& member, const Time& time, const Meeting& meeting) {
  for (const auto& term : member.terms) {
    if (!term.to) continue;
    bool goes_on = std::any_of(member.terms.begin(), member.terms.end(),
                               [&](const Term& other) { return *other.from == **term.to; });
    bool by_decision = !term.ended || **term.ended == TermEnd::removed;
    if (goes_on) continue;
    if (term.ended_at ? term.ended_at->text == meeting.id : by_decision && time.holds(**term.to)) return &*term.to;
  }
  return nullptr;
}

void look_at(const Decision& decision, const MemberChange& change, const Meeting& meeting, const Case& about,
             const Tell& tell) {
  const auto* member = about.area.membership.find(change.member.text);
  auto time = time_of(change, meeting, about.area.meetings);
  for (auto way : {joining, leaving}) {
    if (!member || !says_yes(change.*way)) continue;
    bool joins = way == joining;
    const auto* day = joins ? began(*member, time, meeting) : ended(*member, time, meeting);
    if (!day || decided_after_all(about.area, change.member, way, **day)) continue;
    tell({day->span,
          "member/" + member->id.text,
          fmt::format("in the register {} {} a member on {}, but the vote on it, `{}`, was lost",
                      name_of(about.area, member->id.text), joins ? "became" : "stopped being", text(**day),
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
      if (decision.lost() && meeting.kind() != MeetingKind::sub_group && meeting.date() <= about.as_of)
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
        R"(The minutes say that the group voted on taking somebody in, or out, and that the vote was lost. The register has the change all the same: it names that meeting, or a day from the one on which the change was to hold until the next meeting. Where another decision or an election by that day comes to the same, nothing is told. Whoever is wrongly in the register counts towards the quorum and may vote; whoever is wrongly out of it may not. One of the two has to be mended. Somebody who resigned in that time is not meant.)",
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
