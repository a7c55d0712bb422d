#include <fmt/core.h>

#include "rules/ledger_words.h"
#include "rules/reversed_days.h"

namespace quorate {
namespace {

std::string retired_words(const RetiredLine& line) {
  auto out =
      fmt::format("is charged to {}, which was no longer a line of the plan from {} on", *line.name, text(**line.from));
  return line.merged_into ? out + fmt::format(" and is now part of `{}`", line.merged_into->text) : out;
}

// Why a payment is outside the plan; empty where it is not.
std::string outside(const Case& about, const Charge& charge) {
  const auto& entry = *charge.entry;
  if (!entry.activity) return "is charged to no line of the plan";
  const auto* retired = about.spending.lines[charge.heading].retired;
  if (retired && retired->from && *entry.date >= **retired->from) return retired_words(*retired);
  auto ends = about.calendar.ends();
  if (!charge.column && ends && *entry.date > *ends && !a_period_ends_before_start(about))
    return fmt::format("is dated after the plan's last period, which ends on {}", text(*ends));
  return {};
}

void check(const Case& about, const Tell& tell) {
  for (const auto& charge : about.spending.charges) {
    if (*charge.entry->kind != EntryKind::spend) continue;
    auto why = outside(about, charge);
    if (why.empty()) continue;
    tell({charge.entry->place(charge.entry->activity ? Word(charge.entry->activity)
                                                     : Word{{}, charge.entry->kind.begin, charge.entry->kind.end}),
          subject_of(*charge.entry),
          fmt::format("{} {}", payment_words(about.area, *charge.entry), why),
          "name the line and, where it is not that of the day, the period whose money it is",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule spend_outside_plan;
constinit const Rule spend_outside_plan{
    .name = "spend-outside-plan",
    .topic = Topic::budget,
    .title = "Money spent outside the plan",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::ledger | Reads::lines | Reads::periods,
    .since = "0.1",
    .clause = "Programme practice: a payment that has no budget heading needs an amended budget",
    .rationale =
        R"(A payment is charged to no line of the plan, or to a line that had been retired by its day, or it is dated after all periods of the plan and names none. It is shown in the row that says not in the plan.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
