#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) {
    const auto& grant = *figures.grant;
    if (!grant.amount || figures.award <= **grant.amount) continue;
    const auto& award = *grant.award->amount;
    tell({award.span,
          grant_subject(grant),
          fmt::format("{} is {}, and {} was asked for", grant_words(about.area, grant), text(*award),
                      text(**grant.amount)),
          "mend the amounts; where the group chose to give more, its decision says why",
          {{"asked for", text(**grant.amount), grant.amount->span}, {"awarded", text(*award), award.span}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule award_above_asked;
constinit const Rule award_above_asked{
    .name = "award-above-asked",
    .topic = Topic::grants,
    .title = "A grant of more than was asked for",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(More was awarded than the group asked for. That may be right, where those who decide saw that it would not be enough; often one of the amounts is mistyped.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 399.99, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .check = check,
};

}  // namespace quorate
