// Comma-separated values as banks write them, strictly: quotes, line ends within quotes, and three dividers. What could
// be read in two ways is refused at its place. Time and memory stay bounded whatever the file holds.
#pragma once
#include <string>
#include <vector>

#include "base/parsed.h"
#include "source/diagnostic.h"

namespace quorate {

inline constexpr std::size_t most_columns = 100, most_cells = 2'000'000, longest_cell = 4096;

struct CsvCell {
  std::string text;  // without its quotes, and without blanks around it
  Span span;
};
using CsvRow = std::vector<CsvCell>;  // never empty

// Lines with nothing on them are no rows.
tl::expected<std::vector<CsvRow>, Diagnostic> parse_csv(const SourceFile& file, char divider);

}  // namespace quorate
