#include "check/waive.h"

#include <algorithm>
#include <map>
#include <set>

namespace quorate {
namespace {

bool in_force(const Waiver& waiver, Date as_of) { return !waiver.until || as_of <= **waiver.until; }

using Key = std::pair<const Rule*, std::string_view>;

// The waivers in force by what they set aside; of two for the same finding the first counts.
std::map<Key, const Waiver*> by_finding(const Area& area, Date as_of) {
  std::map<Key, const Waiver*> out;
  for (const auto& waiver : area.waivers.waivers) {
    const auto* rule = find_rule(*waiver.rule);
    if (rule && can_be_waived(*rule) && in_force(waiver, as_of)) out.emplace(Key(rule, *waiver.subject), &waiver);
  }
  return out;
}

bool was_run(const Rule& rule, const CheckResult& result, const Selection& selection) {
  return selection.has(rule) && std::none_of(result.not_run.begin(), result.not_run.end(),
                                             [&](const NotRun& one) { return one.rule == &rule; });
}

}  // namespace

bool can_be_waived(const Rule& rule) {
  bool written = rule.topic == Topic::file && rule.severity == Severity::error;
  return !written && rule.topic != Topic::waivers;
}

std::vector<const Waiver*> waive(CheckResult& result, const Selection& selection) {
  auto waivers = by_finding(result.area, result.as_of);
  std::set<Key> met;
  std::vector<Finding> kept;
  for (auto& finding : result.findings) {
    auto found = waivers.find(Key(finding.rule, finding.found.subject));
    if (found == waivers.end()) {
      kept.push_back(std::move(finding));
      continue;
    }
    met.insert(found->first);
    result.waived.push_back({std::move(finding), found->second});
  }
  result.findings = std::move(kept);
  std::vector<const Waiver*> unmatched;
  for (const auto& waiver : result.area.waivers.waivers) {
    const auto* rule = find_rule(*waiver.rule);
    if (!in_force(waiver, result.as_of) || met.contains(Key(rule, *waiver.subject))) continue;
    if (!rule || !can_be_waived(*rule) || was_run(*rule, result, selection)) unmatched.push_back(&waiver);
  }
  return unmatched;
}

}  // namespace quorate
