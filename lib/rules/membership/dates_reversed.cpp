#include <fmt/core.h>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// What has a first and a last day, in words: "the term of A. Ash".
struct Lasting {
  std::string what, subject;
  const Located<Date>* from;
  const Located<Date>* to;
};

const Located<Date>* written(const std::optional<Located<Date>>& day) { return day ? &*day : nullptr; }

void look_at(const Lasting& one, const Tell& tell) {
  if (!one.from || !one.to || **one.from <= **one.to) return;
  tell({one.to->span,
        one.subject,
        fmt::format("{} ends on {}, before it begins", one.what, text(**one.to)),
        "mend the day that is mistyped; as it stands, it is as if there were no such time",
        {{"from", text(**one.from), one.from->span}, {"to", text(**one.to), one.to->span}},
        {},
        {}});
}

void look_at_end(const Member& member, const Term& term, const Tell& tell) {
  if (!term.ended || term.to) return;
  Found found{term.ended->span,
              "member/" + member.id.text,
              fmt::format("it is written how the term of {} ended, but not when", *member.name),
              "write `to:` with the day; without it they are still counted as a member",
              {},
              {},
              {}};
  found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& member : about.area.membership.members) {
    auto subject = "member/" + member.id.text;
    for (const auto& term : member.terms) {
      look_at({fmt::format("the term of {}", *member.name), subject, &term.from, written(term.to)}, tell);
      look_at_end(member, term, tell);
    }
    for (const auto& interest : member.interests)
      look_at({fmt::format("an interest of {}", *member.name), subject, written(interest.from), written(interest.to)},
              tell);
  }
  for (const auto& held : about.area.membership.offices)
    look_at({fmt::format("the time of {} as {}", name_of(about.area, held.member.text), *held.office),
             "office/" + *held.office, written(held.from), written(held.to)},
            tell);
}

}  // namespace

extern const Rule dates_reversed;
constinit const Rule dates_reversed{
    .name = "dates-reversed",
    .topic = Topic::membership,
    .title = "A term that ends before it begins, or of which the end is not dated",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::people | Reads::terms | Reads::offices | Reads::interests,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(A term, an office or an interest ends on a day before it begins. On no day does it hold, so that the member is not counted: not for the quorum, not for a majority. One of the two days is mistyped, mostly the year. A term may begin and end on the same day. Where it is written how a term ended but not when, the member is still counted: that is a warning.)",
    .fails = R"(# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03}
  - {office: secretary, member: beech, from: 2013-12-03, to: 2012-12-10}
)",
    .passes = R"(# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03}
  - {office: secretary, member: beech, from: 2013-12-03, to: 2013-12-03}
)",
    .check = check,
};

}  // namespace quorate
