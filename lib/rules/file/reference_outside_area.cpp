#include "rules/rule.h"

namespace quorate {

extern const Rule reference_outside_area;
constinit const Rule reference_outside_area{
    .name = "reference-outside-area",
    .topic = Topic::file,
    .title = "A path that leads out of the area",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Files of an area refer only to files inside its folder. A path that starts at the root, climbs with `..`, or goes through a link out of the folder is not followed.)",
    .fails = R"(evidence:
  - {id: survey, what: A survey, file: ../survey.pdf}
)",
    .passes = R"(evidence:
  - {id: survey, what: A survey}
)",
};

}  // namespace quorate
