// Whether a list in an area's own words has a word: a ground of membership, a channel, a fact to be minuted.
#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "model/located.h"

namespace quorate {

inline bool has_word(const std::vector<Text>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const Text& one) { return *one == word; });
}

}  // namespace quorate
