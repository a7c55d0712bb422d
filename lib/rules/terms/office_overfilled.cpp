#include <fmt/core.h>

#include "base/words.h"
#include "govern/terms.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Office& office, const Case& about, const Tell& tell) {
  if (!office.seats) return;
  auto holders = holders_on(about.area.membership, *office.office, about.as_of);
  auto held = holders_count(about.area.membership, *office.office, about.as_of);
  if (held <= **office.seats) return;
  std::vector<Related> also;
  std::vector<const Member*> who;
  for (const auto* one : holders) {
    if (const auto* member = about.area.membership.find(one->member.text)) who.push_back(member);
    if (one != holders.back() && also.size() < 8) also.push_back({one->span, "another holder"});
  }
  tell({holders.back()->span,
        "office/" + *office.office,
        fmt::format("{} hold the office of {}, which has {}: {}",
                    counted(static_cast<std::size_t>(held), "person", "people"), *office.office,
                    counted(static_cast<std::size_t>(**office.seats), "seat"), some_names(who)),
        "write `to:` for whoever has laid it down, or more `seats:` if the rules allow it",
        {count_figure("held by", held), count_figure("seats", **office.seats, office.seats->span)},
        std::move(also),
        office.clause});
}

void check(const Case& about, const Tell& tell) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (!rules) return;
  for (const auto& office : rules->offices) look_at(office, about, tell);
}

}  // namespace

extern const Rule office_overfilled;
constinit const Rule office_overfilled{
    .name = "office-overfilled",
    .topic = Topic::terms,
    .title = "An office held by more people than it has seats",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::offices | Reads::constitution,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Chairing: a Chair; St James Street Big Local has two",
    .rationale =
        R"(More people hold this office on this day than the constitution gives it seats. Two chairs are no fault where the rules give the chair two seats; where they give it one, it is not known who has the casting vote. Write `to` for whoever has laid it down.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 1, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03}
  - {office: chair, member: beech, from: 2014-01-14}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    offices: [{office: chair, seats: 2, term: 1 year}]
# in membership.yaml
offices:
  - {office: chair, member: ash, from: 2013-10-03}
  - {office: chair, member: beech, from: 2014-01-14}
)",
    .check = check,
};

}  // namespace quorate
