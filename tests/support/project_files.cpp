#include "support/project_files.h"

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
  if (!std::filesystem::is_directory(root / folder)) return out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
    if (entry.is_regular_file() && entry.path().string().ends_with(ending))
      out.push_back(entry.path().lexically_relative(root).string());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace quorate::test
