// UTF-8, one character at a time. utf8proc, the library that knows Unicode, is included by utf8.cpp alone.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace quorate {

// The first character of the text, which is moved past it. Bytes that are not UTF-8 give `not_utf8`, one at a time.
inline constexpr char32_t not_utf8 = 0xFFFFFFFF;
char32_t next_character(std::string_view& text);

// Columns on a terminal: 0, 1 or 2.
std::size_t columns(char32_t character);
std::string to_utf8(char32_t character);

// Spaces that look like the plain one and are none, as word processors and web pages type them: how many bytes the one
// takes with which the text begins, or 0.
std::size_t odd_space(std::string_view text);
bool has_odd_space(std::string_view text);
// The text with a plain space for each of them.
std::string with_plain_spaces(std::string_view text);

// Characters that can steer a terminal, a log or a reader's eye instead of being read: C0 and C1 controls, DEL, line
// and paragraph separators, direction marks and overrides, and what is not a character at all. Tab, line feed and
// carriage return count as controls too; who allows them says so.
bool is_control(char32_t character);
// What such a character is called for people: "an escape character (U+001B)".
std::string control_name(char32_t character);

}  // namespace quorate
