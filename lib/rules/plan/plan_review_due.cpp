#include <fmt/core.h>

#include "govern/reviews.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  auto review = plan_review(about.area, about.as_of);
  if (!review || about.as_of <= review->due) return;
  tell({review->rule,
        "plan/review",
        fmt::format("a review of the plan was due by {}, and none is recorded", text(review->due)),
        "hold the review and add its day to `reviewed:`",
        {{review->never ? "plan starts" : "last review", text(*review->last), review->last.span},
         {"next due", text(review->due), {}},
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
    .reads = Reads::plan | Reads::documents | Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, introduction: reviewed annually; programme guidance: both the partnership and the "
        "plan are reviewed annually",
    .rationale =
        R"(The plan says how often it is reviewed. Counted from the last review, or from its start (a review in documents.yaml or on an agenda counts too), one should have been held by now; only reviews due while the plan runs are counted.)",
    .fails = R"(# as of 2014-12-01
plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, review: yearly}
)",
    .passes = R"(# as of 2014-12-01
plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, review: yearly, reviewed: [2014-10-20]}
)",
    .check = check,
};

}  // namespace quorate
