#include <fmt/core.h>

#include <algorithm>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

void tell_one(const LedgerEntry& entry, const FeeDue& due, Money gone_back, const Tell& tell) {
  auto rate = due.fee->rate->value;
  auto back = rate * *entry.amount;
  auto whole = unrounded(rate, *entry.amount);
  auto only = gone_back == Money{} ? std::string() : fmt::format(", only {} of it", text(gone_back));
  Found found{
      entry.place(entry.amount),
      subject_of(entry),
      fmt::format("{} was returned, but not the {} on it, {}{}", amount_words(entry), *due.fee->name, text(back), only),
      fmt::format("add an entry of kind `fee` with the amount -{}", plain(back - gone_back)),
      {{"returned", text(*entry.amount), entry.place(entry.amount)},
       {"rate", text(*due.fee->rate), due.fee->rate.span},
       {"fee on it", whole.empty() ? text(back) : fmt::format("{}, rounded from {}", text(back), whole), {}},
       {"gone back", text(gone_back), {}}},
      {},
      due.fee->clause};
  if (!due.recorded) found.severity = Severity::warning;
  tell(std::move(found));
}

// What went back is matched with the returns in the order of their days.
void look_at(const Case& about, const FeeDue& due, const Tell& tell) {
  auto rate = due.fee->rate->value;
  auto gone_back = due.gone_back;
  for (const auto& charge : about.spending.charges) {
    if (*charge.entry->kind != EntryKind::give_back) continue;
    auto back = rate * *charge.entry->amount;
    auto matched = std::min(back, gone_back);
    if (matched < back) tell_one(*charge.entry, due, matched, tell);
    gone_back = gone_back - matched;
  }
}

// Where some fee does not say which it is, the rule fee-differs tells of it: it may be what went back.
void check(const Case& about, const Tell& tell) {
  if (!fees_unnamed(about.spending, about.plan).empty()) return;
  for (const auto& due : fees_due(about.spending, about.plan))
    if (!due.settled() && due.gone_back != due.fee->rate->value * due.returned) look_at(about, due, tell);
}

}  // namespace

extern const Rule return_without_fee;
constinit const Rule return_without_fee{
    .name = "return-without-fee",
    .topic = Topic::ledger,
    .title = "Money returned without the fee on it",
    .severity = Severity::error,
    .layer = Layer::programme,
    .reads = Reads::ledger | Reads::fees,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements (July 2015): the 5% for this amount must also be returned",
    .rationale =
        R"(Money went back to the funder, and no entry says that the fee on it went back too. It is an entry of kind `fee` with a negative amount. Where the ledger has no entry of the fee at all, it is a warning.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 100}
  - {date: 2013-12-20, kind: return, amount: 300}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 100}
  - {date: 2013-12-20, kind: return, amount: 300}
  - {date: 2013-12-20, kind: fee, amount: -15}
)",
    .check = check,
};

}  // namespace quorate
