#include "report/minutes_report.h"

#include <fmt/core.h>

#include "base/words.h"
#include "govern/meetings.h"
#include "report/answer_report.h"
#include "report/decision_words.h"
#include "rules/answer_words.h"
#include "rules/meeting_words.h"

namespace quorate {
namespace {

using Refs = std::vector<Ref<Member>>;

Publishable shown_of(const MinutesQuestion& question) {
  return question.confidential ? confidential(question.meeting) : publishable(question.meeting, question.as_of);
}

std::vector<std::string> names_of(const Area& area, const Refs& refs) {
  std::vector<std::string> out;
  for (const auto& ref : refs) out.push_back(member_words(area.membership, ref));
  return out;
}

std::vector<std::string> attending_of(const Meeting& meeting) {
  std::vector<std::string> out;
  for (const auto& one : meeting.attending)
    out.push_back(one.as.empty() ? *one.name : fmt::format("{} ({})", *one.name, one.as));
  return out;
}

std::vector<std::string> movements_of(const Area& area, const std::vector<Movement>& movements, std::string_view when) {
  std::vector<std::string> out;
  for (const auto& one : movements)
    out.push_back(fmt::format("{} ({} item {})", member_words(area.membership, one.member), when, *one.item));
  return out;
}

struct Line {
  std::string what, who;
};

// Who was there, one line for each way of being there or not.
std::vector<Line> attendance_lines(const Area& area, const Meeting& meeting) {
  std::vector<Line> out;
  auto add = [&](std::string what, const std::vector<std::string>& names) {
    if (!names.empty()) out.push_back({std::move(what), joined(names)});
  };
  if (meeting.chair) add("In the chair", {member_words(area.membership, *meeting.chair)});
  if (meeting.present)
    add("Present", names_of(area, *meeting.present));
  else
    out.push_back({"Present", "not recorded"});
  add("Came late", movements_of(area, meeting.arrived, "from"));
  add("Left early", movements_of(area, meeting.left, "before"));
  add("Apologies", names_of(area, meeting.apologies));
  add("Also there", attending_of(meeting));
  return out;
}

std::optional<Answer> quorum_of(const Area& area, const Meeting& meeting) {
  if (!meeting.present || !is_group_meeting(meeting) || !area.has_membership) return {};
  return quorum(version_for(area.constitution, meeting), body_at(area.membership, meeting));
}

std::string quorum_words(const Area& area, const Meeting& meeting) {
  if (!is_group_meeting(meeting)) return "The quorum of the group does not apply to this meeting.";
  if (!meeting.present) return "Who was there is not recorded, so whether it was quorate is not known.";
  auto answer = quorum_of(area, meeting);
  if (!answer) return "There is no register of members, so whether it was quorate is not known.";
  switch (answer->answer) {
    case Verdict::yes:
      return "The meeting was quorate as it opened.";
    case Verdict::no:
      return "The meeting was not quorate as it opened.";
    case Verdict::depends:
      return "Whether the meeting was quorate as it opened depends on how the rules are read.";
    case Verdict::not_set:
      break;
  }
  return "No quorum is set in the rules of that day.";
}

// The title of an item, where it has one.
std::string title_of(const Meeting& meeting, const std::optional<Located<int>>& no) {
  if (!no) return "No item is named";
  std::string out = fmt::format("Item {}", **no);
  if (!meeting.agenda) return out;
  for (const auto& item : meeting.agenda->items)
    if (item.no && **item.no == **no) return fmt::format("{}, {}", out, *item.title);
  return out;
}

std::string_view kind_words(InterestKind kind) {
  constexpr std::string_view names[] = {"financial", "non-financial", "indirect", "loyalty"};
  return names[static_cast<std::size_t>(kind)];
}

// The four facts that minutes give on an interest.
struct Facts {
  std::string who, kind, item, action;
};
Facts facts_of(const Area& area, const Meeting& meeting, const DeclaredInterest& interest) {
  constexpr std::string_view missing = "not recorded";
  Facts out;
  out.who = interest.member ? member_words(area.membership, *interest.member) : "somebody who is not recorded";
  out.kind = interest.kind ? kind_words(**interest.kind) : missing;
  out.item = title_of(meeting, interest.item);
  out.action = missing;
  if (interest.action) out.action = **interest.action == InterestTaken::withdrew ? "withdrew" : "remained";
  return out;
}

std::string interest_words(const Area& area, const Meeting& meeting, const DeclaredInterest& interest) {
  auto facts = facts_of(area, meeting, interest);
  auto how = interest.how ? fmt::format(", {}", **interest.how) : std::string();
  auto action = facts.action == "withdrew"   ? "withdrew from the room"
                : facts.action == "remained" ? "remained in the room"
                                             : "what they did is not recorded";
  auto kind = interest.kind ? fmt::format("{} interest", facts.kind) : std::string("interest of a kind not recorded");
  return fmt::format("{}: {}, {}{}; {}.", facts.item, facts.who, kind, how, action);
}

std::string left_out_words(const Publishable& shown) {
  if (shown.items_left_out + shown.interests_left_out + shown.decisions_left_out == 0) return {};
  return fmt::format("Left out, for it is not public: {}, {} and {}.", counted(shown.items_left_out, "item"),
                     counted(shown.interests_left_out, "declared interest"),
                     counted(shown.decisions_left_out, "decision"));
}

std::string none_words(std::size_t left_out) {
  return left_out > 0 ? "None that may be published." : "None are recorded.";
}

std::string status_words(const Area& area, const MinutesQuestion& question) {
  const auto& minutes = question.meeting.minutes;
  if (!minutes) return "Minutes: nothing is recorded of them.";
  std::string out = "Minutes: ";
  out += !minutes->status ? "status not recorded" : **minutes->status == MinutesStatus::draft ? "draft" : "approved";
  const auto* at = minutes->at ? find_meeting(area, minutes->at->text) : nullptr;
  if (at) out += fmt::format(" at {}", meeting_words(*at));
  bool published = minutes->published && **minutes->published <= question.as_of;
  return out + (published ? fmt::format("; published on {}.", text(**minutes->published)) : "; not published.");
}

std::string about_words(const Meeting& meeting) {
  auto out = capitalised(std::string(words(meeting.kind())));
  if (meeting.kind() != MeetingKind::agm && meeting.kind() != MeetingKind::forum) out += " meeting";
  if (!meeting.meeting.time.empty()) out += ", " + meeting.meeting.time;
  if (!meeting.meeting.place.empty()) out += ", " + meeting.meeting.place;
  return out + ".";
}

std::string embargo_words(const Meeting& meeting) {
  const auto& until = meeting.minutes->embargo->until;
  return until
             ? fmt::format("These minutes are under embargo until the end of {}: nothing else is shown.", text(**until))
             : std::string("These minutes are under embargo: nothing else is shown.");
}

void add_quorum(const Area& area, const Meeting& meeting, Document& out) {
  out.blocks.push_back(Heading{2, "Quorum"});
  out.blocks.push_back(Paragraph{quorum_words(area, meeting)});
  auto answer = quorum_of(area, meeting);
  if (!answer || answer->answer == Verdict::not_set) return;
  if (answer->readings.empty()) {
    out.blocks.push_back(Paragraph{fmt::format("Counted: {}.", in_a_line(answer->working))});
    return;
  }
  for (const auto& reading : answer->readings)
    out.blocks.push_back(
        Paragraph{fmt::format("With {}: {} ({}).", reading.name, words(reading.answer), in_a_line(reading.working))});
}

void add_decision(const Area& area, const Meeting& meeting, const Decision& decision, Document& out) {
  auto answer = decide(question_of(area, meeting, decision));
  out.blocks.push_back(Heading{3, fmt::format("{}: {}", title_of(meeting, decision.item), decision.id.text)});
  out.blocks.push_back(Paragraph{*decision.text});
  auto votes = votes_words(area.membership, decision);
  bool put_off = decision.deferred();
  out.blocks.push_back(Paragraph{(put_off ? std::string() : capitalised(votes) + ". ") + compared(decision, answer)});
}

void add_body(const Area& area, const MinutesQuestion& question, const Publishable& shown, Document& out) {
  const auto& meeting = question.meeting;
  out.blocks.push_back(Heading{2, "Who was there"});
  for (const auto& line : attendance_lines(area, meeting))
    out.blocks.push_back(Paragraph{full_stop(fmt::format("{}: {}", line.what, line.who))});
  add_quorum(area, meeting, out);
  out.blocks.push_back(Heading{2, "Interests declared"});
  if (shown.interests.empty()) out.blocks.push_back(Paragraph{none_words(shown.interests_left_out)});
  for (const auto* interest : shown.interests)
    out.blocks.push_back(Paragraph{interest_words(area, meeting, *interest)});
  out.blocks.push_back(Heading{2, "Decisions"});
  if (shown.decisions.empty()) out.blocks.push_back(Paragraph{none_words(shown.decisions_left_out)});
  for (const auto* decision : shown.decisions) add_decision(area, meeting, *decision, out);
  if (auto left_out = left_out_words(shown); !left_out.empty()) out.blocks.push_back(Paragraph{left_out});
}

void add_row(Table& out, std::vector<std::string> cells) {
  TableRow row;
  for (auto& cell : cells) row.cells.push_back(text_cell(std::move(cell)));
  out.rows.push_back(std::move(row));
}

// All in one table: what kind of row, about what, and the facts.
Table flat_table(const Area& area, const MinutesQuestion& question, const Publishable& shown) {
  const auto& meeting = question.meeting;
  Table out;
  out.headings = {"Row", "Item", "Who or what", "Kind or votes", "Minutes say", "By the rules"};
  if (shown.embargoed) {
    add_row(out, {"embargo", "", embargo_words(meeting), "", "", ""});
    return out;
  }
  for (const auto& line : attendance_lines(area, meeting))
    add_row(out, {"attendance", "", line.who, line.what, "", ""});
  add_row(out, {"quorum", "", quorum_words(area, meeting), "", "", ""});
  for (const auto* interest : shown.interests) {
    auto facts = facts_of(area, meeting, *interest);
    add_row(out, {"interest", facts.item, facts.who, facts.kind, facts.action, ""});
  }
  for (const auto* decision : shown.decisions) {
    auto answer = decide(question_of(area, meeting, *decision)).answer;
    add_row(out, {"decision", title_of(meeting, decision->item), *decision->text,
                  votes_words(area.membership, *decision), outcome_words(*decision), answer_words(answer)});
  }
  if (auto left_out = left_out_words(shown); !left_out.empty()) add_row(out, {"left out", "", left_out, "", "", ""});
  return out;
}

Json number_json(const std::optional<Votes>& votes) {
  return votes ? Json(static_cast<std::int64_t>(votes->count())) : Json();
}

Json ids_json(const Refs& refs) {
  JsonList out;
  for (const auto& ref : refs) out.push_back(ref.text);
  return out;
}

Json item_json(const std::optional<Located<int>>& item) {
  return item ? Json(static_cast<std::int64_t>(**item)) : Json();
}

Json interest_json(const DeclaredInterest& interest) {
  return JsonObject{
      {"member", interest.member ? Json(interest.member->text) : Json()},
      {"kind", interest.kind ? Json(kind_words(**interest.kind)) : Json()},
      {"item", item_json(interest.item)},
      {"how", interest.how ? Json(**interest.how) : Json()},
      {"action",
       interest.action ? Json(**interest.action == InterestTaken::withdrew ? "withdrew" : "remained") : Json()}};
}

Json decision_json(const Area& area, const Meeting& meeting, const Decision& decision) {
  auto answer = decide(question_of(area, meeting, decision));
  return JsonObject{{"id", decision.id.text},
                    {"item", item_json(decision.item)},
                    {"matter", matter_of(decision)},
                    {"text", *decision.text},
                    {"by", decision.by ? Json(**decision.by == DecidedBy::vote ? "vote" : "consensus") : Json()},
                    {"for", number_json(decision.in_favour)},
                    {"against", number_json(decision.against)},
                    {"abstained", number_json(decision.abstained)},
                    {"outcome", decision.outcome ? Json(outcome_words(decision)) : Json()},
                    {"carried", name(answer.answer)},
                    {"differs", differs(decision, answer.answer)},
                    {"working", working_json(working_of(answer, Condition::carries))},
                    {"open", working_json(open_conditions(answer))}};
}

Json quorum_json(const Area& area, const Meeting& meeting) {
  auto answer = quorum_of(area, meeting);
  if (!answer) return {};
  return JsonObject{{"answer", name(answer->answer)}, {"working", working_json(working_of(*answer))}};
}

void add_json(const Area& area, const Meeting& meeting, const Publishable& shown, JsonObject& out) {
  JsonList attending, interests, decisions;
  for (const auto& one : attending_of(meeting)) attending.push_back(one);
  for (const auto* one : shown.interests) interests.push_back(interest_json(*one));
  for (const auto* one : shown.decisions) decisions.push_back(decision_json(area, meeting, *one));
  out.emplace_back("chair", meeting.chair ? Json(meeting.chair->text) : Json());
  out.emplace_back("present", meeting.present ? ids_json(*meeting.present) : Json());
  out.emplace_back("apologies", ids_json(meeting.apologies));
  out.emplace_back("attending", std::move(attending));
  out.emplace_back("quorum", quorum_json(area, meeting));
  out.emplace_back("interests", std::move(interests));
  out.emplace_back("decisions", std::move(decisions));
  out.emplace_back("left_out", JsonObject{{"items", shown.items_left_out},
                                          {"interests", shown.interests_left_out},
                                          {"decisions", shown.decisions_left_out}});
}

}  // namespace

Document minutes_document(const Area& area, const MinutesQuestion& question) {
  auto shown = shown_of(question);
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: minutes of {}, as of {}", area.called(),
                                              meeting_words(question.meeting), text(question.as_of))});
  if (question.flat) {
    out.blocks.push_back(flat_table(area, question, shown));
    return out;
  }
  if (shown.embargoed) {
    out.blocks.push_back(Paragraph{embargo_words(question.meeting)});
    return out;
  }
  out.blocks.push_back(Paragraph{about_words(question.meeting) + " " + status_words(area, question)});
  if (question.confidential) out.blocks.push_back(Paragraph{"Confidential: not to be published as it stands."});
  add_body(area, question, shown, out);
  return out;
}

Json minutes_json(const Area& area, const MinutesQuestion& question) {
  const auto& meeting = question.meeting;
  auto shown = shown_of(question);
  auto out = report_json(area, question.as_of,
                         {{"meeting", meeting.id},
                          {"date", iso(meeting.date())},
                          {"kind", name(meeting.kind())},
                          {"embargo", shown.embargoed},
                          {"confidential", question.confidential}});
  if (!shown.embargoed) add_json(area, meeting, shown, out);
  return out;
}

}  // namespace quorate
