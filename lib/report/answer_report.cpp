#include "report/answer_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "report/findings_words.h"
#include "rules/answer_words.h"

namespace quorate {
namespace {

bool in_all(const std::vector<ShownReading>& readings, const ShownCondition& condition) {
  return std::all_of(readings.begin(), readings.end(), [&](const ShownReading& reading) {
    return std::find(reading.conditions.begin(), reading.conditions.end(), condition) != reading.conditions.end();
  });
}

void add_row(const ShownCondition& condition, Table& out) {
  out.rows.push_back(
      {TableRow::Kind::line, {text_cell(condition.words), text_cell(std::string(words(condition.met)))}});
}

}  // namespace

Table readings_table(const std::string& heading, const std::vector<ShownReading>& readings) {
  Table out{{heading, "Met"}, {}};
  for (const auto& condition : readings.front().conditions)
    if (in_all(readings, condition)) add_row(condition, out);
  for (const auto& reading : readings) {
    std::vector<ShownCondition> own;
    for (const auto& condition : reading.conditions)
      if (!in_all(readings, condition)) own.push_back(condition);
    if (own.empty()) continue;
    out.rows.push_back(group_row(fmt::format("{}: {}", reading.name, words(reading.answer))));
    for (const auto& condition : own) add_row(condition, out);
  }
  return out;
}

std::vector<ShownReading> shown(const Answer& answer) {
  if (answer.readings.empty()) return {{"", answer.answer, {{in_a_line(answer.working), answer.answer}}}};
  std::vector<ShownReading> out;
  for (const auto& reading : answer.readings)
    out.push_back({reading.name, reading.answer, {{in_a_line(reading.working), reading.answer}}});
  return out;
}

std::vector<ShownReading> shown(const DecisionAnswer& answer) {
  std::vector<ShownReading> out;
  for (const auto& reading : answer.readings) {
    auto& one = out.emplace_back(ShownReading{reading.name, reading.answer, {}});
    for (const auto& condition : reading.conditions)
      one.conditions.push_back(
          {fmt::format("{}: {}", words(condition.condition), in_a_line(condition.working)), condition.answer});
  }
  return out;
}

void add_clause(const std::string& clause, const std::string& says, Span rule, Document& out) {
  auto place = rule ? fmt::format(" ({})", line_words(rule)) : std::string();
  if (clause.empty() && says.empty() && place.empty()) return;
  auto name = clause.empty() ? std::string("The rule") : clause;
  out.blocks.push_back(Paragraph{says.empty() ? fmt::format("By: {}{}", name, place)
                                              : fmt::format("By: {}{}: \"{}\"", name, place, says)});
}

Json working_json(const Working& working) {
  JsonList out;
  for (const auto& figure : working) {
    JsonObject one{{"name", figure.name}, {"value", figure.number ? Json(*figure.number) : Json(figure.value)}};
    if (figure.span) {
      one.emplace_back("file", figure.span.file->path());
      one.emplace_back("line", figure.span.from().line);
    }
    out.push_back(std::move(one));
  }
  return out;
}

Json readings_json(const Answer& answer) {
  JsonList out;
  for (const auto& reading : answer.readings)
    out.push_back(JsonObject{
        {"reading", reading.name}, {"answer", name(reading.answer)}, {"working", working_json(reading.working)}});
  return out;
}

std::string_view words(YesNoUnknown answer) {
  constexpr std::string_view names[] = {"no", "yes", "unknown"};
  return names[static_cast<std::size_t>(answer)];
}

JsonObject answer_json(const Answer& answer) {
  return {{"answer", name(answer.answer)},
          {"readings", readings_json(answer)},
          {"working", working_json(answer.working)},
          {"clause", answer.clause}};
}

}  // namespace quorate
