#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& grant : about.area.grants.applications) {
    if (!grant.for_a_person() || !grant.applicant) continue;
    tell({grant.applicant->span,
          grant_subject(grant),
          fmt::format("`{}` is for a single person, who must not be named", grant.id.text),
          "take `applicant:` out; the id alone is enough, if it is no name",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule individual_named;
constinit const Rule individual_named{
    .name = "individual-named",
    .topic = Topic::grants,
    .title = "A person named as receiving a grant",
    .severity = Severity::error,
    .layer = Layer::programme,
    .reads = Reads::grants,
    .since = "0.1",
    .clause = "The 360Giving standard, grants to individuals",
    .rationale =
        R"(A grant is for a single person, and a name stands with it. These files are public, and a name in Git cannot be taken back.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, individual: yes}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, individual: yes}
)",
    .check = check,
};

}  // namespace quorate
