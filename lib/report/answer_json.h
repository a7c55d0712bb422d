// Answers of governance and the people they are about, as other programs read them.
#pragma once
#include "govern/terms.h"
#include "report/json.h"

namespace quorate {

Json working_json(const Working& working);    // a list of {name, value}; a plain number stays one
Json readings_json(const Answer& answer);     // a list of {reading, answer, working}; empty where nothing is open
std::string_view words(YesNoUnknown answer);  // "yes", "no", "unknown"
Json date_json(const std::optional<Date>& day);

}  // namespace quorate
