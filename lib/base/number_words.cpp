#include "base/number_words.h"

#include <algorithm>
#include <array>

#include "base/words.h"

namespace quorate {

std::string number_in_digits(std::string_view word) {
  constexpr std::array<std::string_view, 21> words{
      "none",     "one",     "two",     "three",     "four",     "five",     "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  auto small = lowered(word.substr(0, std::string_view("seventeen").size() + 1));
  if (small == "zero" || small == "nobody" || small == "nil") return "0";
  auto found = std::find(words.begin(), words.end(), small);
  return found == words.end() ? std::string() : std::to_string(found - words.begin());
}

}  // namespace quorate
