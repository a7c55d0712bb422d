#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

auto alike(const LedgerEntry& entry) {
  return std::tuple(*entry.payee, *entry.activity, *entry.receipt, *entry.decision, *entry.note, *entry.key);
}

// Day and amount tell nearly all payments apart, so the entries themselves are seldom looked at.
struct Payment {
  int day;
  std::int64_t pence;
  const LedgerEntry* entry;
};

bool operator<(const Payment& a, const Payment& b) {
  if (a.day != b.day) return a.day < b.day;
  return a.pence != b.pence ? a.pence < b.pence : alike(*a.entry) < alike(*b.entry);
}

bool twice(const Payment& a, const Payment& b) {
  return a.day == b.day && a.pence == b.pence && alike(*a.entry) == alike(*b.entry);
}

void check(const Case& about, const Tell& tell) {
  std::vector<Payment> payments;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind == EntryKind::spend) payments.push_back({day_number(*entry.date), entry.amount->pence, &entry});
  });
  std::stable_sort(payments.begin(), payments.end());
  for (std::size_t at = 1; at < payments.size(); ++at) {
    if (!twice(payments[at - 1], payments[at])) continue;
    const auto &first = *payments[at - 1].entry, &second = *payments[at].entry;
    tell({second.place(second.amount),
          subject_of(second),
          fmt::format("{} stands here twice", payment_words(about.area, second)),
          "take one out, or write in the `note` of each what tells them apart",
          {},
          {{first.place(first.amount), "the other stands here"}},
          {}});
  }
}

}  // namespace

extern const Rule duplicate_payment;
constinit const Rule duplicate_payment{
    .name = "duplicate-payment",
    .topic = Topic::ledger,
    .title = "A payment that may have been entered twice",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "Practice of treasurers: one entry for each payment",
    .rationale =
        R"(Two payments of the same day have the same payee and the same amount, and nothing tells them apart: neither receipt, decision, line, note nor the key of the bank. If both were made, say so in a `note`.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: First of two}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Second of two}
)",
    .check = check,
};

}  // namespace quorate
