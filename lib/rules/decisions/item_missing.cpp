#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

bool somebody_came_or_went(const Meeting& meeting) {
  return !meeting.interests.empty() || !meeting.arrived.empty() || !meeting.left.empty();
}

// "1 interest was declared and 2 members came late".
std::string why_words(const Meeting& meeting) {
  std::vector<std::string> parts;
  auto add = [&](std::size_t count, std::string_view noun, std::string_view did, std::string_view did_all) {
    if (count > 0) parts.push_back(fmt::format("{} {}", counted(count, noun), count == 1 ? did : did_all));
  };
  add(meeting.interests.size(), "interest", "was declared", "were declared");
  add(meeting.arrived.size(), "member", "came late", "came late");
  add(meeting.left.size(), "member", "left early", "left early");
  return joined(parts);
}

std::vector<Related> places(const Meeting& meeting) {
  std::vector<Related> out;
  if (!meeting.interests.empty()) out.push_back({meeting.interests.front().span, "an interest"});
  if (!meeting.arrived.empty()) out.push_back({meeting.arrived.front().member.span, "came late"});
  if (!meeting.left.empty()) out.push_back({meeting.left.front().member.span, "left early"});
  return out;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    bool matters = meeting.present && is_group_meeting(meeting) && somebody_came_or_went(meeting);
    if (about.as_of < meeting.date() || !matters) continue;
    for (const auto& decision : meeting.decisions) {
      if (decision.item || decision.deferred()) continue;
      tell({decision.id.span,
            fmt::format("{}/decision/{}", subject_of(meeting), decision.id.text),
            fmt::format("`{}` names no item, so that it cannot be told who was in the room for it: {} at {}",
                        decision.id.text, why_words(meeting), meeting_words(meeting)),
            "add `item:` with the number of the agenda's item",
            {},
            places(meeting),
            {}});
    }
  }
}

}  // namespace

extern const Rule item_missing;
constinit const Rule item_missing{
    .name = "item-missing",
    .topic = Topic::decisions,
    .title = "A decision without its item, where members came and went",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::meetings | Reads::attendance | Reads::declared | Reads::decisions,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Declarations of Interest: it will be for the member to withdraw from the "
        "room",
    .rationale =
        R"(At this meeting interests were declared, or members came late or left early, each at an item of the agenda. The decision names no item, so that nobody can tell who was in the room when it was taken: who counts for the quorum, and whether somebody with an interest voted. Add the number of the item to the decision.)",
    .fails = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
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
