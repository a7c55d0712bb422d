#include "open_books.h"

#include "named.h"
#include "open_area.h"

namespace quorate {
namespace {

constexpr Needs needs{Wanted::plan | Wanted::ledger,
                      Reads::lines | Reads::periods | Reads::awards | Reads::fees | Reads::ledger,
                      "the budget cannot be totalled", "plan.yaml", "there is no budget to print"};

}  // namespace

tl::expected<std::unique_ptr<OpenBooks>, int> open_books(const std::string& path, std::optional<Date> as_of,
                                                         Environment& env) {
  auto open = open_area(path, needs, env);
  if (!open) return tl::unexpected(open.error());
  auto out = std::make_unique<OpenBooks>();
  out->as_of = as_of.value_or(env.today);
  out->area = std::move(open->area);
  out->table = budget_table(out->area.plan);
  out->calendar = std::make_unique<Calendar>(out->table);
  out->spending = spending_of(out->area, out->table, *out->calendar, out->as_of);
  return out;
}

tl::expected<std::unique_ptr<OpenBooks>, int> open_ledger(const std::string& path, std::optional<Date> as_of,
                                                          Environment& env) {
  auto books = open_books(path, as_of, env);
  if (!books || (*books)->has_ledger()) return books;
  env.err += "quorate: this area has no ledger: its entries stand in files such as ledger/2014.yaml\n";
  return tl::unexpected(wrong_usage);
}

std::optional<std::size_t> column_named(const BudgetTable& table, const std::string& period, Environment& env) {
  if (auto column = table.column_of(period)) return column;
  Known known{"period", {}};
  for (const auto& column : table.columns) known.ids.push_back(column.period->id.text);
  if (period.empty())
    tell_unsaid(known, env);
  else
    tell_unknown(period, known, env);
  return {};
}

}  // namespace quorate
