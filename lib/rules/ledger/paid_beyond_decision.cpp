#include <algorithm>

#include "budget/spending.h"
#include "rules/beyond_decision.h"

namespace quorate {
namespace {

TakenByDecision paid_by_decision(const Case& about) {
  TakenByDecision out;
  for (const auto& charge : about.spending.charges) {
    const auto& entry = *charge.entry;
    bool spend = *entry.kind == EntryKind::spend;
    if (!entry.decision || (!spend && *entry.kind != EntryKind::refund)) continue;
    auto& paid = out[*entry.decision];
    paid.amount += spend ? *entry.amount : -*entry.amount;
    if (spend) paid.last = entry.place(entry.decision), ++paid.count;
  }
  return out;
}

// What was promised and is settled in full counts with what was paid for it.
TakenByDecision promised_by_decision(const Case& about) {
  TakenByDecision out;
  for (const auto& promised : about.spending.promised) {
    const auto& entry = *promised.entry;
    if (!entry.decision) continue;
    auto& sum = out[*entry.decision];
    sum.amount += promised.closed ? std::min(promised.paid, *entry.amount) : *entry.amount;
    sum.last = entry.place(entry.decision);
    ++sum.count;
  }
  return out;
}

void check(const Case& about, const Tell& tell) {
  tell_beyond_decision(about, paid_by_decision(about), {"paid", "under", "payment"}, tell);
  tell_beyond_decision(about, promised_by_decision(about), {"promised", "under", "commitment"}, tell);
}

}  // namespace

extern const Rule paid_beyond_decision;
constinit const Rule paid_beyond_decision{
    .name = "paid-beyond-decision",
    .topic = Topic::ledger,
    .title = "More was paid, or promised, than was decided",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Programme guidance, Big Local partnerships: recording and communicating how decisions are made",
    .rationale =
        R"(The payments that name a decision, less what was refunded, come to more than the amount that it commits; or the commitments that name it do, each with what it promised, or with what was paid for it once it is settled in full. The group may have to decide again.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 400.01, payee: A shop, decision: 2014-01-08/hub-lease, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 400, payee: A shop, decision: 2014-01-08/hub-lease, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
