#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const GrantFigures& figures, const Tell& tell) {
  const auto& report = figures.grant->report;
  if (!report || !report->received || **report->received > about.as_of || figures.receipts >= figures.paid) return;
  tell({report->received->span,
        grant_subject(*figures.grant),
        fmt::format("{} was paid {}, and its receipts come to {}", grant_words(about.area, *figures.grant),
                    text(figures.paid), text(figures.receipts)),
        "ask for the receipts that are missing, or for the rest of the money",
        {{"paid", text(figures.paid), {}},
         {"receipts", text(figures.receipts), {}},
         {"short by", text(figures.paid - figures.receipts), {}}},
        {},
        about.area.grants.rules->clause});
}

void check(const Case& about, const Tell& tell) {
  const auto& rules = about.area.grants.rules;
  if (!rules || !says_yes(rules->receipts)) return;
  for (const auto& figures : about.grants) look_at(about, figures, tell);
}

}  // namespace

extern const Rule receipts_short;
constinit const Rule receipts_short{
    .name = "receipts-short",
    .topic = Topic::grants,
    .title = "Receipts for less than was paid",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest, application form",
    .rationale =
        R"(The group has reported back, and its receipts come to less than what it was paid. Only where the rules of the fund ask for receipts.)",
    .fails = R"(# in grants.yaml
rules: {receipts: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-14, amount: 400}], receipts: [{amount: 399.99}], report: {received: 2014-01-10}}
)",
    .passes = R"(# in grants.yaml
rules: {receipts: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-14, amount: 400}], receipts: [{amount: 400}], report: {received: 2014-01-10}}
)",
    .check = check,
};

}  // namespace quorate
