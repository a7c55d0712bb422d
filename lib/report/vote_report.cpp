#include "report/vote_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/answer_report.h"
#include "report/findings_words.h"
#include "rules/answer_words.h"

namespace quorate {
namespace {

std::string title(const VoteReport& report) {
  const auto& question = report.question;
  if (!question.decision) return fmt::format("{}: did it carry? As of {}", report.area->called(), text(report.as_of));
  return fmt::format("{}: did `{}` of {} carry?", report.area->called(), question.decision->id.text,
                     text(question.meeting->date()));
}

std::string verdict_words(const VoteReport& report, Verdict answer) {
  switch (answer) {
    case Verdict::yes:
      return "Yes, it carried.";
    case Verdict::no:
      return "No, it did not carry.";
    case Verdict::depends:
      return "It depends: the rules, or what is recorded, leave open what decides here.";
    case Verdict::not_set:
      break;
  }
  return report.question.rules ? "Not set: the rules in force that day do not say what such a decision needs."
                               : "Not set: no rules of this group were in force that day.";
}

std::string minutes_words(const VoteReport& report, Verdict answer) {
  const auto& decision = *report.question.decision;
  if (!decision.outcome) return "The minutes do not say what came of it.";
  auto said = std::string(decision.outcome->span.text());
  bool differs = (answer == Verdict::yes && decision.lost()) || (answer == Verdict::no && decision.carried());
  return fmt::format("The minutes say it was {} ({}){}.", said, line_words(decision.outcome->span),
                     differs ? ": that is not what the figures come to" : "");
}

// As many for it as against, with nobody's casting vote, though the rules give somebody one or do not say whether they
// do. Empty where it is not so.
std::string tie_words(const VoteQuestion& question) {
  const auto& rule = question.rules->casting_vote;
  if ((rule && rule->holder.value == "none") || question.casting || !uncounted_votes(question).empty()) return {};
  bool tied = question.in_favour && question.against && question.in_favour->count() > 0 &&
              question.in_favour->count() == question.against->count();
  if (!tied) return {};
  if (!rule)
    return "As many were for it as against, and the rules do not say whether anybody has a casting vote: write "
           "`casting_vote` in constitution.yaml, with who has it or `none`.";
  auto whose = fmt::format("As many were for it as against, and the {} has a casting vote ({})", rule->holder.value,
                           line_words(rule->holder.span));
  return question.decision ? whose + ": the minutes record none."
                           : whose + ": `--casting for` or `--casting against` counts it.";
}

void add_notes(const VoteReport& report, const DecisionAnswer& answer, Document& out) {
  const auto& question = report.question;
  if (!question.rules) return;
  if (!rule_for(*question.rules, question.matter) && question.matter != ordinary_matter &&
      answer.answer != Verdict::not_set)
    out.blocks.push_back(Paragraph{
        fmt::format("The rules say nothing of their own about the matter `{}`, so that it goes by those for others.",
                    question.matter)});
  if (auto words = tie_words(question); !words.empty()) out.blocks.push_back(Paragraph{std::move(words)});
  if (!question.decision && !answer.first(Condition::quorum))
    out.blocks.push_back(
        Paragraph{"Whether the meeting was quorate is a question of its own, which numbers alone do not answer: "
                  "`quorate quorum`.",
                  Author::us});
}

// The rule that the first uncertain condition rests on, else the votes'.
const ConditionAnswer* deciding(const DecisionAnswer& answer) {
  for (const auto& reading : answer.readings)
    for (const auto& one : reading.conditions)
      if (not_met(one.answer)) return &one;
  return answer.first(Condition::carries);
}

Working all_figures(const DecisionReading& reading) {
  Working out;
  for (const auto& one : reading.conditions)
    if (one.condition == Condition::carries) out.insert(out.end(), one.working.begin(), one.working.end());
  return out;
}

Json conditions_json(const DecisionReading& reading) {
  JsonList out;
  for (const auto& one : reading.conditions)
    out.push_back(JsonObject{{"condition", words(one.condition)},
                             {"answer", name(one.answer)},
                             {"working", working_json(one.working)},
                             {"clause", one.clause}});
  return out;
}

}  // namespace

Document vote_document(const VoteReport& report) {
  Document out;
  out.blocks.push_back(Heading{1, title(report)});
  if (report.question.decision) out.blocks.push_back(Paragraph{report.question.decision->text.value});
  auto answer = decide(report.question);
  out.blocks.push_back(Paragraph{verdict_words(report, answer.answer), Author::us});
  auto table = readings_table("What it needs", shown(answer));
  if (!table.rows.empty()) out.blocks.push_back(std::move(table));
  if (report.question.decision) out.blocks.push_back(Paragraph{minutes_words(report, answer.answer)});
  add_notes(report, answer, out);
  if (const auto* rule = deciding(answer)) add_clause(rule->clause, rule->says, rule->rule, out);
  return out;
}

Json vote_json(const VoteReport& report) {
  auto answer = decide(report.question);
  const auto& question = report.question;
  JsonList readings;
  if (answer.readings.size() > 1)
    for (const auto& reading : answer.readings)
      readings.push_back(JsonObject{
          {"reading", reading.name}, {"answer", name(reading.answer)}, {"conditions", conditions_json(reading)}});
  const auto& first = answer.readings.front();
  const auto* rule = deciding(answer);
  return report_json(*report.area, report.as_of,
                     {{"question", "vote"},
                      {"meeting", question.meeting ? Json(question.meeting->id) : Json()},
                      {"decision", question.decision ? Json(question.decision->id.text) : Json()},
                      {"matter", question.matter},
                      {"answer", name(answer.answer)},
                      {"readings", std::move(readings)},
                      {"working", working_json(all_figures(first))},
                      {"conditions", conditions_json(first)},
                      {"minuted", question.decision && question.decision->outcome
                                      ? Json(std::string(question.decision->outcome->span.text()))
                                      : Json()},
                      {"clause", rule ? Json(rule->clause) : Json("")}});
}

}  // namespace quorate
