#include <fmt/core.h>

#include <algorithm>

#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// Those who are to sign: the holders of an office where the rule names one, else all members.
std::vector<const Member*> who_signs(const Case& about, const ConstitutionVersion& rules, const Body& body) {
  std::vector<const Member*> out;
  auto who = *rules.conduct->signed_by;
  bool office =
      std::any_of(rules.offices.begin(), rules.offices.end(), [&](const Office& one) { return *one.office == who; });
  for (const auto& head : body) out.push_back(head.member);
  if (!office) return out;
  auto holders = holders_on(about.area.membership, who, about.as_of);
  std::erase_if(out, [&](const Member* member) {
    return std::none_of(holders.begin(), holders.end(),
                        [&](const OfficeHeld* held) { return held->member.text == member->id.text; });
  });
  return out;
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  auto body = group_on(about.area, about.as_of);
  if (!rules || !rules->conduct || !rules->conduct->signed_by || !body) return;
  for (const auto* member : who_signs(about, *rules, *body)) {
    if (member->code_signed && **member->code_signed <= about.as_of) continue;
    tell({member->id.span,
          "member/" + member->id.text,
          fmt::format("{} has not signed the code of conduct", *member->name),
          "ask for the signature, and write `code_signed:` with the day",
          {},
          {},
          rules->conduct->clause});
  }
}

}  // namespace

extern const Rule code_unsigned;
constinit const Rule code_unsigned{
    .name = "code-unsigned",
    .topic = Topic::membership,
    .title = "A member who has not signed the code of conduct",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::offices,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Conduct, and Appendix 5: members will be expected to sign their agreement",
    .rationale =
        R"(The constitution expects a signature under its code of conduct from the members, or from the holders of an office, and none is recorded for this one on this day. Ask for it, and write the day in `code_signed`.)",
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, terms: [{from: 2013-10-03, how: elected}]}
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
