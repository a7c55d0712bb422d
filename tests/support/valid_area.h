// One small plan with which nothing is wrong, not even a note, and the laying of examples over it.
#pragma once
#include <string>

#include "support/read.h"

namespace quorate::test {

extern const std::string valid_plan;

// The example's top-level keys take the place of the plan's own. Its first lines may say `# in FILE` (it is a file of
// its own beside the plan) or `# as of DATE`.
struct Example {
  Texts texts;
  std::string as_of;
};
Example laid_over(std::string_view example);

}  // namespace quorate::test
