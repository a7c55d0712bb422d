#include "base/utf8.h"

#include <fmt/core.h>
#include <utf8proc.h>

namespace quorate {
namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

bool is_direction(char32_t c) {
  return c == 0x061C || between(c, 0x200E, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
}

bool is_separator(char32_t c) { return c == 0x2028 || c == 0x2029; }

}  // namespace

char32_t next_character(std::string_view& text) {
  auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return text.remove_prefix(1), first;
  utf8proc_int32_t character = 0;
  auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                               static_cast<utf8proc_ssize_t>(text.size()), &character);
  text.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
  return size > 0 ? static_cast<char32_t>(character) : not_utf8;
}

std::size_t columns(char32_t c) {
  if (c == not_utf8) return 1;
  if (between(c, 0x20, 0x7E)) return 1;
  auto width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::string to_utf8(char32_t character) {
  utf8proc_uint8_t bytes[4];
  auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::size_t odd_space(std::string_view text) {
  auto before = text.size();
  auto c = text.empty() ? U' ' : next_character(text);
  bool odd = c == 0xA0 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
  return odd ? before - text.size() : 0;
}

bool has_odd_space(std::string_view text) {
  for (; !text.empty(); next_character(text))
    if (odd_space(text) > 0) return true;
  return false;
}

std::string with_plain_spaces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto before = text;
    bool odd = odd_space(text) > 0;
    next_character(text);
    out += odd ? std::string_view(" ") : before.substr(0, before.size() - text.size());
  }
  return out;
}

bool is_control(char32_t c) {
  return c < 0x20 || between(c, 0x7F, 0x9F) || is_separator(c) || is_direction(c) || c == 0xFEFF || c == not_utf8 ||
         between(c, 0xFFF9, 0xFFFB);
}

std::string control_name(char32_t c) {
  auto code = fmt::format("(U+{:04X})", static_cast<std::uint32_t>(c));
  if (c == 0) return "a zero byte " + code;
  if (c == 0x1B) return "an escape character " + code;
  if (c == 0xFEFF) return "a byte order mark " + code;
  if (is_direction(c)) return "a character that turns the direction of writing " + code;
  if (is_separator(c) || c == 0x85) return "a hidden line break " + code;
  return "a control character " + code;
}

}  // namespace quorate
