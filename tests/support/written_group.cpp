#include "support/written_group.h"

#include <fmt/core.h>

#include <algorithm>

namespace quorate::test {

std::string ids(int count, int first) {
  std::string out;
  for (int at = first; at < first + count; ++at) out += fmt::format("{}m{}", at == first ? "" : ", ", at);
  return out;
}

std::string members_yaml(int count, int residents) {
  std::string out = "members:\n";
  for (int at = 1; at <= count; ++at)
    out += fmt::format("  - {{id: m{}, name: M. {}, resident: {}, votes: yes, terms: [{{from: 2013-10-03}}]}}\n", at,
                       at, at <= residents ? "yes" : "no");
  return out;
}

std::string meeting_yaml(const std::string& date, int present, const std::string& rest) {
  return fmt::format("meeting: {{date: {}, kind: partnership}}\npresent: [{}]\n{}", date, ids(present), rest);
}

std::string rules_yaml(const std::string& blocks) { return "constitution:\n  - in_force: 2013-01-01\n" + blocks; }

std::vector<std::string> names_told(const Texts& texts, const std::string& topic, const std::string& as_of) {
  auto result = check_texts(texts, as_of, {rules_named(topic), {}});
  std::vector<std::string> out;
  for (const auto& finding : result.findings) out.emplace_back(finding.rule->name);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace quorate::test
