#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr std::string_view year_first = "0000-00-00", year_last = "00-00-0000";

bool is_like(std::string_view text, std::string_view pattern) {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                    [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

// What is written like a day in a file's name, with no further digit beside it.
std::vector<std::string_view> days_in(std::string_view name, std::string_view pattern) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at + pattern.size() <= name.size(); ++at) {
    auto end = at + pattern.size();
    bool alone = (at == 0 || !is_digit(name[at - 1])) && (end == name.size() || !is_digit(name[end]));
    if (alone && is_like(name.substr(at, pattern.size()), pattern)) out.push_back(name.substr(at, pattern.size()));
  }
  return out;
}

// "15-01-2025" of "2025-01-15", and as some write it "01-15-2025".
bool is_turned_round(std::string_view written, std::string_view day) {
  auto year = day.substr(0, 4), month = day.substr(5, 2), number = day.substr(8, 2);
  return written == fmt::format("{}-{}-{}", number, month, year) ||
         written == fmt::format("{}-{}-{}", month, number, year);
}

// Its name with the day as it should be; with what else it says only where another meeting has the day's name.
std::string right_name(const Area& area, const Meeting& meeting, std::string_view turned_round) {
  auto day = iso(meeting.date());
  if (turned_round.empty()) return find_meeting(area, day) ? day + "-" + meeting.id : day;
  auto name = meeting.id;
  return name.replace(name.find(turned_round), turned_round.size(), day);
}

void tell_name(const Area& area, const Meeting& meeting, std::string_view turned_round, const Tell& tell) {
  auto what = turned_round.empty() ? fmt::format("its name holds no day such as `{}`", iso(meeting.date()))
                                   : fmt::format("its name holds the day as `{}`", turned_round);
  tell({meeting.meeting.date.span,
        subject_of(meeting) + "/name",
        fmt::format("the file of {} is named `{}.yaml`: {}", meeting_words(meeting), meeting.id, what),
        fmt::format("rename it to `{}.yaml`, and whatever names the meeting by it",
                    right_name(area, meeting, turned_round)),
        {},
        {},
        {}});
}

void tell_day(const Meeting& meeting, std::string_view named, const Tell& tell) {
  tell({meeting.meeting.date.span,
        subject_of(meeting) + "/date",
        fmt::format("this meeting is dated {}, but its file is named after `{}`", iso(meeting.date()), named),
        "mend the date, or rename the file and whatever names the meeting by it",
        {},
        {},
        {}});
}

void look_at(const Area& area, const Meeting& meeting, const Tell& tell) {
  auto day = iso(meeting.date());
  auto days = days_in(meeting.id, year_first), turned = days_in(meeting.id, year_last);
  if (std::find(days.begin(), days.end(), day) != days.end()) return;
  if (!days.empty()) return tell_day(meeting, days.front(), tell);
  auto same = std::find_if(turned.begin(), turned.end(), [&](auto one) { return is_turned_round(one, day); });
  if (same == turned.end() && !turned.empty()) return tell_day(meeting, turned.front(), tell);
  tell_name(area, meeting, same == turned.end() ? std::string_view() : *same, tell);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(about.area, meeting, tell);
}

}  // namespace

extern const Rule date_unlike_file_name;
constinit const Rule date_unlike_file_name{
    .name = "date-unlike-file-name",
    .topic = Topic::meetings,
    .title = "A meeting's file that is not named after its day",
    .severity = Severity::warning,
    .layer = Layer::format,
    .reads = Reads::meetings,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A meeting is known by its file's name: `2014-03-12/hub-lease` is a decision of `meetings/2014-03-12.yaml`. The date inside is another, mostly because the file was copied from the last meeting's. By that date it is told who was a member and which rules were in force, and when the next meeting is due. A name that holds no day, or holds it the other way round, is told of too: nobody finds the meeting by it, and what names the meeting by its day does not find it either.)",
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
