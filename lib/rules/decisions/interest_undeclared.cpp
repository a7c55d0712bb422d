#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "rules/connections.h"
#include "rules/each_decision.h"

namespace quorate {
namespace {

// What the rules ask to be declared: all kinds where they list none; to represent a body is no financial interest.
bool is_to_be_declared(const InterestRule& rule, const Connection& connection) {
  if (rule.kinds.empty()) return true;
  auto listed = [&](InterestKind kind) {
    return std::any_of(rule.kinds.begin(), rule.kinds.end(), [&](const auto& one) { return *one == kind; });
  };
  if (connection.by == Connected::represents)
    return listed(InterestKind::loyalty) || listed(InterestKind::non_financial) || listed(InterestKind::indirect);
  return !connection.kind || listed(*connection.kind);
}

void tell_of(const Case& about, const DecisionHeld& held, const Connection& connection, const Tell& tell) {
  const auto& to = *held.decision->commits->to;
  const auto* body = about.area.organisation(to.text);
  tell({held.decision->commits->span,
        subject_of(held) + "/" + connection.member->id.text,
        fmt::format("{} commits money to {}, and {}, who was there, {}, but declared no interest in {}", words(held),
                    body ? *body->name : fmt::format("`{}`", to.text), *connection.member->name,
                    connection_words(connection), item_words(held)),
        "if it was declared, add it to the minutes; if not, have it declared at the next meeting",
        {},
        {{connection.span, "the connection"}},
        held.rules->interests->clause});
}

void check(const Case& about, const Tell& tell) {
  std::set<std::string> told;  // once for each item, body and member
  for (const auto& held : decisions_held(about)) {
    const auto& decision = *held.decision;
    bool asks = decision.commits && decision.commits->to && held.rules && held.rules->interests;
    if (!asks || decision.deferred()) continue;
    const auto& body = decision.commits->to->text;
    auto there = body_at(about.area.membership, *held.meeting, &decision);
    for (const auto& other : otherwise_at(about.area.membership, *held.meeting, decision).bodies)
      for (std::size_t at = 0; at < there.size(); ++at)
        if (other[at].where == Where::absent) there[at].where = Where::absent;  // perhaps: nobody is accused of that
    for (const auto& head : there) {
      if (head.where == Where::absent || declared(*held.meeting, decision, head.member->id.text, body)) continue;
      for (const auto& one : connections_with(*head.member, body, held.meeting->date())) {
        if (!is_to_be_declared(*held.rules->interests, one)) continue;
        auto key = fmt::format("{}/{}/{}/{}", held.meeting->id, decision.item ? **decision.item : -1, body,
                               head.member->id.text);
        if (told.insert(key).second) tell_of(about, held, one, tell);
      }
    }
  }
}

}  // namespace

extern const Rule interest_undeclared;
constinit const Rule interest_undeclared{
    .name = "interest-undeclared",
    .topic = Topic::decisions,
    .title = "No interest declared in money for a body one is connected with",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = reads_decided | Reads::interests,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Declarations of Interest: a member must declare an interest if he or she "
        "has a direct or indirect personal or financial interest",
    .rationale =
        R"(A decision commits money to a body with which a member who was there has a standing interest, or which they represent, and the minutes record no interest declared by them in that item. It may have been declared and not minuted, or the standing interest may have ended: correct whichever record is wrong. If it was not declared, have it declared at the next meeting.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], interests_declared: 2013-10-03, interests: [{organisation: council, kind: financial, how: employed there, from: 2010-01-01}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried, commits: {activity: fair, period: y1, amount: 500, to: council, consent: yes}}
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
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], interests_declared: 2013-10-03, interests: [{organisation: council, kind: financial, how: employed there, from: 2010-01-01}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried, commits: {activity: fair, period: y1, amount: 500, to: council, consent: yes}}
)",
    .check = check,
};

}  // namespace quorate
