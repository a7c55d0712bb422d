#include "budget/decisions_taken.h"

namespace quorate {

DecisionsTaken decisions_taken(const Area& area) {
  DecisionsTaken out;
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions)
      out.emplace(meeting.id + "/" + decision.id.text, DecisionTaken{&meeting, &decision});
  return out;
}

bool not_carried(const DecisionTaken& taken) {
  return taken.decision->outcome && **taken.decision->outcome != DecisionOutcome::carried;
}

Backing backing(const DecisionsTaken& taken, std::string_view decision, Date day) {
  auto found = taken.find(decision);
  if (found == taken.end()) return Backing::not_found;
  if (not_carried(found->second)) return Backing::not_carried;
  if (day < found->second.meeting->date()) return Backing::later;
  return found->second.decision->outcome ? Backing::stands : Backing::not_recorded;
}

}  // namespace quorate
