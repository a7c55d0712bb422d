// Meetings over time: how many the group held in a year, when its annual meetings fall due, who came. What a year is,
// the rules often leave open: then every reading is answered for. Meetings after the day asked are planned, not held.
#pragma once
#include <optional>
#include <vector>

#include "model/area.h"

namespace quorate {

// What the days of a year run from.
enum class YearOf { calendar, plan, rules, agm, month, quarter };

// Meetings of the group itself held in a stretch of time, both days included.
std::vector<const Meeting*> group_meetings(const Area& area, Date from, Date to);

// One year by one reading: how many meetings the rules in force through all of it ask for, and how many there were.
struct YearCount {
  const MeetingRule* rule;
  YearOf of;
  std::size_t reading;  // which of the readings of this rule
  Date from, to;
  bool over = false;  // the whole year is past on the day asked
  std::vector<const Meeting*> held;
  int planned = 0;      // known meetings later in the year
  int months_left = 0;  // of a year under way: months begun from the day asked on
  int short_of() const { return *rule->at_least - static_cast<int>(held.size()); }
};

// The counts of each stretch of time in which one rule held, for each of its readings. Years that ended before the
// first meeting of which there is a record are not counted.
struct MeetingCounts {
  const MeetingRule* rule;
  std::size_t readings = 0;
  std::vector<YearCount> years;
};
std::vector<MeetingCounts> meeting_counts(const Area& area, Date as_of);

// By when an annual general meeting must be held, and why.
enum class AgmLimit {
  calendar_year,  // in each calendar year
  plan_year,      // in each year of the plan
  twelve_months,  // within twelve months of the last
  apart,          // within the time that the rules name
};
struct AgmDue {
  const ForumRule* rule;
  AgmLimit limit;
  bool only_reading;     // the rules leave no other reading open
  Date from, latest;     // the stretch in which it must be held; the last day counts
  const Meeting* after;  // the annual meeting that it is counted from; none: from the rules, or the first record
  const Meeting* held = nullptr;  // the meeting that ended the stretch, in time or late
  bool broken(Date as_of) const { return held ? held->date() > latest : as_of > latest; }
};
// Where the limit is written in the rules; nowhere for one that only says `each_calendar_year`.
Span written_at(const AgmDue& due);

// All that fell due by the day asked, and for each limit the next one.
std::vector<AgmDue> agms_due(const Area& area, Date as_of);
// Of these the ones that are still to be held: for each limit, when the next annual meeting must be.
std::vector<AgmDue> next_agms(const Area& area, Date as_of);

// How one member attended the group's meetings while they were a member, as far as attendance is recorded.
struct Attended {
  const Member* member;
  int meetings = 0, present = 0, apologies = 0, absent = 0;  // absent: neither there nor excused
  std::vector<const Meeting*> missed;                        // the last ones in a row, without apologies
};
// Of those on the register when the day is over.
std::vector<Attended> attendance_by_member(const Area& area, Date as_of);

const Meeting* find_meeting(const Area& area, std::string_view id);
// Where the member is named among these; nothing where they are not.
const Ref<Member>* find_member(const std::vector<Ref<Member>>& refs, std::string_view member);
bool names_member(const std::vector<Ref<Member>>& refs, std::string_view member);

// How long before a meeting of that kind notice is given: an annual meeting by its own length where the rules have one.
const TimeSpan* notice_length(const ConstitutionVersion& rules, MeetingKind kind);

// The last day from which a span of time is over by that day: for notice, or for handing in an item.
Date last_day_before(Date day, const TimeSpan& span);

// Whether minutes may not be shown yet: an embargo holds until its last day is over; without one, it holds.
bool under_embargo(const Meeting& meeting, Date as_of);

// The day by which minutes that were approved and that nothing keeps back are to be published: within the time that the
// rules name, else the day of their approval or the end of an embargo. Nothing where they are published, or the rules
// name no place for it.
std::optional<Date> publish_by(const Area& area, const Meeting& meeting, Date as_of);

}  // namespace quorate
