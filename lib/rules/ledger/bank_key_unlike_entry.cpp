#include <fmt/core.h>

#include <optional>
#include <set>
#include <tuple>

#include "base/bank_key.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool out(Money money) { return money < Money{}; }

// "£20 went out", "£20 came in"
std::string moved_words(Money money) {
  return fmt::format("{} {}", text(out(money) ? -money : money), out(money) ? "went out" : "came in");
}

// Of a payment that is divided between lines, one entry has the key and others of its day have none.
class Divided {
 public:
  explicit Divided(const Area& area) : area_(area) {}

  bool may_be(std::string_view holder, const LedgerEntry& entry, Money keyed) {
    bool part = out(moved(entry)) == out(keyed) && (out(keyed) ? moved(entry) > keyed : moved(entry) < keyed);
    if (!part || moved(entry) == Money{}) return false;
    if (!without_key_) look();
    return without_key_->contains({holder, day_number(*entry.date), out(keyed)});
  }

 private:
  void look() {
    without_key_.emplace();
    auto only = only_holder(area_);
    for (const auto& ledger : area_.ledgers)
      for (const auto& entry : ledger.entries)
        if (!entry.key && moved(entry) != Money{})
          without_key_->insert({holder_of(ledger, only), day_number(*entry.date), out(moved(entry))});
  }

  const Area& area_;
  std::optional<std::set<std::tuple<std::string_view, int, bool>>> without_key_;  // worked out when first asked for
};

void check(const Case& about, const Tell& tell) {
  Divided divided(about.area);
  auto only = only_holder(about.area);
  for (const auto& ledger : about.area.ledgers)
    for (const auto& entry : ledger.entries) {
      auto key = entry.key ? parse_key(*entry.key) : std::nullopt;
      if (!key || key->amount == moved(entry)) continue;
      if (divided.may_be(holder_of(ledger, only), entry, key->amount)) continue;
      auto says = moved(entry) == Money{} ? std::string("moves no money at the bank")
                                            : fmt::format("says that {}", moved_words(moved(entry)));
      tell({entry.place(entry.amount),
            subject_of(entry),
            fmt::format("by its `key` {} at the bank, but this entry {}", moved_words(key->amount), says),
            "write what the bank has; or take the key out, and the next import will ask for that payment",
            {},
            {{entry.place(entry.key), "the key stands here"}},
            {}});
    }
}

}  // namespace

extern const Rule bank_key_unlike_entry;
constinit const Rule bank_key_unlike_entry{
    .name = "bank-key-unlike-entry",
    .topic = Topic::ledger,
    .title = "An entry of another amount than the bank's",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "docs/importing.md",
    .rationale =
        R"(The `key` that an import writes holds the bank's own amount, with a minus for money out. The entry has another, or its money goes the other way: it was changed after the import, or the key stands at the wrong entry. A payment that is divided between lines leaves its key in one of several entries of a day, so a smaller amount is not told of while others of that day have no key.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 90, payee: A shop, receipt: none, note: At the till, key: 2013-12-05/-100.00/none/abcdefghijklmnop}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: At the till, key: 2013-12-05/-100.00/none/abcdefghijklmnop}
)",
    .check = check,
};

}  // namespace quorate
