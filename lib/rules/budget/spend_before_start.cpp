#include <fmt/core.h>

#include "rules/ledger_words.h"
#include "rules/reversed_days.h"

namespace quorate {
namespace {

struct Start {
  Date day;
  Span span;
};

// The plan's own first day, else that of its first period; nothing where a mistyped day may have taken its place.
std::optional<Start> start_of(const Case& about) {
  const auto* plan = about.plan.plan ? &*about.plan.plan : nullptr;
  if (plan && plan->starts && !ends_before_start(about.plan)) return Start{**plan->starts, plan->starts->span};
  if (a_period_ends_before_start(about)) return {};
  auto first = about.calendar.starts();
  if (!first) return {};
  return Start{*first, {}};
}

void check(const Case& about, const Tell& tell) {
  auto start = start_of(about);
  if (!start) return;
  for (const auto& charge : about.spending.charges) {
    const auto& entry = *charge.entry;
    if (*entry.kind != EntryKind::spend || *entry.date >= start->day) continue;
    tell({entry.place(entry.date),
          subject_of(entry),
          fmt::format("{} is before the plan begins, on {}", payment_words(about.area, entry), text(start->day)),
          "mend the date, or take it out: it belongs to an earlier plan",
          {{"paid", text(*entry.date), entry.place(entry.date)}, {"plan starts", text(start->day), start->span}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule spend_before_start;
constinit const Rule spend_before_start{
    .name = "spend-before-start",
    .topic = Topic::budget,
    .title = "Money spent before the plan begins",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::ledger | Reads::plan | Reads::periods,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: retrospective funding",
    .rationale =
        R"(A payment is dated before the first day of the plan. Money that was spent before a plan is endorsed is not paid by it unless the funder has agreed to that.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-10-20, kind: drawdown, amount: 2000}
  - {date: 2013-10-31, kind: spend, activity: hub, amount: 100, period: y1, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-10-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-01, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
