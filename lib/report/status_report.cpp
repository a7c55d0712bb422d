#include "report/status_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "budget/chest.h"
#include "govern/due.h"
#include "govern/quorum.h"
#include "report/due_words.h"
#include "report/findings_words.h"
#include "report/grants_due.h"
#include "report/members_tests.h"
#include "report/position_report.h"
#include "rules/answer_words.h"

namespace quorate {
namespace {

constexpr int days_ahead = 90;
constexpr std::size_t most_due = 6;  // lines about what is due; `quorate due` has all

// One line of the screen: what it is about, what there is to say, and where more is said.
struct Line {
  std::string topic, says;
};

struct Status {
  const CheckResult& result;
  const Area& area = result.area;
  Date as_of = result.as_of;
  const ConstitutionVersion* rules = version_on(area.constitution, as_of);

  // What stands in the way of speaking of these parts, in words; empty where nothing does.
  std::string unreadable(Reads parts) const {
    const auto* damage = area.damage_to(parts);
    return damage ? fmt::format("not known until {} is mended", place_words(damage->because)) : std::string();
  }
};

std::string counted_people(const Body& body) {
  std::size_t voting = 0, without = 0, unknown = 0;
  for (const auto& head : body)
    ++(head.votes == YesNoUnknown::yes ? voting : head.votes == YesNoUnknown::no ? without : unknown);
  std::vector<std::string> parts;
  if (voting > 0) parts.push_back(counted(voting, "voting member"));
  if (without > 0) parts.push_back(fmt::format("{} without a vote", without));
  if (unknown > 0) parts.push_back(fmt::format("{} of whom that is not written", unknown));
  return parts.empty() ? std::string("nobody") : joined(parts);
}

std::string living_words(const Body& body) {
  int residents = 0, unknown = 0;
  for (const auto& head : body) {
    residents += head.resident == YesNoUnknown::yes ? 1 : 0;
    unknown += head.resident == YesNoUnknown::unknown ? 1 : 0;
  }
  auto out = fmt::format("{} of {} live in the area", residents, counted(body.size(), "member"));
  return unknown > 0 ? fmt::format("{}, of {} it is not known", out, unknown) : out;
}

// Of each who asks something of the group's size and residents: that all of it is kept, or what is not.
void add_tests(const Status& status, const Body& body, std::vector<Line>& out) {
  auto tests = folded(members_tests(status.area, status.rules, body));
  std::size_t kept = 0;
  for (const auto& test : tests) {
    if (test.answer == Verdict::yes) {
      ++kept;
      continue;
    }
    auto reading = test.reading.empty() ? std::string() : fmt::format(" ({})", test.reading);
    auto answer = test.answer == Verdict::no ? "not kept" : test.answer == Verdict::depends ? "depends" : "not known";
    out.push_back({"", fmt::format("{}: {}{}: {}, {}", test.whose, test.asked, reading, test.found, answer)});
  }
  if (!tests.empty())
    out.push_back({"", fmt::format("{} of {} on size and residents kept: `quorate members`", kept,
                                   counted(tests.size(), "test"))});
}

void add_people(const Status& status, std::vector<Line>& out) {
  if (!status.area.has_membership) return out.push_back({"People", "no membership.yaml: not known"});
  if (auto why = status.unreadable(Reads::people | Reads::terms | Reads::constitution | Reads::offices); !why.empty())
    return out.push_back({"People", why});
  auto body = body_of(register_on(status.area.membership, status.as_of));
  out.push_back({"People", fmt::format("{}; {}", counted_people(body), living_words(body))});
  add_tests(status, body, out);
  std::vector<std::string> chairs;
  for (const auto* held : holders_on(status.area.membership, "chair", status.as_of))
    if (const auto* member = status.area.membership.find(held->member.text)) chairs.push_back(*member->name);
  out.push_back(
      {"", chairs.empty() ? std::string("nobody holds the office of chair") : "in the chair: " + joined(chairs)});
}

std::string planned_words(const BudgetTable& table) {
  if (table.total.pence == 0 && !table.award) return "nothing is planned in plan.yaml";
  if (!table.award) return fmt::format("planned {}; no award is written", text(table.total));
  auto share = table.share_of_award(table.total);
  return fmt::format("planned {} of {} awarded{}; {} not planned", text(table.total), text(*table.award),
                     share ? fmt::format(" ({})", percent(*share)) : std::string(), text(*table.award - table.total));
}

void add_ledger(const Status& status, const BudgetTable& table, std::vector<Line>& out) {
  if (auto why = status.unreadable(Reads::ledger); !why.empty()) return out.push_back({"", "the ledger: " + why});
  if (status.area.ledgers.empty()) return;
  auto spending = spending_of(status.area, table, Calendar(table), status.as_of);
  if (auto words = beginning_words(spending.openings); !words.empty()) out.push_back({"", words});
  if (spending.charges.empty()) return out.push_back({"", "no entry in the ledger by this day"});
  auto position = position_of(spending, table, status.area.plan);
  const auto* most = position.began_midway() ? "at most " : "";
  auto held = position.held_known()
                  ? fmt::format("held {}, {}{} uncommitted", text(position.held()), most, text(position.uncommitted()))
                  : std::string("what is held is not known");
  out.push_back({"", fmt::format("spent {}, committed {}; {}: `quorate budget`", text(position.spent),
                                 text(position.committed), held)});
  for (auto& words : not_met_words(spending, status.area)) out.push_back({"", std::move(words)});
  out.push_back({"", fmt::format("the ledger's newest entry is of {}", text(*spending.charges.back().entry->date))});
}

void add_money(const Status& status, std::vector<Line>& out) {
  if (!status.area.has_plan) return out.push_back({"Money", "no plan.yaml: not known"});
  if (auto why = status.unreadable(Reads::lines | Reads::periods | Reads::awards | Reads::fees); !why.empty())
    return out.push_back({"Money", why});
  auto table = budget_table(status.area.plan);
  out.push_back({"Money", planned_words(table)});
  add_ledger(status, table, out);
}

// What was awarded and not paid yet has no day by which it has to be, so that it is not among what is due.
void add_chest(const Status& status, std::vector<Line>& out) {
  if (status.area.grants.applications.empty()) return;
  if (auto why = status.unreadable(Reads::grants | Reads::meetings | Reads::decisions); !why.empty())
    return out.push_back({"Community chest", why});
  Money awarded, unpaid;
  std::size_t grants = 0, late = 0;
  for (const auto& one : grants_of(status.area, status.as_of)) {
    awarded += one.award;
    if (one.award > one.paid) unpaid += one.award - one.paid;
    if (one.awarded) ++grants;
    if (owes_report(one, status.as_of) && *one.report_due < status.as_of) ++late;
  }
  auto says = fmt::format("{} awarded in {}", text(awarded), counted(grants, "grant"));
  if (unpaid != Money{}) says += fmt::format(", {} of it not paid yet", text(unpaid));
  if (late > 0) says += fmt::format("; {} overdue", counted(late, "report"));
  out.push_back({"Community chest", says + ": `quorate grants`"});
}

const Meeting* last_meeting(const Area& area, Date as_of) {
  const Meeting* out = nullptr;
  for (const auto& meeting : area.meetings)
    if (is_group_meeting(meeting) && meeting.date() <= as_of) out = &meeting;
  return out;
}

std::string quorum_words(const Status& status, const Meeting& meeting) {
  if (!meeting.present) return "who was there is not recorded";
  auto answer = quorum(version_for(status.area.constitution, meeting), body_at(status.area.membership, meeting));
  switch (answer.answer) {
    case Verdict::yes:
      return "quorate";
    case Verdict::no:
      return "not quorate";
    case Verdict::depends:
      return "quorate or not by the reading";
    case Verdict::not_set:
      break;
  }
  return "no quorum is set";
}

void add_meetings(const Status& status, std::vector<Line>& out) {
  if (status.area.meetings.empty()) return out.push_back({"Meetings", "none recorded in meetings/"});
  if (auto why = status.unreadable(reads_meetings | Reads::people | Reads::terms | Reads::constitution); !why.empty())
    return out.push_back({"Meetings", why});
  const auto* last = last_meeting(status.area, status.as_of);
  if (!last) return out.push_back({"Meetings", "none of the group itself by this day"});
  auto held = under_embargo(*last, status.as_of)
                  ? std::string("its minutes are under embargo")
                  : fmt::format("{}, {}", quorum_words(status, *last), counted(last->decisions.size(), "decision"));
  out.push_back({"Meetings", fmt::format("last on {}: {}", text(last->date()), held)});
  for (const auto& counts : meeting_counts(status.area, status.as_of))
    for (const auto& year : counts.years)
      if (!year.over && year.from <= status.as_of)
        out.push_back({"", fmt::format("{} of at least {} held in the year from {}", year.held.size(),
                                       *year.rule->at_least, text(year.from))});
}

void add_due(const Status& status, std::vector<Line>& out) {
  if (auto why = status.unreadable(reads_due); !why.empty()) return out.push_back({"Due", why});
  auto dues = due_with_grants(status.area, status.as_of, days_ahead);
  std::string topic = "Due";
  for (std::size_t at = 0; at < dues.size() && at < most_due; ++at) {
    bool overdue = dues[at].on < status.as_of;
    out.push_back({topic, fmt::format("{}{}: {}", overdue ? "overdue, " : "", text(dues[at].on), due_words(dues[at]))});
    topic.clear();
  }
  if (dues.empty()) out.push_back({"Due", fmt::format("nothing in the next {} days that is written", days_ahead)});
  if (dues.size() > most_due) out.push_back({"", fmt::format("and {} more: `quorate due`", dues.size() - most_due)});
}

std::vector<Line> lines(const Status& status) {
  std::vector<Line> out;
  add_people(status, out);
  add_money(status, out);
  add_chest(status, out);
  add_meetings(status, out);
  add_due(status, out);
  auto told = summary(status.result);
  if (!status.result.not_run.empty())
    told += fmt::format("; {} could not be run", counted(status.result.not_run.size(), "rule"));
  out.push_back({"Findings", told + ": `quorate check`"});
  return out;
}

}  // namespace

Document status_document(const CheckResult& result) {
  Document out;
  out.blocks.push_back(Heading{1, heading(result)});
  Table table{{"", ""}, {}};
  for (const auto& line : lines({result})) {
    if (!line.topic.empty()) table.rows.push_back(group_row(line.topic));
    table.rows.push_back({TableRow::Kind::line, {text_cell(line.says)}});
  }
  table.headings = {"Status"};
  out.blocks.push_back(std::move(table));
  return out;
}

Json status_json(const CheckResult& result) {
  JsonList out;
  std::string topic;
  for (const auto& line : lines({result})) {
    if (!line.topic.empty()) topic = line.topic;
    out.push_back(JsonObject{{"topic", topic}, {"says", line.says}});
  }
  return report_json(result.area, result.as_of,
                     {{"lines", std::move(out)},
                      {"summary", JsonObject{{"errors", result.count(Severity::error)},
                                             {"warnings", result.count(Severity::warning)},
                                             {"notes", result.count(Severity::note)}}}});
}

}  // namespace quorate
