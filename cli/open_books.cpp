#include "open_books.h"

#include <fmt/core.h>

#include "find_area.h"
#include "format/read_area.h"
#include "named.h"
#include "report/findings_words.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

constexpr Reads needed = Reads::lines | Reads::periods | Reads::awards | Reads::fees | Reads::ledger;

bool usable(const Area& area, const Diagnostics& diagnostics, const std::string& folder, Environment& env) {
  const auto* damage = area.has_plan ? area.damage_to(needed) : nullptr;
  if (area.has_plan && !damage) return true;
  if (!area.has_plan && diagnostics.empty()) {
    env.err += "quorate: this area has no plan.yaml, so there is no budget to print\n";
    return false;
  }
  auto place = damage ? place_words(damage->because) : std::string("plan.yaml");
  for (const auto& diagnostic : diagnostics)
    if (damage && diagnostic.span == damage->because) place += ": " + diagnostic.message;
  env.err += fmt::format(
      "quorate: the budget cannot be totalled until this is mended:\n  {}{}\nRun `quorate check` to see all that is "
      "wrong.\n",
      for_terminal(folder), for_terminal(place));
  return false;
}

}  // namespace

std::unique_ptr<OpenBooks> open_books(const std::string& path, std::optional<Date> as_of, Environment& env,
                                      int& status) {
  status = wrong_usage;
  auto found = find_area(path, env);
  if (!found) return nullptr;
  Diagnostics diagnostics;
  auto out = std::make_unique<OpenBooks>();
  out->as_of = as_of.value_or(env.today);
  out->area = read_area(*found->files, diagnostics, Wanted::plan | Wanted::ledger);
  status = findings_told;
  if (!usable(out->area, diagnostics, found->folder, env)) return nullptr;
  out->table = budget_table(out->area.plan);
  out->calendar = std::make_unique<Calendar>(out->table);
  out->spending = spending_of(out->area, out->table, *out->calendar, out->as_of);
  status = nothing_wrong;
  return out;
}

std::unique_ptr<OpenBooks> open_ledger(const std::string& path, std::optional<Date> as_of, Environment& env,
                                       int& status) {
  auto books = open_books(path, as_of, env, status);
  if (!books || books->has_ledger()) return books;
  env.err += "quorate: this area has no ledger: its entries stand in files such as ledger/2014.yaml\n";
  status = wrong_usage;
  return nullptr;
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
