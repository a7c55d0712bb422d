#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void compare(const Tell& tell, const std::optional<Located<int>>& printed, std::size_t listed, std::string_view what,
             std::string_view plural, std::string where, std::string subject, const std::string& clause) {
  if (!printed || listed == 0 || static_cast<std::size_t>(printed->value) == listed)
    return;  // nothing listed: not written yet
  tell({printed->span,
        std::move(subject),
        fmt::format("the document speaks of {}{}, but {} listed",
                    counted(static_cast<std::size_t>(printed->value), what, plural), where,
                    listed == 1 ? "1 is" : fmt::format("{} are", listed)),
        "mend the number in the text, or the list",
        {{"printed", std::to_string(printed->value), printed->span}, {"listed", std::to_string(listed), {}}},
        {},
        clause});
}

void in_priority(const Tell& tell, const Priority& priority) {
  const auto& printed = *priority.printed;
  auto where = fmt::format(" under `{}`", *priority.name);
  auto subject = "plan/priorities/" + priority.id.text + "/printed/";
  compare(tell, printed.activities, priority.activities.size(), "activity", "activities", where, subject + "activities",
          printed.clause);
  compare(tell, printed.intended_outcomes, priority.intended_outcomes.size(), "intended outcome", "intended outcomes",
          where, subject + "intended_outcomes", printed.clause);
  compare(tell, printed.measures, priority.measures.size(), "measure", "measures", where, subject + "measures",
          printed.clause);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& priority : about.plan.priorities)
    if (priority.printed) in_priority(tell, priority);
  if (!about.plan.printed) return;
  const auto& printed = *about.plan.printed;
  compare(tell, printed.outcomes, about.plan.outcomes.size(), "outcome", "outcomes", "", "plan/printed/outcomes", "");
  compare(tell, printed.priorities, about.plan.priorities.size(), "priority", "priorities", "",
          "plan/printed/priorities", "");
}

}  // namespace

extern const Rule printed_count;
constinit const Rule printed_count{
    .name = "printed-count",
    .topic = Topic::plan,
    .title = "The text counts otherwise than the list",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::printed | Reads::measures | Reads::outcomes,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 4.3: four activities were identified, and five are listed",
    .rationale =
        R"(The document says how many outcomes, priorities, activities or measures there are, and lists another number. Readers will look for the missing one.)",
    .fails = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    printed: {activities: 3}
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
    .passes = R"(priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    printed: {activities: 4}
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
