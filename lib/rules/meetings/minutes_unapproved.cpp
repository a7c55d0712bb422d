#include <fmt/core.h>

#include "base/words.h"
#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr std::size_t often_enough = 2;

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  if (!meeting.minutes || !meeting.minutes->status || **meeting.minutes->status != MinutesStatus::draft) return;
  auto since = group_meetings(about.area, day_after(meeting.date()), about.as_of);
  if (since.size() < often_enough) return;
  Working working{{"held", text(meeting.date()), meeting.meeting.date.span}};
  for (const auto* later : since) working.push_back({"met again", text(later->date()), later->meeting.date.span});
  tell({meeting.minutes->status->span,
        subject_of(meeting) + "/minutes",
        fmt::format("the minutes of {} are still a draft, and the group has met {} since", meeting_words(meeting),
                    counted(since.size(), "time")),
        "have them approved, and write `status: approved` with `at:` and the meeting",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings)
    if (is_group_meeting(meeting)) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule minutes_unapproved;
constinit const Rule minutes_unapproved{
    .name = "minutes-unapproved",
    .topic = Topic::meetings,
    .title = "Minutes that stayed a draft",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::meetings | Reads::minutes,
    .since = "0.1",
    .clause = "Good practice: minutes are approved by the next meeting",
    .rationale =
        R"(The minutes of a meeting of the group are still a draft, although the group has met at least twice since. Minutes are usually approved at the next meeting; until they are, what they say can be disputed.)",
    .fails = R"(# as of 2014-03-12
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
minutes: {status: approved, at: 2014-02-11}
# in meetings/2014-02-11.yaml
meeting: {date: 2014-02-11, kind: partnership}
minutes: {status: draft}
)",
    .passes = R"(# as of 2014-03-12
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
