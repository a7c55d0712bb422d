#include "support/faults.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <type_traits>
#include <utility>

namespace quorate::test {
namespace {

Faults* living = nullptr;

}  // namespace

Faults::Faults(Happens happens) : happens_(std::move(happens)) { living = this; }
Faults::~Faults() { living = nullptr; }

// What a test does while it is asked is not asked about.
int Faults::next(std::string_view call) {
  auto* self = std::exchange(living, nullptr);
  auto out = happens_(++calls_, call);
  living = self;
  return out;
}

namespace {

int asked(std::string_view call) { return living ? living->next(call) : goes_through; }

// Fails as the call would, or does it.
template <class Call>
auto unless(std::string_view name, Call call) -> decltype(call()) {
  auto error = asked(name);
  if (error <= 0) return call();
  errno = error;
  if constexpr (std::is_pointer_v<decltype(call())>)
    return nullptr;
  else
    return -1;
}

template <class Call>
ssize_t moved(std::string_view name, std::size_t size, Call call) {
  auto error = asked(name);
  if (error == goes_through) return call(size);
  if (error == no_bytes) return 0;
  if (error == one_byte) return call(size > 0 ? 1 : 0);
  errno = error;
  return -1;
}

}  // namespace
}  // namespace quorate::test

using quorate::test::moved;
using quorate::test::unless;

// NOLINTBEGIN: these are the names that the linker asks for.
extern "C" {

int __real_open(const char*, int, ...);
int __wrap_open(const char* path, int flags, unsigned mode) {
  return unless("open", [&] { return __real_open(path, flags, mode); });
}
int __real_openat(int, const char*, int, ...);
int __wrap_openat(int folder, const char* path, int flags, unsigned mode) {
  return unless("openat", [&] { return __real_openat(folder, path, flags, mode); });
}
// quorate::open_beneath: the call below it takes any arguments.
int __real__ZN7quorate12open_beneathEiPKcij(int, const char*, int, unsigned);
int __wrap__ZN7quorate12open_beneathEiPKcij(int folder, const char* path, int flags, unsigned mode) {
  return unless("open_beneath", [&] { return __real__ZN7quorate12open_beneathEiPKcij(folder, path, flags, mode); });
}
ssize_t __real_read(int, void*, std::size_t);
ssize_t __wrap_read(int file, void* to, std::size_t size) {
  return moved("read", size, [&](std::size_t count) { return __real_read(file, to, count); });
}
ssize_t __real_write(int, const void*, std::size_t);
ssize_t __wrap_write(int file, const void* from, std::size_t size) {
  return moved("write", size, [&](std::size_t count) { return __real_write(file, from, count); });
}
// Closed it is, whatever is said of it.
int __real_close(int);
int __wrap_close(int file) {
  auto closed = __real_close(file);
  return unless("close", [&] { return closed; });
}
int __real_fsync(int);
int __wrap_fsync(int file) {
  return unless("fsync", [&] { return __real_fsync(file); });
}
int __real_fstat(int, struct stat*);
int __wrap_fstat(int file, struct stat* about) {
  return unless("fstat", [&] { return __real_fstat(file, about); });
}
int __real_fstatat(int, const char*, struct stat*, int);
int __wrap_fstatat(int folder, const char* path, struct stat* about, int flags) {
  return unless("fstatat", [&] { return __real_fstatat(folder, path, about, flags); });
}
int __real_faccessat(int, const char*, int, int);
int __wrap_faccessat(int folder, const char* path, int mode, int flags) {
  return unless("faccessat", [&] { return __real_faccessat(folder, path, mode, flags); });
}
int __real_fchown(int, uid_t, gid_t);
int __wrap_fchown(int file, uid_t user, gid_t group) {
  return unless("fchown", [&] { return __real_fchown(file, user, group); });
}
int __real_fchmod(int, mode_t);
int __wrap_fchmod(int file, mode_t mode) {
  return unless("fchmod", [&] { return __real_fchmod(file, mode); });
}
int __real_flock(int, int);
int __wrap_flock(int file, int how) {
  return unless("flock", [&] { return __real_flock(file, how); });
}
int __real_renameat2(int, const char*, int, const char*, unsigned);
int __wrap_renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  return unless("renameat2", [&] { return __real_renameat2(from_folder, from, to_folder, to, flags); });
}
int __real_linkat(int, const char*, int, const char*, int);
int __wrap_linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  return unless("linkat", [&] { return __real_linkat(from_folder, from, to_folder, to, flags); });
}
int __real_unlinkat(int, const char*, int);
int __wrap_unlinkat(int folder, const char* path, int flags) {
  return unless("unlinkat", [&] { return __real_unlinkat(folder, path, flags); });
}
int __real_mkdirat(int, const char*, mode_t);
int __wrap_mkdirat(int folder, const char* path, mode_t mode) {
  return unless("mkdirat", [&] { return __real_mkdirat(folder, path, mode); });
}
DIR* __real_fdopendir(int);
DIR* __wrap_fdopendir(int file) {
  return unless("fdopendir", [&] { return __real_fdopendir(file); });
}
dirent* __real_readdir(DIR*);
dirent* __wrap_readdir(DIR* folder) {
  return unless("readdir", [&] { return __real_readdir(folder); });
}
}
// NOLINTEND
