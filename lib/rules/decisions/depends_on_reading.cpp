#include <fmt/core.h>
#include <algorithm>

#include "rules/each_decision.h"

namespace quorate {
namespace {

bool readings_disagree(const DecisionHeld& held, Condition condition) {
  bool holds = false, fails = false;
  for (const auto& reading : held.answer.readings)
    for (const auto& one : reading.conditions) {
      if (one.condition != condition) continue;
      holds = holds || one.answer == Verdict::yes;
      fails = fails || one.answer == Verdict::no;
    }
  return holds && fails;
}

// Open in itself, not merely for want of something that another rule asks to be recorded.
bool is_open(const DecisionHeld& held, Condition condition) {
  if (held.answer.of(condition) != Verdict::depends) return false;
  if (condition == Condition::quorum) return held.by_vote();  // of an agreement, inquorate-consensus tells
  if (readings_disagree(held, condition)) return true;
  if (!held.of_the_group || votes_above_those_present(held)) return false;
  return condition == Condition::residents || held.somebody_unknown || !held.by_vote();
}

std::vector<Condition> open_of(const DecisionHeld& held) {
  std::vector<Condition> out;
  for (auto condition : {Condition::quorum, Condition::carries, Condition::residents})
    if (is_open(held, condition)) out.push_back(condition);
  return out;
}

constexpr Condition all_conditions[] = {
    Condition::quorum,  Condition::carries,  Condition::residents,       Condition::consent, Condition::told,
    Condition::by_vote, Condition::seconded, Condition::kind_of_meeting, Condition::notice};

// Not carried on any reading, and yet no condition fails on all of them: no other rule tells of it.
bool fails_by_turns(const DecisionHeld& held) {
  return held.carried() && held.answer.answer == Verdict::no &&
         std::none_of(std::begin(all_conditions), std::end(all_conditions),
                      [&](Condition one) { return held.answer.of(one) == Verdict::no; });
}

Working working(const DecisionHeld& held, const std::vector<Condition>& open) {
  Working out;
  for (auto condition : open)
    for (auto& figure :
         condition == Condition::quorum ? working_of(held.answer.quorum) : working_of(held.answer, condition)) {
      figure.name =
          figure.name.empty() ? std::string(words(condition)) : fmt::format("{}, {}", words(condition), figure.name);
      out.push_back(std::move(figure));
    }
  return out;
}

std::string_view help(const DecisionHeld& held, const std::vector<Condition>& open) {
  // How the rules are meant is not what is open, but what happened or who somebody is.
  bool settled = open.front() != Condition::quorum && !readings_disagree(held, open.front());
  bool by_number = held.decision->in_favour && held.decision->in_favour->number;
  if (settled && open.front() == Condition::residents && by_number) return "record by name who voted for it";
  if (settled && held.somebody_unknown)
    return "write in membership.yaml who has a vote and who lives in the area, as far as it can be found out";
  return "agree how the rules are meant and write it into constitution.yaml, or take it again";
}

std::string_view depends_words(const DecisionHeld& held, Condition open) {
  bool readings = open == Condition::quorum ? held.answer.quorum.readings.size() > 1 : readings_disagree(held, open);
  return readings ? "whether it carried depends on how the rules are read"
                  : "whether it carried depends on what is not recorded or not said";
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if ((!held.carried() && !held.lost()) || !can_be_judged(held)) continue;
    bool fails = fails_by_turns(held);
    auto open = open_of(held);
    if (open.empty() || (held.answer.answer != Verdict::depends && !fails)) continue;
    auto found = about_condition(
        held, open.front(), outcome_span(held),
        fmt::format("{} is recorded as {}, but {}", words(held), held.carried() ? "carried" : "lost",
                    fails ? "on each reading it falls for one reason or another" : depends_words(held, open.front())),
        std::string(help(held, open)));
    found.working = working(held, open);
    if (fails) found.severity = Severity::error;
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule depends_on_reading;
constinit const Rule depends_on_reading{
    .name = "depends-on-reading",
    .topic = Topic::decisions,
    .title = "Whether it carried depends on how the rules are read",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8: a majority of those present; a two thirds majority of partnership members; "
        "whether advisory members count is not said",
    .rationale =
        R"(The rules, or what is recorded, leave something open that decides the matter: whether advisory members count, of whom two thirds are taken, who lives in the area. On one reading the decision carried, on another it did not; each is shown with its figures. Agree how the rule is meant and write that into constitution.yaml, or take the decision again so that it carries on every reading. Where it fails on each reading for another reason, this is an error.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
