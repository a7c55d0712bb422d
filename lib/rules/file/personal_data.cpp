#include "rules/rule.h"

namespace quorate {

extern const Rule personal_data;
constinit const Rule personal_data{
    .name = "personal-data",
    .topic = Topic::file,
    .title = "Something that looks like personal data",
    .severity = Severity::warning,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(An email address, a telephone number, a full postcode or a street address does not belong in these files: Git keeps every version for ever, and areas are published. Write only what the group needs to know, such as whether somebody lives in the area. What only looks like personal data may stay.)",
    .fails = R"(partners:
  - {name: someone@example.org, contact: yes}
)",
    .passes = R"(partners:
  - {name: Police, contact: yes}
)",
};

}  // namespace quorate
