#include "source/beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>

namespace quorate {

int open_beneath(int folder, const char* path, int flags, unsigned mode) {
  flags |= O_CLOEXEC;
  if ((flags & O_PATH) == 0) flags |= O_NONBLOCK | O_NOCTTY;
  struct open_how how {};
  how.flags = static_cast<unsigned>(flags);
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  auto opened = static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
  // A kernel without openat2 follows no link at all.
  if (opened < 0 && (errno == ENOSYS || errno == EPERM)) opened = ::openat(folder, path, flags | O_NOFOLLOW, mode);
  return opened;
}

ssize_t read_up_to(int file, char* to, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    auto count = ::read(file, to + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return count;
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return static_cast<ssize_t>(done);
}

}  // namespace quorate
