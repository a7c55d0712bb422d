// What the program can be asked about an area in memory: every command, past the command line.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "commands/commands.h"
#include "support/program.h"
#include "support/two_readers.h"

namespace quorate::test {

struct Question {
  std::string name;  // "quorum 2014-01-08"
  std::function<int(const OutputArgs&, Environment&)> ask;
};

// One of each command about an area as on a day; where a command is asked about one of several meetings, decisions or
// periods, or has options, some are chosen. Whatever id it is asked about stands in the question's name.
std::vector<Question> questions(const Area& area, Date as_of, const Choose& choose);

struct Asking {
  Format format = Format::text;
  Readers readers = Readers::both;
  bool ci_log = false;
};
Ran answer(const Texts& texts, const Question& question, const Asking& how);

// The world of a command in memory: of folders there is the current one alone, which holds these texts, and what is
// written to it changes them.
Environment in_memory(Texts& texts, Readers readers = Readers::both);

}  // namespace quorate::test
