// What an import would do, or did: row by row of the bank's file, where it goes and why.
#pragma once
#include "exchange/match_rows.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct Import {
  std::string area, file, into;  // the area's name, and the two files' as they were named
  const BankFile& bank;
  const std::vector<MatchedRow>& rows;
  bool written = false;  // and not only tried
};

std::size_t count(const Import& import, RowFate fate);
// Whether there is anything to write.
bool changes_anything(const Import& import);

// `flat`: one table of all rows, for other programs.
Document import_document(const Import& import, bool flat);
Json import_json(const Import& import);

}  // namespace quorate
