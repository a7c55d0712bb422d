#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const GrantFigures& figures, const Tell& tell) {
  const auto& grant = *figures.grant;
  auto paid = first_payment(grant);
  if (!paid || (figures.awarded && (!figures.awarded_on || *figures.awarded_on <= **paid))) return;
  Working working{{"first payment", text(**paid), paid->span}};
  if (figures.awarded_on) working.push_back({"awarded", text(*figures.awarded_on), {}});
  tell({paid->span,
        grant_subject(grant),
        figures.awarded ? fmt::format("{} was paid before it was awarded", grant_words(about.area, grant))
                        : fmt::format("{} was paid, but never awarded", grant_words(about.area, grant)),
        "name the decision that awarded it, or mend the dates",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : grants_of(about.area, about.as_of)) look_at(about, figures, tell);
}

}  // namespace

extern const Rule paid_before_decision;
constinit const Rule paid_before_decision{
    .name = "paid-before-decision",
    .topic = Topic::grants,
    .title = "A grant paid before it was decided",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(Money was paid for a grant before the day on which it was awarded, or without any award. The day is the one written with the award, else that of the meeting that decided it.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-11}, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-10}, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .check = check,
};

}  // namespace quorate
