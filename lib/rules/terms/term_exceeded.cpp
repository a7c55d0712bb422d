#include <fmt/core.h>

#include "base/words.h"
#include "govern/terms.h"
#include "rules/rule.h"

namespace quorate {
namespace {

struct Asked {
  const Case& about;
  const ConstitutionVersion& rules;
  const Tell& tell;
};

// Whether the limit is meant for them: certain for those who vote, and where the rules count all or voting members
// only.
Verdict meant(const Serving& one, const ConstitutionVersion& rules) {
  if (one.seat.votes == YesNoUnknown::yes) return Verdict::yes;
  auto counted = non_voting_counted(rules);
  if (!counted) return Verdict::depends;
  if (*counted) return Verdict::yes;
  return one.seat.votes == YesNoUnknown::no ? Verdict::no : Verdict::depends;
}

void too_long(const Serving& one, const Asked& asked) {
  auto applies = meant(one, asked.rules);
  if (!one.limit || asked.about.as_of <= *one.limit || applies == Verdict::no) return;
  const auto& terms = *asked.rules.terms;
  const auto& member = *one.seat.member;
  bool open = applies == Verdict::depends;
  asked.tell({one.seat.term->from.span,
              "member/" + member.id.text,
              fmt::format("the term of {} had to end by {}, {} ago{}", *member.name, text(*one.limit),
                          counted(static_cast<std::size_t>(days_between(*one.limit, asked.about.as_of)), "day"),
                          open ? ", if the limit is meant for members without a vote" : ""),
              "write `to:` and the day on which it ended, and a new term if they were elected again",
              {{"term began", text(*one.seat.term->from), one.seat.term->from.span},
               {"a term lasts at most", text(**terms.length), terms.length->span},
               {"last day", text(*one.limit), {}},
               {"as of", text(asked.about.as_of), {}}},
              {},
              terms.clause,
              open ? std::optional(Severity::note) : std::nullopt});
}

void too_many(const Serving& one, const Asked& asked) {
  const auto& terms = *asked.rules.terms;
  if (!terms.consecutive_maximum || !one.seat.term || one.in_a_row <= **terms.consecutive_maximum) return;
  auto applies = meant(one, asked.rules);
  if (applies == Verdict::no) return;
  const auto& member = *one.seat.member;
  bool open = applies == Verdict::depends || one.elected_in_a_row <= **terms.consecutive_maximum;
  asked.tell(
      {one.seat.term->from.span,
       "member/" + member.id.text + "/terms-in-a-row",
       fmt::format("{} serves {} terms in a row, and at most {} may follow one another{}", *member.name, one.in_a_row,
                   **terms.consecutive_maximum, open ? "; it depends on which terms and members are counted" : ""),
       "let somebody else stand, or mend the terms",
       {count_figure("terms in a row", one.in_a_row),
        count_figure("of them by election or as founder", one.elected_in_a_row),
        count_figure("at most", **terms.consecutive_maximum, terms.consecutive_maximum->span)},
       {},
       terms.clause,
       open ? std::optional(Severity::note) : std::nullopt});
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (!rules || !rules->terms) return;
  for (const auto& one : serving_on(about.area.membership, rules, about.as_of)) {
    too_long(one, {about, *rules, tell});
    too_many(one, {about, *rules, tell});
  }
}

}  // namespace

extern const Rule term_exceeded;
constinit const Rule term_exceeded{
    .name = "term-exceeded",
    .topic = Topic::terms,
    .title = "A term of office that is longer than the limit",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: the maximum term of office shall be 3 years",
    .rationale =
        R"(The member still serves, and the anniversary on which their term had to end has passed; on the anniversary itself it is still kept. Where the rules say how many terms may follow one another, more of them are told too. Where the rules leave open whether a member without a vote is meant, or whether a co-opted term is one of those counted, this is a note. If they were elected again, write the new term; the old one ends on the same day.)",
    .fails = R"(# as of 2014-01-15
# in constitution.yaml
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2011-01-14, how: founder}]}
)",
    .passes = R"(# as of 2014-01-15
# in constitution.yaml
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2011-10-15, how: founder}]}
)",
    .check = check,
};

}  // namespace quorate
