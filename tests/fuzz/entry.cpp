// What libFuzzer calls: built once for each target, which QUORATE_TARGET names.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(data, data + size);
  auto wrong = quorate::test::QUORATE_TARGET(bytes);
  if (wrong.empty()) return 0;
  wrong += '\n';
  std::fwrite(wrong.data(), 1, wrong.size(), stderr);  // it may hold zero bytes
  std::abort();
}
