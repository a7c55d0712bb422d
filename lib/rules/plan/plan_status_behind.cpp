#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  if (!about.plan.plan || !about.plan.plan->status || !about.plan.plan->starts) return;
  const auto& plan = *about.plan.plan;
  bool behind = **plan.status == PlanStatus::draft || **plan.status == PlanStatus::submitted;
  if (!behind || about.as_of < **plan.starts) return;
  tell({plan.status->span,
        "plan/status",
        fmt::format("the plan began on {}, but is still marked `{}`", text(**plan.starts), plan.status->span.text()),
        "write `status: endorsed` once the funder has agreed to it",
        {{"plan starts", text(**plan.starts), plan.starts->span},
         {"status", std::string(plan.status->span.text()), plan.status->span},
         {"as of", text(about.as_of), {}}},
        {},
        {}});
}

}  // namespace

extern const Rule plan_status_behind;
constinit const Rule plan_status_behind{
    .name = "plan-status-behind",
    .topic = Topic::plan,
    .title = "A plan that runs before it is endorsed",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::plan,
    .since = "0.1",
    .clause = "Allenton delivery plan, Appendix 2: approval, then starting to draw on funds",
    .rationale =
        R"(The first day of the plan has passed, but the plan is still marked as a draft or as submitted. Money spent under a plan that the funder has not endorsed may not be paid.)",
    .fails = R"(plan: {title: Delivery plan, status: submitted, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
)",
    .passes = R"(plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
)",
    .check = check,
};

}  // namespace quorate
