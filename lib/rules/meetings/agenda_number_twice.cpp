#include <fmt/core.h>

#include <map>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Meeting& meeting, const Tell& tell) {
  if (!meeting.agenda) return;
  std::map<int, const AgendaItem*> first;
  for (const auto& item : meeting.agenda->items) {
    if (!item.no) continue;
    auto [known, is_new] = first.emplace(**item.no, &item);
    if (is_new) continue;
    tell({item.no->span,
          fmt::format("{}/agenda/{}", subject_of(meeting), **item.no),
          fmt::format("two items on the agenda of {} have the number {}", meeting_words(meeting), **item.no),
          "give each item a number of its own, and mend what refers to them",
          {},
          {{known->second->no->span, "the first of them"}},
          {}});
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, tell);
}

}  // namespace

extern const Rule agenda_number_twice;
constinit const Rule agenda_number_twice{
    .name = "agenda-number-twice",
    .topic = Topic::meetings,
    .title = "Two items of one agenda with the same number",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::notice,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(Decisions, interests and those who came late or left early name an item by its number. Where two items have the same one, nobody can tell which is meant: whether somebody who declared an interest voted on it, and who was in the room.)",
    .fails = R"(# in meetings/2014-01-08.yaml
agenda:
  sent: 2014-01-02
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-20, public: yes}
    - {no: 2, title: The fair, asked: 2013-12-20, public: yes}
    - {no: 2, title: Any other business, asked: 2013-12-20, public: yes}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
agenda:
  sent: 2014-01-02
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-20, public: yes}
    - {no: 2, title: The fair, asked: 2013-12-20, public: yes}
    - {no: 3, title: Any other business, asked: 2013-12-20, public: yes}
)",
    .check = check,
};

}  // namespace quorate
