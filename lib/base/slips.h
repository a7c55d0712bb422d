// Words that a slip of the pen may have made from others, found without holding each against each.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace quorate {

// For each word the places of the candidates, in order, from which it differs by no more than two letters in one place:
// left out, put in, or exchanged for others; or by nothing. Capitals do not count. What differs by a digit is another
// by intent: "Class 3", "Class 4". Words longer than 100 bytes are left out. Of candidates that are alike the first is
// told, and 20 at the most for each word, the word itself among them where it is one. The cost grows with the length of
// all words together, whatever they are.
std::vector<std::vector<std::size_t>> find_slips(std::span<const std::string_view> words,
                                                 std::span<const std::string_view> candidates);

}  // namespace quorate
