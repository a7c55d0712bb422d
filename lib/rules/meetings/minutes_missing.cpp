#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/meetings.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr TimeSpan long_enough{6, TimeSpan::Unit::weeks};

void look_at(const Meeting& meeting, const Meeting* next, const Case& about, const Tell& tell) {
  bool late = about.as_of > meeting.date() + long_enough;
  if (meeting.minutes || (!next && !late)) return;
  Working working{{"held", text(meeting.date()), meeting.meeting.date.span}};
  if (next) working.push_back({"next meeting", text(next->date()), next->meeting.date.span});
  if (!next) working.push_back({"as of", text(about.as_of), {}});
  auto since = next ? fmt::format("the group has met again on {}", text(next->date()))
                    : fmt::format("it was {} ago",
                                  counted(static_cast<std::size_t>(days_between(meeting.date(), about.as_of)), "day"));
  tell({meeting.meeting.date.span,
        subject_of(meeting) + "/minutes",
        fmt::format("{} has no minutes, and {}", meeting_words(meeting), since),
        "write `minutes: {status: draft}`, or `approved` with the meeting that approved them",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  if (about.area.meetings.empty()) return;
  auto held = group_meetings(about.area, about.area.meetings.front().date(), about.as_of);
  for (std::size_t at = 0; at < held.size(); ++at) {
    auto later = std::find_if(held.begin() + static_cast<std::ptrdiff_t>(at), held.end(),
                              [&](const Meeting* one) { return one->date() > held[at]->date(); });
    look_at(*held[at], later == held.end() ? nullptr : *later, about, tell);
  }
}

}  // namespace

extern const Rule minutes_missing;
constinit const Rule minutes_missing{
    .name = "minutes-missing",
    .topic = Topic::meetings,
    .title = "A meeting without minutes",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::meetings | Reads::minutes,
    .since = "0.1",
    .clause = "Programme guidance: recording and communicating how decisions are made; good practice",
    .rationale =
        R"(A meeting of the group was held, and nothing is written of its minutes, not even that they are a draft, although the next meeting has been held or more than six weeks have passed. The six weeks are quorate's, not a rule of any programme.)",
    .fails = R"(# as of 2014-03-12
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
apologies: [elder, fir, ivy]
)",
    .passes = R"(# as of 2014-03-11
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
apologies: [elder, fir, ivy]
)",
    .check = check,
};

}  // namespace quorate
