#include "check/check.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "base/words.h"
#include "budget/chest.h"
#include "budget/printed.h"
#include "check/waive.h"
#include "format/read_area.h"

namespace quorate {
namespace {

const Rule& reader_rule(std::string_view name) {
  const auto* rule = find_rule(name);
  if (!rule) throw std::logic_error("the reader told of a rule that the catalogue does not have");
  return *rule;
}

Finding from_reader(Diagnostic diagnostic) {
  const auto& rule = reader_rule(diagnostic.rule);
  auto subject = diagnostic.span.file ? "file/" + diagnostic.span.file->path() : std::string("file");
  return {&rule,
          {diagnostic.span,
           std::move(subject),
           std::move(diagnostic.message),
           std::move(diagnostic.help),
           {},
           std::move(diagnostic.related),
           {}}};
}

bool among(const std::vector<const Rule*>& rules, const Rule& rule) {
  return std::find(rules.begin(), rules.end(), &rule) != rules.end();
}

auto order(const Finding& finding) {
  const auto& span = finding.found.span;
  return std::tuple(span.file ? std::string_view(span.file->path()) : std::string_view(), span.begin, span.end,
                    finding.rule->topic, finding.rule->name, std::string_view(finding.found.message));
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return order(a) < order(b); });
}

bool has_file(const Area& area, std::string_view path) {
  return std::any_of(area.files.begin(), area.files.end(), [&](const auto& file) { return file->path() == path; });
}

// A rule about a kind of file that the area does not have has nothing to wait for.
bool nothing_to_look_at(const Rule& rule, const Area& area) {
  return (any(rule.reads & reads_ledger) && area.ledgers.empty()) ||
         (rule.topic == Topic::grants && !has_file(area, "grants.yaml")) ||
         (any(rule.reads & Reads::waivers) && !has_file(area, "waivers.yaml"));
}

void run(const Rule& rule, const Case& about, CheckResult& result) {
  if (!rule.check || nothing_to_look_at(rule, about.area)) return;
  if (const auto* damage = about.area.damage_to(rule.reads)) {
    result.not_run.push_back({&rule, damage->because});
    return;
  }
  rule.check(about, [&](Found found) { result.findings.push_back({&rule, std::move(found)}); });
}

}  // namespace

bool Selection::has(const Rule& rule) const {
  if (rule.topic == Topic::file && rule.severity == Severity::error) return true;
  return (select.empty() || among(select, rule)) && !among(ignore, rule);
}

std::vector<const Rule*> rules_named(std::string_view word) {
  if (const auto* rule = find_rule(word)) return {rule};
  std::vector<const Rule*> out;
  for (const auto* rule : all_rules())
    if (name(rule->topic) == word) out.push_back(rule);
  return out;
}

std::string_view nearest_rule(std::string_view word) {
  std::vector<std::string_view> known;
  for (const auto* rule : all_rules()) {
    known.push_back(name(rule->topic));
    known.push_back(rule->name);
  }
  return nearest_word(word.substr(word.find('/') + 1), known);
}

std::size_t CheckResult::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [&](const Finding& finding) { return finding.severity() == severity; }));
}

CheckResult check_area(const Files& files, Date as_of, const Selection& selection) {
  Diagnostics diagnostics;
  CheckResult result{read_area(files, diagnostics), as_of, {}, {}};
  for (auto& diagnostic : diagnostics)
    if (selection.has(reader_rule(diagnostic.rule))) result.findings.push_back(from_reader(std::move(diagnostic)));
  auto table = budget_table(result.area.plan);
  Calendar calendar(table);
  auto spending = spending_of(result.area, table, calendar, as_of);
  auto taken = decisions_taken(result.area);
  auto grants = grants_of(result.area, taken, as_of);
  auto printed = printed_differences(result.area.plan, table);
  Case about{result.area, result.area.plan, table, spending, calendar, taken, grants, printed, as_of};
  for (const auto* rule : all_rules())
    if (rule->topic != Topic::waivers && selection.has(*rule)) run(*rule, about, result);
  sort(result.findings);
  about.unmatched = waive(result, selection);
  for (const auto* rule : all_rules())
    if (rule->topic == Topic::waivers && selection.has(*rule)) run(*rule, about, result);
  sort(result.findings);
  return result;
}

}  // namespace quorate
