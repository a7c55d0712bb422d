#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/group_on.h"
#include "rules/has_word.h"
#include "rules/rule.h"

namespace quorate {
namespace {

bool holds(const Head& head, const std::string& ground) {
  return ground != "lives" || head.resident != YesNoUnknown::no;
}

// A constitution that only excludes asks for no ground.
bool has_ground(const Head& head, const Eligibility& rule) {
  const auto& basis = head.member->basis;
  return rule.any_of.empty() || std::any_of(basis.begin(), basis.end(), [&](const Text& one) {
           return has_word(rule.any_of, *one) && holds(head, *one);
         });
}

const Text* excluded(const Head& head, const Eligibility& rule) {
  for (const auto& one : head.member->basis)
    if (has_word(rule.excluded, *one)) return &one;
  const auto& as = head.member->as;
  return as && has_word(rule.excluded, **as) ? &*as : nullptr;
}

std::string listed(const std::vector<Text>& words) {
  std::vector<std::string_view> out;
  for (const auto& word : words) out.push_back(*word);
  return choices(out);
}

void look_at(const Head& head, const Eligibility& rule, const Tell& tell) {
  const auto& member = *head.member;
  const auto* barred = excluded(head, rule);
  if (!barred && has_ground(head, rule)) return;
  std::string message;
  if (barred)
    message = fmt::format("{} is a member as `{}`, which the constitution excludes", *member.name, **barred);
  else if (member.basis.empty())
    message = fmt::format("no ground is written on which {} is a member", *member.name);
  else if (std::any_of(member.basis.begin(), member.basis.end(), [&](const Text& one) { return !holds(head, *one); }))
    message = fmt::format("{} is a member because they live in the area, and they do not live there", *member.name);
  else
    message = fmt::format("{} is a member on grounds that the constitution does not name: {}", *member.name,
                          listed(member.basis));
  tell({barred                 ? barred->span
        : member.basis.empty() ? member.id.span
                               : member.basis.front().span,
        "member/" + member.id.text,
        std::move(message),
        barred ? std::string("they cannot be a member while that holds; where it does not, mend it")
               : fmt::format("write in `basis:` which of {} holds; where none does, they cannot be a member",
                             listed(rule.any_of)),
        {barred ? Figure{"the constitution excludes", listed(rule.excluded), rule.excluded.front().span}
                : Figure{"grounds that the constitution names", listed(rule.any_of), rule.any_of.front().span}},
        {},
        rule.clause});
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  auto body = group_on(about.area, about.as_of);
  if (!rules || !rules->eligibility || !body) return;
  for (const auto& head : *body) look_at(head, *rules->eligibility, tell);
}

}  // namespace

extern const Rule no_basis;
constinit const Rule no_basis{
    .name = "no-basis",
    .topic = Topic::membership,
    .title = "A member without a ground for being one",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: restricted to those who live, work or operate a "
        "business in the area and those who represent them",
    .rationale =
        R"(The constitution says on which grounds somebody may be a member, and for this member none of them is written, or only one that no longer holds: who has moved away does not live here any more. Grounds that the constitution excludes count against. Where the grounds are there and were only not written down, add them to `basis`.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    eligibility: [lives, works]
)",
    .passes = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    eligibility: [lives, works]
)",
    .check = check,
};

}  // namespace quorate
