#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool limited(const Area& area, const LedgerEntry& entry) {
  const auto* rule = spending_rule_on(area, *entry.date);
  return rule && (rule->variation_share || rule->variation_amount);
}

std::string move_words(const LedgerEntry& entry) {
  return fmt::format("{} moves from `{}` to `{}`", amount_words(entry), *entry.from, *entry.to);
}

void tell_unnamed(const LedgerEntry& entry, const Tell& tell) {
  tell({entry.place(entry.amount),
        subject_of(entry),
        move_words(entry) + " without a decision",
        "add `decision:` with the meeting and its decision, such as `2014-03-12/move-to-fair`",
        {},
        {},
        {}});
}

// Within what may vary without a decision, one that was taken later does no harm.
void look_at_named(const Case& about, const LedgerEntry& entry, bool limited, const Tell& tell) {
  auto stands = backing(about.taken, *entry.decision, *entry.date);
  auto words = backing_words(about.taken, *entry.decision, *entry.date);
  if (words.empty() || (limited && stands == Backing::later)) return;
  Found found{entry.place(entry.decision),
              subject_of(entry),
              fmt::format("{} by `{}`, {}", move_words(entry), *entry.decision, words),
              backing_help(stands),
              {{"moved", text(*entry.date), entry.place(entry.date)}},
              decided_here(about.taken, *entry.decision),
              {}};
  if (limited) found.severity = Severity::warning;
  if (stands == Backing::not_recorded) found.severity = Severity::note;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind != EntryKind::virement) return;
    if (entry.decision) return look_at_named(about, entry, limited(about.area, entry), tell);
    if (!limited(about.area, entry)) tell_unnamed(entry, tell);
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
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions | Reads::constitution,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: variations",
    .rationale =
        R"(Budget was moved from one line to another, and no decision is named, or one that was lost or deferred, or was taken only after the move; where no outcome of the decision is recorded, that is a note. Where the constitution says how far a line may vary without one, how far moves go is left to the rule variation-beyond-limit, and one that names a lost or deferred decision is a warning here.)",
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
