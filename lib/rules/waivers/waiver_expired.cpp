#include <fmt/core.h>

#include "rules/rule.h"
#include "rules/waiver_words.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& waiver : about.area.waivers.waivers) {
    if (!waiver.until || about.as_of <= **waiver.until) continue;
    tell({waiver.until->span,
          waiver_subject(waiver),
          fmt::format("`{}` was set aside until {}, and counts again", *waiver.rule, text(**waiver.until)),
          "take the waiver out, or have the group renew it",
          {{"until", text(**waiver.until), waiver.until->span}, {"as of", text(about.as_of), {}}},
          {},
          {}});
  }
}

}  // namespace

extern const Rule waiver_expired;
constinit const Rule waiver_expired{
    .name = "waiver-expired",
    .topic = Topic::waivers,
    .title = "A waiver whose time is over",
    .severity = Severity::error,
    .layer = Layer::format,
    .reads = Reads::waivers,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(The day until which a finding was set aside has passed. The finding counts again; take the waiver out, or have the group renew it.)",
    .fails = R"(# as of 2014-02-01
risks: [{id: rain, text: It rains., response: [Umbrellas]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk, until: 2014-01-31}
)",
    .passes = R"(# as of 2014-01-31
risks: [{id: rain, text: It rains.}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk, until: 2014-01-31}
)",
    .check = check,
};

}  // namespace quorate
