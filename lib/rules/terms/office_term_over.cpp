#include <fmt/core.h>

#include "govern/register.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Office& office, const OfficeHeld& held, const Case& about, const Tell& tell) {
  const auto* member = about.area.membership.find(held.member.text);
  if (!held.from || !member) return;
  auto limit = **held.from + **office.term;
  if (about.as_of <= limit) return;
  tell({held.from->span,
        fmt::format("office/{}/{}", *office.office, held.member.text),
        fmt::format("{} has been {} since {}, and had to be appointed again by {}", *member->name, *office.office,
                    text(**held.from), text(limit)),
        "appoint somebody, and write it with its own `from:`, even if it is the same person",
        {{"appointed", text(**held.from), held.from->span},
         {"term of the office", text(**office.term), office.term->span},
         {"last day", text(limit), {}},
         {"as of", text(about.as_of), {}}},
        {},
        office.clause});
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (!rules) return;
  for (const auto& office : rules->offices)
    if (office.term)
      for (const auto* held : holders_on(about.area.membership, *office.office, about.as_of))
        look_at(office, *held, about, tell);
}

}  // namespace

extern const Rule office_term_over;
constinit const Rule office_term_over{
    .name = "office-term-over",
    .topic = Topic::terms,
    .title = "An office held for longer than its term",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::offices | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Chairing: a Chair is appointed on an annual basis",
    .rationale =
        R"(The constitution says for how long one holds this office, and on this day somebody has held it for longer since they were last appointed; on the anniversary itself it is still kept. Appoint again, and write the new appointment with its own `from`, even if it is the same person.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 1, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-01-14}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 1, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-01-15}
)",
    .check = check,
};

}  // namespace quorate
