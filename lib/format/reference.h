// The page that says how every file is written, derived from the field tables.
#pragma once
#include <string>

namespace quorate {

// Markdown.
std::string format_reference();

}  // namespace quorate
