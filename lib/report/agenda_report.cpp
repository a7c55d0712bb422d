#include "report/agenda_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/due.h"
#include "govern/publishable.h"
#include "govern/register.h"
#include "report/due_words.h"
#include "rules/meeting_words.h"

namespace quorate {
namespace {

// One line of the agenda, and the day it is about, where it has one.
struct Entry {
  std::string what;
  std::optional<Date> by;
};

struct Skeleton {
  const Meeting* known = nullptr;  // a file for this meeting, where there is one
  MeetingKind kind = MeetingKind::partnership;
  const ConstitutionVersion* rules = nullptr;
  std::vector<Entry> entries;
  Date until;               // the meeting after, or when it may be
  std::string until_words;  // how that day was found
  std::size_t left_out = 0;
};

const Meeting* known_meeting(const Area& area, Date day) {
  for (const auto& meeting : area.meetings)
    if (meeting.date() == day && meeting.kind() != MeetingKind::sub_group) return &meeting;
  return nullptr;
}

// When the group meets after that: as recorded, else as often as the rules ask, else in three months.
void find_until(const Area& area, const AgendaQuestion& question, Skeleton& out) {
  constexpr int far_enough = 3, months_a_year = 12;
  for (const auto& meeting : area.meetings)
    if (meeting.date() > question.meeting && is_group_meeting(meeting)) {
      out.until = meeting.date();
      out.until_words = fmt::format("the next meeting, on {}", text(out.until));
      return;
    }
  const auto* rule = out.rules && out.rules->meetings ? &*out.rules->meetings : nullptr;
  bool yearly = rule && *rule->each != Interval::month && *rule->each != Interval::quarter;
  bool often = yearly && *rule->at_least > 0 && *rule->at_least <= months_a_year;
  out.until = add_months(question.meeting, often ? months_a_year / *rule->at_least : far_enough);
  out.until_words = often ? fmt::format("{}, when the next meeting may be: the rules ask for {} a year",
                                        text(out.until), *rule->at_least)
                          : fmt::format("{}, three months later", text(out.until));
}

bool minutes_wanted(const Meeting& meeting, const AgendaQuestion& question) {
  bool before = meeting.date() < question.meeting && meeting.kind() != MeetingKind::sub_group;
  bool approved = meeting.minutes && meeting.minutes->status && **meeting.minutes->status == MinutesStatus::approved;
  return before && !approved;
}

void add_minutes(const Area& area, const AgendaQuestion& question, Skeleton& out) {
  for (const auto& meeting : area.meetings) {
    if (!minutes_wanted(meeting, question)) continue;
    auto state = meeting.minutes ? "draft" : meeting.date() > question.as_of ? "to be held" : "not written yet";
    out.entries.push_back({fmt::format("Minutes of {} ({})", meeting_words(meeting), state), {}});
  }
}

// Whether a later meeting decided what was put off.
bool settled(const Area& area, const Meeting& meeting, const Decision& decision, Date before) {
  return std::any_of(area.meetings.begin(), area.meetings.end(), [&](const Meeting& later) {
    const auto* same = later.date() > meeting.date() && later.date() < before ? later.find(decision.id.text) : nullptr;
    return same && same->outcome && **same->outcome != DecisionOutcome::deferred;
  });
}

void add_deferred(const Area& area, const AgendaQuestion& question, Skeleton& out) {
  for (const auto& meeting : area.meetings) {
    if (meeting.date() >= question.meeting) break;
    auto shown = publishable(meeting, question.as_of);
    for (const auto& decision : meeting.decisions) {
      if (!decision.deferred() || settled(area, meeting, decision, question.meeting)) continue;
      if (std::find(shown.decisions.begin(), shown.decisions.end(), &decision) == shown.decisions.end()) {
        ++out.left_out;
        continue;
      }
      out.entries.push_back({fmt::format("Matters arising from {}: {}", meeting_words(meeting), *decision.text), {}});
    }
  }
}

void add_items(const AgendaQuestion& question, Skeleton& out) {
  if (!out.known || !out.known->agenda) return;
  auto shown = publishable(*out.known, question.as_of);
  out.left_out += shown.items_left_out;
  for (const auto* item : shown.items) out.entries.push_back({*item->title, {}});
}

bool for_a_meeting(DueKind kind) {
  constexpr DueKind kinds[] = {DueKind::agm,
                               DueKind::term,
                               DueKind::office,
                               DueKind::plan_review,
                               DueKind::partnership_review,
                               DueKind::activity_review,
                               DueKind::document,
                               DueKind::document_review,
                               DueKind::contract,
                               DueKind::plan_end,
                               DueKind::close_out,
                               DueKind::milestone};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

void add_due(const Area& area, const AgendaQuestion& question, Skeleton& out) {
  for (const auto& due : all_due(area, question.meeting, days_between(question.meeting, out.until)))
    if (for_a_meeting(due.kind)) out.entries.push_back({capitalised(due_words(due)), due.on});
}

Skeleton agenda_of(const Area& area, const AgendaQuestion& question) {
  Skeleton out;
  out.known = known_meeting(area, question.meeting);
  if (out.known) out.kind = out.known->kind();
  out.rules = version_on(area.constitution, question.meeting);
  find_until(area, question, out);
  out.entries = {{"Welcome and apologies", {}}, {"Declarations of interest in any item", {}}};
  add_minutes(area, question, out);
  add_deferred(area, question, out);
  add_items(question, out);
  add_due(area, question, out);
  out.entries.push_back({"Any other business, and the date of the next meeting", {}});
  return out;
}

std::string chair_words(const Area& area, const AgendaQuestion& question) {
  std::vector<std::string> names;
  for (const auto* held : holders_on(area.membership, "chair", question.meeting))
    names.push_back(member_words(area.membership, held->member));
  return names.empty() ? "Nobody is recorded as chair on that day." : full_stop("In the chair: " + joined(names));
}

std::string notice_words(const Skeleton& agenda, const AgendaQuestion& question) {
  if (!agenda.rules || !agenda.rules->notice) return "The rules say nothing of notice.";
  const auto* length = notice_length(*agenda.rules, agenda.kind);
  std::vector<std::string> channels;
  for (const auto& channel : agenda.rules->notice->channels) channels.push_back(*channel);
  auto where = channels.empty() ? std::string() : fmt::format(" It goes to: {}.", joined(channels));
  if (!length) return "How long before the meeting notice is given, the rules do not say." + where;
  return fmt::format("Notice is to be given by {}, {} before.{}", text(last_day_before(question.meeting, *length)),
                     text(*length), where);
}

std::string items_words(const Skeleton& agenda, const AgendaQuestion& question) {
  if (!agenda.rules || !agenda.rules->agenda || !agenda.rules->agenda->items_due)
    return "By when items are handed in, the rules do not say.";
  const auto& rule = *agenda.rules->agenda;
  return fmt::format("Items are to be handed in by {}, {} before{}.",
                     text(last_day_before(question.meeting, **rule.items_due)), text(**rule.items_due),
                     rule.strength == Strength::must ? "" : ", as the rules advise");
}

std::string left_out_words(const Skeleton& agenda) {
  return agenda.left_out == 0 ? std::string()
                              : fmt::format("Left out, for it is not public: {}.", counted(agenda.left_out, "item"));
}

Table table_of(const Skeleton& agenda) {
  Table out;
  out.headings = {"Item", "By"};
  std::size_t number = 0;
  for (const auto& entry : agenda.entries)
    out.rows.push_back({TableRow::Kind::line,
                        {text_cell(fmt::format("{}. {}", ++number, entry.what)),
                         text_cell(entry.by ? text(*entry.by) : std::string())}});
  return out;
}

}  // namespace

Document agenda_document(const Area& area, const AgendaQuestion& question) {
  auto agenda = agenda_of(area, question);
  Document out;
  auto kind = agenda.kind == MeetingKind::agm ? "annual meeting" : "meeting";
  out.blocks.push_back(Heading{
      1, fmt::format("{}: agenda for {}, as of {}", area.called(), text(question.meeting), text(question.as_of))});
  out.blocks.push_back(
      Paragraph{fmt::format("A skeleton for the {}, to be filled in. {}", kind, chair_words(area, question))});
  out.blocks.push_back(table_of(agenda));
  out.blocks.push_back(
      Paragraph{fmt::format("What has a day is overdue by then, or falls due by {}. Reports and papers that no meeting "
                            "has to take up are in `quorate due`.",
                            agenda.until_words)});
  if (auto words = left_out_words(agenda); !words.empty()) out.blocks.push_back(Paragraph{words});
  out.blocks.push_back(Paragraph{items_words(agenda, question)});
  out.blocks.push_back(Paragraph{notice_words(agenda, question)});
  return out;
}

Json agenda_json(const Area& area, const AgendaQuestion& question) {
  auto agenda = agenda_of(area, question);
  JsonList items, chairs;
  for (const auto& entry : agenda.entries)
    items.push_back(JsonObject{{"what", entry.what}, {"by", date_json(entry.by)}});
  for (const auto* held : holders_on(area.membership, "chair", question.meeting)) chairs.push_back(held->member.text);
  const auto* length = agenda.rules ? notice_length(*agenda.rules, agenda.kind) : nullptr;
  const auto* due = agenda.rules && agenda.rules->agenda && agenda.rules->agenda->items_due
                        ? &**agenda.rules->agenda->items_due
                        : nullptr;
  return report_json(area, question.as_of,
                     {{"date", iso(question.meeting)},
                      {"kind", name(agenda.kind)},
                      {"chair", std::move(chairs)},
                      {"items", std::move(items)},
                      {"left_out", agenda.left_out},
                      {"items_due", due ? Json(iso(last_day_before(question.meeting, *due))) : Json()},
                      {"notice_due", length ? Json(iso(last_day_before(question.meeting, *length))) : Json()},
                      {"until", iso(agenda.until)}});
}

}  // namespace quorate
