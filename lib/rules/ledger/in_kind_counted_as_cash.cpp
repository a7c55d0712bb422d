#include <fmt/core.h>

#include <map>
#include <tuple>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

auto same(const LedgerEntry& entry) { return std::tuple(day_number(*entry.date), entry.amount->pence, *entry.payee); }

void tell_of(const Case& about, const LedgerEntry& entry, const LedgerEntry* twin, const Tell& tell) {
  auto giver = entry.payee ? " from " + about.area.body_name(*entry.payee) : std::string();
  std::vector<Related> related;
  if (twin) related.push_back({twin->place(twin->kind), "the same stands here as money"});
  tell({entry.place(entry.kind),
        subject_of(entry),
        fmt::format("help in kind worth {}{} on {} is counted as money{}", text(*entry.amount), giver,
                    text(*entry.date), twin ? " too" : ": it has a row in the bank's file"),
        "keep one of the two: `in-kind` for help, `income` or `spend` for money",
        {},
        std::move(related),
        {}});
}

void check(const Case& about, const Tell& tell) {
  std::vector<const LedgerEntry*> in_kind;
  std::map<decltype(same(std::declval<const LedgerEntry&>())), const LedgerEntry*> money;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind == EntryKind::in_kind) in_kind.push_back(&entry);
  });
  if (in_kind.empty()) return;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind == EntryKind::income || *entry.kind == EntryKind::spend) money.emplace(same(entry), &entry);
  });
  for (const auto* entry : in_kind) {
    auto twin = money.find(same(*entry));
    if (twin != money.end())
      tell_of(about, *entry, twin->second, tell);
    else if (entry->key)
      tell_of(about, *entry, nullptr, tell);
  }
}

}  // namespace

extern const Rule in_kind_counted_as_cash;
constinit const Rule in_kind_counted_as_cash{
    .name = "in-kind-counted-as-cash",
    .topic = Topic::ledger,
    .title = "Help in kind that is counted as money",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "Practice of the programme: added value is reported beside the money, never added to it",
    .rationale =
        R"(Help in kind stands in the ledger as money as well: the same day, amount and giver is also entered as income or as a payment, or the entry carries the key of a bank row. What is given in kind is at its value, and never in a balance.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: in-kind, activity: hub, amount: 100, payee: school}
  - {date: 2013-12-05, kind: income, activity: hub, amount: 100, payee: school}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: in-kind, activity: hub, amount: 100, payee: school}
)",
    .check = check,
};

}  // namespace quorate
