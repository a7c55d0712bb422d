#include <fmt/core.h>

#include <set>

#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

struct Candidate {
  const Ref<Member>* who;
  bool elected;
};

// Each person once, by the place where they are first named.
std::vector<Candidate> candidates(const ElectionHeld& election) {
  std::vector<Candidate> out;
  std::set<std::string_view> elected, seen;
  for (const auto& one : election.elected) elected.insert(one.text);
  for (const auto& one : election.nominations)
    if (seen.insert(one.member.text).second) out.push_back({&one.member, elected.contains(one.member.text)});
  for (const auto& one : election.elected)
    if (seen.insert(one.text).second) out.push_back({&one, true});
  return out;
}

void look_at(const Meeting& meeting, const Decision& decision, const Case& about, const Election& rule,
             const Tell& tell) {
  for (const auto& candidate : candidates(*decision.election)) {
    const auto* member = about.area.membership.find(candidate.who->text);
    auto resident = member ? resident_on(*member, meeting.date()) : YesNoUnknown::yes;
    if (resident == YesNoUnknown::yes) continue;
    bool open = resident == YesNoUnknown::unknown;
    tell({candidate.who->span,
          subject_of(meeting, decision) + "/" + candidate.who->text,
          fmt::format("{} was {} on {}, and {}; only residents may stand", *member->name,
                      candidate.elected ? "elected" : "nominated", text(meeting.date()),
                      open ? "whether they lived in the area is not known" : "did not live in the area"),
          "look at the election again with somebody who knows the rules; residency that changed is written in "
          "`residency_changes:`",
          {},
          member->resident ? std::vector<Related>{{member->resident->span, "residency"}} : std::vector<Related>{},
          rule.clause,
          open ? std::optional(Severity::note) : std::nullopt});
  }
}

void check(const Case& about, const Tell& tell) {
  if (!about.area.has_membership) return;
  for (const auto& meeting : about.area.meetings) {
    const auto* rules = version_for(about.area.constitution, meeting);
    if (meeting.date() > about.as_of || !rules || !rules->elections) continue;
    if (rules->elections->candidates != "residents") continue;
    for (const auto& decision : meeting.decisions)
      if (decision.election && !decision.election->office) look_at(meeting, decision, about, *rules->elections, tell);
  }
}

}  // namespace

extern const Rule resident_candidates_only;
constinit const Rule resident_candidates_only{
    .name = "resident-candidates-only",
    .topic = Topic::membership,
    .title = "Somebody who is not a resident stood for election",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: other residents may put themselves forward to be "
        "elected",
    .rationale =
        R"(The constitution lets only residents stand for election to the group, and somebody who did not live in the area that day was nominated or elected. Where it is not known whether they did, this is a note. The programme's own plan can be read both ways; this speaks only where the area has written `candidates: residents`.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    elections: {candidates: residents}
# in meetings/2014-01-08.yaml
decisions:
  - {id: election, item: 1, matter: election, text: Members are elected., election: {elected: [gorse]}}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    elections: {candidates: residents}
# in meetings/2014-01-08.yaml
decisions:
  - {id: election, item: 1, matter: election, text: Members are elected., election: {elected: [ash]}}
)",
    .check = check,
};

}  // namespace quorate
