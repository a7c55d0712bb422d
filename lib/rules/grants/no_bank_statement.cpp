#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto& rules = about.area.grants.rules;
  if (!rules || !says_yes(rules->bank_statement)) return;
  for (const auto& figures : about.grants) {
    const auto& seen = figures.grant->bank_statement;
    if (!figures.awarded || says_yes(seen)) continue;
    tell({seen ? seen->span : figures.grant->id.span,
          grant_subject(*figures.grant),
          fmt::format("no bank statement was seen for {}", grant_words(about.area, *figures.grant)),
          "ask for it, and write `bank_statement: yes` once it was seen",
          {},
          {},
          rules->clause});
  }
}

}  // namespace

extern const Rule no_bank_statement;
constinit const Rule no_bank_statement{
    .name = "no-bank-statement",
    .topic = Topic::grants,
    .title = "A grant without a bank statement",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest, application form",
    .rationale =
        R"(The rules of the fund ask for a bank statement of the supporting organisation, and none was seen before the grant was awarded.)",
    .fails = R"(# in grants.yaml
rules: {bank_statement: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
rules: {bank_statement: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, bank_statement: yes}
)",
    .check = check,
};

}  // namespace quorate
