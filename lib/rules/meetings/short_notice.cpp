#include <fmt/core.h>

#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Span rule_span(const NoticeRule& rule, const Meeting& meeting) {
  return meeting.kind() == MeetingKind::agm && rule.agm_length ? rule.agm_length->span : rule.length->span;
}

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  const auto* rules = version_for(about.area.constitution, meeting);
  if (!rules || !rules->notice || !meeting.notice || !meeting.notice->given) return;
  const auto* length = notice_length(*rules, meeting.kind());
  const auto& given = *meeting.notice->given;
  if (!length || *given + *length <= meeting.date()) return;
  tell({given.span,
        subject_of(meeting) + "/notice",
        fmt::format("notice of {} was given {}, where the rules ask for {}", meeting_words(meeting),
                    before_words(*given, meeting), text(*length)),
        "give notice earlier; whether the meeting stands all the same is for the group's rules to say",
        {{"meeting", text(meeting.date()), meeting.meeting.date.span},
         {"notice asked for", text(*length), rule_span(*rules->notice, meeting)},
         {"last day for it", text(last_day_before(meeting.date(), *length)), {}},
         {"notice given", text(*given), given.span}},
        {},
        rules->notice->clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule short_notice;
constinit const Rule short_notice{
    .name = "short-notice",
    .topic = Topic::meetings,
    .title = "A meeting called at short notice",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause = "Allenton's later rules: one month's notice of an annual meeting; practice of other areas: 14 days",
    .rationale =
        R"(The rules say how long before a meeting notice is given. The day counts: fourteen days before the 15th, the 1st is in time. An annual meeting has its own length of notice where the rules name one, else that of other meetings. Meetings whose notice has no day are not looked at.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    notice: {length: 14 days}
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-26, channels: [website]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    notice: {length: 14 days}
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-25, channels: [website]}
)",
    .check = check,
};

}  // namespace quorate
