#include "commands/commands.h"
#include "open_books.h"
#include "print.h"
#include "report/ledger_report.h"

namespace quorate {

const CommandHelp ledger_help{"ledger", "Entry by entry: what is held, and balances as stated",
                              "Examples:\n"
                              "  quorate ledger                         all entries, with what is held after each\n"
                              "  quorate ledger --line hall             one line of the plan\n"
                              "  quorate ledger --kind spend --from 2014-05-01 --to 2014-10-31\n"
                              "  quorate ledger --payee bakery          by id, or by part of the name\n"
                              "\n"
                              "held = drawn + income - spent - returned; undrawn = planned - drawn;\n"
                              "uncommitted = held + undrawn - committed. Help in kind is in none of them."};

int run_ledger(const LedgerArgs& args, Environment& env) {
  int status = nothing_wrong;
  auto open = open_ledger(args.path, args.as_of, env, status);
  if (!open) return status;
  print(ledger_document(open->books(), args.filter, args.output.format == Format::csv),
        ledger_json(open->books(), args.filter), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
