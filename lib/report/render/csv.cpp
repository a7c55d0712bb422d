#include "report/render/escape.h"
#include "report/render/render.h"

namespace quorate {
namespace {

std::string cell_text(const TableCell& cell) {
  return cell.kind == TableCell::Kind::text ? for_csv(cell.shown) : cell.plain;
}

std::string line_of(const std::vector<std::string>& fields) {
  std::string out;
  for (const auto& field : fields) out += (&field == &fields.front() ? "" : ",") + field;
  return out + "\r\n";
}

}  // namespace

std::string to_csv(const Document& document, bool ci_log) {
  std::string out;
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    std::vector<std::string> fields;
    for (const auto& heading : table->headings) fields.push_back(for_csv(heading));
    out += line_of(fields);
    for (const auto& row : table->rows) {
      fields.assign(table->headings.size(), "");
      for (std::size_t at = 0; at < row.cells.size(); ++at) fields[at] = cell_text(row.cells[at]);
      out += line_of(fields);
    }
  }
  return ci_log ? without_groups(std::move(out)) : out;  // no line can start with a text, so `::` gives no order
}

}  // namespace quorate
