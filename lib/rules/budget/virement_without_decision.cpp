#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool limited(const Area& area, const LedgerEntry& entry) {
  const auto* rule = spending_rule_on(area, *entry.date);
  return rule && (rule->variation_share || rule->variation_amount);
}

void check(const Case& about, const Tell& tell) {
  for_each_entry(about.area, [&](const LedgerEntry& entry, const Ledger&) {
    if (*entry.kind != EntryKind::virement || entry.decision || limited(about.area, entry)) return;
    tell({entry.place(entry.amount),
          subject_of(entry),
          fmt::format("{} moves from `{}` to `{}` without a decision", amount_words(entry), *entry.from, *entry.to),
          "add `decision:` with the meeting and its decision, such as `2014-03-12/move-to-fair`",
          {},
          {},
          {}});
  });
}

}  // namespace

extern const Rule virement_without_decision;
constinit const Rule virement_without_decision{
    .name = "virement-without-decision",
    .topic = Topic::budget,
    .title = "Budget moved without a decision",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::constitution,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: variations",
    .rationale =
        R"(Budget was moved from one line to another, and no decision is named. Where the constitution says how far a line may vary without one, moves within that are left to the rule variation-beyond-limit.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: virement, from: hub, to: fair, amount: 100}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    spending: {variation_share: 10%, clause: Section 6}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: virement, from: hub, to: fair, amount: 100}
)",
    .check = check,
};

}  // namespace quorate
