// What holds of every answer of the program, whatever the area says, and of figures among themselves.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "support/questions.h"

namespace quorate::test {

// Asks in every format and looks at what comes: an exit status of its own kind, no character that steers and no order
// in a log, CSV and JSON that read back, the same bytes once more and by the reference reader of YAML and with the
// files in another order. Empty: all of it holds.
std::string wrong_in_answer(const Texts& texts, const Question& question);

// Every total in these equals its parts: `budget`, `budget --planned`, `budget --by`, `ledger`, `spend`, and an amount
// in pence says what its text says, in any report.
std::string wrong_in_figures(const std::string& question, const nlohmann::json& report);

// What `ledger`, `budget` and the exports say of one area, against each other.
std::string wrong_between_answers(const Texts& texts, Date as_of);

}  // namespace quorate::test
