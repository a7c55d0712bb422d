#include <fmt/core.h>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void tell_of(const Ref<Member>& who, std::string_view did, const std::string& subject, Severity severity,
             const Case& about, const Meeting& meeting, const Tell& tell) {
  if (names_member(*meeting.present, who.text) || !about.area.membership.find(who.text)) return;
  Found found{who.span,
              subject,
              fmt::format("{} {} at {}, but does not stand among those present", name_of(about.area, who.text), did,
                          meeting_words(meeting)),
              "add them to `present:`; whoever came late or left early stands in both",
              {},
              {},
              {}};
  if (const auto* excused = find_member(meeting.apologies, who.text))
    found.related.push_back({excused->span, "here among the apologies"});
  found.severity = severity;
  tell(std::move(found));
}

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  auto subject = subject_of(meeting);
  for (const auto& one : meeting.arrived)
    tell_of(one.member, "came late", subject + "/arrived/" + one.member.text, Severity::error, about, meeting, tell);
  for (const auto& one : meeting.left)
    tell_of(one.member, "left early", subject + "/left/" + one.member.text, Severity::error, about, meeting, tell);
  for (const auto& one : meeting.interests) {
    if (!one.member || !one.action) continue;
    auto did = **one.action == InterestTaken::withdrew ? "left the room for an interest" : "stayed with an interest";
    tell_of(*one.member, did, subject_of(meeting, one), Severity::warning, about, meeting, tell);
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings)
    if (meeting.present && meeting.date() <= about.as_of) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule not_among_present;
constinit const Rule not_among_present{
    .name = "not-among-present",
    .topic = Topic::meetings,
    .title = "Somebody who came late, left or withdrew, but is not among those present",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::attendance | Reads::declared | Reads::people,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(Whoever came late or left early was there for part of the meeting, and stands under `present:` as well as under `arrived:` or `left:`. Somebody who stands only there is counted as away from first to last, and the quorum may be wrong. An interest with what the member did about it, left the room or stayed, is told of too, as a warning.)",
    .fails = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse, hazel]
arrived: [{member: ivy, item: 1}]
apologies: [elder, fir]
)",
    .passes = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse, hazel, ivy]
arrived: [{member: ivy, item: 1}]
apologies: [elder, fir]
)",
    .check = check,
};

}  // namespace quorate
