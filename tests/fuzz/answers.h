// What holds of every answer of the program, whatever the area says, and of figures among themselves.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "support/questions.h"
#include "support/two_readers.h"

namespace quorate::test {

// Asks in one of the formats and looks at what comes: an exit status of its own kind, no character that steers and no
// order in a log, CSV and JSON that read back, and the same bytes once more, or by the reference reader of YAML, or with
// the files in another order. A fuzzer tries many inputs rather than much of one. Empty: all of it holds.
std::string wrong_in_answer(const Texts& texts, const Question& question, const Choose& choose);

// Every total in these equals its parts: `budget`, `budget --planned`, `budget --by`, `ledger`, `spend`, and an amount
// in pence says what its text says, in any report.
std::string wrong_in_figures(const std::string& question, const nlohmann::json& report);

// What `ledger`, `budget` and the exports say of one area, against each other.
std::string wrong_between_answers(const Texts& texts, Date as_of);

}  // namespace quorate::test
