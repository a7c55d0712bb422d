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
  BudgetOptions options{(args.output.wide || flat) && books.table.has_parts, flat};
  print([&] { return budget_document(books.area, books.table, books.as_of, options); },
        [&] { return budget_json(books.area, books.table, books.as_of); }, args.output, env);
}

}  // namespace

int run_budget(const BudgetArgs& args, Environment& env) {
  bool asks_ledger = args.by || !args.period.empty();
  auto open = asks_ledger ? open_ledger(args.path, args.as_of, env) : open_books(args.path, args.as_of, env);
  if (!open) return open.error();
  const auto& books = **open;
  if (!asks_ledger && (args.planned || !books.has_ledger())) return print_plan(books, args, env), nothing_wrong;
  SpendingOptions options{args.by.value_or(By::activity), {}, args.output.format == Format::csv};
  if (!args.period.empty() && !(options.column = column_named(books.table, args.period, env))) return wrong_usage;
  print([&] { return spending_document(books.books(), options); },
        [&] { return spending_json(books.books(), options); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
