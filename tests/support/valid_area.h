// One small plan, and one small group, with which nothing is wrong, not even a note, and the laying of examples over
// it.
#pragma once
#include <string>
#include <vector>

#include "support/read.h"

namespace quorate::test {

extern const std::string valid_plan;

// The example's top-level keys take the place of those of the file it is laid over: of the plan, or of the file that a
// line `# in FILE` names before them. An example that names membership.yaml, constitution.yaml, documents.yaml or a
// file in meetings/ is laid over a whole group with nothing wrong: constitution.yaml, membership.yaml and
// meetings/2014-01-08.yaml; any other file stands beside the plan as it is. The first line may say `# as of DATE`;
// without it, 15 January 2014.
struct Example {
  Texts texts;
  std::string as_of;
};
Example laid_over(std::string_view example);

// What a check prints of an example, without the line that counts the findings; of one rule or topic alone where it is
// named.
std::string said_of(std::string_view example, const std::string& only = "");

// What a rule finds in an example: "error: so and so"; of a topic, with the rule's name: "error not-carried: so and
// so".
std::vector<std::string> found_by(const std::string& rule, std::string_view example);

// What a check of one rule alone prints of an example below its heading.
std::string said_by(std::string_view rule, std::string_view example);

}  // namespace quorate::test
