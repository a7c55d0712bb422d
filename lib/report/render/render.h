// From a Document to each format. Every text in it goes through the format's own escaping here.
#pragma once
#include <string>

#include "report/document.h"

namespace quorate {

struct TextStyle {
  std::size_t width = 80;  // columns; tables too wide for it are divided
  bool colour = false;
  bool ci_log = false;  // the output is read by a CI system that takes orders from lines
};

std::string to_text(const Document& document, const TextStyle& style);
std::string to_markdown(const Document& document);
// The tables alone, with numbers as numbers.
std::string to_csv(const Document& document, bool ci_log = false);

// For renderers that write lines of their own.
std::string escaped(std::string_view text, const TextStyle& style);
enum class Tone { plain, strong, faint, error, warning, note };
std::string toned(std::string text, Tone tone, const TextStyle& style);

}  // namespace quorate
