#include <fmt/core.h>
#include <algorithm>

#include "rules/rule.h"

namespace quorate {
namespace {

TimeSpan interval(ReviewEvery every) {
  if (every == ReviewEvery::half_yearly) return {6, TimeSpan::Unit::months};
  return {every == ReviewEvery::yearly ? 1 : 2, TimeSpan::Unit::years};
}

void check(const Case& about, const Tell& tell) {
  if (!about.plan.plan || !about.plan.plan->review || !about.plan.plan->starts) return;
  const auto& plan = *about.plan.plan;
  Located<Date> last = *plan.starts;
  for (const auto& day : plan.reviewed)
    if (*last < *day && *day <= about.as_of) last = day;
  auto due = *last + interval(**plan.review);
  if (about.as_of <= due || (plan.ends && **plan.ends < due)) return;
  bool never = *last == **plan.starts;
  tell({plan.review->span,
        "plan/review",
        fmt::format("a review of the plan was due by {}, and none is recorded", text(due)),
        "hold the review and add its day to `reviewed:`",
        {{never ? "plan starts" : "last review", text(*last), last.span},
         {"next due", text(due), {}},
         {"as of", text(about.as_of), {}}},
        {},
        {}});
}

}  // namespace

extern const Rule plan_review_due;
constinit const Rule plan_review_due{
    .name = "plan-review-due",
    .topic = Topic::plan,
    .title = "A review of the plan that is due",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::plan,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, introduction: reviewed annually; programme guidance: both the partnership and the "
        "plan are reviewed annually",
    .rationale =
        R"(The plan says how often it is reviewed. Counted from the last review, or from its start, one should have been held by now; only reviews due while the plan runs are counted.)",
    .fails = R"(# as of 2014-12-01
plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, review: yearly}
)",
    .passes = R"(# as of 2014-12-01
plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, review: yearly, reviewed: [2014-10-20]}
)",
    .check = check,
};

}  // namespace quorate
