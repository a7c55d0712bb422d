#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

void tell_of(const Case& about, const FundPeriod& fund, bool unsure, const Tell& tell) {
  const auto& period = *about.table.columns[fund.column].period;
  Working working{{"the fund", text(fund.limit), fund.place}};
  if (fund.returned != Money{}) working.push_back({"returned to the funder", text(fund.returned), {}});
  working.push_back({"awarded", text(fund.awarded), {}});
  working.push_back({"over", text(-fund.left()), {}});
  Found found{
      fund.place,
      "grants/fund/" + period.id.text,
      fmt::format("{} was awarded in {}, but the fund has {}{}{}", text(fund.awarded),
                  full_title(about.table, fund.column), text(fund.limit),
                  went_back_words(fund.returned),
                  unsure ? ", unless more was moved to it" : ""),
      unsure ? "mend the mistakes in the ledger first" : "award less, or have the group move budget to the fund",
      std::move(working),
      {},
      about.area.grants.rules->clause};
  if (unsure) found.severity = Severity::note;
  tell(std::move(found));
}

// A ledger is not needed: without one nothing was moved. Of one with mistakes it is not known what was.
void check(const Case& about, const Tell& tell) {
  const auto& rules = about.area.grants.rules;
  bool unsure = rules && !rules->pot && about.area.damage_to(Reads::ledger);
  for (const auto& fund : fund_periods(about.area, about.table, about.calendar, about.grants, about.spending))
    if (fund.awarded != Money{} && fund.left() < Money{}) tell_of(about, fund, unsure, tell);
}

}  // namespace

extern const Rule fund_overspent;
constinit const Rule fund_overspent{
    .name = "fund-overspent",
    .topic = Topic::grants,
    .title = "More was awarded than the fund has",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::lines | Reads::periods | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(The grants awarded in a period come to more than its pot, or, where no pot is written, than the budget of the line that they are paid from, with what was moved to it and from it, and less what went back to the funder.)",
    .fails = R"(# in grants.yaml
rules: {pot: {y1: 399.99}}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .passes = R"(# in grants.yaml
rules: {pot: {y1: 400}}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}}
)",
    .check = check,
};

}  // namespace quorate
