#include <fmt/core.h>

#include "govern/interests.h"
#include "rules/each_decision.h"

namespace quorate {
namespace {

std::string partner(const Area& area, const Decision& decision) {
  if (!decision.commits || !decision.commits->to) return "a partner";
  const auto* body = area.organisation(decision.commits->to->text);
  return body && !body->name->empty() ? *body->name : fmt::format("`{}`", decision.commits->to->text);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    auto answer = held.answer.of(Condition::consent);
    if (!held.carried() || (answer != Verdict::no && answer != Verdict::depends)) continue;
    const auto& commits = held.decision->commits;
    auto span = commits && commits->consent ? commits->consent->span : commits ? commits->span : held.decision->id.span;
    tell(about_condition(
        held, Condition::consent, span,
        fmt::format("{} commits money to {}, whose consent {}", words(held), partner(about.area, *held.decision),
                    answer == Verdict::no ? "was not given" : "is not recorded"),
        "ask the partner, and write `consent: yes` with the commitment"));
  }
}

}  // namespace

extern const Rule partner_consent_missing;
constinit const Rule partner_consent_missing{
    .name = "partner-consent-missing",
    .topic = Topic::decisions,
    .title = "Money committed to a partner without its consent",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Decision Making (ii): any decision relating to financial commitments to "
        "individual partners is only taken with their consent",
    .rationale =
        R"(The rules let money be committed to a partner only with its consent. This decision is recorded as carried, and its consent was not given or is not recorded. Ask the partner, and write `consent: yes` with the commitment.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: fair, period: y1, amount: 500, to: council}}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: fair, period: y1, amount: 500, to: council, consent: yes}}
)",
    .check = check,
};

}  // namespace quorate
