#include "rules/rule.h"

namespace quorate {

extern const Rule ids_differ_by_case;
constinit const Rule ids_differ_by_case{
    .name = "ids-differ-by-case",
    .topic = Topic::file,
    .title = "Two ids that differ only by capital letters",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(`Hub` and `hub` are two things to a computer and one to a reader. Make them differ by more, or make them the same.)",
    .fails = R"(risks:
  - {id: few, text: Too few volunteers, response: Ask earlier}
  - {id: Few, text: Too little time, response: Begin earlier}
)",
    .passes = R"(risks:
  - {id: few, text: Too few volunteers, response: Ask earlier}
  - {id: time, text: Too little time, response: Begin earlier}
)",
};

}  // namespace quorate
