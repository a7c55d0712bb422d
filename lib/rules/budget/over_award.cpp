#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  if (!about.table.award) return;
  Working working;
  for (const auto& award : about.plan.awards) working.push_back({"awarded", text(*award.amount), award.amount.span});
  working.push_back({"lines add to", text(about.table.total), {}});
  auto planned = about.table.total;
  for (const auto& fee : about.table.fees) {
    if (fee.fee->on_top) continue;
    planned += fee.total;
    working.push_back({*fee.fee->name, text(fee.total), fee.fee->rate.span});
  }
  if (planned <= *about.table.award) return;
  working.push_back({"over", text(planned - *about.table.award), {}});
  tell({about.plan.awards.front().amount.span,
        "plan/awards",
        fmt::format("{} is planned, but only {} was awarded", text(planned), text(*about.table.award)),
        "plan less, or add the award that is missing",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule over_award;
constinit const Rule over_award{
    .name = "over-award",
    .topic = Topic::budget,
    .title = "More is planned than was awarded",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::awards | Reads::fees,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: at least £1m for each area",
    .rationale =
        R"(The lines of the plan come to more than all awards together. Fees count only where they are not paid on top of the award.)",
    .fails = R"(awards:
  - {date: 2013-01-01, amount: £7999, from: Local Trust}
)",
    .passes = R"(awards:
  - {date: 2013-01-01, amount: £8000, from: Local Trust}
)",
    .check = check,
};

}  // namespace quorate
