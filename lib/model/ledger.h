// ledger/*.yaml: money in and out as it happened, what was promised and what settles it, and the balances stated by
// whoever holds the money. Entries are many, so they are lean: their texts are views of what the ledger keeps.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/located.h"
#include "model/meeting.h"
#include "model/plan.h"

namespace quorate {

// Something written in an entry, and where it stands in the entry's file; without an end it was not written.
template <class T>
struct Written {
  T value{};
  std::uint32_t begin = 0, end = 0;
  explicit operator bool() const { return end != 0; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

using Word = Written<std::string_view>;

// The id of something else, as an entry writes it.
template <class Of>
struct Mention : Word {};

// An entry's own id, by which others settle it.
struct EntryId : Word {};
// A path inside the area, or `none`.
struct Receipt : Word {
  bool none() const { return value == "none"; }
};

enum class EntryKind : std::uint8_t {
  drawdown,        // from the funder to the holder
  spend,           // from the holder to a payee
  commitment,      // promised to a payee, not yet paid
  refund,          // back from a payee
  give_back,       // from the holder back to the funder
  income,          // from anybody else
  in_kind,         // help at its value: never money
  fee,             // the holder's fee; less than nothing where it goes back
  virement,        // budget moved between lines
  stated_balance,  // what the holder says it holds at the end of that day
};

struct LedgerEntry {
  Written<Date> date;
  Written<EntryKind> kind;
  Written<Money> amount;
  EntryId id;
  Mention<Activity> activity, from, to;
  Mention<Period> period;  // whose money it is, where that is not the date's
  Word payee;              // an organisation's id, or a name
  Mention<Decision> decision;
  Receipt receipt;
  Mention<LedgerEntry> settles;
  Written<bool> in_full;  // nothing more will be paid of what it settles
  Mention<Fee> fee;
  Word note, key;
  std::uint32_t number = 0;  // among all entries of its day, in the order of files
  Span span;

  Span at(std::uint32_t begin, std::uint32_t end) const { return {span.file, begin, end}; }
  template <class T>
  Span place(const Written<T>& what) const {
    return what ? at(what.begin, what.end) : span;
  }
};

// "ledger/hub-lease", or for an entry without an id "ledger/2013-12-05/3", the third of that day.
inline std::string subject_of(const LedgerEntry& entry) {
  if (entry.id) return "ledger/" + std::string(*entry.id);
  return "ledger/" + iso(*entry.date) + "/" + std::to_string(entry.number);
}

struct LedgerInfo {
  std::optional<Ref<Organisation>> held_by;
};

// A report on the money to the funder: for which period, by when, and when it was sent.
struct SpendReport {
  Ref<Period> period;
  std::optional<Located<Date>> due, sent;
  Entries<Ref<Activity>, Text> explanations;  // why a line came out as it did
  Span span;
};

// One file.
struct Ledger {
  LedgerInfo ledger;
  std::vector<LedgerEntry> entries;
  std::vector<SpendReport> spend_reports;
  std::shared_ptr<const std::deque<std::string>> decoded;  // texts of entries that the file holds with escapes
  Span span;
};

}  // namespace quorate
