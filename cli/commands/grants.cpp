#include "commands/commands.h"
#include "open_area.h"
#include "print.h"
#include "report/grants_report.h"

namespace quorate {

const CommandHelp grants_help{"grants", "The community chest: what was asked, awarded and paid",
                              "Examples:\n"
                              "  quorate grants                         all applications, and the fund by period\n"
                              "  quorate grants --format csv > grants.csv\n"
                              "\n"
                              "A grant counts in the period of the day on which it was awarded. Somebody who\n"
                              "receives a grant for themselves is never named."};

namespace {

constexpr Needs needs{Wanted::plan | Wanted::meetings | Wanted::grants | Wanted::ledger,
                      Reads::grants | Reads::lines | Reads::periods | Reads::meetings | Reads::decisions | Reads::ledger,
                      "the grants cannot be added up", "grants.yaml", "there are no grants to list"};

}  // namespace

int run_grants(const GrantsArgs& args, Environment& env) {
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  auto as_of = args.as_of.value_or(env.today);
  Chest chest{area, table, grants_of(area, as_of), {}, as_of};
  auto spending = spending_of(area, table, calendar, as_of);
  chest.periods = fund_periods(area, table, calendar, chest.grants, spending);
  chest.spent = spent_by_ledger(area, spending);
  print([&] { return grants_document(chest, args.output.format == Format::csv); }, [&] { return grants_json(chest); },
        args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
