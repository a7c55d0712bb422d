#include <fmt/core.h>

#include "budget/payees.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool goes_out(EntryKind kind) { return kind == EntryKind::spend || kind == EntryKind::commitment; }

// The payment's or the promise's own words: "£400 to The Builder on 5 December 2013"
std::string entry_words(const Area& area, const LedgerEntry& entry) {
  if (*entry.kind == EntryKind::spend) return payment_words(area, entry);
  return fmt::format("the commitment of {} to {}", amount_words(entry), area.body_name(*entry.payee));
}

void look_at(const LedgerEntry& entry, const PayeeBodies& bodies, const Case& about, const Tell& tell) {
  auto taken = about.taken.find(*entry.decision);
  if (taken == about.taken.end()) return;
  const auto& commits = taken->second.decision->commits;
  if (!commits || !commits->to || !about.area.organisation(commits->to->text)) return;
  auto payee = bodies.organisation(*entry.payee);
  if (payee.empty() || payee == commits->to->text) return;
  auto meant = about.area.body_name(commits->to->text);
  tell({entry.place(entry.payee),
        subject_of(entry),
        fmt::format("{} names `{}`, which commits money to {}", entry_words(about.area, entry), *entry.decision, meant),
        "name the decision that commits money to this payee, or mend the payee",
        {{"payee", about.area.body_name(payee), entry.place(entry.payee)}, {"committed to", meant, commits->to->span}},
        decided_here(about.taken, *entry.decision),
        {}});
}

void check(const Case& about, const Tell& tell) {
  PayeeBodies bodies(about.area);
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (goes_out(*entry.kind) && entry.decision && entry.payee) look_at(entry, bodies, about, tell);
  });
}

}  // namespace

extern const Rule payee_unlike_decision;
constinit const Rule payee_unlike_decision{
    .name = "payee-unlike-decision",
    .topic = Topic::ledger,
    .title = "An organisation was paid that is not the one the decision names",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions | Reads::leads | Reads::people,
    .since = "0.1",
    .clause = "Programme guidance, Big Local partnerships: recording and communicating how decisions are made",
    .rationale =
        R"(A payment or a commitment names a decision that commits money to one organisation of the area, and its payee is another of them. Either it names the wrong decision, or the money went to a body for which the group did not decide it. A payee that is no organisation of the area is not told of: it may be whom the organisation named asked to be paid.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400, to: school, consent: yes}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 400, payee: The Church, decision: 2014-01-08/hub-lease, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400, to: school, consent: yes}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 400, payee: The School, decision: 2014-01-08/hub-lease, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
