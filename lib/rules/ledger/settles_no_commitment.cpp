#include <fmt/core.h>

#include <map>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  std::map<std::string_view, const LedgerEntry*> named;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (entry.id) named.emplace(*entry.id, &entry);
  });
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    auto found = entry.settles ? named.find(*entry.settles) : named.end();
    if (found == named.end() || *found->second->kind == EntryKind::commitment) return;
    tell({entry.place(entry.settles),
          subject_of(entry),
          fmt::format("`{}` is no commitment, so it cannot be settled", *entry.settles),
          "write the id of a commitment, or take `settles` out",
          {},
          {{found->second->place(found->second->kind), fmt::format("`{}` stands here", *entry.settles)}},
          {}});
  });
}

}  // namespace

extern const Rule settles_no_commitment;
constinit const Rule settles_no_commitment{
    .name = "settles-no-commitment",
    .topic = Topic::ledger,
    .title = "A payment that settles what is no commitment",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger,
    .since = "0.1",
    .clause = "Identity of treasurers: committed is what was promised less what was paid of it",
    .rationale =
        R"(An entry says that it settles another, and that one is not a commitment. What is committed would stay too high.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {id: first, date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-06, kind: spend, activity: hub, amount: 50, payee: A shop, settles: first, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {id: first, date: 2013-12-05, kind: commitment, activity: hub, amount: 100, payee: A shop}
  - {date: 2013-12-06, kind: spend, activity: hub, amount: 50, payee: A shop, settles: first, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
