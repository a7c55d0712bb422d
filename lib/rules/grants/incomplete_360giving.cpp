#include <fmt/core.h>

#include "base/words.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

// What the export leaves out of a grant to a person it does not need: no words of theirs are published.
std::vector<std::string> lacking(const GrantFigures& figures) {
  const auto& grant = *figures.grant;
  std::vector<std::string> out;
  bool named = !grant.for_a_person();
  if (named && !grant.title) out.push_back("`title`");
  if (named && !grant.use) out.push_back("`use`, what the money is for");
  if (!grant.award || !grant.award->amount) out.push_back("the amount of its `award`");
  if (!figures.awarded_on) out.push_back("the day of its `award`");
  if (named && !grant.applicant && !grant.organisation) out.push_back("`applicant` or `organisation`");
  return out;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) {
    if (!figures.awarded) continue;
    auto missing = lacking(figures);
    if (missing.empty()) continue;
    tell(
        {figures.grant->id.span,
         grant_subject(*figures.grant),
         fmt::format("{} lacks {}, which 360Giving asks for", grant_words(about.area, *figures.grant), joined(missing)),
         "add what is missing",
         {},
         {},
         {}});
  }
}

}  // namespace

extern const Rule incomplete_360giving;
constinit const Rule incomplete_360giving{
    .name = "incomplete-360giving",
    .topic = Topic::grants,
    .title = "A grant that cannot be published as open data yet",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "The 360Giving standard: ten core fields",
    .rationale =
        R"(A grant that was awarded lacks what 360Giving asks of each: a title, what it is for, the amount, the day of the award, and who receives it. Of a grant to a person only the amount and the day are asked, for nothing else about it is published.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums and their cases, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .check = check,
};

}  // namespace quorate
