// A bank's file with its mapping laid over it: each row as money that moved, with what it means in the ledger; or why
// it could not be read.
#pragma once
#include "exchange/bank_csv.h"
#include "base/bank_key.h"
#include "model/import_map.h"

namespace quorate {

struct BankRow {
  Span span;  // its first cell; of one that could not be read, the cell that is to blame
  std::string text;
  BankKey key;  // with day and amount
  std::optional<EntryKind> kind;
  std::string activity, payee;
  bool skipped = false;
  bool may_be_divided = false;  // an amount of it may be the first part of one with a comma, without its quotes
  std::optional<ParseProblem> problem;
};

// Two rows between which one may be missing, or one of which was misread.
struct BalanceGap {
  std::size_t from, to;  // places in the list of rows
  Money reached;         // what the second row's balance should be
};

struct BankFile {
  std::vector<BankRow> rows;  // oldest first
  std::vector<BalanceGap> gaps;
  std::size_t lines_above = 0;  // rows before the headings, which nobody looks at
};

tl::expected<BankFile, Diagnostic> read_bank_file(const SourceFile& file, const ImportMap& map);

// Whether money of that kind comes in (1), goes out (-1), or does either (0).
int direction(EntryKind kind);

}  // namespace quorate
