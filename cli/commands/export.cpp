#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "commands/commands.h"
#include "exchange/data_package.h"
#include "exchange/journal.h"
#include "exchange/open_grants.h"
#include "open_area.h"
#include "open_books.h"
#include "report/render/escape.h"
#include "report/render/render.h"

namespace quorate {

const CommandHelp export_help{"export", "The money and the grants in the forms of other programs",
                              "Forms:\n"
                              "  360giving    grants that were awarded, as open data; --csv for a sheet\n"
                              "  csv          one table (--table), or with --to FOLDER all as a data package\n"
                              "  json         plan and ledger with all figures\n"
                              "  hledger      a journal for hledger and for ledger\n"
                              "  beancount    the same for beancount\n"
                              "\n"
                              "Examples:\n"
                              "  quorate export hledger > books.journal\n"
                              "  quorate export csv --table figures\n"
                              "  quorate export csv --to tables         writes tables/*.csv and datapackage.json\n"
                              "  quorate export 360giving --to grants.json\n"
                              "\n"
                              "Without --to it is printed. No file is written over unless you add --force."};

namespace {

// Files of one folder: names and texts.
using NamedTexts = std::vector<std::pair<std::string, std::string>>;

void tell(const std::string& path, const ParseProblem& problem, Environment& env) {
  env.err += fmt::format("quorate: cannot write {}: {}\n", for_terminal(path), for_terminal(problem.message));
  if (!problem.help.empty()) env.err += fmt::format("{}\n", for_terminal(problem.help));
}

bool write(const std::string& path, const std::string& text, const ExportArgs& args, Environment& env) {
  auto problem = env.write(path, text, args.force);
  if (problem)
    tell(path, *problem, env);
  else
    env.out += fmt::format("wrote {}\n", for_terminal(path));
  return !problem;
}

int deliver(const std::string& text, const ExportArgs& args, Environment& env) {
  if (args.to.empty()) {
    env.out += env.ci_log ? without_groups(text) : text;
    return nothing_wrong;
  }
  return write(args.to, text, args, env) ? nothing_wrong : could_not_work;
}

// Looked at before anything is written: half a package would be worse than none.
bool stands_already(const NamedTexts& files, const ExportArgs& args, Environment& env) {
  auto folder = env.open(args.to);
  if (!folder || args.force) return false;
  for (const auto& [name, text] : files) {
    if (!(*folder)->has(name)) continue;
    tell(args.to + "/" + name, {"there is such a file already", "add `--force` to write over it"}, env);
    return true;
  }
  return false;
}

int deliver(const NamedTexts& files, const ExportArgs& args, Environment& env) {
  if (stands_already(files, args, env)) return could_not_work;
  for (const auto& [name, text] : files)
    if (!write(args.to + "/" + name, text, args, env)) return could_not_work;
  return nothing_wrong;
}

void tell_later(const Spending& spending, Date as_of, Environment& env) {
  if (spending.later == 0) return;
  env.err += fmt::format("quorate: {} after {} left out: `--as-of` takes a later day\n",
                         counted(spending.later, "entry is", "entries are"), text(as_of));
}

int export_tables(const Books& books, const ExportArgs& args, Environment& env) {
  if (args.table.empty() && !args.to.empty()) return deliver(data_package(books), args, env);
  for (const auto& table : data_tables(books))
    if (table.name == (args.table.empty() ? std::string("entries") : args.table))
      return deliver(to_csv(table), args, env);
  return wrong_usage;
}

int export_money(const ExportArgs& args, Environment& env) {
  auto open = open_books(args.path, args.as_of, env);
  if (!open) return open.error();
  const auto& books = **open;
  tell_later(books.spending, books.as_of, env);
  switch (args.form) {
    case ExportForm::csv:
      return export_tables(books.books(), args, env);
    case ExportForm::json:
      return deliver(to_json(money_export(books.books())), args, env);
    case ExportForm::hledger:
      return deliver(hledger_journal(journal_of(books.books())), args, env);
    case ExportForm::beancount:
      return deliver(beancount_journal(journal_of(books.books())), args, env);
    case ExportForm::open_grants:
      break;
  }
  return wrong_usage;
}

int tell_lacking(const OpenGrants& grants, Environment& env) {
  env.err += "quorate: the grants cannot be published as 360Giving data yet:\n";
  for (const auto& what : grants.lacking) env.err += fmt::format("  {}\n", for_terminal(what));
  return findings_told;
}

int export_grants(const ExportArgs& args, Environment& env) {
  constexpr Needs needs{Wanted::plan | Wanted::meetings | Wanted::grants,
                        Reads::grants | Reads::meetings | Reads::decisions | Reads::area | Reads::leads | Reads::lines,
                        "the grants cannot be published", "grants.yaml", "there are no grants to publish"};
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  auto grants = open_grants(open->area, args.as_of.value_or(env.today));
  if (!grants.lacking.empty()) return tell_lacking(grants, env);
  return deliver(args.csv ? to_csv(open_grants_sheet(grants)) : to_json(open_grants_json(grants)), args, env);
}

// Options that another form has.
std::string misplaced(const ExportArgs& args) {
  if (args.csv && args.form != ExportForm::open_grants) return "`--csv` belongs to `export 360giving`";
  if (!args.table.empty() && args.form != ExportForm::csv) return "`--table` belongs to `export csv`";
  return args.force && args.to.empty() ? "`--force` says that `--to` may write over a file: say which" : "";
}

}  // namespace

int run_export(const ExportArgs& args, Environment& env) {
  if (auto words = misplaced(args); !words.empty()) {
    env.err += fmt::format("quorate: {}\nTry `quorate export --help`.\n", words);
    return wrong_usage;
  }
  return args.form == ExportForm::open_grants ? export_grants(args, env) : export_money(args, env);
}

}  // namespace quorate
