// Yearly reviews: of the plan, which the plan asks for, and of the partnership, which a programme or the group's own
// rules ask for. Wherever a review is recorded it counts: in the plan, in documents.yaml, or as an item of a meeting's
// agenda.
#pragma once
#include <optional>

#include "model/area.h"

namespace quorate {

struct ReviewDue {
  Located<Date> last;  // the last review, or what it is counted from
  bool never = false;  // none is recorded
  TimeSpan every;
  Date due;  // that day is still in time
  Span rule;
  const ReviewDuty* duty = nullptr;  // of a programme; none where the area's own text asks for it
};

// Nothing where none is asked for, or nothing says from when to count. Reviews after the day asked do not count.
std::optional<ReviewDue> plan_review(const Area& area, Date as_of);
std::optional<ReviewDue> partnership_review(const Area& area, Date as_of);

}  // namespace quorate
