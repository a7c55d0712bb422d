#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

// Whether the money that a decision commits may be this grant's: it goes to the group itself, to whoever holds the
// money for it, or to the body that holds all of it and pays it out.
bool may_be_for(const Case& about, const Grant& grant, const std::string& to) {
  const auto& trusted = about.plan.area ? about.plan.area->locally_trusted_organisation : std::nullopt;
  if (trusted && trusted->text == to) return true;
  for (const auto& ledger : about.area.ledgers)
    if (ledger.ledger.held_by && ledger.ledger.held_by->text == to) return true;
  return receives(about.area, grant, to).value_or(true);
}

void look_at(const Case& about, const Grant& grant, const Tell& tell) {
  if (!grant.award || !grant.award->decision) return;
  const auto& named = *grant.award->decision;
  auto found = about.taken.find(named.text);
  if (found == about.taken.end() || !found->second.decision->commits) return;
  const auto& commits = *found->second.decision->commits;
  const auto& rules = about.area.grants.rules;
  auto say = [&](std::string what, std::string help, Working working, Span span) {
    tell({named.span,
          grant_subject(grant),
          fmt::format("{} was awarded by `{}`, which commits money {}", grant_words(about.area, grant), named.text,
                      what),
          std::move(help),
          std::move(working),
          {{span, "the decision says so here"}},
          {}});
  };
  if (rules && rules->activity && commits.activity && commits.activity->text != rules->activity->text)
    return say(fmt::format("of the line `{}`", commits.activity->text),
               "name the decision that awarded it, or mend the line that it commits",
               {{"grants are paid from", rules->activity->text, rules->activity->span},
                {"the decision commits money of", commits.activity->text, commits.activity->span}},
               commits.activity->span);
  if (commits.to && !may_be_for(about, grant, commits.to->text))
    say("to " + about.area.body_name(commits.to->text),
        "name the decision that awarded it, or mend whom it commits money to", {}, commits.to->span);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants)
    if (figures.awarded) look_at(about, *figures.grant, tell);
}

}  // namespace

extern const Rule award_unlike_decision;
constinit const Rule award_unlike_decision{
    .name = "award-unlike-decision",
    .topic = Topic::grants,
    .title = "A grant whose decision is about other money",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::meetings | Reads::decisions | Reads::leads | Reads::area,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(The decision that an award names commits money of another line than the fund is paid from, or commits it to another body than the group that receives the grant: it may be the wrong decision. Money committed to whoever holds the group's money, or pays out the fund, is in order.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: Grants are awarded., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400}}
# in grants.yaml
rules: {activity: chest}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, decision: 2014-01-08/hub-lease}}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: Grants are awarded., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: chest, amount: 400}}
# in grants.yaml
rules: {activity: chest}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, decision: 2014-01-08/hub-lease}}
)",
    .check = check,
};

}  // namespace quorate
