#include <fmt/core.h>

#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "print.h"
#include "usable.h"
#include "report/findings_words.h"
#include "report/grants_report.h"
#include "report/render/escape.h"

namespace quorate {

const CommandHelp grants_help{"grants", "The community chest: what was asked, awarded and paid",
                              "Examples:\n"
                              "  quorate grants                         all applications, and the fund by period\n"
                              "  quorate grants --format csv > grants.csv\n"
                              "\n"
                              "A grant counts in the period of the day on which it was awarded. Somebody who\n"
                              "receives a grant for themselves is never named."};

namespace {

constexpr Needs needs{Reads::grants | Reads::lines | Reads::periods | Reads::meetings | Reads::ledger, "grants.yaml",
                      "there are no grants to list", "the grants cannot be added up"};

}  // namespace

int run_grants(const GrantsArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics, Wanted::plan | Wanted::meetings | Wanted::grants | Wanted::ledger);
  if (!usable(area, diagnostics, found->folder, needs, env)) return findings_told;
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  auto as_of = args.as_of.value_or(env.today);
  Chest chest{area, table, grants_of(area, as_of), {}, as_of};
  chest.periods = fund_periods(area, table, calendar, chest.grants, spending_of(area, table, calendar, as_of));
  print(grants_document(chest, args.output.format == Format::csv), grants_json(chest), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
