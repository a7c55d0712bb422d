#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto* line : lines_of(about.plan))
    if (!line->budget || line->budget->empty())
      tell({line->name.span,
            "plan/activities/" + line->id.text + "/budget",
            fmt::format("`{}` has no budget in any period", *line->name),
            "add `budget:` with an amount for each period; 0 where there is none",
            {},
            {},
            line->clause});
}

}  // namespace

extern const Rule line_without_period;
constinit const Rule line_without_period{
    .name = "line-without-period",
    .topic = Topic::plan,
    .title = "A line with no budget in any period",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::lines,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10",
    .rationale =
        R"(Every line of the plan says how much it has in which period, even if that is 0. A line without a budget is missing from every total.)",
    .fails = R"(support:
  - {id: coordinator, name: Coordinator}
)",
    .passes = R"(support:
  - {id: coordinator, name: Coordinator, budget: {y1: 0, y2: 0}}
)",
    .check = check,
};

}  // namespace quorate
