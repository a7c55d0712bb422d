#include "report/members_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "base/words.h"
#include "govern/terms.h"
#include "report/answer_report.h"
#include "report/members_tests.h"
#include "rules/answer_words.h"
#include "rules/unset_rules.h"

namespace quorate {
namespace {

// The group that the question is about: those who serve and stay, and those who would join.
struct Group {
  const ConstitutionVersion* rules = nullptr;
  std::vector<Serving> serving;
  std::deque<Member> joined;
  Body body;  // those serving, then those joining
};

bool leaves(const Member& member, const MembersQuestion& question) {
  return std::find(question.leave.begin(), question.leave.end(), member.id.text) != question.leave.end();
}

std::string joining_words(const Joining& one) {
  return fmt::format("{}{}", one.resident ? "a resident" : "somebody who is not a resident",
                     one.votes ? "" : ", without a vote");
}

Group group_of(const Area& area, const MembersQuestion& question) {
  Group out;
  out.rules = version_on(area.constitution, question.as_of);
  out.serving = serving_on(area.membership, out.rules, question.as_of);
  std::erase_if(out.serving, [&](const Serving& one) { return leaves(*one.seat.member, question); });
  Register seats;
  for (const auto& one : out.serving) seats.push_back(one.seat);
  out.body = body_of(seats);
  for (const auto& one : question.join) {
    auto& member = out.joined.emplace_back();
    member.name.value = "(" + joining_words(one) + ")";
    auto yes_no = [](bool yes) { return yes ? YesNoUnknown::yes : YesNoUnknown::no; };
    out.body.push_back({&member, yes_no(one.resident), yes_no(one.votes), Where::absent, {}});
  }
  return out;
}

std::vector<std::string> offices_of(const Area& area, const Member& member, Date day) {
  std::vector<std::string> out;
  for (const auto& held : area.membership.offices) {
    bool now = (!held.from || **held.from <= day) && (!held.to || day < **held.to);
    if (now && held.member.text == member.id.text) out.push_back(*held.office);
  }
  return out;
}

std::string role_of(const Area& area, const Seat& seat, Date day) {
  auto parts = offices_of(area, *seat.member, day);
  if (!called(seat).empty()) parts.emplace_back(called(seat));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string basis_of(const Member& member) {
  std::vector<std::string> parts;
  for (const auto& one : member.basis) parts.push_back(*one);
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string vote_words(YesNoUnknown votes) {
  return votes == YesNoUnknown::unknown ? "not written" : std::string(words(votes));
}

TableRow row_of(const std::vector<std::string>& cells) {
  TableRow row;
  for (const auto& cell : cells) row.cells.push_back(text_cell(cell));
  return row;
}

// A spreadsheet has the role in a column of its own; on a page it stands behind the name.
TableRow serving_row(const Area& area, const Serving& one, const MembersQuestion& question) {
  const auto& member = *one.seat.member;
  auto role = role_of(area, one.seat, question.as_of);
  auto day = [&](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
  std::vector<std::string> known{std::string(words(one.seat.resident)), vote_words(one.seat.votes), day(one.since),
                                 day(one.ends()), basis_of(member)};
  std::vector<std::string> who{role.empty() ? *member.name : fmt::format("{}, {}", *member.name, role)};
  if (question.flat) who = {member.id.text, *member.name, role};
  who.insert(who.end(), known.begin(), known.end());
  return row_of(who);
}

TableRow joining_row(const Head& head, const MembersQuestion& question) {
  std::vector<std::string> who{*head.member->name};
  if (question.flat) who = {"", *head.member->name, ""};
  who.insert(who.end(), {std::string(words(head.resident)), vote_words(head.votes), "", "", ""});
  return row_of(who);
}

Table register_table(const Area& area, const Group& group, const MembersQuestion& question) {
  Table table;
  if (question.flat) table.headings = {"Id", "Name", "Role"};
  if (!question.flat) table.headings = {"Name"};
  for (auto heading : {"Resident", "Votes", "Since", "Ends by", "Basis"}) table.headings.emplace_back(heading);
  for (const auto& one : group.serving) table.rows.push_back(serving_row(area, one, question));
  for (std::size_t at = group.serving.size(); at < group.body.size(); ++at)
    table.rows.push_back(joining_row(group.body[at], question));
  return table;
}

struct Heads {
  int all = 0, residents = 0, unknown_residents = 0, votes = 0, unknown_votes = 0;
};

Heads heads_of(const Body& body) {
  Heads out;
  for (const auto& head : body) {
    ++out.all;
    out.residents += head.resident == YesNoUnknown::yes ? 1 : 0;
    out.unknown_residents += head.resident == YesNoUnknown::unknown ? 1 : 0;
    out.votes += head.votes == YesNoUnknown::yes ? 1 : 0;
    out.unknown_votes += head.votes == YesNoUnknown::unknown ? 1 : 0;
  }
  return out;
}

std::string heads_words(const Heads& heads) {
  auto out = fmt::format("{}: {} in the area", counted(static_cast<std::size_t>(heads.all), "member"),
                         heads.residents == 1 ? "1 lives" : fmt::format("{} live", heads.residents));
  if (heads.unknown_residents > 0) out += fmt::format(", of {} it is not known", heads.unknown_residents);
  if (heads.unknown_votes == heads.all && heads.all > 0) return out + "; who votes is not written.";
  out += fmt::format("; {} vote", heads.votes);
  if (heads.unknown_votes > 0) out += fmt::format(", of {} it is not written", heads.unknown_votes);
  return out + ".";
}

std::string what_if_words(const Area& area, const MembersQuestion& question) {
  std::vector<std::string> join, leave;
  for (const auto& one : question.join) join.push_back(joining_words(one));
  for (const auto& id : question.leave)
    if (const auto* member = area.membership.find(id)) leave.push_back(*member->name);
  std::string out = "What if: ";
  if (!join.empty()) out += fmt::format("{} joined", joined(join));
  if (!leave.empty()) out += fmt::format("{}{} left", join.empty() ? "" : ", and ", joined(leave));
  return out + ".";
}

Table tests_table(const std::vector<MembersTest>& tests) {
  Table table{{"What is asked", "Found", "Needed", "Kept"}, {}};
  std::string whose;
  for (const auto& test : folded(tests)) {
    if (test.whose != whose) table.rows.push_back(group_row(test.whose));
    whose = test.whose;
    auto asked = test.reading.empty() ? test.asked : fmt::format("{} ({})", test.asked, test.reading);
    auto kept = test.answer == Verdict::not_set ? std::string("not known") : std::string(words(test.answer));
    table.rows.push_back(
        {TableRow::Kind::line, {text_cell(asked), text_cell(test.found), text_cell(test.needed), text_cell(kept)}});
  }
  return table;
}

std::string room_number(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string("100 or more");
}

std::string room_words(const MembersRoom& one) {
  if (!one.holds)
    return fmt::format("By {}: no room, since a test on residents is not surely kept as it is.", one.whose);
  auto leave = one.room.residents_could_leave;
  return fmt::format(
      "By {}: every test on residents{} would still be kept if up to {} more {} not residents joined, or up to {} left "
      "(each with a vote).",
      one.whose, one.partly ? " whose answer is known" : "", room_number(one.room.others_could_join),
      one.room.others_could_join == 1 ? "person who is" : "people who are",
      leave ? counted(static_cast<std::size_t>(*leave), "resident") : room_number(leave) + " residents");
}

std::string unset_words(const Group& group) {
  auto unset = unset_rules(group.rules);
  if (!group.rules)
    return fmt::format("No constitution is in force: {} are not set in this area's files.", joined(unset));
  return unset.empty() ? std::string() : fmt::format("Not set in the constitution: {}.", joined(unset));
}

JsonObject member_json(const Area& area, const Serving& one, Date as_of) {
  const auto& member = *one.seat.member;
  JsonList basis, offices;
  for (const auto& word : member.basis) basis.push_back(*word);
  for (const auto& office : offices_of(area, member, as_of)) offices.push_back(office);
  return {{"id", member.id.text},
          {"name", *member.name},
          {"resident", words(one.seat.resident)},
          {"votes", words(one.seat.votes)},
          {"as", called(one.seat).empty() ? Json() : Json(called(one.seat))},
          {"basis", std::move(basis)},
          {"since", date_json(one.since)},
          {"term_began", one.seat.term ? Json(iso(*one.seat.term->from)) : Json()},
          {"term_ends_by", date_json(one.ends())},
          {"offices", std::move(offices)}};
}

Json ratio_json(const std::optional<Ratio>& ratio) {
  if (!ratio) return {};
  return JsonObject{{"have", std::int64_t{ratio->have}}, {"of", std::int64_t{ratio->base}}};
}

Json tests_json(const std::vector<MembersTest>& tests) {
  JsonList out;
  for (const auto& test : tests)
    out.push_back(JsonObject{{"whose", test.whose},
                             {"asked", test.asked},
                             {"reading", test.reading.empty() ? Json() : Json(test.reading)},
                             {"found", test.found},
                             {"worst", ratio_json(test.worst)},
                             {"best", ratio_json(test.best)},
                             {"needed", test.needed},
                             {"answer", name(test.answer)},
                             {"clause", test.clause}});
  return out;
}

Json room_json(const std::vector<MembersRoom>& rooms) {
  JsonList out;
  auto number = [](const std::optional<int>& count) { return count ? Json(std::int64_t{*count}) : Json(); };
  for (const auto& one : rooms)
    out.push_back(JsonObject{{"whose", one.whose},
                             {"holds", one.holds},
                             {"others_could_join", number(one.room.others_could_join)},
                             {"residents_could_leave", number(one.room.residents_could_leave)}});
  return out;
}

Json what_if_json(const MembersQuestion& question) {
  if (question.join.empty() && question.leave.empty()) return {};
  JsonList join, leave;
  for (const auto& one : question.join) join.push_back(JsonObject{{"resident", one.resident}, {"votes", one.votes}});
  for (const auto& id : question.leave) leave.push_back(id);
  return JsonObject{{"join", std::move(join)}, {"leave", std::move(leave)}};
}

}  // namespace

Document members_document(const Area& area, const MembersQuestion& question) {
  auto group = group_of(area, question);
  Document out;
  if (question.flat) return {{register_table(area, group, question)}};
  out.blocks.push_back(Heading{1, fmt::format("{}: members, as of {}", area.called(), text(question.as_of))});
  if (!question.join.empty() || !question.leave.empty()) out.blocks.push_back(Paragraph{what_if_words(area, question)});
  out.blocks.push_back(Paragraph{heads_words(heads_of(group.body))});
  if (!group.body.empty()) out.blocks.push_back(register_table(area, group, question));
  auto tests = members_tests(area, group.rules, group.body);
  if (!tests.empty()) out.blocks.push_back(tests_table(tests));
  for (const auto& room : members_room(area, group.rules, group.body))
    out.blocks.push_back(Paragraph{room_words(room)});
  if (auto unset = unset_words(group); !unset.empty()) out.blocks.push_back(Paragraph{unset});
  return out;
}

Json members_json(const Area& area, const MembersQuestion& question) {
  auto group = group_of(area, question);
  JsonList members, unset;
  for (const auto& one : group.serving) members.push_back(member_json(area, one, question.as_of));
  for (const auto& rule : unset_rules(group.rules)) unset.push_back(rule);
  auto heads = heads_of(group.body);
  return report_json(area, question.as_of,
                     {{"what_if", what_if_json(question)},
                      {"count", JsonObject{{"members", std::int64_t{heads.all}},
                                           {"residents", std::int64_t{heads.residents}},
                                           {"residency_unknown", std::int64_t{heads.unknown_residents}},
                                           {"vote", std::int64_t{heads.votes}},
                                           {"vote_unknown", std::int64_t{heads.unknown_votes}}}},
                      {"members", std::move(members)},
                      {"tests", tests_json(members_tests(area, group.rules, group.body))},
                      {"headroom", room_json(members_room(area, group.rules, group.body))},
                      {"constitution_in_force", group.rules ? Json(iso(*group.rules->in_force)) : Json()},
                      {"not_set", std::move(unset)}});
}

}  // namespace quorate
