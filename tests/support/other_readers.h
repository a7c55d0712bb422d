// What other libraries make of a text as YAML, in one shape that readings can be compared in. They are there when the
// tests were built where they are installed; where not, the tests that ask them say so.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace quorate::test {

// A document written out: a line for each beginning and end of a mapping or list and for each text, with its indent by
// depth; `:` stands before a plain text and `"` before one in quotes or of a block. Nothing where the text is refused.
using Reading = std::optional<std::string>;

Reading our_reading(const std::string& text);

struct OtherReader {
  std::string name;
  Reading (*read)(const std::string& text);
};
std::vector<OtherReader> other_readers();
std::vector<std::string> other_readers_missing();

}  // namespace quorate::test
