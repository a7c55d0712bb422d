#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at_award(const Case& about, const GrantFigures& figures, const Tell& tell) {
  const auto& grant = *figures.grant;
  const auto& received = grant.received;
  if (!is_awarded(grant, about.taken) || !received || !figures.awarded_on || **received <= *figures.awarded_on) return;
  auto awarded = grant.award->on ? grant.award->on->span : grant.award->decision->span;
  tell({received->span,
        grant_subject(grant) + "/received",
        fmt::format("{} was awarded on {}, and asked for only after that", grant_words(about.area, grant),
                    text(*figures.awarded_on)),
        "mend the dates, or name the decision that awarded it",
        {{"awarded", text(*figures.awarded_on), awarded}, {"handed in", text(**received), received->span}},
        {},
        {}});
}

void look_at_report(const Case& about, const Grant& grant, const Tell& tell) {
  auto paid = first_payment(grant);
  if (!paid || !grant.report || !grant.report->received || **grant.report->received >= **paid) return;
  const auto& received = *grant.report->received;
  tell({received.span,
        grant_subject(grant) + "/report",
        fmt::format("the report on {} came before anything was paid", grant_words(about.area, grant)),
        "mend the dates; a report that came early is not yet one on what the money did",
        {{"report", text(*received), received.span}, {"first payment", text(**paid), paid->span}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) {
    look_at_award(about, figures, tell);
    look_at_report(about, *figures.grant, tell);
  }
}

}  // namespace

extern const Rule grant_days_out_of_order;
constinit const Rule grant_days_out_of_order{
    .name = "grant-days-out-of-order",
    .topic = Topic::grants,
    .title = "A grant whose days are in the wrong order",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(An application dated after the award that it led to, or a report dated before the first payment. One of the days is mistyped, or something was done too early.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, received: 2013-12-02}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, received: 2013-12-01}
)",
    .check = check,
};

}  // namespace quorate
