// For libFuzzer (QUORATE_FUZZ=ON, with clang): wherever the regular lane takes a file, it reads it as the reference
// reader does. An input is a file; or, where its first byte is odd, the choices that make a document of nearly right
// shape.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/two_readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quorate::test;
  std::string bytes(data, data + size);
  auto text = size > 0 && data[0] % 2 == 1 ? odd_document(choose_by_bytes(std::string_view(bytes).substr(1))) : bytes;
  auto agreement = compare_readers(text);
  if (agreement.difference.empty()) return 0;
  std::fprintf(stderr, "%s\n%s\n", text.c_str(), agreement.difference.c_str());
  std::abort();
}
