// The second half of matching: rows that somebody typed into the ledger before the bank's file came.
#pragma once
#include "exchange/match_rows.h"

namespace quorate {

// Of the rows that are still `added`: those that one entry without a key surely is, and those that one may be.
// Those that stay `added` are told of the nearest entry of their amount within two months.
void match_typed(std::vector<MatchedRow>& rows, const std::vector<KnownEntry>& known, Matching how);

}  // namespace quorate
