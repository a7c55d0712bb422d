#include <fmt/core.h>

#include "base/words.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

// The day as it is written, or else what it follows from.
Working working_of(const Case& about, const GrantFigures& figures) {
  const auto& grant = *figures.grant;
  auto due = text(*figures.report_due);
  if (grant.report && grant.report->due) return {{"due", due, grant.report->due->span}};
  const auto& payment = *last_payment(grant, about.as_of);
  const auto& within = *about.area.grants.rules->report_within;
  return {{"last payment", text(*payment.date), payment.date.span},
          {"report within", text(*within), within.span},
          {"due", due, {}}};
}

void look_at(const Case& about, const GrantFigures& figures, const Tell& tell) {
  const auto& grant = *figures.grant;
  if (!owes_report(figures, about.as_of) || about.as_of <= *figures.report_due) return;
  auto days = static_cast<std::size_t>(days_between(*figures.report_due, about.as_of));
  auto working = working_of(about, figures);
  working.push_back({"as of", text(about.as_of), {}});
  const auto& rules = about.area.grants.rules;
  tell({report_due_place(grant),
        grant_subject(grant),
        fmt::format("the report on {} was due by {}, {} ago", grant_words(about.area, grant), text(*figures.report_due),
                    counted(days, "day")),
        "ask the group for it, and write `report: {received: ...}` once it is there",
        std::move(working),
        {},
        rules ? rules->clause : std::string()});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) look_at(about, figures, tell);
}

}  // namespace

extern const Rule grant_report_overdue;
constinit const Rule grant_report_overdue{
    .name = "grant-report-overdue",
    .topic = Topic::grants,
    .title = "A report on a grant that is overdue",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(The day by which the group was to report back has passed. It is the one written with the report, else so long after the last payment as the rules of the fund say.)",
    .fails = R"(# in grants.yaml
rules: {report_within: 1 month}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-14, amount: 400}]}
)",
    .passes = R"(# in grants.yaml
rules: {report_within: 1 month}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-15, amount: 400}]}
)",
    .check = check,
};

}  // namespace quorate
