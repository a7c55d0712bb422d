#include <algorithm>
#include <map>
#include <set>

#include "govern/decision.h"

namespace quorate {
namespace {

CastingBy casting_by(const Area& area, const Meeting& meeting, const Decision& decision, const Body& body,
                     const ConstitutionVersion* rules) {
  const auto& who = decision.casting_by ? decision.casting_by : meeting.chair;
  if (!who) return CastingBy::not_recorded;
  for (const auto& head : body) {
    if (head.member->id.text != who->text) continue;
    if (head.where == Where::withdrew || head.where == Where::remained) return CastingBy::conflicted;
    if (head.where == Where::absent && meeting.present) return CastingBy::other;
  }
  if (!rules || !rules->casting_vote) return CastingBy::officer;
  for (const auto* held : holders_at(area.membership, rules->casting_vote->holder.value, meeting))
    if (held->member.text == who->text) return CastingBy::officer;
  return meeting.chair && meeting.chair->text == who->text ? CastingBy::in_the_chair : CastingBy::other;
}

}  // namespace

const DecisionRule* rule_for(const ConstitutionVersion& rules, std::string_view matter) {
  for (const auto& rule : rules.decisions)
    if (rule.matter.value == matter) return &rule;
  return nullptr;
}

VoteQuestion question_of(const Area& area, const Meeting& meeting, const Decision& decision) {
  VoteQuestion out;
  out.rules = version_for(area.constitution, meeting);
  out.matter = matter_of(decision);
  out.of_the_group = is_group_meeting(meeting);
  out.body = body_at(area.membership, meeting, &decision);
  out.otherwise = otherwise_at(area.membership, meeting, decision);
  if (decision.by) out.by = **decision.by;
  if (!decision.by && decision.in_favour) out.by = DecidedBy::vote;
  out.in_favour = decision.in_favour;
  out.against = decision.against;
  out.abstained = decision.abstained;
  if (decision.casting) out.casting = **decision.casting;
  out.casting_by = casting_by(area, meeting, decision, out.body, out.rules);
  for (const auto& other : out.otherwise.bodies)
    if (casting_by(area, meeting, decision, other, out.rules) != out.casting_by) {
      out.casting_by = CastingBy::not_told;
      break;
    }
  if (decision.commits) {
    out.partner = decision.commits->to;
    if (decision.commits->consent) out.consent = **decision.commits->consent;
  }
  out.meeting = &meeting;
  out.decision = &decision;
  out.result = body_of(register_after(area.membership, meeting, decision));
  return out;
}

std::vector<UncountedVote> uncounted_votes(const VoteQuestion& question) {
  std::vector<UncountedVote> out;
  std::set<std::string_view> seen;
  std::map<std::string_view, const Head*> heads;
  for (const auto& head : question.body) heads.emplace(head.member->id.text, &head);
  for (const auto* side : {&question.in_favour, &question.against, &question.abstained}) {
    if (!*side) continue;
    for (const auto& name : (*side)->names) {
      auto found = heads.find(name.text);
      bool member = found != heads.end();
      auto where = member ? found->second->where : Where::absent;
      if (!seen.insert(name.text).second)
        out.push_back({&name, Uncounted::twice});
      else if (!member)
        out.push_back({&name, Uncounted::not_a_member});
      else if (where == Where::absent && attendance_recorded(question))
        out.push_back({&name, Uncounted::absent});
      else if (where == Where::withdrew || where == Where::remained)
        out.push_back({&name, Uncounted::conflicted});
      else if (found->second->votes == YesNoUnknown::no)
        out.push_back({&name, Uncounted::no_vote});
    }
  }
  return out;
}

std::optional<int> could_vote(const VoteQuestion& question) {
  if (question.present) return question.present;
  if (!question.of_the_group || (question.meeting && !question.meeting->present)) return {};
  auto by = question.rules ? votes_by(*question.rules) : VotesBy::person;
  std::vector<const Head*> there;
  for (const auto& head : question.body)
    if (head.where == Where::present && head.votes != YesNoUnknown::no) there.push_back(&head);
  return units(there, by);
}

}  // namespace quorate
