#include <fmt/core.h>

#include <set>

#include "base/words.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

std::optional<int> asked_for(const Case& about) {
  const auto& rules = about.area.grants.rules;
  if (rules && rules->evidence_at_least) return **rules->evidence_at_least;
  return about.plan.evaluation ? about.plan.evaluation->evidence_at_least : std::nullopt;
}

std::size_t kinds(const Grant& grant) {
  std::set<EvidenceKind> out;
  for (const auto& one : grant.evidence) out.insert(*one);
  return out.size();
}

void check(const Case& about, const Tell& tell) {
  auto asked = asked_for(about);
  if (!asked) return;
  for (const auto& figures : about.grants) {
    auto given = kinds(*figures.grant);
    if (!figures.awarded || static_cast<int>(given) >= *asked) continue;
    tell({figures.grant->id.span,
          grant_subject(*figures.grant),
          fmt::format("{} names {} of evidence, and {} are asked for", grant_words(about.area, *figures.grant),
                      counted(given, "kind"), *asked),
          "ask the group for another kind: `written`, `visual` or `verbal`",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule evidence_fewer_than_two;
constinit const Rule evidence_fewer_than_two{
    .name = "evidence-fewer-than-two",
    .topic = Topic::grants,
    .title = "Fewer kinds of evidence than are asked for",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest, application form",
    .rationale =
        R"(Those who receive a grant show what it did, by at least two kinds of evidence: written, visual or verbal. How many is taken from the rules of the fund, or from the plan; where neither says it, nothing is told.)",
    .fails = R"(# in grants.yaml
rules: {evidence_at_least: 2}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, evidence: [written]}
)",
    .passes = R"(# in grants.yaml
rules: {evidence_at_least: 2}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, evidence: [written, visual]}
)",
    .check = check,
};

}  // namespace quorate
