#include "support/area_folder.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace quorate::test {
namespace fs = std::filesystem;

AreaFolder::AreaFolder() {
  auto pattern = (fs::temp_directory_path() / "quorate-test-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no folder for a test");
  path = pattern;
}

// What cannot be removed stays behind: it must not end all tests.
AreaFolder::~AreaFolder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

std::string AreaFolder::write(const std::string& name, const std::string& text) const {
  auto file = path / name;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  return file.string();
}

std::string AreaFolder::read(const std::string& name) const {
  std::ifstream in(path / name, std::ios::binary);
  if (!in) throw std::runtime_error("no file " + name);
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
