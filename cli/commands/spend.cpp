#include "commands/commands.h"
#include "open_books.h"
#include "print.h"
#include "report/spend_report.h"

namespace quorate {

const CommandHelp spend_help{"spend", "The report on the money of one period, in the plan's order",
                             "Examples:\n"
                             "  quorate spend y1a                      the first half of the first year\n"
                             "  quorate spend y1 examples/fernside     a whole year of another area\n"
                             "  quorate spend y1a --format csv > report.csv   with explanations as a column\n"
                             "\n"
                             "Variance is the budget less what was spent; carried is what was brought from earlier\n"
                             "periods and planned for this one and neither spent nor returned. Explanations stand in\n"
                             "the ledger, in `spend_reports`. Money is charged to the period that its entry names,\n"
                             "else to that of its day."};

int run_spend(const SpendArgs& args, Environment& env) {
  auto asked = what_and_where(args.asked, env);
  auto open = open_ledger(asked.path, args.as_of, env);
  if (!open) return open.error();
  const auto& books = **open;
  auto column = column_named(books.table, asked.what, env);
  if (!column) return wrong_usage;
  print([&] { return spend_document(books.books(), *column, args.output.format == Format::csv); },
        [&] { return spend_json(books.books(), *column); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
