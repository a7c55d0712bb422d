// What is wrong with what somebody wrote, as data: where, what, and what to do. Nothing here decides how it is printed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace quorate {

enum class Severity { note, warning, error };
std::string_view name(Severity severity);  // "note", "warning", "error"

// Another place that the problem concerns, with what is to be seen there.
struct Related {
  Span span;
  std::string message;
};

struct Diagnostic {
  std::string_view rule;  // the rule's name, such as `bad-date`; its severity and page stand in the catalogue
  Span span;
  std::string message;  // lower case, no full stop, the user's own words in backticks
  std::string help;     // what to do, in the same manner; may be empty
  std::vector<Related> related;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace quorate
