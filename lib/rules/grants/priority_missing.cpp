#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) {
    if (!figures.awarded || figures.grant->priority) continue;
    tell({figures.grant->id.span,
          grant_subject(*figures.grant),
          fmt::format("nothing says which priority {} serves", grant_words(about.area, *figures.grant)),
          "add `priority:` with the id of one of the plan's",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule priority_missing;
constinit const Rule priority_missing{
    .name = "priority-missing",
    .topic = Topic::grants,
    .title = "A grant that serves no priority",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest, application form: which of the priorities",
    .rationale =
        R"(A grant was awarded, and nothing says which of the plan's priorities it serves. The form asks for it.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .check = check,
};

}  // namespace quorate
