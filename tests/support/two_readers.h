// The two readers of YAML side by side: whether they agree on a text, and documents made to set them apart.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "source/node.h"

namespace quorate::test {

struct Agreement {
  bool regular = false;    // the regular lane took the file
  std::string difference;  // empty: whatever it took, it read as the reference reader does, which had nothing to tell
};
Agreement compare_readers(const std::string& text);
// The first item in which two trees of one text differ, shown; empty where they are equal in every byte.
std::string difference(const Tree& one, const Tree& other);

// A number below the one given: from a seeded generator, or from the bytes of a fuzzer.
using Choose = std::function<unsigned(unsigned)>;
Choose choose_by_seed(std::uint32_t seed);
Choose choose_by_bytes(std::string_view bytes);  // always 0 once they are used up

// A document of the shapes that people write, right or nearly right: every construct that the regular lane knows, those
// it must leave alone, and small changes to both.
std::string odd_document(const Choose& choose);

}  // namespace quorate::test
