#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto& rules = about.area.grants.rules;
  if (!rules || !rules->largest) return;
  for (const auto& figures : about.grants) {
    if (figures.award <= **rules->largest) continue;
    const auto& amount = *figures.grant->award->amount;
    tell({amount.span,
          grant_subject(*figures.grant),
          fmt::format("{} is {}, and one grant may be {} at most", grant_words(about.area, *figures.grant),
                      text(figures.award), text(**rules->largest)),
          "award less, or have the group change the limit",
          {{"awarded", text(figures.award), amount.span}, {"at most", text(**rules->largest), rules->largest->span}},
          {},
          rules->clause});
  }
}

}  // namespace

extern const Rule over_limit;
constinit const Rule over_limit{
    .name = "over-limit",
    .topic = Topic::grants,
    .title = "A grant of more than one grant may be",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale = R"(More was awarded than the rules of the fund allow for one grant.)",
    .fails = R"(# in grants.yaml
rules: {largest: 399.99}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
rules: {largest: 400}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .check = check,
};

}  // namespace quorate
