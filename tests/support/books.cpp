#include "support/books.h"

#include "format/read_area.h"

namespace quorate::test {

const LineSpending& ReadBooks::line(std::string_view id) const {
  for (const auto& line : spending.lines) {
    if (line.line && line.line->activity->id.text == id) return line;
    if (line.retired && line.retired->id.text == id) return line;
  }
  return spending.not_in_plan();
}

std::unique_ptr<ReadBooks> read_books(Texts texts, const std::string& as_of) {
  auto out = std::make_unique<ReadBooks>();
  auto files = files_in_memory(std::move(texts));
  out->area = read_area(*files, out->diagnostics, Wanted::plan | Wanted::ledger);
  out->as_of = *parse_date(as_of);
  out->table = budget_table(out->area.plan);
  out->calendar = std::make_unique<Calendar>(out->table);
  out->spending = spending_of(out->area, out->table, *out->calendar, out->as_of);
  return out;
}

}  // namespace quorate::test
