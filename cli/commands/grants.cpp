#include <fmt/core.h>

#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "print.h"
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

constexpr Reads needed = Reads::grants | Reads::lines | Reads::periods | Reads::meetings;

bool usable(const Area& area, const std::string& folder, Environment& env) {
  const auto* damage = area.damage_to(needed);
  if (area.has_grants && !damage) return true;
  if (!damage)
    env.err += "quorate: this area has no grants.yaml, so there are no grants to list\n";
  else
    env.err += fmt::format(
        "quorate: the grants cannot be added up until this is mended:\n  {}{}\nRun `quorate check` to see all that is "
        "wrong.\n",
        for_terminal(folder), for_terminal(place_words(damage->because)));
  return false;
}

}  // namespace

int run_grants(const GrantsArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics, Wanted::plan | Wanted::meetings | Wanted::grants);
  if (!usable(area, found->folder, env)) return area.has_grants ? findings_told : wrong_usage;
  auto table = budget_table(area.plan);
  Calendar calendar(table);
  auto as_of = args.as_of.value_or(env.today);
  Chest chest{area, table, grants_of(area, as_of), {}, as_of};
  chest.periods = fund_periods(area, table, calendar, chest.grants);
  print(grants_document(chest, args.output.format == Format::csv), grants_json(chest), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
