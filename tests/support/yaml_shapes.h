// Documents to hold readers of YAML against each other with: written by hand along the chapters of the specification,
// right, wrong and at the edge; and changed ones of these, of the examples and of whatever else is given.
#pragma once
#include <string>
#include <vector>

#include "support/two_readers.h"

namespace quorate::test {

const std::vector<std::string>& yaml_shapes();

// Some lines of one of the texts, or all, with up to three small changes.
std::string changed_document(const std::vector<std::string>& texts, const Choose& choose);

}  // namespace quorate::test
