#include <fmt/core.h>

#include <map>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

struct Paid {
  Money amount;
  std::size_t payments = 0;
  const LedgerEntry* last = nullptr;
};

std::map<std::string_view, Paid> paid_by_decision(const Case& about) {
  std::map<std::string_view, Paid> out;
  for (const auto& charge : about.spending.charges) {
    const auto& entry = *charge.entry;
    bool spend = *entry.kind == EntryKind::spend;
    if (!entry.decision || (!spend && *entry.kind != EntryKind::refund)) continue;
    auto& paid = out[*entry.decision];
    paid.amount += spend ? *entry.amount : -*entry.amount;
    if (spend) paid.last = &entry, ++paid.payments;
  }
  return out;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& [name, paid] : paid_by_decision(about)) {
    auto found = about.taken.find(name);
    if (found == about.taken.end() || !paid.last) continue;
    const auto& commits = found->second.decision->commits;
    if (!commits || !commits->amount || paid.amount <= **commits->amount) continue;
    tell({paid.last->place(paid.last->decision),
          "decision/" + std::string(name) + "/paid",
          fmt::format("{} was paid under `{}`, which commits {}", text(paid.amount), name, text(**commits->amount)),
          "name the decision that allows the rest, or mend the amounts",
          {{"committed", text(**commits->amount), commits->amount->span},
           {"paid", fmt::format("{} in {}", text(paid.amount), counted(paid.payments, "payment")), {}},
           {"more than decided", text(paid.amount - **commits->amount), {}}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule paid_beyond_decision;
constinit const Rule paid_beyond_decision{
    .name = "paid-beyond-decision",
    .topic = Topic::ledger,
    .title = "More was paid than was decided",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Programme guidance, Big Local partnerships: recording and communicating how decisions are made",
    .rationale =
        R"(The payments that name a decision, less what was refunded, come to more than the amount that it commits. The group may have to decide again.)",
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
