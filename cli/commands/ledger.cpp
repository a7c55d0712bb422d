#include <fmt/core.h>

#include <algorithm>

#include "commands/commands.h"
#include "named.h"
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

namespace {

template <class Is>
bool any_entry(const Area& area, Is is) {
  for (const auto& ledger : area.ledgers)
    if (std::any_of(ledger.entries.begin(), ledger.entries.end(), is)) return true;
  return false;
}

bool line_is_known(const std::string& wanted, const OpenBooks& books, Environment& env) {
  Known known{"line", {}};
  for (const auto& line : books.spending.lines) {
    if (line.line) known.ids.push_back(line.line->activity->id.text);
    if (line.retired) known.ids.push_back(line.retired->id.text);
  }
  bool planned = std::find(known.ids.begin(), known.ids.end(), wanted) != known.ids.end();
  if (planned || any_entry(books.area, [&](const LedgerEntry& entry) { return is_on(entry, wanted); })) return true;
  return tell_unknown(wanted, known, env), false;
}

bool payee_is_known(const std::string& wanted, const Area& area, Environment& env) {
  if (area.organisation(wanted) ||
      any_entry(area, [&](const LedgerEntry& entry) { return is_of(entry, wanted, area); }))
    return true;
  Known known{"payee", {}, "quorate budget --by payee"};
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries)
      if (entry.payee) known.ids.emplace_back(*entry.payee);
  std::sort(known.ids.begin(), known.ids.end());
  known.ids.erase(std::unique(known.ids.begin(), known.ids.end()), known.ids.end());
  return tell_unknown(wanted, known, env), false;
}

}  // namespace

int run_ledger(const LedgerArgs& args, Environment& env) {
  if (args.filter.from && args.filter.to && *args.filter.to < *args.filter.from) {
    env.err += fmt::format("quorate: no day is both from {} on and up to {}: are `--from` and `--to` exchanged?\n",
                           text(*args.filter.from), text(*args.filter.to));
    return wrong_usage;
  }
  auto open = open_ledger(args.path, args.as_of, env);
  if (!open) return open.error();
  const auto& books = **open;
  const auto& filter = args.filter;
  if (!filter.line.empty() && !line_is_known(filter.line, books, env)) return wrong_usage;
  if (!filter.payee.empty() && !payee_is_known(filter.payee, books.area, env)) return wrong_usage;
  print([&] { return ledger_document(books.books(), filter, args.output.format == Format::csv); },
        [&] { return ledger_json(books.books(), filter); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
