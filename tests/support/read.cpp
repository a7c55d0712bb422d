#include "support/read.h"

#include <fmt/core.h>
#include <catch2/catch.hpp>

namespace quorate::test {

Area read_whole(Texts texts, Wanted wanted) {
  Diagnostics diagnostics;
  auto files = files_in_memory(std::move(texts));
  auto area = read_area(*files, diagnostics, wanted);
  for (const auto& one : diagnostics) UNSCOPED_INFO(one.message);
  REQUIRE(diagnostics.empty());
  return area;
}

CheckResult check_texts(Texts texts, const std::string& as_of, const Selection& selection) {
  auto files = files_in_memory(std::move(texts));
  return check_area(*files, *parse_date(as_of), selection);
}

std::vector<std::string> told(const CheckResult& result) {
  std::vector<std::string> out;
  for (const auto& finding : result.findings) {
    auto place = finding.found.span.file ? finding.found.span.from() : Place{};
    out.push_back(fmt::format("{} {}:{}", finding.rule->name, place.line, place.column));
  }
  return out;
}

}  // namespace quorate::test
