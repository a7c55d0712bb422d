#include <fmt/core.h>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

struct Missing {
  const LedgerEntry* entry;
  const SpendingRule* rule;  // none: the area has set no limit
};

bool needs_decision(const LedgerEntry& entry, const SpendingRule* rule) {
  return !rule || !rule->decision_above || *entry.amount > **rule->decision_above;
}

bool limited(const SpendingRule* rule) { return rule && rule->decision_above; }

void tell_one(const Case& about, const Missing& missing, const Tell& tell) {
  const auto& entry = *missing.entry;
  Working working{{"paid", text(*entry.amount), entry.place(entry.amount)}};
  std::string message = payment_words(about.area, entry) + " names no decision";
  if (limited(missing.rule)) {
    working.push_back(
        {"a decision is needed above", text(**missing.rule->decision_above), missing.rule->decision_above->span});
    message += fmt::format(", and more than {} needs one", text(**missing.rule->decision_above));
  }
  Found found{entry.place(entry.amount),
              subject_of(entry),
              message,
              "add `decision:` with the meeting and its decision, such as `2014-03-12/hub-lease`",
              std::move(working),
              {},
              limited(missing.rule) ? missing.rule->clause : std::string()};
  if (!limited(missing.rule)) found.severity = Severity::warning;
  tell(std::move(found));
}

// It names a decision. One that was lost or deferred is told of even where no decision was needed: the group spoke.
void look_at_named(const Case& about, const LedgerEntry& entry, const SpendingRule* rule, const Tell& tell) {
  auto stands = backing(about.taken, *entry.decision, *entry.date);
  bool needed = needs_decision(entry, rule);
  auto words = backing_words(about.taken, *entry.decision, *entry.date);
  if (words.empty() || (!needed && stands != Backing::not_carried)) return;
  Found found{entry.place(entry.decision),
              subject_of(entry),
              fmt::format("{} rests on `{}`, {}", payment_words(about.area, entry), *entry.decision, words),
              backing_help(stands),
              {{"paid", text(*entry.date), entry.place(entry.date)}},
              decided_here(about.taken, *entry.decision),
              limited(rule) && needed ? rule->clause : std::string()};
  if (stands == Backing::not_recorded)
    found.severity = Severity::note;
  else if (!needed || (stands == Backing::later && !limited(rule)))
    found.severity = Severity::warning;
  tell(std::move(found));
}

// Nobody writes decisions in this ledger: one word about that is enough.
void tell_all(const std::vector<Missing>& missing, const Tell& tell) {
  const auto& entry = *missing.front().entry;
  Found found{entry.place(entry.kind),
              "ledger",
              fmt::format("none of the {} names a decision", counted(missing.size(), "payment")),
              "add `decision:` to each, with the meeting and its decision",
              {},
              {},
              {}};
  found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  std::vector<Missing> missing;
  bool any_named = false, any_limit = false;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind != EntryKind::spend) return;
    const auto* rule = spending_rule_on(about.area, *entry.date);
    any_named = any_named || entry.decision;
    any_limit = any_limit || limited(rule);
    if (entry.decision) return look_at_named(about, entry, rule, tell);
    if (needs_decision(entry, rule)) missing.push_back({&entry, rule});
  });
  if (missing.empty() || (!any_limit && about.area.meetings.empty())) return;
  if (!any_limit && !any_named && missing.size() > 1) return tell_all(missing, tell);
  for (const auto& one : missing) tell_one(about, one, tell);
}

}  // namespace

extern const Rule payment_without_decision;
constinit const Rule payment_without_decision{
    .name = "payment-without-decision",
    .topic = Topic::ledger,
    .title = "A payment that no decision stands behind",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions | Reads::constitution,
    .since = "0.1",
    .clause = "Programme guidance, Big Local partnerships: recording and communicating how decisions are made",
    .rationale =
        R"(A payment names no decision, or one that was lost or deferred, or was taken only after the payment; where no outcome of the decision is recorded, that is a note. Where the constitution says from what amount a payment needs one, payments above it are errors and those below it are not told; where it says nothing, and decisions are recorded, it is a warning. An area without meetings, or one that names no decision with any payment, is told once.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    spending: {decision_above: 250}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 250.01, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    spending: {decision_above: 250}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 250, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
