#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Working candidates(const Plan& plan, const BudgetLine& line) {
  Working working{{"planned", text(line.total), line.activity->span}};
  for (const auto& candidate : line.activity->lead_candidates) {
    const auto* body = plan.organisation(candidate.text);
    working.push_back({"candidate", body ? *body->name : candidate.text, candidate.span});
  }
  return working;
}

void look_at(const Case& about, const BudgetLine& line, const Tell& tell) {
  const auto& activity = *line.activity;
  if (activity.lead) return;
  auto count = activity.lead_candidates.size();
  auto named = count == 0 ? std::string() : fmt::format(", only {}", counted(count, "candidate"));
  tell({activity.name.span,
        "plan/activities/" + activity.id.text + "/lead",
        fmt::format("`{}` has no confirmed lead{}", *activity.name, named),
        "write `lead:` with the id of the body that has agreed to be accountable for it",
        candidates(about.plan, line),
        {},
        activity.clause});
}

// Support lines serve the whole plan and need no lead of their own.
void check(const Case& about, const Tell& tell) {
  for (const auto& group : about.table.groups)
    for (const auto& line : group.lines)
      if (group.priority) look_at(about, line, tell);
}

}  // namespace

extern const Rule activity_without_lead;
constinit const Rule activity_without_lead{
    .name = "activity-without-lead",
    .topic = Topic::plan,
    .title = "An activity that nobody leads",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::lines | Reads::periods | Reads::leads,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4.3: lead partners are the accountable body",
    .rationale =
        R"(Every activity needs a body that is accountable for it to the partnership. Without one, money is planned that nobody answers for. Bodies that may lead it are candidates, not leads: write `lead:` once one has agreed.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        budget: {y1: 1000}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
        lead_candidates: [trust, council]
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .passes = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - id: hub
        name: Hub
        lead: trust
        budget: {y1: 1000}
        milestones: [{id: hub-begun, what: Begun, due: 2015-06}]
      - id: fair
        name: Fair
        lead: council
        budget: {y1: 1000}
        milestones: [{id: fair-begun, what: Begun, due: 2015-06}]
      - id: chest
        name: Chest
        lead: school
        budget: {y1: 1000}
        milestones: [{id: chest-begun, what: Begun, due: 2015-06}]
      - id: club
        name: Club
        lead: church
        budget: {y1: 1000}
        milestones: [{id: club-begun, what: Begun, due: 2015-06}]
)",
    .check = check,
};

}  // namespace quorate
