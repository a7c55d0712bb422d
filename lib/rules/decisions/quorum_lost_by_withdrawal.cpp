#include <fmt/core.h>

#include "base/words.h"
#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.by_vote() || held.deferred() || held.answer.of(Condition::quorum) != Verdict::no) continue;
    auto back = all_back(about.area, held);
    if (!lost_by_withdrawal(back)) continue;
    std::vector<std::string> names;
    for (const auto* member : back.gone) names.push_back(*member->name);
    auto found = about_condition(held, Condition::quorum, held.decision->id.span,
                                 fmt::format("the vote on {} had no quorum once {} took no part any more: {}",
                                             words(held), joined(names), figures(held, Condition::quorum)),
                                 "take the vote again when enough members without an interest are there");
    for (auto& figure : working_of(back.quorum)) {
      figure.name = "had they stayed, " + figure.name;
      found.working.push_back(std::move(figure));
    }
    tell(std::move(found));
  }
}

}  // namespace

extern const Rule quorum_lost_by_withdrawal;
constinit const Rule quorum_lost_by_withdrawal{
    .name = "quorum-lost-by-withdrawal",
    .topic = Topic::decisions,
    .title = "Withdrawals left a vote without a quorum",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Quorum and Declarations of Interest",
    .rationale =
        R"(The meeting had a quorum, but when this vote was taken members had left the room because of an interest, or had gone home, and those who were left were too few. A vote without a quorum does not count. It was right of them to withdraw: take the vote again when enough members without an interest are there, and count ahead next time. Where the rules say that members with an interest still count for the quorum, they are counted.)",
    .fails = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: cedar, item: 1, kind: loyalty, how: trustee of the landlord, action: withdrew}
  - {member: dogwood, item: 1, kind: financial, how: employed by the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: cedar, item: 1, kind: loyalty, how: trustee of the landlord, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, gorse], abstained: [dogwood, hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
