#include "budget/decisions_taken.h"

namespace quorate {

DecisionsTaken decisions_taken(const Area& area) {
  DecisionsTaken out;
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions)
      out.emplace(meeting.id + "/" + decision.id.text, DecisionTaken{&meeting, &decision});
  return out;
}

bool lost_or_put_off(const DecisionTaken& taken) { return taken.decision->lost() || taken.decision->deferred(); }

Backing backing(const DecisionsTaken& taken, std::string_view decision, Date day) {
  auto found = taken.find(decision);
  if (found == taken.end()) return Backing::not_found;
  if (lost_or_put_off(found->second)) return Backing::not_carried;
  if (day < found->second.meeting->date()) return Backing::later;
  return found->second.decision->outcome ? Backing::stands : Backing::not_recorded;
}

}  // namespace quorate
