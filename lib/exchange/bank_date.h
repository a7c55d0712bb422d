// Dates as banks write them: the order of the parts is told by whoever knows the bank, never guessed.
#pragma once
#include "base/date.h"
#include "model/import_map.h"

namespace quorate {

// Reads `30/11/2013`, `30-11-13`, `30 Nov 2013`, `2013-11-30` and the like.
Parsed<Date> parse_bank_date(std::string_view text, DateOrder order);

}  // namespace quorate
