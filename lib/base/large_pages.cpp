#include "base/large_pages.h"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#endif

namespace quorate {

#ifdef __linux__

void prefer_large_pages(void* block, std::size_t bytes) {
  constexpr std::uintptr_t large = 2u << 20;
  if (bytes < 2 * large) return;
  auto begin = reinterpret_cast<std::uintptr_t>(block);
  auto first = (begin + large - 1) & ~(large - 1), behind = (begin + bytes) & ~(large - 1);
  if (first < behind) ::madvise(reinterpret_cast<void*>(first), behind - first, MADV_HUGEPAGE);
}

#else

void prefer_large_pages(void*, std::size_t) {}

#endif

}  // namespace quorate
