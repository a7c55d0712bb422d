// Numbers that somebody wrote as words, where digits are asked for.
#pragma once
#include <string>
#include <string_view>

namespace quorate {

// "6" for "six", from none to twenty; empty for what is no such word.
std::string number_in_digits(std::string_view word);

}  // namespace quorate
