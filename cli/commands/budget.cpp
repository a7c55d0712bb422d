#include <fmt/core.h>

#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "print.h"
#include "report/budget_report.h"
#include "report/findings_words.h"
#include "report/render/escape.h"

namespace quorate {

const CommandHelp budget_help{"budget", "What is planned, by line and period; what is left",
                              "Examples:\n"
                              "  quorate budget                         the area you stand in\n"
                              "  quorate budget examples/allenton --wide    with the half-years\n"
                              "  quorate budget --format csv > budget.csv   for a spreadsheet\n"
                              "\n"
                              "A year that the plan does not divide is never divided here: totals that would\n"
                              "need it are shown as not known. The table is printed whatever it holds; whether\n"
                              "it is right is for `quorate check`."};

namespace {

constexpr Reads needed = Reads::lines | Reads::periods | Reads::awards | Reads::fees;

// A table with a line missing is worse than none: so a plan that could not be read whole is not totalled.
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

int run_budget(const BudgetArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics);
  if (!usable(area, diagnostics, found->folder, env)) return findings_told;
  auto table = budget_table(area.plan);
  auto as_of = args.as_of.value_or(env.today);
  bool flat = args.output.format == Format::csv;
  print(budget_document(area, table, as_of, {(args.output.wide || flat) && table.has_parts, flat}),
        budget_json(area, table, as_of), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
