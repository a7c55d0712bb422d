// What a report says, before anybody decides how it is shown: headings, paragraphs and tables. Texts are as the user
// wrote them; each renderer escapes them for where they go.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/fraction.h"
#include "base/money.h"

namespace quorate {

// A figure keeps its value, so that a spreadsheet gets a number; `shown` is what people read.
struct TableCell {
  enum class Kind { text, money, share, number };
  Kind kind = Kind::text;
  std::string shown;
  Money money;
  std::string plain;  // for other programs: "15000.00", "0.0250"
};

// Whether an amount is not of whole pounds: then a report shows pence throughout.
inline bool has_pence(Money money) { return money.pence % 100 != 0; }

TableCell text_cell(std::string text);
TableCell money_cell(Money money, Pence pence);
TableCell share_cell(Fraction share);
TableCell number_cell(std::size_t number);

struct TableRow {
  enum class Kind { group, line, subtotal, total };
  Kind kind = Kind::line;
  std::vector<TableCell> cells;
};

TableRow group_row(std::string heading);

struct Table {
  std::vector<std::string> headings;
  std::vector<TableRow> rows;
};

// Text that is the program's own, with no word of a user in it, may hold Markdown's `code` marks.
enum class Author { user, us };

struct Heading {
  int level;  // 1 to 3
  std::string text;
  Author author = Author::user;
};
struct Paragraph {
  std::string text;
  Author author = Author::user;
};
struct Code {
  std::string text;  // shown letter by letter, in lines
};

using Block = std::variant<Heading, Paragraph, Table, Code>;

struct Document {
  std::vector<Block> blocks;
};

}  // namespace quorate
