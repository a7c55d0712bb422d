#include "rules/rule.h"

namespace quorate {

extern const Rule missing_file;
constinit const Rule missing_file{
    .name = "missing-file",
    .topic = Topic::file,
    .title = "A document that is not there",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A file is named here that the area does not hold. Add it, or mend the path, which starts at the area's folder.)",
    .fails = R"(evidence:
  - {id: survey, what: A survey, file: survey.pdf}
)",
    .passes = R"(evidence:
  - {id: survey, what: A survey}
)",
};

}  // namespace quorate
