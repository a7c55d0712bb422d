#include <fmt/core.h>

#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const AgendaItem& item, const Meeting& meeting, const AgendaRule& rule, const Tell& tell) {
  if (!item.asked || **item.asked + **rule.items_due <= meeting.date()) return;
  bool shown = !item.is_public || **item.is_public == YesNo::yes;
  auto what = item.no ? std::to_string(**item.no) : shown ? *item.title : std::string("private");
  tell({item.asked->span,
        subject_of(meeting) + "/agenda/" + what,
        fmt::format("{} of {} was handed in {}, where the rules ask for {}", item_words(item), meeting_words(meeting),
                    before_words(**item.asked, meeting), text(**rule.items_due)),
        "it may be heard if the meeting agrees; ask for items earlier",
        {{"meeting", text(meeting.date()), meeting.meeting.date.span},
         {"asked for", text(**rule.items_due), rule.items_due->span},
         {"last day for it", text(last_day_before(meeting.date(), **rule.items_due)), {}},
         {"handed in", text(**item.asked), item.asked->span}},
        {},
        rule.clause,
        rule.strength == Strength::must ? Severity::warning : Severity::note,
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    const auto* rules = version_for(about.area.constitution, meeting);
    if (!rules || !rules->agenda || !rules->agenda->items_due || !meeting.agenda || !is_group_meeting(meeting))
      continue;
    for (const auto& item : meeting.agenda->items) look_at(item, meeting, *rules->agenda, tell);
  }
}

}  // namespace

extern const Rule agenda_item_late;
constinit const Rule agenda_item_late{
    .name = "agenda-item-late",
    .topic = Topic::meetings,
    .title = "An agenda item handed in late",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Circulation of Information: items can be submitted 10 days in advance",
    .rationale =
        R"(The rules say how long before a meeting items for its agenda are handed in. The day counts: ten days before the 20th, the 10th is in time. Most rules only advise it, and then this is a note; where the rule is a must, it is a warning.)",
    .fails = R"(# in meetings/2014-01-08.yaml
agenda:
  sent: 2014-01-02
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-30, public: yes}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
agenda:
  sent: 2014-01-02
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-29, public: yes}
)",
    .check = check,
};

}  // namespace quorate
