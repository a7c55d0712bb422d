#include "report/findings_report.h"

#include <fmt/core.h>

#include "report/findings_words.h"

namespace quorate {
namespace {

JsonObject place_json(Span span) {
  if (!span.file) return {{"file", Json()}, {"line", Json()}};
  return {{"file", span.file->path()}, {"line", span.from().line}};
}

Json working_json(const Working& working) {
  JsonList out;
  for (const auto& figure : working) {
    JsonObject one{{"name", figure.name}, {"value", figure.value}};
    if (figure.span)
      for (auto& member : place_json(figure.span)) one.push_back(std::move(member));
    out.push_back(std::move(one));
  }
  return out;
}

Json related_json(const std::vector<Related>& related) {
  JsonList out;
  for (const auto& one : related) {
    JsonObject item{{"message", one.message}};
    for (auto& member : place_json(one.span)) item.push_back(std::move(member));
    item.emplace_back("column", one.span.file ? Json(one.span.from().column) : Json());
    out.push_back(std::move(item));
  }
  return out;
}

Json finding_json(const Finding& finding) {
  const auto& found = finding.found;
  auto from = found.span.file ? found.span.from() : Place{}, to = found.span.file ? found.span.to() : Place{};
  return JsonObject{{"rule", finding.rule->name},
                    {"topic", name(finding.rule->topic)},
                    {"severity", name(finding.severity())},
                    {"message", found.message},
                    {"file", found.span.file ? Json(found.span.file->path()) : Json()},
                    {"line", from.line},
                    {"column", from.column},
                    {"end_line", to.line},
                    {"end_column", to.column},
                    {"subject", found.subject},
                    {"layer", name(finding.layer())},
                    {"clause", clause_words(finding)},
                    {"help", found.help},
                    {"working", working_json(found.working)},
                    {"related", related_json(found.related)}};
}

Json waived_json(const Waived& one) {
  const auto& waiver = *one.waiver;
  return JsonObject{{"finding", finding_json(one.finding)},
                    {"reason", *waiver.reason},
                    {"decision", waiver.decision ? Json(waiver.decision->text) : Json()},
                    {"until", waiver.until ? Json(iso(**waiver.until)) : Json()}};
}

std::string figure_words(const Figure& figure) {
  return figure.span ? fmt::format("{}: {} ({})", figure.name, figure.value, line_words(figure.span))
                     : fmt::format("{}: {}", figure.name, figure.value);
}

std::string working_words(const Working& working) {
  std::string out;
  for (const auto& figure : working) out += (out.empty() ? "" : "; ") + figure_words(figure);
  return out;
}

}  // namespace

Document findings_document(const CheckResult& result) {
  Document out;
  out.blocks.push_back(Heading{1, heading(result)});
  out.blocks.push_back(Paragraph{summary(result)});
  for (const auto& finding : result.findings) {
    const auto& found = finding.found;
    out.blocks.push_back(Heading{2, fmt::format("{}: {}", name(finding.severity()), found.message)});
    out.blocks.push_back(Paragraph{fmt::format("At {}. Rule {}.", place_words(found.span), rule_words(*finding.rule))});
    if (!found.working.empty()) out.blocks.push_back(Paragraph{"Working: " + working_words(found.working)});
    if (!found.help.empty()) out.blocks.push_back(Paragraph{"What to do: " + found.help});
    if (!found.clause.empty()) out.blocks.push_back(Paragraph{"From: " + found.clause});
  }
  for (const auto& sentence : not_run_words(result)) out.blocks.push_back(Paragraph{sentence});
  if (!result.area.not_read.empty()) out.blocks.push_back(Paragraph{not_read_words(result.area)});
  for (const auto& sentence : waived_words(result)) out.blocks.push_back(Paragraph{sentence});
  return out;
}

Document findings_table(const CheckResult& result) {
  Table table{{"rule", "severity", "file", "line", "column", "message", "subject", "working", "help", "clause"}, {}};
  for (const auto& finding : result.findings) {
    const auto& found = finding.found;
    auto from = found.span.file ? found.span.from() : Place{};
    table.rows.push_back(
        {TableRow::Kind::line,
         {text_cell(rule_words(*finding.rule)), text_cell(std::string(name(finding.severity()))),
          text_cell(found.span.file ? found.span.file->path() : ""), number_cell(from.line), number_cell(from.column),
          text_cell(found.message), text_cell(found.subject), text_cell(working_words(found.working)),
          text_cell(found.help), text_cell(clause_words(finding))}});
  }
  for (const auto& one : result.not_run)
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(rule_words(*one.rule)), text_cell("not run"),
                           text_cell(one.because.file ? one.because.file->path() : ""),
                           number_cell(one.because.file ? one.because.from().line : 1),
                           number_cell(one.because.file ? one.because.from().column : 1),
                           text_cell("not run until this place is mended")}});
  for (const auto& one : result.waived) {
    const auto& found = one.finding.found;
    auto from = found.span.file ? found.span.from() : Place{};
    table.rows.push_back(
        {TableRow::Kind::line,
         {text_cell(rule_words(*one.finding.rule)), text_cell("set aside"),
          text_cell(found.span.file ? found.span.file->path() : ""), number_cell(from.line), number_cell(from.column),
          text_cell(found.message), text_cell(found.subject), text_cell(working_words(found.working)),
          text_cell(*one.waiver->reason), text_cell(clause_words(one.finding))}});
  }
  return {{std::move(table)}};
}

Json findings_json(const CheckResult& result) {
  JsonList findings, not_run, waived;
  for (const auto& finding : result.findings) findings.push_back(finding_json(finding));
  for (const auto& one : result.not_run)
    not_run.push_back(JsonObject{{"rule", one.rule->name},
                                 {"because", fmt::format("{} must be mended first", place_words(one.because))}});
  for (const auto& path : result.area.not_read)
    not_run.push_back(
        JsonObject{{"rule", "*"}, {"because", fmt::format("{} is not looked into by this version", path)}});
  for (const auto& one : result.waived) waived.push_back(waived_json(one));
  const auto& area = result.area.plan.area;
  return JsonObject{{"schema_version", std::int64_t{1}},
                    {"as_of", iso(result.as_of)},
                    {"area", area && !area->name->empty() ? Json(*area->name) : Json()},
                    {"findings", std::move(findings)},
                    {"not_run", std::move(not_run)},
                    {"waived", std::move(waived)},
                    {"summary", JsonObject{{"errors", result.count(Severity::error)},
                                           {"warnings", result.count(Severity::warning)},
                                           {"notes", result.count(Severity::note)}}}};
}

}  // namespace quorate
