// What the things with ids are called, and the names of the enumerations, as they are written in files.
#pragma once
#include "format/codecs.h"

namespace quorate {

template <>
inline constexpr std::string_view noun<Organisation> = "organisation";
template <>
inline constexpr std::string_view noun<Period> = "period";
template <>
inline constexpr std::string_view noun<Evidence> = "piece of evidence";
template <>
inline constexpr std::string_view noun<Need> = "need";
template <>
inline constexpr std::string_view noun<Outcome> = "outcome";
template <>
inline constexpr std::string_view noun<Priority> = "priority";
template <>
inline constexpr std::string_view noun<Activity> = "activity";
template <>
inline constexpr std::string_view noun<Measure> = "measure";
template <>
inline constexpr std::string_view noun<Milestone> = "milestone";
template <>
inline constexpr std::string_view noun<Fee> = "fee";
template <>
inline constexpr std::string_view noun<Promise> = "promise";
template <>
inline constexpr std::string_view noun<Risk> = "risk";
template <>
inline constexpr std::string_view noun<Gap> = "gap";
template <>
inline constexpr std::string_view noun<SubArea> = "sub-area";
template <>
inline constexpr std::string_view noun<SubGroupRule> = "sub-group";

// An enumeration's names, in the order of its values.
#define QUORATE_NAMES(Type, ...)                                                        \
  template <>                                                                           \
  struct Names<Type> {                                                                  \
    static constexpr std::array names = std::to_array<std::string_view>({__VA_ARGS__}); \
  }

QUORATE_NAMES(PlanStatus, "draft", "submitted", "endorsed", "ended");
QUORATE_NAMES(ReviewEvery, "half-yearly", "yearly", "two-yearly");
QUORATE_NAMES(IncomeKind, "cash", "in-kind");
QUORATE_NAMES(FeeBase, "drawn-down", "planned");
QUORATE_NAMES(Rounding, "pounds", "tens", "hundreds", "thousands");
QUORATE_NAMES(StepStatus, "completed", "ongoing", "planned");

QUORATE_NAMES(Base, "members", "voting", "present", "votes-cast", "residents");
QUORATE_NAMES(Counted, "all", "voting");
QUORATE_NAMES(Interval, "year", "calendar-year", "plan-year", "agm", "month", "quarter");
QUORATE_NAMES(Strength, "must", "advice");
QUORATE_NAMES(OnInquorate, "no-votes", "no-decisions", "no-meeting");
QUORATE_NAMES(Conflicted, "counted", "not-counted");
QUORATE_NAMES(ResidentsAmong, "for", "present", "voting", "result");
QUORATE_NAMES(Consent, "partner");
QUORATE_NAMES(InterestAction, "withdraw", "group-decides", "no-part");
QUORATE_NAMES(InterestKind, "financial", "non-financial", "indirect", "loyalty");
QUORATE_NAMES(Grounds, "non-attendance", "breach");
QUORATE_NAMES(RemovalNeed, "told-beforehand", "quorate", "voted");
QUORATE_NAMES(Ballot, "written-ballot", "show-of-hands", "ballot-or-show-of-hands");
QUORATE_NAMES(AppointedBy, "group", "forum", "agm");
QUORATE_NAMES(VotesBy, "person", "sub-area");
QUORATE_NAMES(Allowed, "not-allowed", "allowed");

#undef QUORATE_NAMES

}  // namespace quorate
