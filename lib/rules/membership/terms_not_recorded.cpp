#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/register.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr std::size_t most_named = 10;

std::vector<const Member*> without_terms(const Membership& membership) {
  std::vector<const Member*> out;
  for (const auto& member : membership.members)
    if (member.terms.empty()) out.push_back(&member);
  return out;
}

// Where nobody's terms are recorded and no rule limits them, the area does without.
bool terms_matter(const Case& about, std::size_t without) {
  if (without < about.area.membership.members.size()) return true;
  const auto* rules = version_on(about.area.constitution, about.as_of);
  return rules && rules->terms && (rules->terms->length || rules->terms->consecutive_maximum);
}

std::string names(const std::vector<const Member*>& members) {
  std::vector<std::string> out;
  for (const auto* member : members) {
    if (out.size() == most_named) break;
    out.push_back(*member->name);
  }
  if (members.size() > most_named) out.push_back(counted(members.size() - most_named, "other"));
  return joined(out);
}

void check(const Case& about, const Tell& tell) {
  auto members = without_terms(about.area.membership);
  if (members.empty() || !terms_matter(about, members.size())) return;
  tell({members.front()->id.span,
        "membership/terms",
        fmt::format(
            "{} {} no `terms`: they count at every meeting there ever was, and when their time is over is not known",
            names(members), members.size() == 1 ? "has" : "have"),
        "write `terms:` with the day on which the first term began, as `terms: [{from: 2013-10-03}]`",
        {},
        {},
        {}});
}

}  // namespace

extern const Rule terms_not_recorded;
constinit const Rule terms_not_recorded{
    .name = "terms-not-recorded",
    .topic = Topic::membership,
    .title = "Members of whom it is not written since when they belong",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::people | Reads::terms | Reads::constitution,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(Members without `terms` are in the register at every meeting, also at those before they came: they count for the quorum and for majorities there, and nobody is told when their time is over. All of them are told of together, and only where others of the register have terms or the rules limit them.)",
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03}
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
)",
    .check = check,
};

}  // namespace quorate
