#include <fmt/core.h>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// Two meetings of one day are in no order that the files tell.
void look_at_approval(const Meeting& meeting, const Area& area, const Tell& tell) {
  if (!meeting.minutes->at) return;
  const auto* at = find_meeting(area, meeting.minutes->at->text);
  bool itself = meeting.minutes->at->text == meeting.id;
  if (!at || (!itself && at->date() >= meeting.date())) return;
  tell({meeting.minutes->at->span,
        subject_of(meeting) + "/minutes/at",
        itself ? fmt::format("the minutes of {} are said to be approved by that meeting itself", meeting_words(meeting))
               : fmt::format("the minutes of {} are said to be approved by {}, which was earlier",
                             meeting_words(meeting), meeting_words(*at)),
        "name the later meeting that approved them, or write `status: draft` until one has",
        {{"held", text(meeting.date()), meeting.meeting.date.span},
         {"approved at", text(at->date()), at->meeting.date.span}},
        {},
        {}});
}

void look_at_publishing(const Meeting& meeting, const Tell& tell) {
  const auto& published = meeting.minutes->published;
  if (!published || **published >= meeting.date()) return;
  tell({published->span,
        subject_of(meeting) + "/minutes/published",
        fmt::format("the minutes of {} are said to be published on {}, before it", meeting_words(meeting),
                    text(**published)),
        "mend the day that is mistyped",
        {{"held", text(meeting.date()), meeting.meeting.date.span}, {"published", text(**published), published->span}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    if (!meeting.minutes) continue;
    look_at_approval(meeting, about.area, tell);
    look_at_publishing(meeting, tell);
  }
}

}  // namespace

extern const Rule minutes_before_meeting;
constinit const Rule minutes_before_meeting{
    .name = "minutes-before-meeting",
    .topic = Topic::meetings,
    .title = "Minutes approved or published before there could be any",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::minutes,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(The minutes of a meeting are said to be approved by that meeting itself or by an earlier one, or published before its day. That cannot be: minutes are written after a meeting and approved by a later one. Mostly a day is mistyped, or the lines were copied from another meeting's file.)",
    .fails = R"(# in meetings/2014-01-08.yaml
minutes: {status: approved, at: 2014-01-08}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
minutes: {status: approved, at: 2014-01-15}
# in meetings/2014-01-15.yaml
meeting: {date: 2014-01-15, kind: partnership}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
