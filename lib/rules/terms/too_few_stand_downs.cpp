#include <fmt/core.h>

#include "base/words.h"
#include "govern/terms.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& year : stand_downs(about.area, about.as_of)) {
    if (year.answer.answer == Verdict::yes) continue;
    bool open = year.answer.answer == Verdict::depends;
    tell({members_place(about.area),
          fmt::format("terms/stand-downs/{}", year.year),
          open ? fmt::format(
                     "whether at least {} members stood down in {} depends on which year and which members are meant",
                     year.needed, year.year)
               : fmt::format("{} stood down in {}, and at least {} must each year",
                             counted(static_cast<std::size_t>(year.fewest), "member"), year.year, year.needed),
          "if somebody stood down and was elected again, end the old term on that day and write the new one",
          working_of(year.answer),
          {{year.answer.rule, "the rule"}},
          year.answer.clause,
          open ? std::optional(Severity::note) : std::nullopt});
  }
}

}  // namespace

extern const Rule too_few_stand_downs;
constinit const Rule too_few_stand_downs{
    .name = "too-few-stand-downs",
    .topic = Topic::terms,
    .title = "A year in which too few members stood down",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::constitution | Reads::meetings | Reads::plan,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: each year a minimum of 3 members stand down",
    .rationale =
        R"(The rules ask that so many members stand down each year, and in a year that is over fewer did. Who stood down and was elected again counts; who resigned, was removed, moved away or died does not. A year may be the calendar's, from one annual meeting to the next, or the plan's: where the rules do not say which and the readings disagree, this is a note. Only years that lie wholly after the first term and the first rules on record are looked at.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2012-01-01
    terms: {stand_down: {at_least: 2, each: calendar-year}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2012-10-01, to: 2013-10-03, how: founder, ended: stood-down}, {from: 2013-10-03, how: re-elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2012-10-01, to: 2013-10-03, how: founder, ended: resigned}, {from: 2013-10-03, how: re-elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2012-01-01
    terms: {stand_down: {at_least: 2, each: calendar-year}}
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2012-10-01, to: 2013-10-03, how: founder, ended: stood-down}, {from: 2013-10-03, how: re-elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2012-10-01, to: 2013-10-03, how: founder, ended: stood-down}, {from: 2013-10-03, how: re-elected}]}
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
