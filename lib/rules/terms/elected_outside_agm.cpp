#include <fmt/core.h>

#include <algorithm>

#include "govern/terms.h"
#include "rules/rule.h"

namespace quorate {
namespace {

enum class Held { at_agm, elsewhere, not_known };

// Where a term by election began, by the meeting that it names, or else by its day.
Held where(const Term& term, const std::vector<Meeting>& meetings, const std::vector<Date>& agms) {
  bool met = false;
  for (const auto& meeting : meetings) {
    if (term.at && meeting.id == term.at->text)
      return meeting.kind() == MeetingKind::agm ? Held::at_agm : Held::elsewhere;
    met = met || meeting.date() == *term.from;
  }
  if (term.at) return Held::not_known;
  if (std::binary_search(agms.begin(), agms.end(), *term.from)) return Held::at_agm;
  return met || (!agms.empty() && agms.front() < *term.from) ? Held::elsewhere : Held::not_known;
}

bool by_election(const Term& term) {
  return term.how && (**term.how == TermStart::elected || **term.how == TermStart::re_elected);
}

bool elects_at_agm(const Case& about, Date day) {
  const auto* rules = version_on(about.area.constitution, day);
  return rules && rules->elections && rules->elections->at == "agm";
}

void check(const Case& about, const Tell& tell) {
  auto agms = agm_days(about.area);
  for (const auto& member : about.area.membership.members)
    for (const auto& term : member.terms) {
      if (!by_election(term) || *term.from > about.as_of || !elects_at_agm(about, *term.from)) continue;
      if (where(term, about.area.meetings, agms) != Held::elsewhere) continue;
      tell({term.at ? term.at->span : term.from.span,
            fmt::format("member/{}/{}", member.id.text, iso(*term.from)),
            fmt::format("{} was elected on {}, and that was no annual general meeting", *member.name, text(*term.from)),
            "if they were taken in during the year, write `how: co-opted`; the election follows at the next annual "
            "meeting",
            {},
            {},
            version_on(about.area.constitution, *term.from)->elections->clause});
    }
}

}  // namespace

extern const Rule elected_outside_agm;
constinit const Rule elected_outside_agm{
    .name = "elected-outside-agm",
    .topic = Topic::terms,
    .title = "A member elected at another meeting than the annual one",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::constitution | Reads::meetings,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: election of members will take place at the Forum "
        "AGM",
    .rationale =
        R"(The constitution has members elected at the annual general meeting, and a term that says it began by election began on another day, or at another meeting. If the group took somebody in during the year, write `how: co-opted`; the election follows at the next annual meeting. Terms from before the first annual meeting on record are not looked at, unless they name the meeting.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    elections: {at: agm}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2014-01-08, how: elected, at: 2014-01-08}]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    elections: {at: agm}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2014-01-08, how: co-opted, at: 2014-01-08}]}
)",
    .check = check,
};

}  // namespace quorate
