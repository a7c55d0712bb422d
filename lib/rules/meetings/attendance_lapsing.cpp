#include <fmt/core.h>

#include "base/words.h"
#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/rule.h"

namespace quorate {
namespace {

constexpr int number_of_our_own = 3;
constexpr std::size_t most_shown = 5;  // meetings in the working

const RemovalRule* removal_rule(const Case& about) {
  const auto* rules = version_on(about.area.constitution, about.as_of);
  return rules && rules->removal ? &*rules->removal : nullptr;
}

// The last ones; of more, how many there were.
void add_missed(const Attended& one, Working& working) {
  auto from = one.missed.size() > most_shown ? one.missed.size() - most_shown : 0;
  if (from > 0)
    working.push_back(
        {"missed in a row", fmt::format("{} meetings, of which the last {} are", one.missed.size(), most_shown), {}});
  for (auto at = from; at < one.missed.size(); ++at)
    working.push_back({"missed", text(one.missed[at]->date()), one.missed[at]->meeting.date.span});
}

void look_at(const Attended& one, const RemovalRule* rule, const Tell& tell) {
  bool set = rule && rule->missed_in_a_row;
  int number = set ? **rule->missed_in_a_row : number_of_our_own;
  auto missed = static_cast<int>(one.missed.size());
  if (missed < number || missed == 0) return;
  Working working{{"told from", fmt::format("{}{}", number, set ? "" : ", a number of quorate's own"),
                   set ? rule->missed_in_a_row->span : Span{}}};
  add_missed(one, working);
  working.push_back({"in all",
                     fmt::format("present {}, apologies {}, neither {}, of {}", one.present, one.apologies, one.absent,
                                 counted(static_cast<std::size_t>(one.meetings), "meeting")),
                     {}});
  tell({one.member->id.span,
        "member/" + one.member->id.text,
        fmt::format("{} has missed the last {} of the group without apologies", *one.member->name,
                    missed == 1 ? "meeting" : counted(one.missed.size(), "meeting")),
        "ask how they are; add apologies that were sent and are not written down",
        std::move(working),
        {},
        rule ? rule->clause : std::string()});
}

void check(const Case& about, const Tell& tell) {
  if (!about.area.has_membership) return;
  const auto* rule = removal_rule(about);
  for (const auto& one : attendance_by_member(about.area, about.as_of)) look_at(one, rule, tell);
}

}  // namespace

extern const Rule attendance_lapsing;
constinit const Rule attendance_lapsing{
    .name = "attendance-lapsing",
    .topic = Topic::meetings,
    .title = "A member who stays away without a word",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads =
        Reads::constitution | Reads::people | Reads::terms | Reads::meetings | Reads::attendance | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Conduct, and Appendix 5: failure to attend or give apologies",
    .rationale =
        R"(A member has missed several meetings of the group in a row, without apologies. Most rules name no number; then quorate tells it from three on, which is quorate's own number and no rule. It is a reason to ask how they are, long before it is a reason to remove anybody: a removal needs a warning, a quorum and a vote.)",
    .fails = R"(# as of 2014-03-12
# in meetings/2014-01-08.yaml
minutes: {status: approved, at: 2014-01-28}
apologies: [elder, fir]
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
minutes: {status: approved, at: 2014-02-11}
# in meetings/2014-02-11.yaml
meeting: {date: 2014-02-11, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
minutes: {status: draft}
)",
    .passes = R"(# as of 2014-03-12
# in meetings/2014-01-08.yaml
minutes: {status: approved, at: 2014-01-28}
apologies: [elder, fir]
# in meetings/2014-01-28.yaml
meeting: {date: 2014-01-28, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
minutes: {status: approved, at: 2014-02-11}
# in meetings/2014-02-11.yaml
meeting: {date: 2014-02-11, kind: partnership}
present: [ash, beech, cedar, dogwood, elder, fir, gorse, hazel]
apologies: [ivy]
minutes: {status: draft}
)",
    .check = check,
};

}  // namespace quorate
