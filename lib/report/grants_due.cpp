#include "report/grants_due.h"

#include <algorithm>

#include "budget/chest.h"
#include "rules/grant_words.h"

namespace quorate {

std::vector<Due> due_with_grants(const Area& area, Date as_of, int days) {
  auto out = all_due(area, as_of, days);
  for (const auto& figures : grants_of(area, as_of)) {
    const auto& grant = *figures.grant;
    if (!owes_report(figures, as_of) || *figures.report_due > add_days(as_of, days)) continue;
    out.push_back({DueKind::grant_report, *figures.report_due, report_due_place(grant),
                   grant_subject(grant) + "/report", grant_words(area, grant)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Due& a, const Due& b) { return a.on < b.on; });
  return out;
}

}  // namespace quorate
