// The ledger entry by entry, with what is held after each; what the money stands at; and the balances that its holder
// states beside those that the entries come to.
#pragma once
#include <span>

#include "report/spending_report.h"

namespace quorate {

// Which entries are shown. The balance beside each counts all of them.
struct LedgerFilter {
  std::string line, payee;
  std::optional<Date> from, to;
  std::optional<EntryKind> kind;
};

// Whether an entry is of this line, or to or from it; and of this payee, by id or by part of the name.
bool is_on(const LedgerEntry& entry, std::string_view line);
bool is_of(const LedgerEntry& entry, std::string_view payee, const Area& area);

Document ledger_document(const Books& books, const LedgerFilter& filter, bool flat);
Json ledger_json(const Books& books, const LedgerFilter& filter);

std::string_view word(EntryKind kind);  // as it is written in a ledger: "in-kind"
std::optional<EntryKind> entry_kind(std::string_view word);
std::span<const std::string_view> entry_kinds();

}  // namespace quorate
