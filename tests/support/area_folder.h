// A folder on disk for one test, in which whole files are written, changed by the program and looked at.
#pragma once
#include <filesystem>
#include <string>

#include "support/program.h"

namespace quorate::test {

class AreaFolder {
 public:
  AreaFolder();
  ~AreaFolder();
  AreaFolder(const AreaFolder&) = delete;
  AreaFolder& operator=(const AreaFolder&) = delete;

  void write(const std::string& path, const std::string& text) const;
  std::string read(const std::string& path) const;
  // All files below, hidden ones as well, by their paths in order.
  std::string listed() const;
  Ran run(const std::string& command) const;  // "import bank.csv --write"

  std::filesystem::path path;
};

}  // namespace quorate::test
