#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

// What was given to a line, and what of it was spent or went back to the funder.
struct Sums {
  Money budget, spent, returned;
  Money over() const { return spent + returned - budget; }
};

Working working_of(const LineSpending& line, const Sums& sums, const std::string& until) {
  Working working{{"planned" + until, text(sums.budget), line.line->activity->span}};
  working.push_back({"spent" + until, text(sums.spent), {}});
  if (sums.returned != Money{}) working.push_back({"returned to the funder" + until, text(sums.returned), {}});
  working.push_back({"over", text(sums.over()), {}});
  if (line.total.moved != Money{}) working.push_back({"moved by virements", text(line.total.moved), {}});
  return working;
}

void tell_of(const LineSpending& line, const Sums& sums, const std::string& until, Severity severity,
             const Tell& tell) {
  const auto& activity = *line.line->activity;
  Found found{activity.name.span,
              "plan/activities/" + activity.id.text,
              fmt::format("{} was spent on {}{}, {} more than its budget of {}{}", text(sums.spent), *activity.name,
                          until, text(sums.over()), text(sums.budget), went_back_words(sums.returned)),
              "move budget to it by a decision (`virement`), or look whether entries name the right line and period",
              working_of(line, sums, until),
              {},
              {}};
  found.severity = severity;
  tell(std::move(found));
}

// By the end of each year, all years before it included.
void by_year(const Case& about, const LineSpending& line, const Tell& tell) {
  Sums sums;
  for (std::size_t at = 0; at < about.table.columns.size(); ++at) {
    if (about.table.columns[at].depth != 0) continue;
    sums.budget += budget_in(line, at).amount;
    sums.spent += line.cells[at].spent;
    sums.returned += line.cells[at].returned;
    if (sums.over() <= Money{}) continue;
    auto until = fmt::format(" by the end of {}", title(*about.table.columns[at].period));
    return tell_of(line, sums, until, Severity::warning, tell);
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& line : about.spending.lines) {
    if (!line.line || !line.line->activity->budget) continue;
    Sums sums{line.budget(), line.total.spent, line.total.returned};
    if (sums.over() > Money{})
      tell_of(line, sums, "", Severity::error, tell);
    else
      by_year(about, line, tell);
  }
}

}  // namespace

extern const Rule line_overspent;
constinit const Rule line_overspent{
    .name = "line-overspent",
    .topic = Topic::budget,
    .title = "A line of which more is spent than it has",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::lines | Reads::periods,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10: the budget of each line",
    .rationale =
        R"(More was spent on a line than the plan gives it over all periods, virements included and refunds taken off. What went back to the funder is no longer there to be spent. Where the whole is enough but more was spent by the end of a year than was planned until then, it is a warning: money of a later year was used.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 8000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 2000.01, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 8000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 1000, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
