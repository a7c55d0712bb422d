#include <fmt/core.h>

#include "rules/connections.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

void look_at(const Case& about, const Grant& grant, const Tell& tell) {
  if (!grant.organisation || !grant.award || !grant.award->decision) return;
  auto found = about.taken.find(grant.award->decision->text);
  if (found == about.taken.end()) return;
  const auto& organisation = grant.organisation->text;
  for (const auto& connection : connections(about.area, organisation, found->second.meeting->date())) {
    if (declared_or_away(found->second, connection.member->id.text, organisation)) continue;
    tell({grant.organisation->span,
          grant_subject(grant) + "/" + connection.member->id.text,
          fmt::format("{}, who {}, declared no interest when {} was decided", *connection.member->name,
                      connection_words(connection), grant_words(about.area, grant)),
          "see to it that the minutes of that meeting say what the member did",
          {},
          {{connection.span, "the connection stands here"}, {found->second.decision->id.span, "it was decided here"}},
          {}});
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& grant : about.area.grants.applications) look_at(about, grant, tell);
}

}  // namespace

extern const Rule applicant_connected;
constinit const Rule applicant_connected{
    .name = "applicant-connected",
    .topic = Topic::grants,
    .title = "A grant to a body that a member is connected with, and no declaration",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::grants | Reads::people | Reads::terms | Reads::interests | Reads::declared | Reads::attendance |
             Reads::meetings | Reads::decisions | Reads::leads,
    .since = "0.1",
    .clause = "Programme guidance, conflicts of interest (July 2015)",
    .rationale =
        R"(A member is connected with the body that receives a grant, and at the meeting that decided it the member was there and declared no interest in that item or body.)",
    .fails = R"(# in membership.yaml
organisations: [{id: bakery, name: The Bakery}]
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], interests: [{organisation: bakery, kind: financial, how: owns it}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in grants.yaml
applications:
  - {id: cakes, title: Cakes, use: Cakes for the fair, organisation: bakery, priority: community, amount: 50, outcome: awarded, award: {amount: 50, decision: 2014-01-08/hub-lease}}
)",
    .passes = R"(# in membership.yaml
organisations: [{id: bakery, name: The Bakery}]
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in grants.yaml
applications:
  - {id: cakes, title: Cakes, use: Cakes for the fair, organisation: bakery, priority: community, amount: 50, outcome: awarded, award: {amount: 50, decision: 2014-01-08/hub-lease}}
)",
    .check = check,
};

}  // namespace quorate
