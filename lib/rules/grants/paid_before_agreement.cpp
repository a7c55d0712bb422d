#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const Grant& grant, const Tell& tell) {
  auto paid = first_payment(grant);
  const auto& signed_on = grant.agreement_signed;
  if (!paid || (signed_on && **signed_on <= **paid)) return;
  Working working{{"first payment", text(**paid), paid->span}};
  if (signed_on) working.push_back({"agreement signed", text(**signed_on), signed_on->span});
  tell({paid->span,
        grant_subject(grant),
        signed_on ? fmt::format("{} was paid before its agreement was signed", grant_words(about.area, grant))
                  : fmt::format("{} was paid, and no agreement is recorded", grant_words(about.area, grant)),
        "write `agreement_signed:` with the day, and pay nothing before it",
        std::move(working),
        {},
        about.area.grants.rules->clause});
}

void check(const Case& about, const Tell& tell) {
  const auto& rules = about.area.grants.rules;
  if (!rules || !says_yes(rules->agreement)) return;
  for (const auto& grant : about.area.grants.applications) look_at(about, grant, tell);
}

}  // namespace

extern const Rule paid_before_agreement;
constinit const Rule paid_before_agreement{
    .name = "paid-before-agreement",
    .topic = Topic::grants,
    .title = "A grant paid before its agreement was signed",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest, application form",
    .rationale =
        R"(The rules of the fund ask for a signed agreement, and money was paid before it was signed, or without it.)",
    .fails = R"(# in grants.yaml
rules: {agreement: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, agreement_signed: 2013-12-11, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .passes = R"(# in grants.yaml
rules: {agreement: yes}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, agreement_signed: 2013-12-10, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .check = check,
};

}  // namespace quorate
