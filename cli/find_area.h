// The area that a command is about: the folder that was named, or the nearest one upwards from here.
#pragma once
#include <optional>

#include "environment.h"

namespace quorate {

struct FoundArea {
  std::unique_ptr<Files> files;
  std::string folder;  // as it was named or found: empty for the current folder, else ending with a slash
};

// Without an area: nothing, and the message is in env.err.
std::optional<FoundArea> find_area(const std::string& path, Environment& env);

}  // namespace quorate
