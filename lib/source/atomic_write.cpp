#include "source/atomic_write.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "source/beneath.h"

namespace quorate {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr mode_t new_file = 0644, new_folder = 0755;

using Problem = std::optional<ParseProblem>;

Problem cannot(std::string_view what, int error) {
  if (error == ENOSPC || error == EDQUOT)
    return ParseProblem{fmt::format("{}: the disk is full", what), "make room, and try again"};
  if (error == EACCES || error == EPERM || error == EROFS)
    return ParseProblem{fmt::format("{}: it may not be written here", what), "give yourself the right to write"};
  if (error == ELOOP || error == EXDEV)
    return ParseProblem{fmt::format("{}: a link stands in the way", what), "put the file or folder itself there"};
  return ParseProblem{fmt::format("{}: {}", what, std::strerror(error)), ""};
}

Problem changed() { return ParseProblem{"the file changed since it was read", "look at what changed, and try again"}; }

struct Writing {
  int folder;  // the one that the file stands in
  std::string name, new_name;
  std::optional<std::string_view> before;
  std::string_view after;
  const std::function<void(WriteStep)>& at_step;
  bool mark = false;  // the old file begins with a byte order mark
  struct stat about {};

  void at(WriteStep step) const {
    if (at_step) at_step(step);
  }
};

int open_old(const Writing& writing) {
  return ::openat(writing.folder, writing.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

// Compared piece by piece: what stands there may be of any length.
bool holds(int file, std::string_view expected) {
  char piece[1 << 14];
  for (;;) {
    auto count = ::read(file, piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) return expected.empty();
    std::string_view now(piece, static_cast<std::size_t>(count));
    if (!expected.starts_with(now)) return false;
    expected.remove_prefix(now.size());
  }
}

bool begins_with_mark(int file) {
  char first[3];
  return ::pread(file, first, sizeof first, 0) == 3 && std::string_view(first, sizeof first) == byte_order_mark;
}

// The file is still what was read. Learns its rights on the way.
Problem compare(Writing& writing) {
  Descriptor old(open_old(writing));
  if (!old.good() && errno == ENOENT) return writing.before ? changed() : std::nullopt;
  if (!old.good()) return cannot("the file cannot be opened", errno);
  if (!writing.before) return changed();
  if (::fstat(old.number(), &writing.about) != 0) return cannot("the file cannot be opened", errno);
  if (!S_ISREG(writing.about.st_mode)) return ParseProblem{"this is not a file", "put a file in its place"};
  writing.mark = begins_with_mark(old.number());
  if (writing.mark) ::lseek(old.number(), static_cast<off_t>(byte_order_mark.size()), SEEK_SET);
  return holds(old.number(), *writing.before) ? std::nullopt : changed();
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    auto count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool keep_rights(const Writing& writing, int file) {
  if (!writing.before) return true;
  bool same_owner = writing.about.st_uid == ::geteuid() && writing.about.st_gid == ::getegid();
  if (!same_owner && ::fchown(file, writing.about.st_uid, writing.about.st_gid) != 0) return false;
  return ::fchmod(file, writing.about.st_mode & 07777) == 0;
}

Problem write_beside(const Writing& writing) {
  constexpr std::string_view what = "the new file cannot be written";
  // Only one that a writer left behind which was stopped: the folder is ours while we hold its lock.
  ::unlinkat(writing.folder, writing.new_name.c_str(), 0);
  Descriptor file(::openat(writing.folder, writing.new_name.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, new_file));
  if (!file.good()) return cannot(what, errno);
  writing.at(WriteStep::made);
  if (!keep_rights(writing, file.number())) return cannot(what, errno);
  if (writing.mark && !write_all(file.number(), byte_order_mark)) return cannot(what, errno);
  auto half = writing.after.size() / 2;
  if (!write_all(file.number(), writing.after.substr(0, half))) return cannot(what, errno);
  writing.at(WriteStep::half_written);
  if (!write_all(file.number(), writing.after.substr(half))) return cannot(what, errno);
  writing.at(WriteStep::written);
  if (::fsync(file.number()) != 0 || ::close(file.release()) != 0) return cannot(what, errno);
  writing.at(WriteStep::synced);
  return {};
}

// Whether a file of read-only rights stands there: a rename would not ask.
Problem may_write(const Writing& writing) {
  if (!writing.before || ::faccessat(writing.folder, writing.name.c_str(), W_OK, AT_EACCESS) == 0) return {};
  return cannot("the file cannot be changed", errno);
}

Problem put_in_place(Writing& writing) {
  if (auto problem = compare(writing)) return problem;
  writing.at(WriteStep::compared);
  // Where there was no file, one that came meanwhile is not written over.
  unsigned flags = writing.before ? 0 : RENAME_NOREPLACE;
  if (::renameat2(writing.folder, writing.new_name.c_str(), writing.folder, writing.name.c_str(), flags) != 0)
    return errno == EEXIST ? changed() : cannot("the new file cannot be put in place", errno);
  writing.at(WriteStep::renamed);
  if (::fsync(writing.folder) != 0) return cannot("the file is written, but the disk did not confirm it", errno);
  return {};
}

Problem replace_in(Writing& writing) {
  if (::flock(writing.folder, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return ParseProblem{"another quorate is writing here", "try again in a moment"};
  writing.at(WriteStep::started);
  if (auto problem = compare(writing)) return problem;
  if (auto problem = may_write(writing)) return problem;
  auto problem = write_beside(writing);
  if (!problem) problem = put_in_place(writing);
  if (problem) ::unlinkat(writing.folder, writing.new_name.c_str(), 0);
  return problem;
}

// The folder that the file stands in, made where a new file needs it.
int folder_of(int area, const std::string& path, bool make) {
  auto slash = path.rfind('/');
  if (slash == std::string::npos) return open_beneath(area, ".", O_RDONLY | O_DIRECTORY);
  auto folder = path.substr(0, slash);
  if (make && folder.find('/') == std::string::npos) ::mkdirat(area, folder.c_str(), new_folder);
  return open_beneath(area, folder.c_str(), O_RDONLY | O_DIRECTORY);
}

}  // namespace

std::optional<ParseProblem> replace_file(const std::string& folder, const std::string& path,
                                         std::optional<std::string_view> before, std::string_view after,
                                         const std::function<void(WriteStep)>& at_step) {
  Descriptor area(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!area.good()) return cannot("the area's folder cannot be opened", errno);
  Descriptor parent(folder_of(area.number(), path, !before));
  if (!parent.good()) return cannot("the file's folder cannot be opened", errno);
  auto name = path.substr(path.rfind('/') + 1);
  Writing writing{parent.number(), name, "." + name + ".new", before, after, at_step};
  return replace_in(writing);
}

}  // namespace quorate
