#include <fmt/core.h>

#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const AgendaItem& item, const Meeting& meeting, const AgendaRule& rule, const Tell& tell) {
  if (!item.is_public || **item.is_public != YesNo::no || item.private_by) return;
  // The title is not repeated: findings may be read by more people than the item may.
  auto what = item.no ? fmt::format("item {}", **item.no) : std::string("an item");
  tell({item.is_public->span,
        subject_of(meeting) + "/agenda/private",
        fmt::format("{} of {} is not public, and no decision of `{}` says so", what, meeting_words(meeting),
                    *rule.private_by),
        "write `private_by:` with the decision, as `2014-03-12/its-id`, or `public: yes`",
        {},
        {},
        rule.clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    const auto* rules = version_for(about.area.constitution, meeting);
    if (!rules || !rules->agenda || !rules->agenda->private_by || !meeting.agenda) continue;
    for (const auto& item : meeting.agenda->items) look_at(item, meeting, *rules->agenda, tell);
  }
}

}  // namespace

extern const Rule private_without_decision;
constinit const Rule private_without_decision{
    .name = "private-without-decision",
    .topic = Topic::meetings,
    .title = "An item kept from the public without a decision",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Circulation of Information: any item declared non-public by the agenda sub "
        "group",
    .rationale =
        R"(The rules say who may declare an agenda item non-public. This item is, and no decision that declared it so is named. Openness is the rule and secrecy the exception, which somebody must have decided.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    agenda: {private_by: the agenda sub-group}
# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-20, public: no}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    agenda: {private_by: the agenda sub-group}
# in meetings/2013-12-04-agenda.yaml
meeting: {date: 2013-12-04, kind: sub-group}
decisions:
  - {id: lease-private, text: The lease is not discussed in public., by: consensus, outcome: carried}
# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-20, public: no, private_by: 2013-12-04-agenda/lease-private}
)",
    .check = check,
};

}  // namespace quorate
