#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/each_decision.h"
#include "rules/office_rules.h"

namespace quorate {
namespace {

bool asked(const std::optional<YesNo>& rule) { return rule == YesNo::yes; }

std::vector<Date> agm_days(const Area& area) {
  std::vector<Date> out;
  for (const auto& one : area.meetings)
    if (one.kind() == MeetingKind::agm) out.push_back(one.date());
  return out;
}

std::optional<Date> last_up_to(const std::vector<Date>& days, Date day) {
  auto later = std::upper_bound(days.begin(), days.end(), day);
  return later == days.begin() ? std::nullopt : std::optional(*std::prev(later));
}

std::vector<std::string> faults(const Office& office, const Nomination& nomination, std::optional<Date> agm) {
  std::vector<std::string> out;
  auto judge = [&](bool ask, const std::optional<Located<YesNo>>& answer, std::string_view lacks,
                   std::string_view open) {
    if (ask && !says_yes(answer)) out.emplace_back(answer ? lacks : open);
  };
  judge(asked(office.nominated_in_writing), nomination.in_writing, "was not made in writing",
        "is not said to be in writing");
  judge(asked(office.nominee_consents), nomination.consents, "has not the nominee's consent",
        "does not say that the nominee consents");
  if (office.nominated_before != "agm" || !agm) return out;
  if (!nomination.on)
    out.push_back(fmt::format("has no day, where it is due before the annual meeting of {}", text(*agm)));
  if (nomination.on && **nomination.on >= *agm)
    out.push_back(
        fmt::format("was made on {}, and not before the annual meeting of {}", text(**nomination.on), text(*agm)));
  return out;
}

void check(const Case& about, const Tell& tell) {
  auto agms = agm_days(about.area);
  for (const auto& held : decisions_held(about)) {
    const auto* office = office_elected(held);
    if (!office || held.deferred()) continue;
    auto agm = last_up_to(agms, held.meeting->date());
    for (const auto& nomination : held.decision->election->nominations) {
      auto found = faults(*office, nomination, agm);
      if (found.empty()) continue;
      tell({nomination.span,
            subject_of(held) + "/" + nomination.member.text,
            fmt::format("the nomination of {} as {} {}", name_of(about.area, nomination.member.text), *office->office,
                        joined(found)),
            "complete the record; if the nomination was not made so, the office may have to be filled again",
            {},
            {{office->office.span, "the rule"}},
            office->clause});
    }
  }
}

}  // namespace

extern const Rule nomination_incomplete;
constinit const Rule nomination_incomplete{
    .name = "nomination-incomplete",
    .topic = Topic::decisions,
    .title = "A nomination that lacks what the rules ask of it",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Chairing: nominations may be made by any member, with the consent of the "
        "nominee, prior to the AGM, in writing",
    .rationale =
        R"(The rules of an office say how people are nominated: in writing, with their consent, before the annual meeting. A nomination is recorded without one of these, or with an answer of no. Complete the record; a nomination that was not made so is open to objection. Without an annual meeting in the records up to that day, the day of the nomination is not judged.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, seats: 1, nominated_in_writing: yes, nominee_consents: yes}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: chair, item: 1, text: A. Ash is chair., matter: officers, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, election: {office: chair, seats: 1, nominations: [{member: ash, by: cedar, on: 2013-12-01, in_writing: yes}], elected: [ash]}}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, seats: 1, nominated_in_writing: yes, nominee_consents: yes}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: chair, item: 1, text: A. Ash is chair., matter: officers, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, election: {office: chair, seats: 1, nominations: [{member: ash, by: cedar, on: 2013-12-01, in_writing: yes, consents: yes}], elected: [ash]}}
)",
    .check = check,
};

}  // namespace quorate
