#include <fmt/core.h>

#include "base/words.h"
#include "govern/register.h"
#include "rules/has_word.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  const auto* rules = version_for(about.area.constitution, meeting);
  if (!rules || !rules->notice || !meeting.notice || meeting.notice->channels.empty()) return;
  if (meeting.kind() == MeetingKind::sub_group || meeting.date() > about.as_of) return;
  std::vector<std::string> missing;
  Working working;
  for (const auto& channel : rules->notice->channels) {
    bool used = has_word(meeting.notice->channels, *channel);
    working.push_back({*channel, used ? "yes" : "no", channel.span});
    if (!used) missing.push_back(fmt::format("`{}`", *channel));
  }
  if (missing.empty()) return;
  tell({meeting.notice->span,
        subject_of(meeting) + "/notice",
        fmt::format("notice of {} did not go to {}, as the rules ask", meeting_words(meeting), joined(missing, "or")),
        "add it to `channels:` if it did go there; else see that the next notice does",
        std::move(working),
        {},
        rules->notice->clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule notice_channel_missing;
constinit const Rule notice_channel_missing{
    .name = "notice-channel-missing",
    .topic = Topic::meetings,
    .title = "Notice that did not go everywhere it should",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Circulation of Information: website, library, circulated electronically",
    .rationale =
        R"(The rules name the places where meetings are announced. For each meeting that was held, and whose notice says where it went, every one of those places must be among them, in the same word. Meetings of sub-groups, and those still to come, are not looked at.)",
    .fails = R"(# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [email]}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [email, website]}
)",
    .check = check,
};

}  // namespace quorate
