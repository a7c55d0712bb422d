// The project's own files, for tests that read examples and documents. Paths are below the project's root.
#pragma once
#include <string>
#include <vector>

namespace quorate::test {

// A file below the project's root, whole. Throws where there is none.
std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& text);
// In order; an empty ending gives all of them, and a folder that is not there gives none.
std::vector<std::string> files_below(const std::string& folder, const std::string& ending);

}  // namespace quorate::test
