#include "govern/meetings.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "govern/register.h"

namespace quorate {
namespace {

constexpr TimeSpan one_year{1, TimeSpan::Unit::years};

using Years = std::vector<std::pair<Date, Date>>;

int year_number(Date date) { return int(date.day.year()); }

Years calendar_years(Date from, Date as_of) {
  Years out;
  auto first = from == make_date(year_number(from), 1, 1) ? year_number(from) : year_number(from) + 1;
  for (int year = first; year <= year_number(as_of); ++year)
    out.emplace_back(make_date(year, 1, 1), make_date(year, 12, 31));
  return out;
}

// Years from each anniversary of a day, of those that begin no earlier than `from`. Counted from the day itself, so
// that a 29 February does not wander.
Years years_since(Date start, Date from, Date as_of) {
  Years out;
  for (int year = 0;; ++year) {
    auto begins = add_months(start, year * 12);
    if (begins > as_of) return out;
    if (begins >= from) out.emplace_back(begins, day_before(add_months(start, (year + 1) * 12)));
  }
}

std::vector<const Meeting*> agms(const Area& area, Date as_of) {
  std::vector<const Meeting*> out;
  for (const auto& meeting : area.meetings)
    if (meeting.kind() == MeetingKind::agm && meeting.date() <= as_of) out.push_back(&meeting);
  return out;
}

// Months of the calendar by so many at a time: quarters are three.
Years calendar_months(int together, Date from, Date as_of) {
  Years out;
  auto month = (static_cast<unsigned>(from.day.month()) - 1) / static_cast<unsigned>(together);
  auto begins = make_date(year_number(from), month * static_cast<unsigned>(together) + 1, 1);
  for (; begins <= as_of; begins = add_months(begins, together))
    if (begins >= from) out.emplace_back(begins, day_before(add_months(begins, together)));
  return out;
}

// From each annual meeting to the day before the next; the last year is under way.
Years years_between_agms(const Area& area, Date from, Date as_of) {
  Years out;
  auto held = agms(area, as_of);
  for (std::size_t at = 0; at < held.size(); ++at) {
    auto begins = held[at]->date();
    auto ends =
        at + 1 < held.size() ? day_before(held[at + 1]->date()) : std::max(day_before(begins + one_year), as_of);
    if (begins >= from && begins <= ends) out.emplace_back(begins, ends);
  }
  return out;
}

const Date* plan_start(const Area& area) {
  return area.plan.plan && area.plan.plan->starts ? &**area.plan.plan->starts : nullptr;
}

// The time in which one rule held without a change.
template <class Rule>
struct Stretch {
  const Rule* rule;
  Date from;
  std::optional<Date> until;  // the day on which another rule, or none, took its place
};

bool same(const MeetingRule& a, const MeetingRule& b) { return *a.at_least == *b.at_least && *a.each == *b.each; }

bool same(const TimeSpan& a, const TimeSpan& b) { return a.count == b.count && a.unit == b.unit; }

template <class T, class Same>
bool same(const std::optional<Located<T>>& a, const std::optional<Located<T>>& b, Same equal) {
  return a.has_value() == b.has_value() && (!a || equal(**a, **b));
}

bool same(const ForumRule& a, const ForumRule& b) {
  return a.agm == b.agm && a.each_calendar_year == b.each_calendar_year &&
         same(a.each, b.each, [](auto x, auto y) { return x == y; }) &&
         same(a.apart_at_most, b.apart_at_most, [](const auto& x, const auto& y) { return same(x, y); });
}

std::vector<const ConstitutionVersion*> versions_in_order(const Constitution& constitution) {
  std::vector<const ConstitutionVersion*> out;
  for (const auto& version : constitution.versions) out.push_back(&version);
  std::stable_sort(out.begin(), out.end(), [](const ConstitutionVersion* a, const ConstitutionVersion* b) {
    return *a->in_force < *b->in_force;
  });
  return out;
}

template <class Rule>
std::vector<Stretch<Rule>> stretches(const Constitution& constitution, std::optional<Rule> ConstitutionVersion::*block,
                                     Date as_of) {
  std::vector<Stretch<Rule>> out;
  for (const auto* version : versions_in_order(constitution)) {
    if (*version->in_force > as_of) break;
    const auto& rule = version->*block;
    bool runs_on = !out.empty() && !out.back().until && rule && same(*out.back().rule, *rule);
    if (runs_on) {
      out.back().rule = &*rule;
      continue;
    }
    if (!out.empty() && !out.back().until) out.back().until = *version->in_force;
    if (rule) out.push_back({&*rule, *version->in_force, {}});
  }
  return out;
}

// Months begun between two days, both of them included.
int months_begun(Date from, Date to) {
  int months = 0;
  while (add_months(from, months) <= to) ++months;
  return months;
}

YearCount count_year(const Area& area, const MeetingRule& rule, YearOf of, std::size_t reading,
                     std::pair<Date, Date> year, Date as_of) {
  YearCount out{&rule, of, reading, year.first, year.second, year.second < as_of, {}, 0, 0};
  out.held = group_meetings(area, year.first, std::min(year.second, as_of));
  if (out.over) return out;
  out.planned = static_cast<int>(group_meetings(area, day_after(as_of), year.second).size());
  out.months_left = months_begun(as_of, year.second);
  return out;
}

// Whether a year is on record from its beginning: so that what was held before the first record is not missed in it. As
// long as there was time for every meeting but the first, the first record may be the first meeting.
bool recorded(std::pair<Date, Date> year, const MeetingRule& rule, Date first_record) {
  constexpr int months_a_year = 12;
  int apart = *rule.at_least > 0 ? (months_a_year + *rule.at_least - 1) / *rule.at_least : months_a_year;
  return year.second >= first_record && add_months(year.first, apart) > first_record;
}

// The stretches of time in each of which one annual meeting must be held.
class AgmDays {
 public:
  AgmDays(const Area& area, const Stretch<ForumRule>& stretch, Date as_of)
      : area_(area), stretch_(stretch), as_of_(as_of), held_(agms(area, as_of)) {
    first_record_ = std::max(stretch.from, area.meetings.front().date());
  }

  std::vector<AgmDue> all() {
    const auto& rule = *stretch_.rule;
    bool each_calendar = rule.each_calendar_year == YesNo::yes;
    if (each_calendar) add_years(AgmLimit::calendar_year, true);
    if (rule.apart_at_most) add_gaps(AgmLimit::apart, **rule.apart_at_most, true);
    if (!each_calendar && rule.each) add_each(**rule.each, rule.apart_at_most.has_value());
    return std::move(out_);
  }

 private:
  // `each: year` alone may mean every calendar year, or no more than twelve months apart. Where the rules say how far
  // apart, only the calendar year is left open.
  void add_each(Interval each, bool apart) {
    if (each == Interval::calendar_year) return add_years(AgmLimit::calendar_year, true);
    if (each == Interval::plan_year) return add_years(AgmLimit::plan_year, true);
    if (each != Interval::year) return;
    add_years(AgmLimit::calendar_year, false);
    if (!apart) add_gaps(AgmLimit::twelve_months, one_year, false);
  }

  bool in_force(Date day) const { return day >= stretch_.from && (!stretch_.until || day < *stretch_.until); }

  void add_years(AgmLimit limit, bool only_reading) {
    const auto* start = plan_start(area_);
    if (limit == AgmLimit::plan_year && !start) return;
    // A year further, for the one that is next.
    auto until = as_of_ + one_year;
    auto years =
        limit == AgmLimit::plan_year ? years_since(*start, stretch_.from, until) : calendar_years(stretch_.from, until);
    for (const auto& [from, to] : years) {
      constexpr int near_enough = 3;  // months: what was held before the first record is not known
      if (add_months(from, near_enough) <= first_record_ || !in_force(to)) continue;
      AgmDue due{stretch_.rule, limit, only_reading, from, to, nullptr};
      for (const auto* agm : held_)
        if (!due.held && from <= agm->date() && agm->date() <= to) due.held = agm;
      out_.push_back(due);
      if (!due.held && to >= as_of_) return;
    }
  }

  void add_gaps(AgmLimit limit, const TimeSpan& apart, bool only_reading) {
    const Meeting* last = nullptr;
    for (std::size_t at = 0; at <= held_.size(); ++at) {
      const auto* next = at < held_.size() ? held_[at] : nullptr;
      // How far apart two may be says nothing of the first; a year without one does.
      bool counts = last || limit == AgmLimit::twelve_months;
      auto from = last ? last->date() : first_record_;
      if (from + apart < stretch_.from) from = stretch_.from;
      AgmDue due{stretch_.rule, limit, only_reading, from, from + apart, last, next};
      if (counts && in_force(due.latest) && (!next || next->date() >= stretch_.from)) out_.push_back(due);
      last = next;
    }
  }

  const Area& area_;
  const Stretch<ForumRule>& stretch_;
  Date as_of_, first_record_;
  std::vector<const Meeting*> held_;
  std::vector<AgmDue> out_;
};

struct YearReading {
  YearOf of;
  std::vector<std::pair<Date, Date>> years;  // first and last day of each, in order; the last one may be under way
};

// The readings of an interval: the years that have begun by the day asked, from the day on which the rules came into
// force. Months and quarters are those of the calendar. None where nothing says when a year begins.
std::vector<YearReading> year_readings(const Area& area, Interval each, Date in_force, Date as_of) {
  const auto* start = plan_start(area);
  switch (each) {
    case Interval::calendar_year:
      return {{YearOf::calendar, calendar_years(in_force, as_of)}};
    case Interval::plan_year:
      if (!start) return {};
      return {{YearOf::plan, years_since(*start, in_force, as_of)}};
    case Interval::agm:
      return {{YearOf::agm, years_between_agms(area, in_force, as_of)}};
    case Interval::year:
      return {{YearOf::calendar, calendar_years(in_force, as_of)},
              start ? YearReading{YearOf::plan, years_since(*start, in_force, as_of)}
                    : YearReading{YearOf::rules, years_since(in_force, in_force, as_of)}};
    case Interval::month:
      return {{YearOf::month, calendar_months(1, in_force, as_of)}};
    case Interval::quarter:
      return {{YearOf::quarter, calendar_months(3, in_force, as_of)}};
  }
  return {};
}

}  // namespace

std::vector<const Meeting*> group_meetings(const Area& area, Date from, Date to) {
  std::vector<const Meeting*> out;
  for (const auto& meeting : area.meetings)
    if (is_group_meeting(meeting) && from <= meeting.date() && meeting.date() <= to) out.push_back(&meeting);
  return out;
}

std::vector<MeetingCounts> meeting_counts(const Area& area, Date as_of) {
  std::vector<MeetingCounts> out;
  if (area.meetings.empty()) return out;
  for (const auto& stretch : stretches(area.constitution, &ConstitutionVersion::meetings, as_of)) {
    auto readings = year_readings(area, *stretch.rule->each, stretch.from, as_of);
    auto& counts = out.emplace_back(MeetingCounts{stretch.rule, readings.size(), {}});
    for (std::size_t at = 0; at < readings.size(); ++at)
      for (const auto& year : readings[at].years) {
        bool counted = recorded(year, *stretch.rule, area.meetings.front().date()) &&
                       (!stretch.until || year.second < *stretch.until);
        if (counted) counts.years.push_back(count_year(area, *stretch.rule, readings[at].of, at, year, as_of));
      }
  }
  return out;
}

Span written_at(const AgmDue& due) {
  if (due.limit == AgmLimit::apart) return due.rule->apart_at_most->span;
  return due.rule->each ? due.rule->each->span : Span{};
}

std::vector<AgmDue> agms_due(const Area& area, Date as_of) {
  std::vector<AgmDue> out;
  if (area.meetings.empty()) return out;
  for (const auto& stretch : stretches(area.constitution, &ConstitutionVersion::forum, as_of)) {
    if (stretch.rule->agm != YesNo::yes) continue;
    for (const auto& due : AgmDays(area, stretch, as_of).all()) out.push_back(due);
  }
  return out;
}

std::vector<AgmDue> next_agms(const Area& area, Date as_of) {
  std::vector<AgmDue> out;
  for (const auto& due : agms_due(area, as_of)) {
    bool passed = due.limit == AgmLimit::calendar_year || due.limit == AgmLimit::plan_year ? due.latest < as_of : false;
    if (!due.held && !passed) out.push_back(due);
  }
  return out;
}

const Ref<Member>* find_member(const std::vector<Ref<Member>>& refs, std::string_view member) {
  auto found = std::find_if(refs.begin(), refs.end(), [&](const Ref<Member>& ref) { return ref.text == member; });
  return found == refs.end() ? nullptr : &*found;
}

bool names_member(const std::vector<Ref<Member>>& refs, std::string_view member) {
  return find_member(refs, member) != nullptr;
}

namespace {

// Who was a member at a meeting, who came and who sent apologies, to be looked up.
struct Came {
  std::unordered_set<const Member*> members;
  std::unordered_set<std::string_view> present, apologies;

  Came(const Area& area, const Meeting& meeting) {
    for (const auto& seat : register_at(area.membership, meeting)) members.insert(seat.member);
    for (const auto& one : *meeting.present) present.insert(one.text);
    for (const auto& one : meeting.apologies) apologies.insert(one.text);
  }
};

void count(const Came& came, const Meeting& meeting, Attended& one) {
  const auto& id = one.member->id.text;
  if (!came.members.contains(one.member)) return;
  ++one.meetings;
  bool present = came.present.contains(id), excused = !present && came.apologies.contains(id);
  ++(present ? one.present : excused ? one.apologies : one.absent);
  if (present || excused)
    one.missed.clear();
  else
    one.missed.push_back(&meeting);
}

}  // namespace

std::vector<Attended> attendance_by_member(const Area& area, Date as_of) {
  std::vector<Attended> out;
  for (const auto& seat : register_on(area.membership, as_of)) out.push_back({seat.member, 0, 0, 0, 0, {}});
  for (const auto& meeting : area.meetings) {
    if (!is_group_meeting(meeting) || meeting.date() > as_of || !meeting.present) continue;
    Came came(area, meeting);
    for (auto& one : out) count(came, meeting, one);
  }
  return out;
}

const TimeSpan* notice_length(const ConstitutionVersion& rules, MeetingKind kind) {
  if (!rules.notice || kind == MeetingKind::sub_group) return nullptr;
  const auto& length =
      kind == MeetingKind::agm && rules.notice->agm_length ? rules.notice->agm_length : rules.notice->length;
  return length ? &length->value : nullptr;
}

Date last_day_before(Date day, const TimeSpan& span) {
  auto back = TimeSpan{-span.count, span.unit};
  auto out = day + back;
  while (day_after(out) + span <= day) out = day_after(out);
  while (out + span > day) out = day_before(out);
  return out;
}

bool under_embargo(const Meeting& meeting, Date as_of) {
  if (!meeting.minutes || !meeting.minutes->embargo) return false;
  const auto& embargo = *meeting.minutes->embargo;
  return (!embargo.from || **embargo.from <= as_of) && (!embargo.until || as_of <= **embargo.until);
}

std::optional<Date> publish_by(const Area& area, const Meeting& meeting, Date as_of) {
  if (!meeting.minutes || !meeting.minutes->status || meeting.kind() == MeetingKind::sub_group) return {};
  const auto& minutes = *meeting.minutes;
  bool approved = **minutes.status == MinutesStatus::approved && meeting.date() <= as_of;
  bool published = minutes.published && **minutes.published <= as_of;
  if (!approved || published || under_embargo(meeting, as_of)) return {};
  const auto* rules = version_for(area.constitution, meeting);
  if (!rules || !rules->minutes || rules->minutes->channels.empty()) return {};
  auto out = meeting.date();
  const auto* approving = minutes.at ? find_meeting(area, minutes.at->text) : nullptr;
  if (rules->minutes->within)
    out = out + **rules->minutes->within;
  else if (approving)
    out = std::max(out, approving->date());
  return minutes.embargo && minutes.embargo->until ? std::max(out, **minutes.embargo->until) : out;
}

const Meeting* find_meeting(const Area& area, std::string_view id) {
  for (const auto& meeting : area.meetings)
    if (meeting.id == id) return &meeting;
  return nullptr;
}

}  // namespace quorate
