#include "report/findings_words.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/words.h"

namespace quorate {
namespace {

std::string some(std::size_t count, std::string_view noun) {
  return count == 0 ? fmt::format("no {}s", noun) : counted(count, noun);
}

// A place inside a text that does not divide a character.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return std::min(at, text.size());
}

}  // namespace

std::string heading(const CheckResult& result) {
  return fmt::format("{}, as of {}", result.area.called(), text(result.as_of));
}

std::string place_words(Span span) {
  if (!span.file) return "this area";
  if (span.file->text().empty()) return span.file->path();
  auto place = span.from();
  return fmt::format("{}:{}:{}", span.file->path(), place.line, place.column);
}

std::string rule_words(const Rule& rule) { return fmt::format("{}/{}", name(rule.topic), rule.name); }

std::string clause_words(const Finding& finding) {
  return finding.found.clause.empty() ? std::string(finding.rule->clause) : finding.found.clause;
}

std::string line_words(Span span) { return fmt::format("{}:{}", span.file->path(), span.from().line); }

std::string summary(const CheckResult& result) {
  auto errors = result.count(Severity::error), warnings = result.count(Severity::warning),
       notes = result.count(Severity::note);
  bool nothing_read = !result.area.has_plan && !result.area.has_constitution && !result.area.has_membership;
  if (errors + warnings + notes == 0 && nothing_read)
    return "Nothing was checked: this version reads plan.yaml and constitution.yaml.";
  if (errors + warnings + notes == 0 && result.not_run.empty()) return "Nothing wrong was found.";
  return fmt::format("{}, {}, {}", some(errors, "error"), some(warnings, "warning"), some(notes, "note"));
}

std::vector<std::string> not_run_words(const CheckResult& result) {
  std::map<std::string, std::map<Topic, std::size_t>> by_place;
  for (const auto& one : result.not_run) ++by_place[place_words(one.because)][one.rule->topic];
  std::vector<std::string> out;
  for (const auto& [place, topics] : by_place) {
    std::size_t all = 0;
    std::vector<std::string> parts;
    for (const auto& [topic, count] : topics) {
      all += count;
      parts.push_back(fmt::format("{} about the {}", count, name(topic)));
    }
    out.push_back(fmt::format("{} until {} is mended ({})",
                              all == 1 ? "1 rule has to wait" : fmt::format("{} rules have to wait", all), place,
                              joined(parts)));
  }
  return out;
}

std::string not_read_words(const Area& area) {
  return fmt::format("Not looked into by this version: {}", joined(area.not_read));
}

std::vector<std::string> waived_words(const CheckResult& result) {
  std::vector<std::string> out;
  for (const auto& [finding, waiver] : result.waived) {
    auto until = waiver->until ? fmt::format(", until {}", text(**waiver->until)) : std::string();
    out.push_back(fmt::format("Set aside: {} at {} ({}): {}{}", rule_words(*finding.rule),
                              place_words(finding.found.span), finding.found.message, *waiver->reason, until));
  }
  return out;
}

Excerpt excerpt_of(Span span, std::size_t width) {
  auto number = span.from().line;
  auto line = span.file->line(number);
  auto start = span.file->line_start(number);
  auto begin = std::min<std::size_t>(span.begin - start, line.size());
  auto end = std::min<std::size_t>(std::max(span.end, span.begin + 1) - start, line.size());
  std::size_t from = 0;
  if (begin + 20 > width) from = character_start(line, begin - std::min<std::size_t>(begin, 20));
  auto to = character_start(line, std::min(line.size(), from + width));
  auto cut_front = from > 0 ? std::string("…") : std::string();
  auto cut_end = to < line.size() ? "…" : "";
  auto inside = [&](std::size_t a, std::size_t b) {
    return std::string(line.substr(a, std::max(a, std::min(b, to)) - a));
  };
  return {cut_front + inside(from, to) + cut_end, cut_front + inside(from, begin), inside(begin, std::max(begin, end))};
}

}  // namespace quorate
