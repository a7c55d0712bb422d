#include "commands/commands.h"
#include "open_books.h"
#include "print.h"
#include "report/budget_report.h"

namespace quorate {

const CommandHelp budget_help{"budget", "The plan by line and period; with a ledger, what is left",
                              "Examples:\n"
                              "  quorate budget                         the area you stand in\n"
                              "  quorate budget examples/allenton --wide    with the half-years\n"
                              "  quorate budget --by payee              who was paid how much\n"
                              "  quorate budget --period y1             one period alone\n"
                              "  quorate budget --format csv > budget.csv   for a spreadsheet\n"
                              "\n"
                              "With a ledger it shows what of each line is spent, committed and left; --planned\n"
                              "shows the plan alone. A year that the plan does not divide is never divided here:\n"
                              "totals that would need it are shown as not known. The table is printed whatever\n"
                              "it holds; whether it is right is for `quorate check`."};

namespace {

void print_plan(const OpenBooks& books, const BudgetArgs& args, Environment& env) {
  bool flat = args.output.format == Format::csv;
  print(budget_document(books.area, books.table, books.as_of,
                        {(args.output.wide || flat) && books.table.has_parts, flat}),
        budget_json(books.area, books.table, books.as_of), args.output, env);
}

}  // namespace

int run_budget(const BudgetArgs& args, Environment& env) {
  bool asks_ledger = args.by || !args.period.empty();
  int status = nothing_wrong;
  auto open =
      asks_ledger ? open_ledger(args.path, args.as_of, env, status) : open_books(args.path, args.as_of, env, status);
  if (!open) return status;
  if (!asks_ledger && (args.planned || !open->has_ledger())) return print_plan(*open, args, env), nothing_wrong;
  SpendingOptions options{args.by.value_or(By::activity), {}, args.output.format == Format::csv};
  if (!args.period.empty() && !(options.column = column_named(open->table, args.period, env))) return wrong_usage;
  print(spending_document(open->books(), options), spending_json(open->books(), options), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
