// All that has a day: overdue, and due soon.
#pragma once
#include "govern/due.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct DueQuestion {
  Date as_of;
  int days = 90;
  bool flat = false;  // for a spreadsheet
};

Document due_document(const Area& area, const std::vector<Due>& dues, const DueQuestion& question);
Json due_json(const Area& area, const std::vector<Due>& dues, const DueQuestion& question);

}  // namespace quorate
