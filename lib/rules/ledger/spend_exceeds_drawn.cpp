#include <fmt/core.h>

#include <algorithm>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

Working working_of(const Position& position) {
  Working working;
  if (position.opening != Money{}) working.push_back({"opening balance", text(position.opening), {}});
  working.push_back({"drawn", text(position.drawn), {}});
  working.push_back({"income", text(position.income), {}});
  working.push_back({"spent", text(position.spent), {}});
  working.push_back({"returned", text(position.returned), {}});
  if (position.fees != Money{}) working.push_back({"fees paid out of it", text(position.fees), {}});
  if (position.unclear != Money{}) working.push_back({"of them not known which fee", text(position.unclear), {}});
  working.push_back({"held", text(position.held()), {}});
  return working;
}

void tell_of(const LedgerEntry& entry, const Position& position, const Tell& tell) {
  tell({entry.place(entry.amount),
        subject_of(entry),
        fmt::format("at the end of {}, {}{} more had gone out than had come in", text(*entry.date),
                    position.unclear == Money{} ? "" : "at least ", text(-(position.held() + position.unclear))),
        "add the drawdown that is missing, or look at the dates",
        working_of(position),
        {},
        {}});
}

// Told once, for the first day: the days that follow mostly have the same cause.
void check(const Case& about, const Tell& tell) {
  const auto& charges = about.spending.charges;
  bool any_drawn = std::any_of(charges.begin(), charges.end(),
                               [](const Charge& charge) { return *charge.entry->kind == EntryKind::drawdown; });
  if (!any_drawn) return;
  Position position;
  for (std::size_t at = 0; at < charges.size(); ++at) {
    add_entry(position, *charges[at].entry, about.spending.openings, about.plan);
    bool day_over = at + 1 == charges.size() || *charges[at + 1].entry->date != *charges[at].entry->date;
    if (day_over && position.held() + position.unclear < Money{}) return tell_of(*charges[at].entry, position, tell);
  }
}

}  // namespace

extern const Rule spend_exceeds_drawn;
constinit const Rule spend_exceeds_drawn{
    .name = "spend-exceeds-drawn",
    .topic = Topic::ledger,
    .title = "More was spent than was held",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::fees,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: payments follow the schedule",
    .rationale =
        R"(On some day more had been spent than had been drawn down or come in. Either a drawdown is missing, or the money was paid ahead of it by somebody else. A ledger without any drawdown is not judged.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-20, kind: drawdown, amount: 2000}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-05, kind: drawdown, amount: 2000}
)",
    .check = check,
};

}  // namespace quorate
