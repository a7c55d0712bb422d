#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& ledger : about.area.ledgers) {
    const LedgerEntry* first = nullptr;
    std::size_t count = 0;
    for (const auto& entry : ledger.entries) {
      if (*entry.date <= about.as_of) continue;
      first = first ? first : &entry;
      ++count;
    }
    if (!first) continue;
    auto more =
        count > 1 ? fmt::format(", and so {} more", count - 1 == 1 ? "is 1" : fmt::format("are {}", count - 1)) : "";
    tell({first->place(first->date),
          subject_of(*first),
          fmt::format("this entry is dated {}, after {}{}", text(*first->date), text(about.as_of), more),
          "mend the date; what is only promised is a `commitment`, dated when it was promised",
          {{"dated", text(*first->date), first->place(first->date)}, {"as of", text(about.as_of), {}}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule date_in_future;
constinit const Rule date_in_future{
    .name = "date-in-future",
    .topic = Topic::ledger,
    .title = "An entry dated in the future",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger,
    .since = "0.1",
    .clause = "Practice of treasurers: a ledger tells what has happened",
    .rationale =
        R"(Entries are dated after the day asked about, so they are not counted. Often a year is mistyped. With `--as-of`, entries after that day are told too.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
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
