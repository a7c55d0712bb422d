#include <fmt/core.h>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& ledger : about.area.ledgers) {
    const LedgerEntry* first = nullptr;
    std::size_t count = 0;
    for (std::size_t at = 1; at < ledger.entries.size(); ++at) {
      if (*ledger.entries[at].date >= *ledger.entries[at - 1].date) continue;
      first = first ? first : &ledger.entries[at];
      ++count;
    }
    if (!first) continue;
    const auto& before = *(first - 1);
    auto more = count > 1 ? fmt::format(" ({} in this file)", counted(count, "such place")) : "";
    tell({first->place(first->date),
          subject_of(*first),
          fmt::format("this entry is dated {}, before the one above it, {}{}", text(*first->date), text(*before.date),
                      more),
          "look whether the date is right; if it is, move the entry up",
          {},
          {{before.place(before.date), "the one above it"}},
          {}});
  }
}

}  // namespace

extern const Rule out_of_order;
constinit const Rule out_of_order{
    .name = "out-of-order",
    .topic = Topic::ledger,
    .title = "Entries that are not in the order of their days",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger,
    .since = "0.1",
    .clause = "Practice of treasurers: entries in the order of their days",
    .rationale =
        R"(An entry is dated before the one above it in the same file. That is no mistake by itself, since all is counted by its day, but a mistyped date often shows so.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-04, kind: spend, activity: hub, amount: 90, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 90, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
