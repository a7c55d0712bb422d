#include <fmt/core.h>

#include "base/words.h"
#include "govern/terms.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr int mentioned_days_before = 90;

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (!rules || !rules->terms) return;
  for (const auto& one : serving_on(about.area.membership, rules, about.as_of)) {
    if (!one.limit || *one.limit < about.as_of) continue;
    auto days = days_between(about.as_of, *one.limit);
    if (days > mentioned_days_before) continue;
    tell({one.seat.term->from.span,
          "member/" + one.seat.member->id.text,
          fmt::format("the term of {} must end by {}, {}", *one.seat.member->name, text(*one.limit),
                      days == 0 ? "today" : fmt::format("in {}", counted(static_cast<std::size_t>(days), "day"))),
          "put their standing down, or standing again, on the agenda of a meeting before then",
          {{"term began", text(*one.seat.term->from), one.seat.term->from.span},
           {"a term lasts at most", text(**rules->terms->length), rules->terms->length->span},
           {"mentioned from", fmt::format("{} days before", mentioned_days_before), {}}},
          {},
          rules->terms->clause});
  }
}

}  // namespace

extern const Rule term_ends_soon;
constinit const Rule term_ends_soon{
    .name = "term-ends-soon",
    .topic = Topic::terms,
    .title = "A term of office that must end within 90 days",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: the maximum term of office shall be 3 years",
    .rationale =
        R"(Within 90 days this member's term reaches its limit, and they have to stand down or be elected again by then. The 90 days are when quorate begins to mention it, not a rule of any area.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    terms: {length: 3 years}
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2011-04-15, how: founder}]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    terms: {length: 3 years}
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2011-04-16, how: founder}]}
)",
    .check = check,
};

}  // namespace quorate
