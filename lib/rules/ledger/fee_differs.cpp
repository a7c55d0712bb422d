#include <fmt/core.h>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

const LedgerEntry* last_fee(const Case& about, const Fee& fee) {
  const LedgerEntry* last = nullptr;
  for (const auto& charge : about.spending.charges)
    if (*charge.entry->kind == EntryKind::fee && fee_of(*charge.entry, about.plan) == &fee) last = charge.entry;
  return last;
}

std::string exact_words(const FeeDue& due) {
  auto whole = unrounded(due.fee->rate->value, due.drawn - due.returned);
  return whole.empty() ? text(due.due) : fmt::format("{}, rounded from {}", text(due.due), whole);
}

// What went back with returns is told by another rule where it is too little.
bool differs(const FeeDue& due) {
  if (due.settled()) return false;
  auto rate = due.fee->rate->value;
  bool paid_right = due.paid == rate * due.drawn || due.paid == due.drawn_singly;
  return !paid_right || (due.gone_back > rate * due.returned && due.gone_back > due.returned_singly);
}

// What they come to together cannot be compared with any one rate.
void tell_unnamed(const Case& about, const std::vector<const LedgerEntry*>& unnamed, const Tell& tell) {
  const auto& entry = *unnamed.front();
  auto others = unnamed.size() - 1;
  auto more =
      others == 0 ? std::string()
                  : fmt::format(", nor {} {} more", others == 1 ? "does" : "do", counted(others, "entry", "entries"));
  Found found{entry.place(entry.kind),
              subject_of(entry),
              fmt::format("the fee of {} does not say which of the {} of the plan it is{}: none of them is compared",
                          amount_words(entry), counted(about.plan.fees.size(), "fee"), more),
              "write which it is, as `fee:` with its id",
              {},
              {},
              {}};
  found.severity = Severity::note;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  if (auto unnamed = fees_unnamed(about.spending, about.plan); !unnamed.empty())
    return tell_unnamed(about, unnamed, tell);
  for (const auto& due : fees_due(about.spending, about.plan)) {
    if (!due.recorded || !differs(due)) continue;
    const auto& entry = *last_fee(about, *due.fee);
    Found found{entry.place(entry.amount),
          subject_of(entry),
          fmt::format("{}: {} is entered, but {} of {} is {}{}", *due.fee->name, text(due.net()), text(*due.fee->rate),
                      text(due.drawn - due.returned), exact_words(due),
                      due.known ? "" : "; what was drawn before the ledger begins is not in it"),
          due.known ? "mend the amount, or add the drawdown, return or fee that is missing"
                    : "see that the difference is the fee on what was drawn before, or enter that as a `drawdown`",
          {{"drawn", text(due.drawn), {}},
           {"returned", text(due.returned), {}},
           {"rate", text(*due.fee->rate), due.fee->rate.span},
           {"fee due", exact_words(due), {}},
           {"fees entered", text(due.paid), entry.place(entry.amount)},
           {"gone back", text(due.gone_back), {}},
           {"difference", text(due.net() - due.due), {}}},
          {},
          due.fee->clause};
    if (!due.known) found.severity = Severity::note;
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule fee_differs;
constinit const Rule fee_differs{
    .name = "fee-differs",
    .topic = Topic::ledger,
    .title = "A fee that is not what the rate comes to",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::fees,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements (July 2015): 5% of the total drawn down for plan funding",
    .rationale =
        R"(The fees entered are not the rate of what was drawn down, less the rate of what was returned. Each amount may be rounded to the penny by itself, or all of them together: either is right. A ledger without any entry of the fee is not judged. Where the plan has several fees and an entry does not say which it is, that is a note, and none of them is compared.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 110}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 100}
)",
    .check = check,
};

}  // namespace quorate
