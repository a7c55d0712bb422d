#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "print.h"
#include "report/budget_report.h"
#include "usable.h"

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

// A table with a line missing is worse than none: so a plan that could not be read whole is not totalled.
constexpr Needs needs{Reads::lines | Reads::periods | Reads::awards | Reads::fees, "plan.yaml",
                      "there is no budget to print", "the budget cannot be totalled"};

}  // namespace

int run_budget(const BudgetArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics);
  if (!usable(area, diagnostics, found->folder, needs, env)) return findings_told;
  auto table = budget_table(area.plan);
  auto as_of = args.as_of.value_or(env.today);
  bool flat = args.output.format == Format::csv;
  print(budget_document(area, table, as_of, {(args.output.wide || flat) && table.has_parts, flat}),
        budget_json(area, table, as_of), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
