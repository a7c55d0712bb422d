// Built into the copy of the library that `tests/mutants/rooms` makes, and nowhere else: each place that can be spoilt
// asks here whether it is, and by that leaves word that it was reached. QUORATE_MUTANT names the one that is spoilt;
// QUORATE_REACHED a file with a byte for each, which the process and those it starts write through.
#pragma once
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <type_traits>

namespace mutants {

inline int named() {
  const char* number = std::getenv("QUORATE_MUTANT");
  return number ? std::atoi(number) : -1;
}

inline unsigned char* page() {
  const char* path = std::getenv("QUORATE_REACHED");
  struct stat size {};
  int file = path ? ::open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0 || ::fstat(file, &size) != 0) return nullptr;
  void* at = ::mmap(nullptr, static_cast<std::size_t>(size.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  ::close(file);
  return at == MAP_FAILED ? nullptr : static_cast<unsigned char*>(at);
}

inline const int chosen = named();
inline unsigned char* const reached = page();

inline bool spoilt(int number) {
  if (reached) reached[number] = 1;
  return number == chosen;
}

// What the compiler works out is never spoilt.
constexpr bool is(int number) { return std::is_constant_evaluated() ? false : spoilt(number); }

// Comparisons have two wrong forms: one off at the boundary, and the opposite.
constexpr bool less(int n, const auto& a, const auto& b) { return is(n) ? a <= b : is(n + 1) ? a >= b : a < b; }
constexpr bool at_most(int n, const auto& a, const auto& b) { return is(n) ? a < b : is(n + 1) ? a > b : a <= b; }
constexpr bool more(int n, const auto& a, const auto& b) { return is(n) ? a >= b : is(n + 1) ? a <= b : a > b; }
constexpr bool at_least(int n, const auto& a, const auto& b) { return is(n) ? a > b : is(n + 1) ? a < b : a >= b; }
constexpr bool same(int n, const auto& a, const auto& b) { return is(n) ? a != b : a == b; }
constexpr bool other(int n, const auto& a, const auto& b) { return is(n) ? a == b : a != b; }

constexpr auto plus(int n, const auto& a, const auto& b) { return is(n) ? a - b : a + b; }
constexpr auto minus(int n, const auto& a, const auto& b) { return is(n) ? a + b : a - b; }
constexpr auto negative(int n, const auto& a) { return is(n) ? static_cast<decltype(-a)>(a) : -a; }

template <class To>
constexpr To& add(int n, To& to, const auto& what) {
  return to = static_cast<To>(is(n) ? to - what : to + what);
}
template <class To>
constexpr To& take(int n, To& to, const auto& what) {
  return to = static_cast<To>(is(n) ? to + what : to - what);
}

template <class T>
constexpr T min(int n, const T& a, const T& b) {
  return is(n) ? std::max(a, b) : std::min(a, b);
}
template <class T>
constexpr T max(int n, const T& a, const T& b) {
  return is(n) ? std::min(a, b) : std::max(a, b);
}

}  // namespace mutants
