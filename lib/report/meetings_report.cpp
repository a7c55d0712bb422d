#include "report/meetings_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/meetings.h"
#include "govern/quorum.h"
#include "rules/answer_words.h"
#include "rules/meeting_words.h"

namespace quorate {
namespace {

// What is told of one meeting; while an embargo runs, or before it is held, no more than that it is.
struct Told {
  const Meeting* meeting;
  bool embargoed = false, to_come = false;
  std::optional<std::size_t> members, present;
  std::optional<Verdict> quorate;
  std::size_t decisions = 0;
};

std::size_t there(const Register& people, const Meeting& meeting) {
  return static_cast<std::size_t>(std::count_if(people.begin(), people.end(), [&](const Seat& seat) {
    return names_member(*meeting.present, seat.member->id.text);
  }));
}

Told told_of(const Area& area, const Meeting& meeting, Date as_of) {
  Told out{&meeting, under_embargo(meeting, as_of), meeting.date() > as_of, {}, {}, {}, 0};
  if (out.embargoed || out.to_come) return out;
  out.decisions = meeting.decisions.size();
  if (!meeting.present || !area.has_membership) return out;
  auto people = register_at(area.membership, meeting);
  out.present = there(people, meeting);
  if (!is_group_meeting(meeting)) return out;
  out.members = people.size();
  out.quorate = quorum(version_for(area.constitution, meeting), body_at(area.membership, meeting)).answer;
  return out;
}

std::vector<Told> all_told(const Area& area, const MeetingsQuestion& question) {
  std::vector<Told> out;
  for (const auto& meeting : area.meetings)
    if (!question.year || int(meeting.date().day.year()) == *question.year)
      out.push_back(told_of(area, meeting, question.as_of));
  return out;
}

std::string present_words(const Told& told) {
  if (told.embargoed || told.to_come) return "–";
  if (!told.present) return "not recorded";
  return told.members ? fmt::format("{} of {}", *told.present, *told.members) : std::to_string(*told.present);
}

std::string quorate_words(const Told& told) {
  return told.quorate ? std::string(words(*told.quorate)) : std::string("–");
}

// Shown in a narrow column: that published minutes are approved goes without saying, that they are a draft does not.
std::string minutes_words(const Told& told, Date as_of) {
  if (told.to_come) return "to come";
  const auto& minutes = told.meeting->minutes;
  if (told.embargoed) return "embargo";
  if (!minutes) return "none";
  bool published = minutes->published && **minutes->published <= as_of;
  if (!minutes->status) return published ? "published" : "not said";
  if (**minutes->status == MinutesStatus::draft) return published ? "draft, published" : "draft";
  return published ? "published" : "approved";
}

TableRow row_of(const Told& told, const MeetingsQuestion& question) {
  const auto& meeting = *told.meeting;
  auto kind = text_cell(meeting.kind() == MeetingKind::agm ? "annual" : std::string(words(meeting.kind())));
  auto minutes = text_cell(minutes_words(told, question.as_of));
  bool counted = !told.embargoed && !told.to_come;
  auto decisions = counted ? number_cell(told.decisions) : text_cell("–");
  if (!question.flat)
    return {TableRow::Kind::line,
            {text_cell(text(meeting.date())), kind, text_cell(present_words(told)), text_cell(quorate_words(told)),
             decisions, minutes}};
  return {TableRow::Kind::line,
          {text_cell(meeting.id), text_cell(iso(meeting.date())), kind,
           told.present ? number_cell(*told.present) : text_cell(""),
           told.members ? number_cell(*told.members) : text_cell(""),
           text_cell(told.quorate ? std::string(name(*told.quorate)) : std::string()),
           counted ? decisions : text_cell(""), minutes}};
}

Table table_of(const std::vector<Told>& all, const MeetingsQuestion& question) {
  Table out;
  if (question.flat)
    out.headings = {"Meeting", "Date", "Kind", "Present", "Members", "Quorate", "Decisions", "Minutes"};
  else
    out.headings = {"Meeting of", "Kind", "Present", "Quorate", "Decided", "Minutes"};
  for (const auto& told : all) out.rows.push_back(row_of(told, question));
  return out;
}

// "18 partnership meetings and 2 annual meetings."
std::string count_words(const std::vector<Told>& all) {
  std::vector<std::string> parts;
  for (auto kind : {MeetingKind::partnership, MeetingKind::extraordinary, MeetingKind::agm, MeetingKind::forum,
                    MeetingKind::sub_group}) {
    auto count = static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const Told& told) { return !told.to_come && told.meeting->kind() == kind; }));
    bool annual = kind == MeetingKind::agm;
    if (count > 0)
      parts.push_back(annual ? counted(count, "annual meeting")
                             : counted(count, std::string(words(kind)) + " meeting"));
  }
  return parts.empty() ? "No meeting was held." : fmt::format("Held: {}.", joined(parts));
}

Json minutes_json(const Told& told, Date as_of) {
  const auto& minutes = told.meeting->minutes;
  if (told.embargoed) return JsonObject{{"embargo", true}};
  if (!minutes || told.to_come) return {};
  bool published = minutes->published && **minutes->published <= as_of;
  return JsonObject{
      {"embargo", false},
      {"status", minutes->status ? Json(**minutes->status == MinutesStatus::draft ? "draft" : "approved") : Json()},
      {"published", published ? Json(iso(**minutes->published)) : Json()}};
}

Json one_json(const Told& told, Date as_of) {
  bool counted = !told.embargoed && !told.to_come;
  return JsonObject{{"id", told.meeting->id},
                    {"date", iso(told.meeting->date())},
                    {"kind", name(told.meeting->kind())},
                    {"to_come", told.to_come},
                    {"present", told.present ? Json(*told.present) : Json()},
                    {"members", told.members ? Json(*told.members) : Json()},
                    {"quorate", told.quorate ? Json(name(*told.quorate)) : Json()},
                    {"decisions", counted ? Json(told.decisions) : Json()},
                    {"minutes", minutes_json(told, as_of)}};
}

}  // namespace

Document meetings_document(const Area& area, const MeetingsQuestion& question) {
  auto all = all_told(area, question);
  Document out;
  auto which = question.year ? fmt::format("meetings of {}", *question.year) : std::string("meetings");
  out.blocks.push_back(Heading{1, fmt::format("{}: {}, as of {}", area.called(), which, text(question.as_of))});
  out.blocks.push_back(Paragraph{count_words(all)});
  out.blocks.push_back(table_of(all, question));
  bool open = std::any_of(all.begin(), all.end(), [](const Told& told) { return told.quorate == Verdict::depends; });
  out.blocks.push_back(
      Paragraph{"Quorate: by the members there as the meeting opened, and by the rules of its day. Published minutes "
                "are approved ones, unless it says draft."});
  if (open)
    out.blocks.push_back(
        Paragraph{"`depends`: the rules can be read in more than one way, and here it matters; `quorate "
                  "quorum` shows the readings.",
                  Author::us});
  return out;
}

Json meetings_json(const Area& area, const MeetingsQuestion& question) {
  JsonList list;
  for (const auto& told : all_told(area, question)) list.push_back(one_json(told, question.as_of));
  return report_json(area, question.as_of, {{"meetings", std::move(list)}});
}

}  // namespace quorate
