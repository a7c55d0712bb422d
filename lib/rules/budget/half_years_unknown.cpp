#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// What a year's parts hold of it, as far as lines say.
Money known_by_parts(const BudgetTable& table, std::size_t year) {
  Money known;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    if (table.columns[at].parent == year) known += table.totals[at].amount;
  return known;
}

std::size_t lines_by_year(const BudgetTable& table, std::size_t year) {
  std::size_t count = 0;
  for (const auto& group : table.groups)
    for (const auto& line : group.lines) count += line.cells[year].kind == Cell::given;
  return count;
}

bool parts_unknown(const BudgetTable& table, std::size_t year) {
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    if (table.columns[at].parent == year && !table.totals[at].known()) return true;
  return false;
}

void check(const Case& about, const Tell& tell) {
  Working working;
  std::vector<std::string> years;
  const Period* first = nullptr;
  for (std::size_t at = 0; at < about.table.columns.size(); ++at) {
    if (!parts_unknown(about.table, at)) continue;
    const auto& year = *about.table.columns[at].period;
    if (!first) first = &year;
    years.push_back(title(year));
    working.push_back({title(year),
                       fmt::format("{} of {} is planned by its parts; {} by the year alone",
                                   text(known_by_parts(about.table, at)), text(about.table.totals[at].amount),
                                   lines_by_year(about.table, at) == 1
                                       ? "1 line is planned"
                                       : counted(lines_by_year(about.table, at), "line") + " are planned"),
                       year.span});
  }
  if (!first) return;
  tell({first->id.span,
        "plan/periods",
        fmt::format("the totals of the parts of {} cannot be known", joined(years)),
        "give these lines by the parts of the year too, if the plan says how they divide",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule half_years_unknown;
constinit const Rule half_years_unknown{
    .name = "half-years-unknown",
    .topic = Topic::budget,
    .title = "Totals that cannot be known because some lines give only the year",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10: seven lines give years, seven give half-years",
    .rationale =
        R"(Some lines are planned by the year and some by its parts, so the totals of the parts cannot be known. quorate does not split a year on its own: it shows these totals as not known. Say how the lines divide if the partnership needs to know what it will spend in a half-year.)",
    .fails = R"(periods:
  - id: y1
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, ends: 2014-04-30}, {id: y1b, ends: 2014-10-31}]
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
)",
    .passes = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
)",
    .check = check,
};

}  // namespace quorate
