// One meeting as minutes: who was there, whether that was a quorum, the interests declared and what was decided, each
// decision with our own answer beside what the minutes say.
#pragma once
#include "govern/publishable.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct MinutesQuestion {
  const Meeting& meeting;
  Date as_of;
  bool confidential = false;  // what is kept from the public too
  bool flat = false;          // for a spreadsheet: one table
};

Document minutes_document(const Area& area, const MinutesQuestion& question);
Json minutes_json(const Area& area, const MinutesQuestion& question);

}  // namespace quorate
