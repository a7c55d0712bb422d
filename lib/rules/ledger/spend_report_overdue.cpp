#include <fmt/core.h>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const SpendReport& report, const Tell& tell) {
  if (!report.due || about.as_of <= **report.due) return;
  if (report.sent && **report.sent <= about.as_of) return;
  auto days = static_cast<std::size_t>(days_between(**report.due, about.as_of));
  tell({report.due->span,
        "ledger/spend-report/" + report.period.text,
        fmt::format("the spend report on `{}` was due by {}, {} ago, and is not recorded as sent", report.period.text,
                    text(**report.due), counted(days, "day")),
        fmt::format("run `quorate spend {}`, send it, and write `sent:` with the day", report.period.text),
        {{"due", text(**report.due), report.due->span}, {"as of", text(about.as_of), {}}},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& ledger : about.area.ledgers)
    for (const auto& report : ledger.spend_reports) look_at(about, report, tell);
}

}  // namespace

extern const Rule spend_report_overdue;
constinit const Rule spend_report_overdue{
    .name = "spend-report-overdue",
    .topic = Topic::ledger,
    .title = "A report on the money that is overdue",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::payments | Reads::periods,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements (July 2015): a spend report every six months",
    .rationale =
        R"(The day by which a report on the money was due has passed, and it is not recorded as sent. Only reports that the ledger lists under `spend_reports` are looked at.)",
    .fails = R"(# in ledger/2013.yaml
spend_reports:
  - {period: y1, due: 2014-01-14}
)",
    .passes = R"(# in ledger/2013.yaml
spend_reports:
  - {period: y1, due: 2014-01-15}
)",
    .check = check,
};

}  // namespace quorate
