#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"
#include "rules/waiver_words.h"

namespace quorate {
namespace {

std::string help(const Waiver& waiver) {
  const auto* rule = find_rule(*waiver.rule);
  if (rule && rule->topic == Topic::file && rule->severity == Severity::error)
    return "a mistake in how a file is written cannot be set aside: mend it";
  if (rule) return "take it out if the matter was put right, or mend the `subject`";
  std::vector<std::string_view> names;
  for (const auto* one : all_rules()) names.push_back(one->name);
  auto near = nearest_word(*waiver.rule, names);
  return near.empty() ? std::string("there is no such rule: `quorate rules` lists them")
                      : fmt::format("there is no such rule: did you mean `{}`?", near);
}

void check(const Case& about, const Tell& tell) {
  for (const auto* waiver : about.unmatched)
    tell({waiver->subject.span,
          waiver_subject(*waiver),
          fmt::format("no finding of `{}` is about `{}`", *waiver->rule, *waiver->subject),
          help(*waiver),
          {},
          {},
          {}});
}

}  // namespace

extern const Rule waiver_matches_nothing;
constinit const Rule waiver_matches_nothing{
    .name = "waiver-matches-nothing",
    .topic = Topic::waivers,
    .title = "A waiver that meets no finding",
    .severity = Severity::warning,
    .layer = Layer::format,
    .reads = Reads::waivers,
    .since = "0.1",
    .clause = "docs/format.md",
    .rationale =
        R"(No finding has this rule and this subject, so that the waiver does nothing: the matter was put right, or the rule or the subject is mistyped. The subjects of findings stand in `quorate check --format csv`. Mistakes in how files are written cannot be set aside.)",
    .fails = R"(risks: [{id: rain, text: It rains., response: [Umbrellas]}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk}
)",
    .passes = R"(risks: [{id: rain, text: It rains.}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: risk, item: 1, text: The risk of rain needs no response., by: consensus, outcome: carried}
# in waivers.yaml
waivers:
  - {rule: risk-without-response, subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk}
)",
    .check = check,
};

}  // namespace quorate
