#include "rules/each_decision.h"

#include <fmt/core.h>

#include <algorithm>

#include "govern/tally.h"

namespace quorate {
namespace {

bool is_named_in(const std::optional<Votes>& votes, const Ref<Member>& voter) {
  return votes && std::any_of(votes->names.begin(), votes->names.end(),
                              [&](const Ref<Member>& one) { return one.span == voter.span; });
}

Verdict tied(const VoteQuestion& question) {
  if (!question.in_favour || !question.against) return Verdict::not_set;
  std::vector<Verdict> out;
  for (const auto& body : possible(question.body, sides(question))) {
    auto votes = tally(question, body);
    out.push_back(verdict(votes.against && votes.in_favour == *votes.against));
  }
  return agreed(out);
}

bool somebody_unknown(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Head& head) {
    return head.votes == YesNoUnknown::unknown || head.resident == YesNoUnknown::unknown;
  });
}

DecisionHeld held(const Area& area, const Meeting& meeting, const Decision& decision) {
  auto question = question_of(area, meeting, decision);
  DecisionHeld out{&meeting,
                   &decision,
                   question.rules,
                   question.by,
                   question.of_the_group,
                   question.casting_by,
                   could_vote(question),
                   tied(question),
                   {},
                   somebody_unknown(question.body),
                   decide(question)};
  for (const auto& one : uncounted_votes(question))
    out.uncounted.push_back({*one.voter, one.why, is_named_in(decision.abstained, *one.voter)});
  return out;
}

// Somebody with an interest who counts for the quorum all the same.
bool is_counted(const ConstitutionVersion& rules, Where where) {
  auto conflicted = rules.quorum_conflicted();
  return (where == Where::remained && conflicted != Conflicted::not_counted) ||
         (where == Where::withdrew && conflicted == Conflicted::counted);
}

std::shared_ptr<const DecisionsHeld> all_held(const Case& about) {
  auto out = std::make_shared<DecisionsHeld>();
  for (const auto& meeting : about.area.meetings)
    if (meeting.date() <= about.as_of)
      for (const auto& decision : meeting.decisions) out->list.push_back(held(about.area, meeting, decision));
  return out;
}

}  // namespace

const std::vector<DecisionHeld>& decisions_held(const Case& about) {
  if (!about.decisions) about.decisions = all_held(about);
  return about.decisions->list;
}

std::string subject_of(const DecisionHeld& held) { return subject_of(*held.meeting, *held.decision); }

std::string words(const DecisionHeld& held) { return fmt::format("`{}`", held.decision->id.text); }

Span outcome_span(const DecisionHeld& held) {
  return held.decision->outcome ? held.decision->outcome->span : held.decision->id.span;
}

std::string item_words(const DecisionHeld& held) {
  return held.decision->item ? fmt::format("item {}", **held.decision->item) : std::string("this decision");
}

std::string figures(const DecisionHeld& held, Condition condition) {
  std::vector<std::string> lines;
  auto add = [&](const Working& working) {
    auto line = in_a_line(working);
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  };
  if (condition == Condition::quorum)
    for (const auto& reading : held.answer.quorum.readings) add(reading.working);
  if (lines.empty())
    for (const auto& reading : held.answer.readings)
      for (const auto& one : reading.conditions)
        if (one.condition == condition) add(one.working);
  if (lines.empty()) return {};
  return lines.size() == 1 ? lines[0] : lines[0] + "; nor on any other reading";
}

Found about_condition(const DecisionHeld& held, Condition condition, Span span, std::string message, std::string help) {
  const auto* first = held.answer.first(condition);
  bool quorum = condition == Condition::quorum;
  Found out{span,
            subject_of(held),
            std::move(message),
            std::move(help),
            quorum ? working_of(held.answer.quorum) : working_of(held.answer, condition),
            {},
            {}};
  if (first) out.clause = first->clause;
  if (first && first->rule) out.related.push_back({first->rule, "the rule"});
  return out;
}

std::string not_enough_words(const DecisionHeld& held) {
  if (!held.decision->in_favour && held.could_vote == 0)
    return fmt::format("{} is recorded as carried, but nobody was there who could vote", words(held));
  if (!held.decision->in_favour)
    return fmt::format("{} is recorded as carried, but was agreed without the vote that the rules ask for",
                       words(held));
  return fmt::format("{} is recorded as carried, but the votes are not enough: {}", words(held),
                     figures(held, Condition::carries));
}

std::optional<int> votes_above_those_present(const DecisionHeld& held) {
  const auto& decision = *held.decision;
  int all = -static_cast<int>(held.uncounted.size());
  bool names = false;
  for (const auto* side : {&decision.in_favour, &decision.against, &decision.abstained}) {
    if (!*side) continue;
    names = names || !(*side)->names.empty();
    all += (*side)->count();
  }
  bool by_sub_area = held.rules && votes_by(*held.rules) == VotesBy::sub_area;
  if (!held.could_vote || all <= *held.could_vote || (by_sub_area && names)) return {};
  return all;
}

AllBack all_back(const Area& area, const DecisionHeld& held) {
  AllBack out;
  auto stayed = *held.meeting;
  stayed.left.clear();
  stayed.interests.clear();
  auto at = static_cast<std::size_t>(held.decision - held.meeting->decisions.data());
  auto body = body_at(area.membership, stayed, &stayed.decisions[at]);
  auto was = body_at(area.membership, *held.meeting, held.decision);
  for (std::size_t head = 0; head < body.size() && head < was.size(); ++head)
    if (was[head].where != body[head].where && !is_counted(*held.rules, was[head].where))
      out.gone.push_back(body[head].member);
  out.quorum = quorum(held.rules, body);
  return out;
}

bool lost_by_withdrawal(const AllBack& back) { return !back.gone.empty() && back.quorum.answer == Verdict::yes; }

bool has_own_threshold(const DecisionHeld& held) {
  auto matter = matter_of(*held.decision);
  if (!held.rules || matter == ordinary_matter) return false;
  const auto* own = rule_for(*held.rules, matter);
  bool amended_by_rule = matter == "constitution" && held.rules->amendments;
  return (own && own->carries && !says_nothing(*own->carries)) || amended_by_rule;
}

bool can_be_judged(const DecisionHeld& held) {
  return held.meeting->present && (held.decision->in_favour || held.by == DecidedBy::consensus);
}

std::string without_them(const DecisionHeld& held) {
  auto answer = held.answer.of(Condition::carries);
  if (!held.carried() || answer == Verdict::not_set) return {};
  bool cast = held.decision->casting && held.casting_by == CastingBy::conflicted;
  auto which = held.uncounted.size() + (cast ? 1 : 0) == 1 ? "that vote" : "such votes";
  if (answer == Verdict::yes) return fmt::format("; without {} there are still enough for it", which);
  if (answer == Verdict::no) return fmt::format("; without {} there are not enough for it", which);
  return fmt::format("; whether there are enough for it without {} depends", which);
}

Working count_without_them(const DecisionHeld& held) {
  const auto* first = held.answer.first(Condition::carries);
  if (!first || held.answer.of(Condition::carries) == Verdict::depends)
    return working_of(held.answer, Condition::carries);
  auto out = first->working;
  if (held.answer.readings.size() > 1) {
    out.push_back({"read as", held.answer.readings[0].name, {}});
    out.push_back({"on every other reading", "the same comes of it", {}});
  }
  return out;
}

std::vector<VoteOf> votes_uncounted(const DecisionHeld& held, Uncounted why) {
  std::vector<VoteOf> out;
  for (const auto& one : held.uncounted)
    if (one.why == why) out.push_back(one);
  return out;
}

}  // namespace quorate
