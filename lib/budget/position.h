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
  Money opening;                // what holders had before their first entries
  const Opening* began = nullptr;   // the first of those
  const Opening* begins = nullptr;  // one whose first entry is later than the day asked about: what it held is not known

  bool began_midway() const { return began || begins; }
  bool held_known() const { return !begins; }
  Money held() const { return opening + drawn + income - spent - returned - fees; }
  Money undrawn() const { return planned - drawn; }
  Money uncommitted() const { return held() + undrawn() - committed; }
};

// Adds one entry, and what its holder had before where it is its first; commitments are not among what it changes.
void add_entry(Position& position, const LedgerEntry& entry, const Openings& openings, const Plan& plan);
Position position_of(const Spending& spending, const BudgetTable& table, const Plan& plan);

// Opening balance, what came and what went, and the closing balance, from one day to another (both included).
struct Flow {
  Money opening, received, spent, returned, fees;
  Money begun;  // what holders had whose ledgers begin within these days
  Money closing() const { return opening + begun + received - spent - returned - fees; }
};
Flow movement(const Spending& spending, const Plan& plan, Date from, Date to);

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
  // The fees that do not say which they are may account for all of the difference.
  bool may_agree() const { return difference() <= position.unclear && -position.unclear_back <= difference(); }
};
std::vector<StatedBalance> stated_balances(const Spending& spending, const Plan& plan);
// Of each holder the newest of those, where the entries surely come to something else.
std::vector<StatedBalance> not_met(const std::vector<StatedBalance>& stated);

// A fee on what is drawn down, less that on what was returned. Each amount may be rounded by itself to the penny, or
// all together: where these differ, both are right.
struct FeeDue {
  const Fee* fee;
  Money drawn = {}, returned = {};
  Money due = {};                                 // rounded once, on drawn less returned
  Money drawn_singly = {}, returned_singly = {};  // the sums of what each drawdown and each return comes to
  Money paid = {}, gone_back = {};
  bool recorded = false;  // the ledger has entries of this fee at all
  bool known = true;      // not where the ledger begins midway: what was drawn before is in no entry

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
