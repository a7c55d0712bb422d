#include "govern/other_conditions.h"

#include <algorithm>

namespace quorate {
namespace {

// Consent of the partner, where any rule asks for it and money is committed to one, or the matter itself is that.
void add_consent(const VoteQuestion& question, DecisionReading& out) {
  for (const auto& rule : question.rules->decisions) {
    if (!rule.consent || (!question.partner && rule.matter.value != question.matter)) continue;
    auto answer = question.consent ? verdict(*question.consent == YesNo::yes) : Verdict::depends;
    auto words = !question.consent ? "not recorded" : *question.consent == YesNo::yes ? "given" : "not given";
    Span span = question.partner ? question.partner->span : Span{};
    if (question.decision && question.decision->commits && question.decision->commits->consent)
      span = question.decision->commits->consent->span;
    out.conditions.push_back(
        {Condition::consent, answer, {{"partner's consent", words, span}}, rule.clause, rule.span});
    return;
  }
}

void add_removal(const VoteQuestion& question, DecisionReading& out) {
  if (!question.rules->removal) return;
  const auto& rule = *question.rules->removal;
  for (const auto& need : rule.needs) {
    if (*need == RemovalNeed::told_beforehand && question.meeting) {
      auto told = question.decision ? question.decision->told : std::nullopt;
      auto answer = told ? verdict(**told < question.meeting->date()) : Verdict::depends;
      out.conditions.push_back({Condition::told,
                                answer,
                                {{"member told", told ? text(**told) : "not recorded", told ? told->span : Span{}}},
                                rule.clause,
                                need.span});
    }
    if (*need == RemovalNeed::voted && question.by)
      out.conditions.push_back({Condition::by_vote,
                                verdict(*question.by == DecidedBy::vote),
                                {{"by", *question.by == DecidedBy::vote ? "vote" : "consensus", {}}},
                                rule.clause,
                                need.span});
  }
}

void add_kind(const VoteQuestion& question, const std::optional<Text>& wanted, const std::string& clause,
              DecisionReading& out) {
  if (!wanted) return;
  constexpr std::pair<std::string_view, MeetingKind> kinds[] = {{"agm", MeetingKind::agm},
                                                                {"forum", MeetingKind::forum},
                                                                {"partnership", MeetingKind::partnership},
                                                                {"extraordinary", MeetingKind::extraordinary},
                                                                {"sub-group", MeetingKind::sub_group}};
  auto answer = Verdict::depends;
  for (const auto& [word, kind] : kinds)
    if (word == **wanted) answer = verdict(question.meeting->kind() == kind);
  out.conditions.push_back(
      {Condition::kind_of_meeting,
       answer,
       {{"to be decided at", **wanted, wanted->span},
        {"decided at", std::string(question.meeting->meeting.kind.span.text()), question.meeting->meeting.kind.span}},
       clause,
       {}});
}

void add_notice(const VoteQuestion& question, const Located<TimeSpan>& wanted, const std::string& clause,
                DecisionReading& out) {
  const auto& notice = question.meeting->notice;
  bool known = notice && notice->given;
  auto answer = known ? verdict(**notice->given + *wanted <= question.meeting->date()) : Verdict::depends;
  out.conditions.push_back({Condition::notice,
                            answer,
                            {{"notice needed", text(*wanted), wanted.span},
                             {"notice given", known ? text(**notice->given) : "not recorded",
                              known ? notice->given->span : question.meeting->span}},
                            clause,
                            wanted.span});
}

// What kind of meeting, what notice and which seconder a rule asks for.
void add_form(const VoteQuestion& question, const DecisionRule* rule, DecisionReading& out) {
  bool amends = question.matter == constitution_matter && question.rules->amendments &&
                !threshold_of(rule_for(*question.rules, question.matter));
  if (amends) {
    const auto& amendments = *question.rules->amendments;
    add_kind(question, amendments.at, amendments.clause, out);
    if (amendments.notice) add_notice(question, *amendments.notice, amendments.clause, out);
    return;
  }
  if (!rule) return;
  add_kind(question, rule->at, rule->clause, out);
  if (rule->notice) add_notice(question, *rule->notice, rule->clause, out);
  if (rule->seconded && *rule->seconded == YesNo::yes && question.by == DecidedBy::vote) {
    bool seconded = question.decision && question.decision->seconded_by;
    out.conditions.push_back({Condition::seconded,
                              seconded ? Verdict::yes : Verdict::depends,
                              {{"seconded by", seconded ? question.decision->seconded_by->text : "not recorded", {}}},
                              rule->clause,
                              rule->span});
  }
}

}  // namespace

std::vector<std::string_view> known_matters(const ConstitutionVersion& rules) {
  std::vector<std::string_view> out{ordinary_matter, membership_matter, removal_matter, constitution_matter};
  for (const auto& rule : rules.decisions)
    if (std::find(out.begin(), out.end(), rule.matter.value) == out.end()) out.push_back(rule.matter.value);
  return out;
}

const Threshold* threshold_of(const DecisionRule* rule) {
  return rule && rule->carries && !says_nothing(*rule->carries) ? &*rule->carries : nullptr;
}

void add_other_conditions(const VoteQuestion& question, const DecisionRule* rule, DecisionReading& out) {
  add_consent(question, out);
  if (question.matter == removal_matter) add_removal(question, out);
  if (question.meeting) add_form(question, rule, out);
}

}  // namespace quorate
