#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

const LedgerEntry& last_commitment(const Spending& spending) { return *spending.promised.back().entry; }

void of_all(const Case& about, const Tell& tell) {
  auto position = position_of(about.spending, about.table, about.plan);
  if (position.uncommitted() >= Money{}) return;
  const auto& entry = last_commitment(about.spending);
  tell({entry.place(entry.amount),
        "ledger/committed",
        fmt::format("{} is committed, but {} {} is held or can still be drawn", text(position.committed),
                    position.began_midway() ? "at most" : "only", text(position.held() + position.undrawn())),
        "release what will not be paid, or find more money before promising more",
        {{"held", text(position.held()), {}},
         {"undrawn", text(position.undrawn()), {}},
         {"committed", text(position.committed), entry.place(entry.amount)},
         {"uncommitted", text(position.uncommitted()), {}}},
        {},
        {}});
}

void of_line(const LineSpending& line, const Tell& tell) {
  if (!line.line || !line.line->activity->budget || line.total.committed == Money{}) return;
  if (line.total.gone() > line.budget() || line.left() >= Money{}) return;  // the former is told as overspent
  const auto& activity = *line.line->activity;
  Working working{{"budget", text(line.budget()), activity.span}, {"spent", text(line.total.spent), {}}};
  if (line.total.returned != Money{}) working.push_back({"returned to the funder", text(line.total.returned), {}});
  working.push_back({"committed", text(line.total.committed), {}});
  working.push_back({"over", text(-line.left()), {}});
  Found found{activity.name.span,
              "plan/activities/" + activity.id.text + "/committed",
              fmt::format("{} is committed on {}, but only {} of its budget is left", text(line.total.committed),
                          *activity.name, text(line.budget() - line.total.gone())),
              "move budget to it by a decision (`virement`), or release what will not be paid",
              std::move(working),
              {},
              {}};
  found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  if (about.spending.promised.empty()) return;
  of_all(about, tell);
  for (const auto& line : about.spending.lines) of_line(line, tell);
}

}  // namespace

extern const Rule commitment_beyond_funds;
constinit const Rule commitment_beyond_funds{
    .name = "commitment-beyond-funds",
    .topic = Topic::budget,
    .title = "More is committed than there is",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::lines | Reads::periods | Reads::fees,
    .since = "0.1",
    .clause = "Identity of treasurers: uncommitted = held + undrawn - committed",
    .rationale =
        R"(What is promised and not yet paid is more than what is held and may still be drawn down. For a single line, where spending alone is within its budget but with what is promised it is not, it is a warning.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: commitment, activity: hub, amount: 2000.01, payee: A shop}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: commitment, activity: hub, amount: 2000, payee: A shop}
)",
    .check = check,
};

}  // namespace quorate
