// The first half of matching: rows whose key, or whose key but for the running balance, stands in the ledger.
#pragma once
#include <unordered_map>

#include "exchange/match_rows.h"

namespace quorate {

// Sets the fate of every row that is in the ledger already, and of those that may be. The others stay `added`.
void match_keys(std::vector<MatchedRow>& rows, const std::vector<KnownEntry>& known, Matching how);

// The largest number, or 0, with which each key, balance and all, is in the ledger.
std::unordered_map<std::string, std::size_t> key_numbers(const std::vector<KnownEntry>& known);

}  // namespace quorate
