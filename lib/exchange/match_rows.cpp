#include "exchange/match_rows.h"

#include "exchange/keyed_rows.h"
#include "exchange/typed_rows.h"

namespace quorate {
namespace {

MatchedRow start(const BankRow& row) {
  MatchedRow out{&row, RowFate::added, Doubt::none, nullptr, {}, nullptr, {}};
  if (row.problem) out.fate = RowFate::unreadable;
  if (row.skipped) out.fate = RowFate::skipped;
  return out;
}

bool needs_key(const MatchedRow& row) {
  return row.fate == RowFate::added || row.fate == RowFate::matched || row.fate == RowFate::left;
}

}  // namespace

std::vector<MatchedRow> match_rows(const BankFile& file, const std::vector<KnownEntry>& known, Matching how) {
  std::vector<MatchedRow> out;
  for (const auto& row : file.rows) out.push_back(start(row));
  match_keys(out, known, how);
  match_typed(out, known, how);
  auto numbers = key_numbers(known);
  for (auto& row : out) {
    if (row.fate == RowFate::added && !row.row->kind) row.fate = RowFate::left, row.doubt = Doubt::no_meaning;
    if (needs_key(row)) row.key = numbered(row.row->key, ++numbers[text(row.row->key)]);
  }
  return out;
}

}  // namespace quorate
