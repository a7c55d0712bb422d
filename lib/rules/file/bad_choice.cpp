#include "rules/rule.h"

namespace quorate {

extern const Rule bad_choice;
constinit const Rule bad_choice{
    .name = "bad-choice",
    .topic = Topic::file,
    .title = "A word that is not one of those allowed here",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Some places take only certain words, such as `yes` and `no`, or the status of a plan. The message lists them.)",
    .fails = R"(partners:
  - {name: Police, contact: TRUE}
)",
    .passes = R"(partners:
  - {name: Police, contact: yes}
)",
};

}  // namespace quorate
