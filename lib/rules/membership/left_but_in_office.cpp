#include <fmt/core.h>

#include <algorithm>

#include "govern/register.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// The last day on which a term of theirs ended by the day, if one has.
const Located<Date>* last_end(const Member& member, Date day) {
  const Located<Date>* out = nullptr;
  for (const auto& term : member.terms)
    if (term.to && **term.to <= day && (!out || **out < **term.to)) out = &*term.to;
  return out;
}

void check(const Case& about, const Tell& tell) {
  auto body = group_on(about.area, about.as_of);
  if (!body) return;
  for (const auto& held : about.area.membership.offices) {
    const auto* member = about.area.membership.find(held.member.text);
    bool serves = std::any_of(body->begin(), body->end(), [&](const Head& head) { return head.member == member; });
    if (!member || serves || !held_on(held, about.as_of)) continue;
    const auto* ended = last_end(*member, about.as_of);
    tell({held.member.span,
          fmt::format("office/{}/{}", *held.office, member->id.text),
          ended ? fmt::format("{} is still written as {}, and stopped being a member on {}", *member->name,
                              *held.office, text(**ended))
                : fmt::format("{} is written as {}, and is not a member on {}", *member->name, *held.office,
                              text(about.as_of)),
          "write `to:` with the day on which they left the office, or mend their terms",
          {},
          ended ? std::vector<Related>{{ended->span, "their term ended"}} : std::vector<Related>{},
          {}});
  }
}

}  // namespace

extern const Rule left_but_in_office;
constinit const Rule left_but_in_office{
    .name = "left-but-in-office",
    .topic = Topic::membership,
    .title = "An office held by somebody who is not a member",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::people | Reads::terms | Reads::offices,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Chairing: the Group appoints a chair among its members",
    .rationale =
        R"(Somebody is written as holding an office on a day on which they are not a member. If their membership ended, the office ended with it: write `to` there as well. If they are still a member, their term is missing.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, to: 2014-01-10, how: elected, ended: resigned}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .passes = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, to: 2014-01-10, how: elected, ended: resigned}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
offices:
  - {office: chair, member: ash, from: 2013-10-03, to: 2014-01-10}
  - {office: chair, member: beech, from: 2014-01-10}
)",
    .check = check,
};

}  // namespace quorate
