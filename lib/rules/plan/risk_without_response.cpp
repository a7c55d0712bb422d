#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& risk : about.plan.risks)
    if (risk.response.empty())
      tell({risk.id.span,
            "plan/risks/" + risk.id.text,
            fmt::format("nothing is said about what to do if `{}`", shortened(*risk.text, 60)),
            "add `response:` with what will be done",
            {},
            {},
            {}});
}

}  // namespace

extern const Rule risk_without_response;
constinit const Rule risk_without_response{
    .name = "risk-without-response",
    .topic = Topic::plan,
    .title = "A risk with no answer to it",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::risks,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 9: risks and challenges",
    .rationale =
        R"(A risk that is named but not answered only worries. Write what will be done about it, or who will watch it.)",
    .fails = R"(risks:
  - {id: few, text: Too few volunteers}
)",
    .passes = R"(risks:
  - {id: few, text: Too few volunteers, response: Ask at every event}
)",
    .check = check,
};

}  // namespace quorate
