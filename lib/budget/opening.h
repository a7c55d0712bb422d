// What a ledger begins with. A group may begin its ledger in the middle of a plan: what came and went before is then in
// no entry, and only the first balance that a holder states tells what it had.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "budget/calendar.h"
#include "model/area.h"

namespace quorate {

// Of one holder: the first balance that it states before any day on which money came in, less what its entries moved
// until the end of that day. From then on every pound that is held has an entry that it came by.
struct Opening {
  const LedgerEntry* first = nullptr;   // that moved money of it, or states its balance
  const LedgerEntry* stated = nullptr;  // the balance that says so
  Money amount;                         // what it held before the first
};

// Those of an area, whatever day is asked about. A ledger that begins with nothing held begins with the plan, and is not
// among them.
struct Openings {
  std::vector<Opening> all;                                        // by their first days
  std::unordered_map<const LedgerEntry*, std::size_t> of_firsts;  // where in `all` the one before an entry stands

  // From this day on all is in the entries; nothing: from the plan's beginning.
  std::optional<Date> since() const;
  // What came and went in these days is in the entries only in part, or in none.
  bool miss(const Days& days) const;
  bool miss_all(const Days& days) const;
  // What a holder had before this entry, its first; none for any other.
  const Opening* before(const LedgerEntry& entry) const;
};
Openings openings_of(const Area& area);

// The holder of all ledgers that name one, where they name one only.
std::string_view only_holder(const Area& area);
// An organisation's id. A ledger that names no holder is kept by the only one; otherwise empty.
std::string_view holder_of(const Ledger& ledger, std::string_view only);

// What an entry moves at the bank: less than nothing for money out, nothing for what moves none.
Money moved(const LedgerEntry& entry);
// What an entry adds to the money held, or takes from it: nothing where a fee is on top of that. A fee of which it is not known whether it is paid on top of
// the money held is taken from it.
Money moved_by(const LedgerEntry& entry, const Plan& plan);

}  // namespace quorate
