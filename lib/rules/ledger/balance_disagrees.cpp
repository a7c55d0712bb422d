#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

void add(Working& working, std::string name, Money amount) {
  if (amount != Money{}) working.push_back({std::move(name), text(amount), {}});
}

Working working_of(const StatedBalance& stated) {
  Working working{{"stated", text(*stated.entry->amount), stated.entry->place(stated.entry->amount)}};
  const auto& position = stated.position;
  add(working, "opening balance", position.opening);
  working.push_back({"drawn", text(position.drawn), {}});
  add(working, "income", position.income);
  working.push_back({"spent", text(position.spent), {}});
  add(working, "returned", position.returned);
  add(working, "fees paid out of it", position.fees);
  add(working, "of them not known which fee", position.unclear);
  working.push_back({"held by the entries", text(position.held()), {}});
  working.push_back({"difference", text(stated.difference()), {}});
  return working;
}

std::string help(const StatedBalance& stated) {
  if (stated.may_agree())
    return "write with each fee which it is, as `fee:`: some come out of the money and some do not";
  auto in_kind = stated.position.in_kind;
  if (in_kind != Money{} && stated.difference() == in_kind)
    return "the difference is just what was given in kind: that is no money, and is not held";
  return "compare the entries with the bank's own list, from the last balance that agreed; where the ledger begins in the "
         "middle of a plan, see docs/taking-over.md";
}

void check(const Case& about, const Tell& tell) {
  for (const auto& stated : stated_balances(about.spending, about.plan)) {
    if (stated.difference() == Money{}) continue;
    auto who = stated.holder.empty() ? std::string("the holder") : about.area.body_name(stated.holder);
    Found found{stated.entry->place(stated.entry->amount),
                subject_of(*stated.entry),
                fmt::format("{} states {} on {}, but the entries come to {}{}", who, text(*stated.entry->amount),
                            text(*stated.entry->date), text(stated.position.held()),
                            stated.may_agree() ? " where all fees came out of the money" : ""),
                help(stated),
                working_of(stated),
                {},
                {}};
    if (stated.may_agree()) found.severity = Severity::note;
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule balance_disagrees;
constinit const Rule balance_disagrees{
    .name = "balance-disagrees",
    .topic = Topic::ledger,
    .title = "A stated balance that the entries do not come to",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::fees,
    .since = "0.1",
    .clause = "Identity of treasurers: held = drawn - spent - returned",
    .rationale =
        R"(Whoever holds the money states a balance, and the entries up to the end of that day come to another. A payment is missing or doubled, or an amount is mistyped. Help in kind is no money and is in neither. The first balance that a holder states before any day on which money came in is what the ledger begins with. Where it hangs on fees that do not say which of the plan's they are, it is a note.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-31, kind: stated-balance, amount: 1990}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-31, kind: stated-balance, amount: 1900}
)",
    .check = check,
};

}  // namespace quorate
