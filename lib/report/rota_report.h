// Who must stand down when: how long everybody may serve, whether the rota can honour the limit, and a proposal for the
// coming annual meetings.
#pragma once
#include "govern/rota.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct RotaQuestion {
  Date as_of;
  std::optional<Date> agm;  // the day of the next annual meeting; left out, it is reckoned
  int years = 3;
  bool flat = false;  // for a spreadsheet: one row for each who stands down
};

Document rota_document(const Area& area, const RotaQuestion& question);
Json rota_json(const Area& area, const RotaQuestion& question);

}  // namespace quorate
