#include <fmt/core.h>

#include "rules/each_decision.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    if (!held.carried()) continue;
    auto told = held.answer.of(Condition::told);
    if (told == Verdict::no)
      tell(about_condition(held, Condition::told, held.decision->told->span,
                           fmt::format("{} removes a member who was told only on {}, and not before the meeting on {}",
                                       words(held), text(**held.decision->told), text(held.meeting->date())),
                           "begin again: tell the member first, then decide at a later meeting"));
    if (told == Verdict::depends)
      tell(about_condition(
          held, Condition::told, held.decision->id.span,
          fmt::format("{} removes a member, and nothing says that they were told beforehand", words(held)),
          "write the day on which the member was told as `told:`; if they were not, begin again"));
    if (held.answer.of(Condition::by_vote) == Verdict::no)
      tell(about_condition(held, Condition::by_vote, held.decision->by->span,
                           fmt::format("{} removes a member without a vote, which the rules ask for", words(held)),
                           "put it to the vote at a meeting that is quorate"));
  }
}

}  // namespace

extern const Rule removal_without_warning;
constinit const Rule removal_without_warning{
    .name = "removal-without-warning",
    .topic = Topic::decisions,
    .title = "A member removed without warning or without a vote",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Conduct: this can only be done by advising the individual that this is "
        "going to happen and by the partnership group being quorate",
    .rationale =
        R"(The rules say what a removal needs: that the member is told beforehand that it will be decided, and that it is voted on. Here the day of telling is not recorded, or not before the meeting, or there was no vote. A removal that skips this does not stand. Write the day as `told:` if the member was told; else begin again, with notice.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: remove-elder, item: 1, text: E. Elder is no longer a member., matter: removal, by: vote, for: [ash, beech, cedar, dogwood, gorse, hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: remove-elder, item: 1, text: E. Elder is no longer a member., matter: removal, by: vote, for: [ash, beech, cedar, dogwood, gorse, hazel], outcome: carried, told: 2013-12-20}
)",
    .check = check,
};

}  // namespace quorate
