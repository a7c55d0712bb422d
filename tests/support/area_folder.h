// A folder on disk for one test, mostly an area: whole files are written into it, changed by the program and looked at.
// It goes, with all that is in it, when the test ends.
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

  // Makes the folders above the file that are missing, and tells where the file stands.
  std::string write(const std::string& name, const std::string& text) const;
  // Throws where there is no such file.
  std::string read(const std::string& name) const;
  // All files below, hidden ones as well, by their paths in order.
  std::string listed() const;
  Ran run(const std::string& command) const;  // "import bank.csv --write"

  std::filesystem::path path;
};

}  // namespace quorate::test
