#include <fmt/core.h>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

void tell_one(const Case& about, const LedgerEntry& entry, const Tell& tell) {
  bool none = entry.receipt.none();
  tell({none ? entry.place(entry.receipt) : entry.place(entry.amount),
        subject_of(entry),
        fmt::format("{} {}", payment_words(about.area, entry),
                    none ? "has no receipt, and no reason for that" : "names no receipt"),
        none ? "write the reason as its `note`" : "add `receipt:` with its path, or `none` with the reason in `note`",
        {},
        {},
        {}});
}

void tell_all(const std::vector<const LedgerEntry*>& missing, const Tell& tell) {
  tell({missing.front()->place(missing.front()->kind),
        "ledger",
        fmt::format("none of the {} names a receipt", counted(missing.size(), "payment")),
        "add `receipt:` to each with its path, or `none` with the reason in `note`",
        {},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  std::vector<const LedgerEntry*> missing;
  bool any_named = false;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (*entry.kind != EntryKind::spend) return;
    any_named = any_named || entry.receipt;
    bool answered = entry.receipt && (!entry.receipt.none() || (entry.note && !entry.note->empty()));
    if (!answered) missing.push_back(&entry);
  });
  if (!any_named && missing.size() > 1) return tell_all(missing, tell);
  for (const auto* entry : missing) tell_one(about, *entry, tell);
}

}  // namespace

extern const Rule payment_without_receipt;
constinit const Rule payment_without_receipt{
    .name = "payment-without-receipt",
    .topic = Topic::ledger,
    .title = "A payment without its receipt",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 7: receipts are kept",
    .rationale =
        R"(A payment names no receipt, or says that there is none without a reason in its `note`. Where the ledger names no receipt at all, that is told once.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
