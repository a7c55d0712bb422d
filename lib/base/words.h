// Small services for sentences: the nearest known word, lists joined in English, counted nouns, text measured as shown.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

// The candidate nearest to a mistyped word, or empty when none is near enough: at most a third of its letters differ.
// Letters exchanged with their neighbour count as one difference; capitals do not count.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

// "a, b and c"; the last joint may be "or".
std::string joined(std::span<const std::string> words, std::string_view joint = "and");
// Each word in backticks, joined: "`a`, `b` or `c`".
std::string choices(std::span<const std::string_view> words, std::string_view joint = "or");
// "a line", "an activity".
std::string with_article(std::string_view noun);
// "1 line", "3 lines"; the plural is the noun with an s unless given.
std::string counted(std::size_t count, std::string_view noun, std::string_view plural = {});

// With a full stop behind it, unless it ends with one: "In the chair: A. Ash." but not "Ann A..".
std::string full_stop(std::string text);
// In small letters, as far as they are plain ones.
std::string lowered(std::string_view text);
// With its first letter large, or small.
std::string capitalised(std::string text);
std::string uncapitalised(std::string text);

// Columns that a text takes on a terminal: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);
// The text in lines of at most so many columns, broken at spaces; a word longer than a line is broken itself.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
// The text cut to so many columns, with an ellipsis when something was cut.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace quorate
