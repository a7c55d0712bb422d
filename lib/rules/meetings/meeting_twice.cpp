#include <fmt/core.h>

#include <string_view>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

bool differ(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }

// Whether both may be the files of one meeting. Of sub-groups there are several, so that it must be written which met.
bool may_be_one(const Meeting& a, const Meeting& b) {
  if (a.date() != b.date() || a.kind() != b.kind()) return false;
  if (differ(a.meeting.time, b.meeting.time) || differ(a.meeting.place, b.meeting.place)) return false;
  const auto &one = a.meeting.group, &other = b.meeting.group;
  return a.kind() != MeetingKind::sub_group || (one && other && one->text == other->text);
}

// Meetings stand by day, so that those of one day are neighbours.
const Meeting* same_before(const std::vector<Meeting>& meetings, std::size_t at) {
  for (auto before = at; before-- > 0 && meetings[before].date() == meetings[at].date();)
    if (may_be_one(meetings[before], meetings[at])) return &meetings[before];
  return nullptr;
}

void check(const Case& about, const Tell& tell) {
  const auto& meetings = about.area.meetings;
  for (std::size_t at = 1; at < meetings.size(); ++at) {
    const auto* first = same_before(meetings, at);
    if (!first) continue;
    const auto& second = meetings[at];
    tell({second.meeting.date.span,
          subject_of(second),
          fmt::format("{} stands in two files, `{}.yaml` and `{}.yaml`", meeting_words(second), first->id, second.id),
          "take one out; if there were two, write in both at what `time:` or in what `place:` they were",
          {},
          {{first->meeting.date.span, "the other stands here"}},
          {}});
  }
}

}  // namespace

extern const Rule meeting_twice;
constinit const Rule meeting_twice{
    .name = "meeting-twice",
    .topic = Topic::meetings,
    .title = "A meeting that may stand in two files",
    .severity = Severity::warning,
    .layer = Layer::format,
    .reads = Reads::meetings | Reads::notice | Reads::sub_groups,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Two files hold a meeting of the same day and the same kind, and neither its time nor its place is written in both and differs: mostly one is a copy that was left in the folder. It counts as two meetings, and its decisions as taken twice. Meetings of sub-groups are looked at where both say which sub-group met.)",
    .fails = R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: partnership}
# in meetings/2014-01-08 (1).yaml
meeting: {date: 2014-01-08, kind: partnership}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
minutes: {status: draft}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: partnership, time: 18:30}
# in meetings/2014-01-08-late.yaml
meeting: {date: 2014-01-08, kind: partnership, time: 20:00}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
