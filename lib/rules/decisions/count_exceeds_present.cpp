#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    auto votes = votes_above_those_present(held);
    if (!votes) continue;
    const auto& decision = *held.decision;
    Working working;
    auto add = [&](std::string name, const std::optional<Votes>& side) {
      if (side) working.push_back(count_figure(std::move(name), side->count(), side->span));
    };
    add("for", decision.in_favour);
    add("against", decision.against);
    add("abstained", decision.abstained);
    working.push_back(count_figure("votes", *votes));
    working.push_back(
        count_figure("could vote", *held.could_vote,
                     held.meeting->present->empty() ? held.meeting->span : held.meeting->present->front().span));
    tell({decision.in_favour ? decision.in_favour->span : decision.id.span,
          subject_of(held),
          fmt::format("{} votes are recorded on {}, but only {} people were there who could vote", *votes, words(held),
                      *held.could_vote),
          "correct the votes, or who was present",
          std::move(working),
          {},
          {}});
  }
}

}  // namespace

extern const Rule count_exceeds_present;
constinit const Rule count_exceeds_present{
    .name = "count-exceeds-present",
    .topic = Topic::decisions,
    .title = "More votes than people there to vote",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making: those present and entitled to vote",
    .rationale =
        R"(More votes are recorded than there were people in the room who may vote and take part, so the count or the attendance is wrong, and whether the decision carried cannot be said. Those who had withdrawn for an interest, had not yet come or had left, and members without a vote are not among them. Correct whichever is wrong.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: 5, against: 1, abstained: 1, outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: 5, against: 1, abstained: 0, outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
