#include <fmt/core.h>
#include <set>

#include "rules/each_decision.h"
#include "rules/office_rules.h"

namespace quorate {
namespace {

std::size_t nominees(const ElectionHeld& election) {
  std::set<std::string_view> out;
  for (const auto& one : election.nominations)
    if (!one.consents || says_yes(one.consents)) out.insert(one.member.text);
  return out.size();
}

std::size_t seats(const ElectionHeld& election, const Office& office) {
  const auto& written = election.seats ? election.seats : office.seats;
  return written && **written > 0 ? static_cast<std::size_t>(**written) : 1;
}

std::string_view ballot_words(Ballot ballot) {
  constexpr std::string_view names[] = {"written ballot", "show of hands", "ballot or show of hands"};
  return names[static_cast<std::size_t>(ballot)];
}

bool as_asked(Ballot asked, const std::optional<Located<Ballot>>& held) {
  return held && (asked == Ballot::ballot_or_show_of_hands || **held == asked || **held == Ballot::written_ballot);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& held : decisions_held(about)) {
    const auto* office = office_elected(held);
    if (!office || !office->if_contested || held.deferred()) continue;
    const auto& election = *held.decision->election;
    auto candidates = nominees(election), places = seats(election, *office);
    if (candidates <= places || as_asked(*office->if_contested, election.ballot)) continue;
    tell({election.ballot ? election.ballot->span : election.span,
          subject_of(held),
          fmt::format("{} were nominated for {} as {}, to be decided by {}, and the minutes say {}", candidates,
                      places == 1 ? "1 seat" : fmt::format("{} seats", places), *office->office,
                      ballot_words(*office->if_contested),
                      election.ballot ? fmt::format("`{}`", election.ballot->span.text()) : "nothing of it"),
          "record the ballot if there was one; if not, hold it",
          {count_figure("nominated", static_cast<int>(candidates), election.span),
           count_figure("seats", static_cast<int>(places), election.seats ? election.seats->span : Span{})},
          {{office->office.span, "the rule"}},
          office->clause});
  }
}

}  // namespace

extern const Rule ballot_missing;
constinit const Rule ballot_missing{
    .name = "ballot-missing",
    .topic = Topic::decisions,
    .title = "A contested election without the ballot that the rules ask for",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = reads_decided,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Chairing: where more than one nomination is received, eligible members "
        "will vote by written ballot",
    .rationale =
        R"(More people were nominated than there were seats, and the rules say how such an election is decided: by written ballot, for example. The minutes say that it was done otherwise, or do not say. Record the ballot if there was one. Nominees who do not consent, and the same name twice, are not counted.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, seats: 1, if_contested: written-ballot}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: chair, item: 1, text: A. Ash is chair., matter: officers, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, election: {office: chair, seats: 1, nominations: [{member: ash, by: cedar, on: 2013-12-01, in_writing: yes, consents: yes}, {member: beech, by: cedar, on: 2013-12-01, in_writing: yes, consents: yes}], ballot: show-of-hands, elected: [ash]}}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    offices: [{office: chair, seats: 1, if_contested: written-ballot}]
# in meetings/2014-01-08.yaml
decisions:
  - {id: chair, item: 1, text: A. Ash is chair., matter: officers, by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, election: {office: chair, seats: 1, nominations: [{member: ash, by: cedar, on: 2013-12-01, in_writing: yes, consents: yes}, {member: beech, by: cedar, on: 2013-12-01, in_writing: yes, consents: yes}], ballot: written-ballot, elected: [ash]}}
)",
    .check = check,
};

}  // namespace quorate
