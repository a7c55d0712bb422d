#include <fmt/core.h>
#include <set>

#include "rules/each_decision.h"

namespace quorate {
namespace {

const Ref<Member>* first_vote(const Decision& decision, const Ref<Member>& again) {
  for (const auto* side : {&decision.in_favour, &decision.against, &decision.abstained}) {
    if (!*side) continue;
    for (const auto& one : (*side)->names)
      if (one.text == again.text && one.span != again.span) return &one;
  }
  return nullptr;
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    std::set<std::string> told;
    for (const auto& vote : votes_uncounted(held, Uncounted::twice)) {
      if (!told.insert(vote.voter.text).second) continue;
      const auto* first = first_vote(*held.decision, vote.voter);
      Found found{
          vote.voter.span,
          subject_of(held) + "/" + vote.voter.text,
          fmt::format("{} is recorded twice in the vote on {}", name_of(about.area, vote.voter.text), words(held)),
          "leave each person in one list, once",
          count_without_them(held),
          {},
          {}};
      if (first) found.related.push_back({first->span, "and here"});
      tell(std::move(found));
    }
  }
}

}  // namespace

extern const Rule double_vote;
constinit const Rule double_vote{
    .name = "double-vote",
    .topic = Topic::decisions,
    .title = "Somebody is recorded as voting twice",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = reads_decided,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: full voting rights",
    .rationale =
        R"(The same person stands twice in the lists of one decision. Twice on one side counts once; on two sides it counts on neither, since nobody can say which was meant. Correct the lists.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood, hazel], against: [gorse, hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood, hazel], against: [gorse], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
