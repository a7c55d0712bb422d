#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/words.h"
#include "govern/other_conditions.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// The words that docs/format.md gives for matters: those that mean something whether the rules name them or not, and
// the one for money that goes to a partner.
constexpr std::array<std::string_view, 5> well_known{ordinary_matter, membership_matter, constitution_matter,
                                                     removal_matter, "funds-to-partner"};

// A rule on a matter that no decision will ever be called by.
void look_at(const DecisionRule& rule, const ConstitutionVersion& rules, const Tell& tell) {
  const auto& matter = rule.matter.value;
  if (std::find(well_known.begin(), well_known.end(), matter) != well_known.end()) return;
  auto near = nearest_word(matter, well_known);
  if (near.empty()) return;
  tell({rule.matter.span,
        fmt::format("constitution/{}/decisions/{}", iso(*rules.in_force), matter),
        fmt::format("this rule is for decisions on `{}`: did you mean `{}`?", matter, near),
        fmt::format("write `matter: {}` if it is meant; as it stands, decisions on `{}` do not go by this rule", near,
                    near),
        {},
        {},
        rule.clause});
}

void look_at(const Decision& decision, const Meeting& meeting, const ConstitutionVersion& rules, const Tell& tell) {
  if (!decision.matter) return;
  const auto& matter = decision.matter->value;
  auto known = known_matters(rules);
  if (std::find(known.begin(), known.end(), matter) != known.end()) return;
  auto near = nearest_word(matter, known);
  if (near.empty()) return;
  tell({decision.matter->span,
        subject_of(meeting, decision),
        fmt::format("`{}` is of the matter `{}`, of which the rules say nothing: did you mean `{}`?", decision.id.text,
                    matter, near),
        fmt::format("write `matter: {}` if it is meant; as it stands, the decision goes by the rules for all others",
                    near),
        {},
        {{rules.in_force.span, "the rules of that day"}},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& rules : about.area.constitution.versions)
    for (const auto& rule : rules.decisions) look_at(rule, rules, tell);
  for (const auto& meeting : about.area.meetings) {
    const auto* rules = version_for(about.area.constitution, meeting);
    if (about.as_of < meeting.date() || !rules) continue;
    for (const auto& decision : meeting.decisions) look_at(decision, meeting, *rules, tell);
  }
}

}  // namespace

extern const Rule matter_mistyped;
constinit const Rule matter_mistyped{
    .name = "matter-mistyped",
    .topic = Topic::decisions,
    .title = "A matter that is nearly one of those known",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::meetings | Reads::decisions | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Decision Making: a two thirds majority for changes of membership",
    .rationale =
        R"(The decision says what kind of matter it is in a word that the rules in force that day do not have, but that is nearly one which they do. A matter without a rule of its own goes by the rules for all others, so that a slip of the pen can let a change of membership carry without its two thirds. The same is told of a rule in constitution.yaml whose matter is nearly one of `ordinary`, `membership`, `constitution`, `removal` and `funds-to-partner`: no decision would ever go by it. Write the word as constitution.yaml does; a matter that the rules say nothing about, and that is no slip, is not told of.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, matter: ordinery, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, matter: premises, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
