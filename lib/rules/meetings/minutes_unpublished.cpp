#include <fmt/core.h>

#include "base/words.h"
#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  auto by = publish_by(about.area, meeting, about.as_of);
  if (!by || about.as_of <= *by) return;
  const auto& rule = *version_for(about.area.constitution, meeting)->minutes;
  std::vector<std::string> channels;
  for (const auto& channel : rule.channels) channels.push_back(fmt::format("`{}`", *channel));
  Working working{{"held", text(meeting.date()), meeting.meeting.date.span},
                  {"published at", joined(channels), rule.channels.front().span}};
  if (rule.within) working.push_back({"within", text(**rule.within), rule.within->span});
  tell({meeting.minutes->span,
        subject_of(meeting) + "/minutes",
        fmt::format("the minutes of {} are approved, and no day is written on which they were published",
                    meeting_words(meeting)),
        "publish them and write `published:` with the day; or write `embargo:` with the reason and until when",
        std::move(working),
        {},
        rule.clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule minutes_unpublished;
constinit const Rule minutes_unpublished{
    .name = "minutes-unpublished",
    .topic = Topic::meetings,
    .title = "Approved minutes that were not published",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::minutes,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Frequency of meetings: the minutes will be posted on the website",
    .rationale =
        R"(The rules name where minutes are published. These were approved, no embargo keeps them back, and no day is written on which they were published. Where the rules say how soon, that time must have passed. Minutes of sub-groups are not looked at.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    minutes: {channels: [website]}
# in meetings/2014-01-08.yaml
minutes: {status: approved}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    minutes: {channels: [website]}
# in meetings/2014-01-08.yaml
minutes: {status: approved, published: 2014-01-14}
)",
    .check = check,
};

}  // namespace quorate
