#include <fmt/core.h>

#include <map>
#include <unordered_map>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

// Two holders have two accounts: what their banks call a row may well be the same.
void check(const Case& about, const Tell& tell) {
  std::map<std::string_view, std::unordered_map<std::string_view, const LedgerEntry*>> seen;
  auto only = only_holder(about.area);
  for (const auto& ledger : about.area.ledgers) {
    auto& keys = seen[holder_of(ledger, only)];
    for (const auto& entry : ledger.entries) {
      if (!entry.key) continue;
      auto [first, fresh] = keys.emplace(*entry.key, &entry);
      if (fresh) continue;
      tell({entry.place(entry.key),
            subject_of(entry),
            fmt::format("this key of the bank stands at two entries: here, {}, and at {}", amount_words(entry),
                        amount_words(*first->second)),
            "take one of the two out; of one payment that is divided between lines, only one part has the key",
            {},
            {{first->second->place(first->second->key), "the other stands here"}},
            {}});
    }
  }
}

}  // namespace

extern const Rule bank_key_twice;
constinit const Rule bank_key_twice{
    .name = "bank-key-twice",
    .topic = Topic::ledger,
    .title = "One row of the bank's file at two entries",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "docs/importing.md",
    .rationale =
        R"(The `key` of an entry is what the import knows one row of the bank's file by, so two entries of one holder's ledgers cannot both have it: the money is counted twice. It happens where a ledger's file was copied, or lines of it were. Rows that are alike in all have keys that end in `/2`, `/3` and so on.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: First of two, key: 2013-12-05/-100.00/none/abcdefghijklmnop}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Second of two, key: 2013-12-05/-100.00/none/abcdefghijklmnop}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: First of two, key: 2013-12-05/-100.00/none/abcdefghijklmnop}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Second of two, key: 2013-12-05/-100.00/none/abcdefghijklmnop/2}
)",
    .check = check,
};

}  // namespace quorate
