#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/terms.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  auto body = group_on(about.area, about.as_of);
  if (!body) return;
  auto answer = rota_honours_terms(rules, members_alike(*body));
  if (answer.answer == Verdict::yes || answer.answer == Verdict::not_set) return;
  int each = a_year(*rules->terms->stand_down);
  int years = whole_years(**rules->terms->length);
  bool open = answer.answer == Verdict::depends;
  auto working = working_of(answer);
  auto members = std::find_if(working.begin(), working.end(), [](const Figure& one) { return one.name == "members"; });
  auto there = open || members == working.end() ? std::to_string(body->size()) : members->value;
  tell({answer.rule,
        "constitution/terms/stand-down",
        fmt::format("{} a year {} {} in {}, and there are {}{}", each, each == 1 ? "clears" : "clear",
                    counted(static_cast<std::size_t>(each * years), "member"), text(**rules->terms->length), there,
                    open ? ": whether that is enough depends on who is counted" : ""),
        "let more than the minimum stand down each year; `quorate rota` proposes who and when",
        std::move(working),
        {},
        answer.clause,
        open ? std::optional(Severity::note) : std::nullopt});
}

}  // namespace

extern const Rule rota_cannot_honour_terms;
constinit const Rule rota_cannot_honour_terms{
    .name = "rota-cannot-honour-terms",
    .topic = Topic::terms,
    .title = "A rota that is too slow for the limit on terms",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::constitution,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: a maximum term of 3 years, and a rota by which 3 "
        "members stand down each year",
    .rationale =
        R"(The rules limit how long a term lasts and say how many members stand down each year at least, and that number alone does not let everybody stand down in time: three a year clear nine people in three years, and twenty people need seven a year. More than the minimum must stand down, or the rule be mended. `quorate rota` proposes who and when.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    terms: {length: 3 years, stand_down: {at_least: 2, each: agm}}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    terms: {length: 3 years, stand_down: {at_least: 3, each: agm}}
)",
    .check = check,
};

}  // namespace quorate
