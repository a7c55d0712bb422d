#include <fmt/core.h>

#include "rules/ledger_words.h"
#include "rules/waiver_words.h"

namespace quorate {
namespace {

void tell_of(const Waiver& waiver, Span span, std::string message, std::string help, const Tell& tell,
             std::optional<Severity> severity = {}) {
  Found found{span, waiver_subject(waiver), std::move(message), std::move(help), {}, {}, {}};
  found.severity = severity;
  tell(std::move(found));
}

// Only what became of the decision is looked at: a waiver has no day of its own.
void look_at(const Waiver& waiver, const DecisionsTaken& taken, const Tell& tell) {
  constexpr auto help = "have the group decide it, and name the meeting and its decision";
  if (!waiver.decision)
    return tell_of(waiver, waiver.rule.span, fmt::format("`{}` is set aside without a decision", *waiver.rule), help,
                   tell);
  auto found = taken.find(waiver.decision->text);
  if (found == taken.end()) return;
  auto by = fmt::format("`{}` is set aside by `{}`, ", *waiver.rule, waiver.decision->text);
  if (lost_or_put_off(found->second))
    return tell_of(waiver, waiver.decision->span, by + "which was not carried", help, tell);
  if (!found->second.decision->outcome)
    tell_of(waiver, waiver.decision->span, by + "of which no outcome is recorded", backing_help(Backing::not_recorded),
            tell, Severity::note);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& waiver : about.area.waivers.waivers) look_at(waiver, about.taken, tell);
}

}  // namespace

extern const Rule waiver_without_decision;
constinit const Rule waiver_without_decision{
    .name = "waiver-without-decision",
    .topic = Topic::waivers,
    .title = "A finding set aside without a decision",
    .severity = Severity::error,
    .layer = Layer::format,
    .reads = Reads::waivers | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(A finding is set aside, and no decision of the group allows it, or the decision named was not carried; where its outcome is not recorded, that is a note. What a rule asks for is the group's to set aside, not that of whoever keeps the files.)",
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
