#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/meetings.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// So far short that it is broken, or that the year under way can only be saved by more than one meeting a month.
bool is_short(const YearCount& year) {
  if (year.over) return year.short_of() > 0;
  return year.short_of() > std::max(year.planned, year.months_left);
}

bool overlap(const YearCount& a, const YearCount& b) { return a.from <= b.to && b.from <= a.to; }

// A year by another reading that is as short, and shares days with this one.
const YearCount* same_in(const MeetingCounts& counts, std::size_t reading, const YearCount& year) {
  for (const auto& other : counts.years)
    if (other.reading == reading && other.over == year.over && is_short(other) && overlap(other, year)) return &other;
  return nullptr;
}

bool certain(const MeetingCounts& counts, const YearCount& year) {
  for (std::size_t reading = 0; reading < counts.readings; ++reading)
    if (reading != year.reading && !same_in(counts, reading, year)) return false;
  return true;
}

std::string held_words(const YearCount& year) { return counted(year.held.size(), "meeting"); }

Figure figure_of(const YearCount& year) {
  auto name = fmt::format("{} to {}", text(year.from), text(year.to));
  return {std::move(name), held_words(year), year.held.empty() ? Span{} : year.held.front()->meeting.date.span,
          static_cast<std::int64_t>(year.held.size())};
}

Working working_of(const MeetingCounts& counts, const YearCount& year) {
  Working out{count_figure("asked for", *year.rule->at_least, year.rule->at_least.span), figure_of(year)};
  for (const auto* meeting : year.held) out.push_back({"held", text(meeting->date()), meeting->meeting.date.span});
  if (year.planned > 0) out.push_back(count_figure("planned later in that year", year.planned));
  for (const auto& other : counts.years)
    if (other.reading != year.reading && overlap(other, year)) out.push_back(figure_of(other));
  return out;
}

std::string message_of(const YearCount& year, bool sure) {
  auto when = year_words(year.of, year.from);
  auto out = year.over ? fmt::format("{} of the group in {}, where the rules ask for {}", held_words(year), when,
                                     *year.rule->at_least)
                       : fmt::format("{} of the group so far in {}: {} more needed by {}, in {}", held_words(year),
                                     when, year.short_of(), text(year.to),
                                     counted(static_cast<std::size_t>(year.months_left), "month"));
  return sure ? out : out + fmt::format(": too few {}, but it depends on what a year is", words(year.of));
}

std::string help_of(const YearCount& year, bool sure) {
  if (!sure)
    return "write `each: calendar-year` or `each: plan-year` in the rules, once the group has agreed which is meant";
  return year.over ? "add the files of meetings that were held and are not recorded; what is past cannot be made good"
                   : "set dates for more meetings soon, or agree why there will be fewer";
}

void look_at(const MeetingCounts& counts, const YearCount& year, const Tell& tell) {
  if (!is_short(year)) return;
  bool sure = certain(counts, year);
  if (sure && year.reading != 0) return;  // told with the first reading
  auto severity = !sure ? Severity::note : year.over ? Severity::error : Severity::warning;
  tell({year.rule->at_least.span,
        "meetings/year/" + iso(year.from),
        message_of(year, sure),
        help_of(year, sure),
        working_of(counts, year),
        {},
        year.rule->clause,
        severity,
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& counts : meeting_counts(about.area, about.as_of))
    for (const auto& year : counts.years) look_at(counts, year, tell);
}

}  // namespace

extern const Rule too_few_meetings;
constinit const Rule too_few_meetings{
    .name = "too-few-meetings",
    .topic = Topic::meetings,
    .title = "Fewer meetings in a year than the rules ask for",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::plan,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Frequency of meetings: no less than six times a year",
    .rationale =
        R"(The rules say how often the group meets. Counted are meetings of the group itself, not those of the forum or of sub-groups, in whole years after the rules came into force that are on record from their beginning; whether a meeting was quorate makes no difference here. Where the rules only say `year`, it may be a calendar year or a year of the plan: if it is too few by both, that is an error; if by one only, it depends on the reading, and a line in the rules would settle it. Of the year under way it is told when more than one meeting a month would be needed.)",
    .fails = R"(# as of 2015-01-05
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    meetings: {at_least: 2, each: year}
)",
    .passes = R"(# as of 2015-01-05
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    meetings: {at_least: 1, each: year}
)",
    .check = check,
};

}  // namespace quorate
