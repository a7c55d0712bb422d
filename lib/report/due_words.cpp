#include "report/due_words.h"

#include <fmt/core.h>

#include "rules/meeting_words.h"

namespace quorate {
namespace {

std::string agm_words(const Due& due) {
  auto limit = std::string(due.limit ? words(*due.limit) : std::string_view());
  return due.only_reading ? fmt::format("annual meeting: {}", limit)
                          : fmt::format("annual meeting, if the rules mean {}", limit);
}

std::string close_out_words(const Due& due) {
  return due.name == "spent" ? "all money to be spent, by the programme's advice" : "the programme closes";
}

std::string of_meeting(std::string_view what, const Due& due) {
  return fmt::format("{} {}", what, due.meeting ? meeting_words(*due.meeting) : due.name);
}

}  // namespace

std::string due_words(const Due& due) {
  switch (due.kind) {
    case DueKind::meeting:
      return due.meeting ? meeting_words(*due.meeting) : due.name;
    case DueKind::notice:
      return of_meeting("notice of", due);
    case DueKind::agenda_items:
      return of_meeting("items for the agenda of", due);
    case DueKind::agm:
      return agm_words(due);
    case DueKind::term:
      return fmt::format("the term of {} ends", due.name);
    case DueKind::office:
      return fmt::format("the term in office ends: {}", due.name);
    case DueKind::plan_review:
      return "review of the plan";
    case DueKind::partnership_review:
      return "review of the partnership";
    case DueKind::activity_review:
      return fmt::format("review: {}", due.name);
    case DueKind::milestone:
      return fmt::format("milestone: {}", due.name);
    case DueKind::minutes:
      return of_meeting("publish the minutes of", due);
    case DueKind::embargo:
      return of_meeting("the embargo ends on the minutes of", due);
    case DueKind::document:
      return fmt::format("document expected: {}", due.name);
    case DueKind::document_review:
      return fmt::format("document to be reviewed: {}", due.name);
    case DueKind::contract:
      return fmt::format("contract ends: {}", due.name);
    case DueKind::plan_end:
      return fmt::format("the plan ends: {}", due.name);
    case DueKind::close_out:
      return close_out_words(due);
    case DueKind::grant_report:
      return fmt::format("report on {}", due.name);
  }
  return due.name;
}

}  // namespace quorate
