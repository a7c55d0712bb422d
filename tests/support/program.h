// The program run in-process, as a transcript does it: a day of our own, a fixed width, the project's root as the
// current folder.
#pragma once
#include <string>
#include <vector>

#include "support/read.h"

namespace quorate::test {

struct Ran {
  std::string out, err;
  int status = 0;
};

// `folder` is the current folder, below the project's root or absolute.
Ran run_program(const std::vector<std::string>& arguments, const std::string& folder = ".",
                const std::string& today = "2013-11-15");

// The same where the current folder is an area of these files, on a day.
Ran run_on_texts(const Texts& texts, const std::string& today, const std::vector<std::string>& arguments);

// A command line taken apart as a shell would: blanks, single and double quotes.
std::vector<std::string> words_of(const std::string& line);

}  // namespace quorate::test
