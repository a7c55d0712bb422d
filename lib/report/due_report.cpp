#include "report/due_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/due_words.h"
#include "report/findings_words.h"

namespace quorate {
namespace {

std::string place_of(const Due& due) { return due.span ? line_words(due.span) : std::string("the programme"); }

TableRow row_of(const Due& due, const DueQuestion& question) {
  if (!question.flat)
    return {TableRow::Kind::line, {text_cell(due_words(due)), text_cell(text(due.on)), text_cell(place_of(due))}};
  return {TableRow::Kind::line,
          {text_cell(iso(due.on)), text_cell(due.on < question.as_of ? "overdue" : "due"),
           text_cell(std::string(name(due.kind))), text_cell(due_words(due)), text_cell(place_of(due))}};
}

void add_rows(Table& out, const std::vector<Due>& dues, const DueQuestion& question, bool overdue) {
  bool first = true;
  for (const auto& due : dues) {
    if ((due.on < question.as_of) != overdue) continue;
    auto heading = overdue ? std::string("Overdue")
                           : fmt::format("In the next {}", counted(static_cast<std::size_t>(question.days), "day"));
    if (first && !question.flat) out.rows.push_back(group_row(heading));
    first = false;
    out.rows.push_back(row_of(due, question));
  }
}

Table table_of(const std::vector<Due>& dues, const DueQuestion& question) {
  Table out;
  if (question.flat)
    out.headings = {"By", "State", "Kind", "What", "Place"};
  else
    out.headings = {"What", "By", "Where it is written"};
  add_rows(out, dues, question, true);
  add_rows(out, dues, question, false);
  return out;
}

// What could not be looked at because its file is not there.
std::string absent_words(const Area& area) {
  std::vector<std::string> out;
  if (!area.has_plan) out.emplace_back("no plan.yaml (milestones, review of the plan)");
  if (!area.has_constitution) out.emplace_back("no constitution.yaml (limits of terms, notice, annual meetings)");
  if (!area.has_membership) out.emplace_back("no membership.yaml (terms and offices)");
  if (area.meetings.empty()) out.emplace_back("no file in meetings/");
  if (!area.has_documents) out.emplace_back("no documents.yaml");
  return out.empty() ? std::string() : fmt::format("Not looked at: there is {}.", joined(out));
}

Json one_json(const Due& due, const DueQuestion& question) {
  auto place = due.span ? due.span.from() : Place{};
  return JsonObject{{"kind", name(due.kind)},
                    {"on", iso(due.on)},
                    {"overdue", due.on < question.as_of},
                    {"what", due_words(due)},
                    {"depends", !due.only_reading},
                    {"subject", due.subject},
                    {"file", due.span ? Json(due.span.file->path()) : Json()},
                    {"line", due.span ? Json(place.line) : Json()}};
}

}  // namespace

Document due_document(const Area& area, const std::vector<Due>& dues, const DueQuestion& question) {
  Document out;
  out.blocks.push_back(Heading{1, fmt::format("{}: what is due, as of {}", area.called(), text(question.as_of))});
  if (dues.empty())
    out.blocks.push_back(Paragraph{fmt::format("Nothing is overdue, and nothing is due until {}.",
                                               text(add_days(question.as_of, question.days)))});
  if (!dues.empty() || question.flat) out.blocks.push_back(table_of(dues, question));
  bool open = std::any_of(dues.begin(), dues.end(), [](const Due& due) { return !due.only_reading; });
  if (open)
    out.blocks.push_back(
        Paragraph{"The rules leave open how far apart annual meetings may be: each reading is listed that falls within "
                  "these days, and "
                  "the earlier day is in time by both."});
  if (auto absent = absent_words(area); !absent.empty()) out.blocks.push_back(Paragraph{absent});
  return out;
}

Json due_json(const Area& area, const std::vector<Due>& dues, const DueQuestion& question) {
  JsonList list;
  for (const auto& due : dues) list.push_back(one_json(due, question));
  return report_json(area, question.as_of,
                     {{"until", iso(add_days(question.as_of, question.days))}, {"due", std::move(list)}});
}

}  // namespace quorate
