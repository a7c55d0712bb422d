#include "budget/chest.h"
#include "rules/beyond_decision.h"

namespace quorate {
namespace {

TakenByDecision awarded_by_decision(const Case& about) {
  TakenByDecision out;
  for (const auto& figures : about.grants) {
    const auto& award = figures.grant->award;
    if (!figures.awarded || !award || !award->decision) continue;
    auto& sum = out[award->decision->text];
    sum.amount += figures.award;
    sum.last = award->decision->span;
    ++sum.count;
  }
  return out;
}

void check(const Case& about, const Tell& tell) {
  tell_beyond_decision(about, awarded_by_decision(about), {"awarded", "by", "grant"}, tell);
}

}  // namespace

extern const Rule awards_beyond_decision;
constinit const Rule awards_beyond_decision{
    .name = "awards-beyond-decision",
    .topic = Topic::grants,
    .title = "More was awarded than was decided",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Programme guidance, Big Local partnerships: recording and communicating how decisions are made",
    .rationale =
        R"(The grants that name a decision as that which awarded them come to more than the amount that it commits. The group may have to decide again.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: Grants are awarded., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: chest, amount: 600}}
# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, decision: 2014-01-08/hub-lease}}
  - {id: boots, title: Boots, use: Twelve pairs, applicant: Walkers, priority: community, amount: 200.01, outcome: awarded, award: {amount: 200.01, decision: 2014-01-08/hub-lease}}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: Grants are awarded., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: chest, amount: 600}}
# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, decision: 2014-01-08/hub-lease}}
  - {id: boots, title: Boots, use: Twelve pairs, applicant: Walkers, priority: community, amount: 200, outcome: awarded, award: {amount: 200, decision: 2014-01-08/hub-lease}}
)",
    .check = check,
};

}  // namespace quorate
