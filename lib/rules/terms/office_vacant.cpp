#include <fmt/core.h>

#include "govern/terms.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// Since when there have been no more than there are now.
std::optional<Located<Date>> last_left(const Membership& membership, std::string_view office, Date day) {
  std::optional<Located<Date>> out;
  for (const auto& held : membership.offices)
    if (*held.office == office && held.to && **held.to <= day && (!out || **out < **held.to)) out = *held.to;
  return out;
}

void look_at(const Office& office, const Case& about, const Tell& tell) {
  auto held = holders_count(about.area.membership, *office.office, about.as_of);
  int seats = office.seats ? **office.seats : 1;
  if (held >= seats) return;
  auto left = last_left(about.area.membership, *office.office, about.as_of);
  Working working{count_figure("held by", held)};
  if (office.seats) working.push_back(count_figure("seats", seats, office.seats->span));
  tell({left ? left->span : office.office.span,
        "office/" + *office.office,
        held > 0 ? fmt::format("{} of the {} seats of the office of {} are filled", held, seats, *office.office)
        : left   ? fmt::format("nobody has been {} since {}", *office.office, text(**left))
                 : fmt::format("nobody is {}", *office.office),
        "appoint somebody, and write it under `offices:` in membership.yaml",
        std::move(working),
        {},
        office.clause});
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (!rules || about.area.membership.offices.empty() || !group_on(about.area, about.as_of)) return;
  for (const auto& office : rules->offices) look_at(office, about, tell);
}

}  // namespace

extern const Rule office_vacant;
constinit const Rule office_vacant{
    .name = "office-vacant",
    .topic = Topic::terms,
    .title = "An office that nobody holds",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::offices | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Chairing: the Group will appoint a Chair on an annual basis",
    .rationale =
        R"(The constitution names this office, and on this day fewer people hold it than it has seats; where it does not say how many, nobody holds it. A chair whose year ends at the annual meeting and is only followed at the next meeting leaves such a gap. Appoint somebody, or write down who was.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 1, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03, to: 2014-01-14}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 1, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03, to: 2014-01-14}
  - {office: chair, member: beech, from: 2014-01-14}
)",
    .check = check,
};

}  // namespace quorate
