#include "report/quorum_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/register.h"
#include "report/answer_report.h"
#include "rules/answer_words.h"

namespace quorate {
namespace {

bool what_if(const QuorumReport& report) {
  return report.who != WhoIsThere::recorded && report.who != WhoIsThere::nobody_named;
}

// A forum, an annual meeting and a sub-group's have no quorum of the group.
bool applies(const QuorumReport& report) { return !report.meeting || is_group_meeting(*report.meeting); }

Answer answer_to(const QuorumReport& report) { return applies(report) ? quorum(report.rules, report.body) : Answer{}; }

std::string title(const QuorumReport& report) {
  auto of = report.meeting ? fmt::format("quorum of the meeting of {}", text(report.meeting->date()))
                           : fmt::format("quorum, as of {}", text(report.as_of));
  return fmt::format("{}: {}{}", report.area->called(), of, what_if(report) ? ", as it would be" : "");
}

std::string verdict_words(const QuorumReport& report, Verdict answer) {
  switch (answer) {
    case Verdict::yes:
      return "Quorate.";
    case Verdict::no:
      return "Not quorate.";
    case Verdict::depends:
      return "It depends: the rules, or the register, leave open who is counted, and that decides here.";
    case Verdict::not_set:
      break;
  }
  if (!applies(report)) return "The quorum of the group does not apply to this meeting.";
  return report.rules ? "Not set: the rules in force that day do not say who must be there."
                      : "Not set: no rules of this group were in force that day.";
}

// Whom the answer takes to be there, where neither minutes nor a list say it.
void add_who(const QuorumReport& report, Document& out) {
  if (report.who == WhoIsThere::nobody_named)
    out.blocks.push_back(
        Paragraph{"Nobody was named, so nobody is taken to be there: `--present IDS` says who is, `--without IDS` that "
                  "everybody is but these. For a meeting that was held, name it.",
                  Author::us});
  if (report.who == WhoIsThere::all_others)
    out.blocks.push_back(Paragraph{"Everybody else on the register is taken to be there.", Author::us});
}

std::string_view word(WhoIsThere who) {
  constexpr std::string_view names[] = {"recorded", "recorded-but-moved", "those-named", "all-others", "nobody-named"};
  return names[static_cast<std::size_t>(who)];
}

// Those who are not there and would count, were they.
std::string absent(const QuorumReport& report, bool residents) {
  std::vector<std::string> out;
  for (const auto& head : report.body)
    if (head.where == Where::absent && lives_here(head) == residents && would_count(*report.rules, head))
      out.push_back(head.member->name.value);
  return out.empty() ? "nobody" : joined(out, "or");
}

std::string number_word(int number) {
  constexpr std::string_view words[] = {"no",  "one",   "two",   "three", "four", "five",
                                        "six", "seven", "eight", "nine",  "ten"};
  return number >= 0 && number < 11 ? std::string(words[number]) : std::to_string(number);
}

// "Two more members are needed, at least one of them a resident."
std::string missing_words(const Missing& missing) {
  if (!missing.possible) return "Even with every member there it would not be quorate.";
  if (!missing.reckoned)
    return fmt::format("Short of {} by {}, of residents by {}.", "the members needed", missing.members,
                       missing.residents);
  auto who = fmt::format("{} more {} needed", capitalised(number_word(missing.more)),
                         missing.more == 1 ? "member is" : "members are");
  if (missing.of_them_residents == 0) return who + ".";
  if (missing.of_them_residents == missing.more)
    return fmt::format("{}, {}.", who, missing.more == 1 ? "who must be a resident" : "all of them residents");
  return fmt::format("{}, at least {} of them {}.", who, number_word(missing.of_them_residents),
                     missing.of_them_residents == 1 ? "a resident" : "residents");
}

void add_missing(const QuorumReport& report, Verdict answer, Document& out) {
  if (answer == Verdict::yes || answer == Verdict::not_set) return;
  auto short_of = missing(report.rules, report.body);
  auto words = missing_words(short_of);
  if (answer == Verdict::depends) words = "To be quorate on every reading: " + uncapitalised(words);
  out.blocks.push_back(Paragraph{words});
  if (!short_of.possible) return;
  out.blocks.push_back(Paragraph{full_stop("Residents who are not there: " + absent(report, true))});
  if (short_of.of_them_residents < short_of.more)
    out.blocks.push_back(Paragraph{full_stop("Others who are not there: " + absent(report, false))});
}

// A decision during which somebody had come, gone or withdrawn.
struct Moment {
  const Decision* decision;
  Answer answer;
};

bool same_places(const Body& a, const Body& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Head& x, const Head& y) { return x.member == y.member && x.where == y.where; });
}

struct Moments {
  std::vector<Moment> list;
  std::size_t left_out = 0;  // of decisions that are not public
};

Moments moments(const QuorumReport& report) {
  Moments out;
  if (!report.meeting || what_if(report) || !applies(report)) return out;
  for (const auto& decision : report.meeting->decisions) {
    auto body = body_at(report.area->membership, *report.meeting, &decision);
    if (same_places(body, report.body)) continue;
    if (report.shown.shows(decision))
      out.list.push_back({&decision, quorum(report.rules, body)});
    else
      ++out.left_out;
  }
  return out;
}

void add_left_out(std::size_t left_out, Document& out) {
  if (left_out == 0) return;
  bool one = left_out == 1;
  out.blocks.push_back(Paragraph{fmt::format("{}, taken while others were in the room than at the opening, {} left "
                                             "out: not public; --confidential shows {}.",
                                             counted(left_out, "decision"), one ? "is" : "are", one ? "it" : "them"),
                                 Author::us});
}

void add_moments(const QuorumReport& report, Document& out) {
  auto [changed, left_out] = moments(report);
  add_left_out(left_out, out);
  if (changed.empty()) return;
  out.blocks.push_back(Paragraph{"While these were decided, others were in the room than at the opening:", Author::us});
  Table table{{"Decision", "Quorate"}, {}};
  for (const auto& moment : changed)
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(fmt::format("{}: {}", moment.decision->id.text, in_a_line(moment.answer.working))),
                           text_cell(std::string(words(moment.answer.answer)))}});
  out.blocks.push_back(std::move(table));
}

}  // namespace

Document quorum_document(const QuorumReport& report) {
  Document out;
  out.blocks.push_back(Heading{1, title(report)});
  auto answer = answer_to(report);
  out.blocks.push_back(Paragraph{verdict_words(report, answer.answer), Author::us});
  if (answer.answer == Verdict::not_set) return out;
  add_who(report, out);
  out.blocks.push_back(readings_table("Who is there", shown(answer)));
  add_missing(report, answer.answer, out);
  add_moments(report, out);
  add_clause(answer.clause, answer.says, answer.rule, out);
  return out;
}

Json quorum_json(const QuorumReport& report) {
  auto answer = answer_to(report);
  auto out = report_json(*report.area, report.as_of,
                         {{"question", "quorum"},
                          {"meeting", report.meeting ? Json(report.meeting->id) : Json()},
                          {"who_is_there", word(report.who)}});
  for (auto& member : answer_json(answer)) out.push_back(std::move(member));
  auto short_of = missing(report.rules, report.body);
  bool set = answer.answer != Verdict::not_set;
  out.emplace_back("short_of", set ? Json(JsonObject{{"members", std::int64_t{short_of.members}},
                                                     {"residents", std::int64_t{short_of.residents}}})
                                   : Json());
  out.emplace_back("to_be_quorate",
                   set && short_of.reckoned
                       ? Json(JsonObject{{"possible", short_of.possible},
                                         {"more_members", std::int64_t{short_of.more}},
                                         {"of_them_residents", std::int64_t{short_of.of_them_residents}}})
                       : Json());
  JsonList changed;
  auto [list, left_out] = moments(report);
  for (const auto& moment : list)
    changed.push_back(JsonObject{{"decision", moment.decision->id.text},
                                 {"answer", name(moment.answer.answer)},
                                 {"working", working_json(moment.answer.working)}});
  out.emplace_back("while_deciding", std::move(changed));
  out.emplace_back("left_out", JsonObject{{"decisions", left_out}});
  return out;
}

}  // namespace quorate
