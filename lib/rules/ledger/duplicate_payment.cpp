#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <tuple>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

// Two holders may be sent the same on one day, but hardly pay the same bill.
std::string_view sent_to(std::string_view holder, EntryKind kind) {
  return kind == EntryKind::spend ? std::string_view() : holder;
}

bool looked_at(EntryKind kind) {
  return kind != EntryKind::commitment && kind != EntryKind::virement && kind != EntryKind::stated_balance;
}

// Day, amount and a mark of the texts tell nearly all entries apart, so that the texts themselves are seldom looked at.
struct Payment {
  int day;
  std::int64_t pence;
  std::size_t mark;
  const LedgerEntry* entry;
  std::string_view holder;
};

std::size_t mark_of(const LedgerEntry& entry) {
  std::size_t out = 0;
  for (auto word : {*entry.activity, *entry.payee, *entry.note, *entry.key})
    out = out * 31 + std::hash<std::string_view>()(word);
  return out;
}

auto alike(const Payment& payment) {
  const auto& entry = *payment.entry;
  return std::tuple(*entry.kind, sent_to(payment.holder, *entry.kind), *entry.payee, *entry.activity, *entry.period,
                    *entry.receipt, *entry.decision, *entry.settles, *entry.fee, *entry.note, *entry.key);
}

bool operator<(const Payment& a, const Payment& b) {
  if (a.day != b.day) return a.day < b.day;
  if (a.pence != b.pence) return a.pence < b.pence;
  return a.mark != b.mark ? a.mark < b.mark : alike(a) < alike(b);
}

bool twice(const Payment& a, const Payment& b) {
  return a.day == b.day && a.pence == b.pence && a.mark == b.mark && alike(a) == alike(b);
}

// "£400 to The Builder on 5 December 2013", "the drawdown of £2,000 on 20 November 2013"
std::string words(const Area& area, const LedgerEntry& entry) {
  auto of = [&](std::string_view what) { return fmt::format("the {} of {}", what, amount_words(entry)); };
  switch (*entry.kind) {
    case EntryKind::drawdown:
      return of("drawdown");
    case EntryKind::refund:
      return of("refund");
    case EntryKind::give_back:
      return of("return");
    case EntryKind::income:
      return of("income");
    case EntryKind::fee:
      return of("fee");
    case EntryKind::in_kind:
      return of("help in kind");
    default:
      return payment_words(area, entry);
  }
}

void check(const Case& about, const Tell& tell) {
  auto only = only_holder(about.area);
  std::vector<Payment> payments;
  for (const auto& ledger : about.area.ledgers)
    for (const auto& entry : ledger.entries)
      if (looked_at(*entry.kind))
        payments.push_back({day_number(*entry.date), entry.amount->pence, mark_of(entry), &entry, holder_of(ledger, only)});
  std::stable_sort(payments.begin(), payments.end());
  for (std::size_t at = 1; at < payments.size(); ++at) {
    if (!twice(payments[at - 1], payments[at])) continue;
    const auto &first = *payments[at - 1].entry, &second = *payments[at].entry;
    tell({second.place(second.amount),
          subject_of(second),
          fmt::format("{} stands here twice", words(about.area, second)),
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
    .title = "A payment, or other money, that may have been entered twice",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "Practice of treasurers: one entry for each payment",
    .rationale =
        R"(Two payments of the same day have the same payee and the same amount, and nothing tells them apart: neither receipt, decision, line, note nor the key of the bank. Drawdowns, refunds, returns, income, fees and help in kind are looked at in the same way, holder by holder: a copy of a ledger's file that was left in the folder doubles them. If both were made, say so in a `note`.)",
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
