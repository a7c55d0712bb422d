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

bool is_named_in(const Meeting& meeting, const Decision& decision, std::string_view member) {
  for (const auto* side : {&decision.in_favour, &decision.against, &decision.abstained})
    if (*side && (*side)->has(member)) return true;
  const auto& caster = decision.casting_by ? decision.casting_by : meeting.chair;
  return decision.casting && caster && caster->text == member;
}

// Those who declared an interest at the meeting and are named among the votes: perhaps on the very item.
std::vector<const DeclaredInterest*> interested_voters(const Meeting& meeting, const Decision& decision) {
  std::vector<const DeclaredInterest*> out;
  for (const auto& interest : meeting.interests) {
    if (!interest.member || !is_named_in(meeting, decision, interest.member->text)) continue;
    bool told = std::any_of(out.begin(), out.end(),
                            [&](const DeclaredInterest* one) { return one->member->text == interest.member->text; });
    if (!told) out.push_back(&interest);
  }
  return out;
}

void tell_of(const Case& about, const Meeting& meeting, const Decision& decision, const Tell& tell) {
  Found found{decision.id.span,
              subject_of(meeting, decision),
              fmt::format("`{}` names no item, so that it cannot be told who was in the room for it: {} at {}",
                          decision.id.text, why_words(meeting), meeting_words(meeting)),
              "add `item:` with the number of the agenda's item",
              {},
              places(meeting),
              {}};
  if (auto voters = interested_voters(meeting, decision); !voters.empty()) {
    std::vector<std::string> who;
    for (const auto* one : voters) who.push_back(name_of(about.area, one->member->text));
    found.message = fmt::format(
        "`{}` names no item, and {}, who declared an interest at {}, {} named among its votes: it cannot be told "
        "whether they voted on what they have an interest in",
        decision.id.text, joined(who), meeting_words(meeting), who.size() == 1 ? "is" : "are");
    found.related = {};
    for (const auto* one : voters) found.related.push_back({one->span, "declared here"});
    found.severity = Severity::warning;
  }
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    bool matters = meeting.present && is_group_meeting(meeting) && somebody_came_or_went(meeting);
    if (about.as_of < meeting.date() || !matters) continue;
    for (const auto& decision : meeting.decisions)
      if (!decision.item && !decision.deferred()) tell_of(about, meeting, decision, tell);
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
        R"(At this meeting interests were declared, or members came late or left early, each at an item of the agenda. The decision names no item, so that nobody can tell who was in the room when it was taken: who counts for the quorum, and whether somebody with an interest voted. Add the number of the item to the decision. Where somebody who declared an interest is named among the votes, it is a warning: their vote is counted, and perhaps must not be.)",
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
