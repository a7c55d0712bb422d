#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    auto answer = held.answer.of(Condition::kind_of_meeting);
    if (!held.carried() || (answer != Verdict::no && answer != Verdict::depends)) continue;
    auto found = about_condition(held, Condition::kind_of_meeting, held.decision->id.span,
                                 fmt::format("{} was decided at a meeting that may not decide it: {}", words(held),
                                             figures(held, Condition::kind_of_meeting)),
                                 "take it to a meeting of the kind that the rules name");
    if (answer == Verdict::depends) {
      found.severity = Severity::note;
      found.message = fmt::format("whether {} was decided at the right kind of meeting is for you to say: {}",
                                  words(held), figures(held, Condition::kind_of_meeting));
    }
    found.related.push_back({held.meeting->meeting.kind.span, "the kind of this meeting"});
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule wrong_kind_of_meeting;
constinit const Rule wrong_kind_of_meeting{
    .name = "wrong-kind-of-meeting",
    .topic = Topic::decisions,
    .title = "Decided at a meeting that may not decide it",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton Big Local, how we do things: changes to the constitution are voted on at the AGM",
    .rationale =
        R"(The rules say at what kind of meeting such a matter is decided: at the annual meeting, for example. This one was decided at another. Take it to the meeting that the rules name. Where they name a kind of meeting that the files do not know, this is a note, for the group to judge.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    amendments: {carries: {more_than: 1/2, of: votes-cast}, at: extraordinary}
# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: constitution, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    amendments: {carries: {more_than: 1/2, of: votes-cast}, at: extraordinary}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: extraordinary}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., matter: constitution, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
