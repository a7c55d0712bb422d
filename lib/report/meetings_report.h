// The list of meetings: when, what kind, how many came, whether that was a quorum, how far the minutes have come.
#pragma once
#include <optional>

#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct MeetingsQuestion {
  Date as_of;
  std::optional<int> year;  // only meetings of this calendar year
  bool flat = false;        // for a spreadsheet
};

Document meetings_document(const Area& area, const MeetingsQuestion& question);
Json meetings_json(const Area& area, const MeetingsQuestion& question);

}  // namespace quorate
