// Everything that has a day: what was to be done by now and is not, and what is to be done soon. Only data; the report
// finds the words.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "govern/meetings.h"

namespace quorate {

enum class DueKind {
  meeting,  // known and still to come
  notice,   // of such a meeting, not given yet
  agenda_items,
  agm,
  term,
  office,
  plan_review,
  partnership_review,
  activity_review,
  milestone,
  minutes,  // approved and to be published
  embargo,  // ends, and the minutes may be published
  document,
  document_review,
  contract,
  plan_end,
  close_out,
  grant_report,  // by a group that was paid a grant; not found here, since it follows from what was paid
};
std::string_view name(DueKind kind);  // "agenda-items"

struct Due {
  DueKind kind;
  Date on;  // the last day that is in time
  Span span;
  std::string subject;    // as in findings: "plan/milestones/hub-open"
  std::string name = {};  // who or what, in the area's words; for a meeting its id
  const Meeting* meeting = nullptr;
  std::optional<AgmLimit> limit = {};
  bool only_reading = true;  // the rules leave no other reading open
};

// By day, all that is overdue and all that is due within so many days; what simply happens is not listed once it is
// past.
std::vector<Due> all_due(const Area& area, Date as_of, int days);

}  // namespace quorate
