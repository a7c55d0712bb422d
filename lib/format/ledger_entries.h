// What an entry of each kind must and may say: the part of a ledger's form that a table of fields cannot hold.
#pragma once
#include "format/reader.h"
#include "model/ledger.h"

namespace quorate {

// Tells of entries that lack what their kind needs, say what it has no use for, or have an amount of the wrong sign.
void check_entries(Reader& reader, Diagnostics& diagnostics, const Ledger& ledger);
// Counts the entries of each day, over all ledgers in their order.
void number_entries(std::vector<Ledger>& ledgers);

}  // namespace quorate
