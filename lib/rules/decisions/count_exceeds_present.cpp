#include <fmt/core.h>

#include "base/words.h"
#include "rules/each_decision.h"

namespace quorate {
namespace {

// "only 6 people were there who could vote"; where each sub-area has one vote, the sub-areas.
std::string there_words(const DecisionHeld& held) {
  auto could = static_cast<std::size_t>(*held.could_vote);
  if (could == 0) return "nobody was there who could vote";
  if (held.rules && votes_by(*held.rules) == VotesBy::sub_area)
    return fmt::format("only {} had somebody there to vote", counted(could, "sub-area"));
  return could == 1 ? "only 1 person was there who could vote"
                    : fmt::format("only {} people were there who could vote", could);
}

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
          fmt::format("{} {} recorded on {}, but {}", counted(static_cast<std::size_t>(*votes), "vote"),
                      *votes == 1 ? "is" : "are", words(held), there_words(held)),
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
