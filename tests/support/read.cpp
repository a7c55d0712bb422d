#include "support/read.h"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace quorate::test {

std::string read_file(const std::string& path) {
  std::ifstream in(std::string(QUORATE_ROOT) + "/" + path, std::ios::binary);
  if (!in) throw std::runtime_error("no file " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream out(std::string(QUORATE_ROOT) + "/" + path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

std::vector<std::string> files_below(const std::string& folder, const std::string& ending) {
  std::vector<std::string> out;
  auto root = std::filesystem::path(QUORATE_ROOT);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
    if (entry.is_regular_file() && entry.path().string().ends_with(ending))
      out.push_back(entry.path().lexically_relative(root).string());
  std::sort(out.begin(), out.end());
  return out;
}

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
