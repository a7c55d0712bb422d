// Words for meetings and the years they are counted in, shared by rules and reports.
#pragma once
#include <string>
#include <string_view>

#include "govern/meetings.h"

namespace quorate {

std::string_view name(MeetingKind kind);            // as files write it: "agm"
std::string_view words(MeetingKind kind);           // "partnership", "annual meeting" ...
std::string meeting_words(const Meeting& meeting);  // "the meeting of 12 March 2014", "the annual meeting of ..."
std::string subject_of(const Meeting& meeting);     // "meeting/2014-03-12"
std::string subject_of(const Meeting& meeting, const Decision& decision);  // "meeting/2014-03-12/decision/hub-lease"
// One of the meeting's own: "meeting/2014-03-12/interest/4/ash", or by its place among them where that is not recorded.
std::string subject_of(const Meeting& meeting, const DeclaredInterest& interest);
// "calendar year 2014", "the year from 1 November 2013"
std::string year_words(YearOf of, Date from);
std::string_view words(YearOf of);       // "by calendar years", "by years from the plan's start" ...
std::string_view words(AgmLimit limit);  // "in each calendar year", "within twelve months of the last" ...

// What a member is called: the name, or the id where nobody is known by it; in a message that id stands in backticks.
std::string member_words(const Membership& membership, const Ref<Member>& member);
std::string name_of(const Area& area, std::string_view member);

// How long before a meeting something was done: "9 days before it", "on the day itself", "after it".
std::string before_words(Date done, const Meeting& meeting);

// What an agenda item is called: its number and title; without the title where it is not public.
std::string item_words(const AgendaItem& item);

}  // namespace quorate
