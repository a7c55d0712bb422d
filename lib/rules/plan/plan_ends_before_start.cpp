#include <fmt/core.h>

#include "rules/reversed_days.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  if (!ends_before_start(about.plan)) return;
  const auto &starts = *about.plan.plan->starts, &ends = *about.plan.plan->ends;
  tell({ends.span,
        "plan/ends",
        fmt::format("the plan ends on {}, before it starts on {}", text(*ends), text(*starts)),
        "mend the day that is mistyped, or exchange the two",
        {{"starts", text(*starts), starts.span}, {"ends", text(*ends), ends.span}},
        {},
        {}});
}

}  // namespace

extern const Rule plan_ends_before_start;
constinit const Rule plan_ends_before_start{
    .name = "plan-ends-before-start",
    .topic = Topic::plan,
    .title = "A plan that ends before it starts",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::plan,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(The plan's last day lies before its first. One of them is mistyped, mostly the year, or the two are exchanged. Until that is mended, periods, milestones and payments are not held against either day. A period that ends before it begins is told of by `period-overlap`.)",
    .fails = R"(plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2015-10-31, ends: 2013-11-01}
)",
    .passes = R"(plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
)",
    .check = check,
};

}  // namespace quorate
