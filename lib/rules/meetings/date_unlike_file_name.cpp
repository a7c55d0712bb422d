#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr std::string_view pattern = "0000-00-00";

bool is_day(std::string_view text) {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                    [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

// What is written like a day in a file's name, with no further digit beside it.
std::vector<std::string_view> days_in(std::string_view name) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at + pattern.size() <= name.size(); ++at) {
    auto end = at + pattern.size();
    bool alone = (at == 0 || !is_digit(name[at - 1])) && (end == name.size() || !is_digit(name[end]));
    if (alone && is_day(name.substr(at, pattern.size()))) out.push_back(name.substr(at, pattern.size()));
  }
  return out;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    auto days = days_in(meeting.id);
    auto written = iso(meeting.date());
    if (days.empty() || std::find(days.begin(), days.end(), written) != days.end()) continue;
    tell({meeting.meeting.date.span,
          subject_of(meeting) + "/date",
          fmt::format("this meeting is dated {}, but its file is named after `{}`", written, days.front()),
          "mend the date, or rename the file and whatever names the meeting by it",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule date_unlike_file_name;
constinit const Rule date_unlike_file_name{
    .name = "date-unlike-file-name",
    .topic = Topic::meetings,
    .title = "A meeting dated otherwise than its file is named",
    .severity = Severity::warning,
    .layer = Layer::format,
    .reads = Reads::meetings,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A meeting is known by its file's name: `2014-03-12/hub-lease` is a decision of `meetings/2014-03-12.yaml`. The date inside is another, mostly because the file was copied from the last meeting's. By that date it is told who was a member and which rules were in force, and when the next meeting is due. A name without a day in it is not told of.)",
    .fails = R"(# in meetings/2014-01-09.yaml
meeting: {date: 2014-01-08, kind: sub-group}
minutes: {status: draft}
)",
    .passes = R"(# in meetings/2014-01-09-youth.yaml
meeting: {date: 2014-01-09, kind: sub-group}
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
