#include "report/document.h"

#include <fmt/core.h>

namespace quorate {

TableCell text_cell(std::string text) { return {TableCell::Kind::text, std::move(text), {}, {}}; }

TableCell money_cell(Money money, Pence pence) {
  return {TableCell::Kind::money, digits(money, pence), money, plain(money)};
}

TableCell share_cell(Fraction share) {
  auto shown = percent(share);
  return {TableCell::Kind::share, shown, {}, shown};
}

TableCell number_cell(std::size_t number) {
  return {TableCell::Kind::number, std::to_string(number), {}, std::to_string(number)};
}

TableRow group_row(std::string heading) { return {TableRow::Kind::group, {text_cell(std::move(heading))}}; }

}  // namespace quorate
