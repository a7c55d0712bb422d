// Writing a file where somebody asked for one: whole or not at all, and never over another unless that was asked too.
#pragma once
#include <optional>
#include <string>

#include "base/parsed.h"

namespace quorate {

// The folder that the file stands in is made where it is missing. Where it cannot be done, says why.
std::optional<ParseProblem> write_file_on_disk(const std::string& path, const std::string& text, bool overwrite);

}  // namespace quorate
