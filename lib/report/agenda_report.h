// A skeleton of an agenda for a meeting on a day: the standing items, what is left over from earlier meetings, and what
// falls due before the meeting after. It is printed, never written to a file.
#pragma once
#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct AgendaQuestion {
  Date meeting;
  Date as_of;
};

Document agenda_document(const Area& area, const AgendaQuestion& question);
Json agenda_json(const Area& area, const AgendaQuestion& question);

}  // namespace quorate
