#include "support/area_folder.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace quorate::test {
namespace fs = std::filesystem;

AreaFolder::AreaFolder() {
  auto pattern = (fs::temp_directory_path() / "quorate-area-XXXXXX").string();
  path = ::mkdtemp(pattern.data());
}

AreaFolder::~AreaFolder() { fs::remove_all(path); }

void AreaFolder::write(const std::string& name, const std::string& text) const {
  fs::create_directories((path / name).parent_path());
  std::ofstream(path / name, std::ios::binary) << text;
}

std::string AreaFolder::read(const std::string& name) const {
  std::ifstream in(path / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string AreaFolder::listed() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), path).string());
  std::sort(names.begin(), names.end());
  std::string out;
  for (const auto& name : names) out += name + "\n";
  return out;
}

Ran AreaFolder::run(const std::string& command) const { return run_program(words_of(command), path.string()); }

}  // namespace quorate::test
