#include "rules/period_joints.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& joint : period_joints(about.plan)) {
    if (joint.begins >= joint.expected) continue;
    tell({joint.span,
          joint.subject,
          joint.overlap,
          "let each period start on the day after the one before it, and the parts of a year fill it",
          joint.working,
          {},
          {}});
  }
}

}  // namespace

extern const Rule period_overlap;
constinit const Rule period_overlap{
    .name = "period-overlap",
    .topic = Topic::plan,
    .title = "Days that belong to two periods",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::periods | Reads::plan,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10: two years in half-years",
    .rationale = R"(A day that belongs to two periods makes every sum by period ambiguous.)",
    .fails = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, starts: 2014-10-01, ends: 2015-10-31}
)",
    .passes = R"(periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
)",
    .check = check,
};

}  // namespace quorate
