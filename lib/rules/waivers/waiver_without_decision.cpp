#include <fmt/core.h>

#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool not_carried(const DecisionTaken& taken) {
  return taken.decision->outcome && **taken.decision->outcome != DecisionOutcome::carried;
}

void check(const Case& about, const Tell& tell) {
  auto taken = decisions_taken(about.area);
  for (const auto& waiver : about.area.waivers.waivers) {
    auto found = waiver.decision ? taken.find(waiver.decision->text) : taken.end();
    bool lost = found != taken.end() && not_carried(found->second);
    if (waiver.decision && !lost) continue;
    tell({lost ? waiver.decision->span : waiver.rule.span,
          fmt::format("waivers/{}/{}", *waiver.rule, *waiver.subject),
          lost ? fmt::format("`{}` is set aside by `{}`, which was not carried", *waiver.rule, waiver.decision->text)
               : fmt::format("`{}` is set aside without a decision", *waiver.rule),
          "have the group decide it, and name the meeting and its decision",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule waiver_without_decision;
constinit const Rule waiver_without_decision{
    .name = "waiver-without-decision",
    .topic = Topic::waivers,
    .title = "A finding set aside without a decision",
    .severity = Severity::error,
    .layer = Layer::format,
    .reads = Reads::waivers | Reads::decisions,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A finding is set aside, and no decision of the group allows it, or the decision named was not carried. What a rule asks for is the group's to set aside, not that of whoever keeps the files.)",
    .fails = R"(risks: [{id: rain, text: It rains.}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain}
)",
    .passes = R"(risks: [{id: rain, text: It rains.}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk}
)",
    .check = check,
};

}  // namespace quorate
