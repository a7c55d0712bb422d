#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const GrantFigures& figures, const Tell& tell) {
  const auto& grant = *figures.grant;
  if (!figures.awarded || !grant.award || !grant.award->amount || figures.paid <= figures.award) return;
  const auto& last = *last_payment(grant, about.as_of);
  const auto& award = grant.award->amount->span;
  auto payments = static_cast<std::size_t>(std::count_if(grant.payments.begin(), grant.payments.end(),
                                                         [&](const auto& one) { return *one.date <= about.as_of; }));
  tell({last.amount.span,
        grant_subject(grant),
        fmt::format("{} was paid {}, and {} was awarded", grant_words(about.area, grant), text(figures.paid),
                    text(figures.award)),
        "ask for the rest back, have the group award more, or mend the amounts",
        {{"awarded", text(figures.award), award},
         {"paid", fmt::format("{} in {}", text(figures.paid), counted(payments, "payment")), {}},
         {"more than awarded", text(figures.paid - figures.award), {}}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) look_at(about, figures, tell);
}

}  // namespace

extern const Rule paid_beyond_award;
constinit const Rule paid_beyond_award{
    .name = "paid-beyond-award",
    .topic = Topic::grants,
    .title = "More was paid than was awarded",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale = R"(The payments of a grant come to more than its award.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-10, amount: 300}, {date: 2014-01-10, amount: 100.01}]}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-10, amount: 300}, {date: 2014-01-10, amount: 100}]}
)",
    .check = check,
};

}  // namespace quorate
