#include "govern/reviews.h"

#include <algorithm>

#include "govern/register.h"

namespace quorate {
namespace {

using Day = std::optional<Located<Date>>;

void keep_later(Day& last, Date day, Span span, Date as_of) {
  if (day <= as_of && (!last || **last < day)) last = {day, span};
}

// The last review of any of these that documents.yaml or an agenda records.
Day last_recorded(const Area& area, std::initializer_list<ReviewOf> of, Date as_of) {
  Day out;
  auto wanted = [&](ReviewOf one) { return std::find(of.begin(), of.end(), one) != of.end(); };
  for (const auto& review : area.documents.reviews)
    if (wanted(*review.of))
      keep_later(out, std::min(review.on->last, std::max(review.on->first, as_of)), review.span, as_of);
  for (const auto& meeting : area.meetings) {
    if (!meeting.agenda) continue;
    for (const auto& item : meeting.agenda->items)
      if (item.reviews && wanted(**item.reviews)) keep_later(out, meeting.date(), item.span, as_of);
  }
  return out;
}

TimeSpan interval(ReviewEvery every) {
  if (every == ReviewEvery::half_yearly) return {6, TimeSpan::Unit::months};
  return {every == ReviewEvery::yearly ? 1 : 2, TimeSpan::Unit::years};
}

ReviewDue counted_on(const Day& last, Located<Date> start, TimeSpan every, Span rule) {
  ReviewDue out{last ? *last : start, !last, every, {}, rule, nullptr};
  out.due = *out.last + every;
  return out;
}

const ReviewDuty* duty_of(const Area& area) {
  if (!area.programme) return nullptr;
  for (const auto& duty : area.programme->reviews)
    if (*duty.of != ReviewOf::plan) return &duty;
  return nullptr;
}

bool says_yearly(const std::string& text) {
  constexpr std::string_view words[] = {"yearly", "annually", "each year", "every year"};
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

// The group's own rules ask for it every year in so many words.
const ConstitutionVersion* asked_for(const Area& area, Date as_of) {
  const auto* rules = version_on(area.constitution, as_of);
  return rules && rules->members && rules->members->reviewed && says_yearly(*rules->members->reviewed) ? rules
                                                                                                       : nullptr;
}

Day first_day(const Area& area) {
  if (!area.meetings.empty()) return area.meetings.front().meeting.date;
  return area.plan.plan ? area.plan.plan->starts : std::nullopt;
}

}  // namespace

std::optional<ReviewDue> plan_review(const Area& area, Date as_of) {
  if (!area.plan.plan || !area.plan.plan->review || !area.plan.plan->starts) return {};
  const auto& plan = *area.plan.plan;
  auto last = last_recorded(area, {ReviewOf::plan}, as_of);
  for (const auto& day : plan.reviewed) keep_later(last, *day, day.span, as_of);
  if (last && **last < **plan.starts) last.reset();
  auto out = counted_on(last, *plan.starts, interval(**plan.review), plan.review->span);
  if (plan.ends && **plan.ends < out.due) return {};
  return out;
}

std::optional<ReviewDue> partnership_review(const Area& area, Date as_of) {
  const auto* duty = duty_of(area);
  const auto* rules = asked_for(area, as_of);
  auto first = first_day(area);
  bool closed = area.documents.closed && area.documents.closed->value.last <= as_of;
  if ((!duty && !rules) || !first || closed) return {};
  auto last = last_recorded(area, {ReviewOf::partnership, ReviewOf::membership}, as_of);
  auto out = counted_on(last, *first, duty ? *duty->every : TimeSpan{1, TimeSpan::Unit::years},
                        duty ? duty->every.span : rules->members->span);
  out.duty = duty;
  return out;
}

}  // namespace quorate
