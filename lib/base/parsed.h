// What every parser of a small written value returns: the value, or what is wrong with the text and how to mend it.
#pragma once
#include <string>
#include <tl/expected.hpp>

namespace quorate {

struct ParseProblem {
  std::string message;  // what is wrong, lower case, no full stop: "`25K` is not an amount"
  std::string help;     // what to write instead
};

template <class T>
using Parsed = tl::expected<T, ParseProblem>;

}  // namespace quorate
