#include <fmt/core.h>
#include <algorithm>

#include "rules/each_decision.h"

namespace quorate {
namespace {

const Movement* among(const std::vector<Movement>& movements, std::string_view member) {
  auto found =
      std::find_if(movements.begin(), movements.end(), [&](const auto& one) { return one.member.text == member; });
  return found == movements.end() ? nullptr : &*found;
}

// Why they were not there, and where that stands. Attendance is recorded: else nobody is said to have been away.
Related why(const Meeting& meeting, std::string_view member) {
  bool present = names_member(*meeting.present, member);
  if (const auto* left = present ? among(meeting.left, member) : nullptr)
    return {left->member.span, fmt::format("had left before item {}", *left->item)};
  if (const auto* came = present ? among(meeting.arrived, member) : nullptr)
    return {came->member.span, fmt::format("came only for item {}", *came->item)};
  if (const auto* sent = find_member(meeting.apologies, member)) return {sent->span, "sent apologies"};
  Span span = meeting.present->empty() ? meeting.span : meeting.present->front().span;
  return {span, "is not among those present"};
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about))
    for (const auto& vote : votes_uncounted(held, Uncounted::absent)) {
      auto reason = why(*held.meeting, vote.voter.text);
      Found found{
          vote.voter.span,
          subject_of(held) + "/" + vote.voter.text,
          fmt::format("{} is recorded as {} on {}, but {}{}", name_of(about.area, vote.voter.text),
                      vote.abstained ? "abstaining" : "voting", words(held), reason.message, without_them(held)),
          "correct the attendance, or the list of votes",
          count_without_them(held),
          {reason},
          {}};
      if (vote.abstained) found.severity = Severity::warning;
      tell(std::move(found));
    }
}

}  // namespace

extern const Rule absent_voter;
constinit const Rule absent_voter{
    .name = "absent-voter",
    .topic = Topic::decisions,
    .title = "Somebody voted who was not there",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Decision Making: a decision will be made by those present and entitled to "
        "vote",
    .rationale =
        R"(Somebody is recorded as voting who was not in the room: not among those present, not yet there, or gone before that item. Their vote is not counted. Correct the attendance or the list of votes.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood, elder], against: [gorse], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
