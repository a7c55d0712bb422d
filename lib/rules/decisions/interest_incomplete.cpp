#include <fmt/core.h>

#include "base/words.h"
#include "govern/interests.h"
#include "rules/each_decision.h"
#include "rules/has_word.h"

namespace quorate {
namespace {

std::string words_for(std::string_view fact) {
  if (fact == "who") return "who declared it";
  if (fact == "kind") return "what kind of interest it is";
  if (fact == "item") return "which item it concerns";
  return fact == "action" ? "whether the member withdrew or remained" : "how it arises";
}

void check_one(const Case& about, const Meeting& meeting, const DeclaredInterest& interest, const InterestRule& rule,
               const Tell& tell) {
  auto missing = missing_facts(interest);
  if (missing.empty()) return;
  std::vector<std::string> facts;
  bool broken = false;
  for (auto fact : missing) {
    facts.push_back(words_for(fact));
    broken = broken || has_word(rule.minuted, fact);
  }
  auto whose =
      interest.member ? "the interest of " + name_of(about.area, interest.member->text) : std::string("an interest");
  Found found{interest.span,
              subject_of(meeting, interest),
              fmt::format("of {} the minutes do not say {}", whose, joined(facts, "or")),
              "add it from the notes of the meeting while somebody remembers",
              {},
              {},
              rule.clause};
  if (!broken) found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    const auto* rules = version_for(about.area.constitution, meeting);
    if (about.as_of < meeting.date() || !rules || !rules->interests) continue;
    for (const auto& interest : meeting.interests) check_one(about, meeting, interest, *rules->interests, tell);
  }
}

}  // namespace

extern const Rule interest_incomplete;
constinit const Rule interest_incomplete{
    .name = "interest-incomplete",
    .topic = Topic::decisions,
    .title = "An interest minuted without all that it needs",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::meetings | Reads::declared | Reads::constitution,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, Appendix 5: the minutes state who declared, which interest, the item, and whether "
        "they withdrew or remained; section 8: and how it arises",
    .rationale =
        R"(Where an interest is declared, the minutes say who declared it, of what kind it is, which item it concerns, and whether the member withdrew or remained without taking part. Without these nobody can tell afterwards whether it was handled well. What the rules ask the minutes to say is an error where it is missing; the rest, and how the interest arises, is a warning.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    interests: {action: withdraw, minuted: [who, kind, item, action]}
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    interests: {action: withdraw, minuted: [who, kind, item, action]}
# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
