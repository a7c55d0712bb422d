#include <fmt/core.h>

#include "base/words.h"
#include "govern/register.h"
#include "govern/reviews.h"
#include "rules/rule.h"

namespace quorate {
namespace {

std::string clause_of(const ReviewDue& review, const Case& about) {
  if (review.duty) return review.duty->clause;
  const auto* rules = version_on(about.area.constitution, about.as_of);
  return rules && rules->members ? rules->members->clause : std::string();
}

void check(const Case& about, const Tell& tell) {
  if (!about.area.has_documents && about.area.meetings.empty()) return;
  auto review = partnership_review(about.area, about.as_of);
  if (!review || about.as_of <= review->due) return;
  auto ago = counted(static_cast<std::size_t>(days_between(review->due, about.as_of)), "day");
  tell({review->last.span,
        "partnership/review",
        fmt::format("a review of the partnership was due by {}, {} ago, and none is recorded{}", text(review->due), ago,
                    review->never ? "" : " since the last"),
        "hold it, and write it under `reviews:` in documents.yaml, or `reviews: partnership` on the agenda item",
        {{review->never ? "counted from" : "last review", text(*review->last), review->last.span},
         {"every", text(review->every), {}},
         {"due", text(review->due), {}},
         {"as of", text(about.as_of), {}}},
        {},
        clause_of(*review, about),
        {},
        review->duty ? Layer::programme : Layer::constitution});
}

}  // namespace

extern const Rule partnership_review_due;
constinit const Rule partnership_review_due{
    .name = "partnership-review-due",
    .topic = Topic::documents,
    .title = "A review of the partnership that is due",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::documents | Reads::area | Reads::constitution | Reads::meetings | Reads::notice | Reads::plan,
    .since = "0.1",
    .clause =
        "Programme guidance, Big Local partnerships: the make-up and functioning of the partnership is reviewed "
        "annually",
    .rationale =
        R"(The programme, or the group's own rules, ask for a review of the partnership every year. Counted are reviews in documents.yaml and agenda items with `reviews: partnership` or `reviews: membership`; where there is none yet, from the first meeting, or from the plan's start. The anniversary is still in time. Nothing is asked of a partnership that has been closed.)",
    .fails = R"(# as of 2015-02-01
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 8}
)",
    .passes = R"(# as of 2015-02-01
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 8}
# in meetings/2014-11-05.yaml
meeting: {date: 2014-11-05, kind: partnership}
agenda:
  items:
    - {no: 1, title: How we work together, reviews: partnership}
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
