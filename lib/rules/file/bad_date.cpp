#include "rules/rule.h"

namespace quorate {

extern const Rule bad_date;
constinit const Rule bad_date{
    .name = "bad-date",
    .topic = Topic::file,
    .title = "A date that is none, or can be read in two ways",
    .severity = Severity::error,
    .layer = Layer::format,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(Dates are written year first, `2013-11-30`, because 03/04/2014 is March to some and April to others. Where a month will do, `2013-11` is enough: it means by the month's end.)",
    .fails = R"(plan: {title: Delivery plan, status: endorsed, on: 31/10/2013, starts: 2013-11-01, ends: 2015-10-31}
)",
    .passes = R"(plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
)",
};

}  // namespace quorate
