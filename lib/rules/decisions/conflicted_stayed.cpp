#include <fmt/core.h>
#include <algorithm>

#include "rules/each_decision.h"

namespace quorate {
namespace {

bool asks_to_withdraw(const Case& about, const Meeting& meeting) {
  const auto* rules = version_for(about.area.constitution, meeting);
  return rules && rules->interests && rules->interests->action &&
         **rules->interests->action == InterestAction::withdraw;
}

// Told of as a vote instead.
bool voted(const AgendaNumbers& numbers, const Decision& decision, const DeclaredInterest& interest) {
  if (numbers.same(decision.item, interest.item) != AgendaNumbers::Same::yes) return false;
  for (const auto* side : {&decision.in_favour, &decision.against, &decision.abstained})
    if (*side && (*side)->has(interest.member->text)) return true;
  return false;
}

void check_meeting(const Case& about, const Meeting& meeting, const Tell& tell) {
  AgendaNumbers numbers(meeting);
  for (const auto& one : meeting.interests) {
    if (!one.member || !one.item || !one.action || **one.action != InterestTaken::remained) continue;
    if (std::any_of(meeting.decisions.begin(), meeting.decisions.end(),
                    [&](const Decision& decision) { return voted(numbers, decision, one); }))
      continue;
    const auto& rule = *version_for(about.area.constitution, meeting)->interests;
    tell({one.action->span,
          subject_of(meeting, one),
          fmt::format("{} declared an interest in item {} and remained in the room, where the rules say to withdraw",
                      name_of(about.area, one.member->text), **one.item),
          "ask members with an interest to leave the room before the item begins",
          {},
          {{rule.action->span, "the rule"}},
          rule.clause});
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings)
    if (meeting.date() <= about.as_of && asks_to_withdraw(about, meeting)) check_meeting(about, meeting, tell);
}

}  // namespace

extern const Rule conflicted_stayed;
constinit const Rule conflicted_stayed{
    .name = "conflicted-stayed",
    .topic = Topic::decisions,
    .title = "Somebody with an interest stayed in the room",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Declarations of Interest: it will be for the member to withdraw from the "
        "room",
    .rationale =
        R"(A member declared an interest in an item and remained in the room, where the rules say that they withdraw. Ask them to leave the room next time, before the discussion begins. Where they voted as well, only that is told.)",
    .fails = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: remained}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
