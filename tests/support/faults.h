// The system's calls, made to go wrong. tests/CMakeLists.txt links them so that whatever the library asks of the system
// comes past here first (`--wrap`), and the library need not know.
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

namespace quorate::test {

// What happens instead of a call: it fails with an errno; or goes through; or, of reads and writes, moves one byte, or
// none.
inline constexpr int goes_through = 0, one_byte = -1, no_bytes = -2;

// While one lives, every call is asked about: which it is by number, from 1, and by name.
class Faults {
 public:
  using Happens = std::function<int(std::size_t number, std::string_view call)>;
  explicit Faults(Happens happens);
  ~Faults();
  Faults(const Faults&) = delete;
  Faults& operator=(const Faults&) = delete;

  int next(std::string_view call);
  std::size_t calls() const { return calls_; }

 private:
  Happens happens_;
  std::size_t calls_ = 0;
};

}  // namespace quorate::test
