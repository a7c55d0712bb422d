// What the money stands at: drawn, held, undrawn and uncommitted; the fee on it; balances as stated against those that
// the entries come to; and what a period will come to if it goes on as it did.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "budget/spending.h"

namespace quorate {

// The identities by which treasurers reckon. Help in kind is in none of them. Where something was held before the first
// entry, what had been drawn down by then is in no entry either: what is undrawn, and so what is uncommitted, is then at
// most what is said here.
struct Position {
  Money planned;  // the plan's budget
  Money drawn, income, spent, returned;
  Money fees;  // those that were paid out of the money itself, not on top of it
  Money committed, in_kind;
  Money unclear, unclear_back;  // of the fees, paid and gone back, those that perhaps did not concern the money itself
  Money opening;                // what holders had before the first entry, where their first balances say so
  const LedgerEntry* opened = nullptr;  // the first of those

  bool began_midway() const { return opening != Money{}; }
  Money held() const { return opening + drawn + income - spent - returned - fees; }
  Money undrawn() const { return planned - drawn; }
  Money uncommitted() const { return held() + undrawn() - committed; }
};

// A group may begin its ledger in the middle of a plan: the first balance that a holder states before any day on which
// money of it came or went is what it began with. By their entries.
using Openings = std::unordered_map<const LedgerEntry*, Money>;
Openings openings(const Spending& spending, const Plan& plan);
// Adds one entry, and what its holder began with where it is the one that says so; commitments are not among what it
// changes.
void add_entry(Position& position, const LedgerEntry& entry, const Openings& openings, const Plan& plan);
Position position_of(const Spending& spending, const BudgetTable& table, const Plan& plan);

// Opening balance, what came and what went, and the closing balance, from one day to another (both included).
struct Flow {
  Money opening, received, spent, returned, fees;
  Money closing() const { return opening + received - spent - returned - fees; }
};
Flow movement(const Spending& spending, const Plan& plan, Date from, Date to);

// Who holds the money of a ledger that does not say so: the only holder there is, or nobody known.
std::string_view only_holder(const Spending& spending);
std::string_view holder_of(const Charge& charge, std::string_view only);
// A fee that is paid in addition to the money held, and so not out of it.
bool is_on_top(const LedgerEntry& fee, const Plan& plan);

// What whoever keeps the ledger says it holds, beside what the entries come to at the end of that day.
struct StatedBalance {
  const LedgerEntry* entry;
  // An organisation's id. A ledger that names none is kept by the one that the others name, where that is one only;
  // otherwise empty.
  std::string_view holder;
  Position position;  // of that holder alone
  Money difference() const { return *entry->amount - position.held(); }
};
std::vector<StatedBalance> stated_balances(const Spending& spending, const Plan& plan);

// A fee on what is drawn down, less that on what was returned. Each amount may be rounded by itself to the penny, or
// all together: where these differ, both are right.
struct FeeDue {
  const Fee* fee;
  Money drawn = {}, returned = {};
  Money due = {};                                 // rounded once, on drawn less returned
  Money drawn_singly = {}, returned_singly = {};  // the sums of what each drawdown and each return comes to
  Money paid = {}, gone_back = {};
  bool recorded = false;  // the ledger has entries of this fee at all

  Money net() const { return paid - gone_back; }
  bool settled() const { return net() == due || net() == drawn_singly - returned_singly; }
};
std::vector<FeeDue> fees_due(const Spending& spending, const Plan& plan);
// Entries of a fee that do not say of which of several.
std::vector<const LedgerEntry*> fees_unnamed(const Spending& spending, const Plan& plan);
// Which of the plan's fees an entry is of; none where the plan has several and it does not say, or has none.
const Fee* fee_of(const LedgerEntry& entry, const Plan& plan);

// A straight line: as much a day as until now, to the end of the period.
struct Forecast {
  Money so_far;
  int days_gone, days;
  Money at_the_end;
};
std::optional<Forecast> forecast(Money so_far, const Days& period, Date as_of);

}  // namespace quorate
