#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    auto answer = held.answer.of(Condition::notice);
    if (!held.carried() || (answer != Verdict::no && answer != Verdict::depends)) continue;
    const auto& notice = held.meeting->notice;
    auto found =
        about_condition(held, Condition::notice, notice && notice->given ? notice->given->span : held.decision->id.span,
                        fmt::format("{} was decided without the notice that it needs: {}", words(held),
                                    figures(held, Condition::notice)),
                        "decide it again with notice in time");
    if (answer == Verdict::depends) {
      found.severity = Severity::warning;
      found.message = fmt::format("{} needs notice, and no day of notice is recorded: {}", words(held),
                                  figures(held, Condition::notice));
      found.help = "write the day as `given:` under `notice:`";
    }
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule decision_without_notice;
constinit const Rule decision_without_notice{
    .name = "decision-without-notice",
    .topic = Topic::decisions,
    .title = "Decided without the notice that the matter needs",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided | Reads::notice,
    .since = "0.1",
    .clause = "Allenton Big Local, how we do things: changes in writing on the website 14 days before the AGM",
    .rationale =
        R"(The rules ask that such a matter is announced so long before the meeting. It was announced later than that, or no day of notice is recorded, which is told as a warning. The last day that is early enough counts. Decide it again with notice, or record the day.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    amendments: {carries: {more_than: 1/2, of: votes-cast}, notice: 14 days}
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-27, channels: [website]}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: constitution, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    amendments: {carries: {more_than: 1/2, of: votes-cast}, notice: 14 days}
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-25, channels: [website]}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: constitution, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
