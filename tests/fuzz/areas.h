// Whole areas for the fuzzers: right ones to begin with, and changes to them.
#pragma once
#include "support/read.h"
#include "support/two_readers.h"

namespace quorate::test {

struct MadeArea {
  Texts texts;
  Date as_of;
};

// One of: the examples of all rules, laid over the valid area; generated plans with ledgers; the areas in examples/, of
// which one in each choice may leave some files out.
MadeArea right_area(const Choose& choose);

// So many changes, each to one file: a word put where another stood, figures and dates of extremes, lines gone,
// doubled, exchanged or set in, texts that mean harm, files gone or twice.
void change(MadeArea& area, unsigned changes, const Choose& choose);

// Words and numbers of a text that a change may take one for another.
std::vector<std::string_view> tokens_of(std::string_view text);

}  // namespace quorate::test
