#include "source/atomic_write.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <pthread.h>
#include <signal.h>
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

// Whoever stops the program does so before the writing or after it: nothing is left half done.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t stopping;
    ::sigemptyset(&stopping);
    for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::sigaddset(&stopping, signal);
    ::pthread_sigmask(SIG_BLOCK, &stopping, &before_);
  }
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

struct Writing {
  int folder;  // the one that the file stands in
  std::string name, new_name;
  std::optional<std::string_view> before;
  std::string_view after;
  const std::function<void(WriteStep)>& at_step;
  bool locked = false;  // the folder is ours
  bool beside = false;  // the new file stands under its first name
  bool mark = false;    // the old file begins with a byte order mark
  struct stat about {};

  void at(WriteStep step) const {
    if (at_step) at_step(step);
  }
};

int open_old(const Writing& writing) {
  return ::openat(writing.folder, writing.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

// Compared piece by piece: what stands there may be of any length. A byte order mark is no part of what was read.
Problem compare_text(Writing& writing, int file) {
  auto expected = *writing.before;
  char piece[1 << 14];
  for (bool first = true;; first = false) {
    auto count = read_up_to(file, piece, sizeof piece);
    if (count < 0) return cannot("the file cannot be read", errno);
    std::string_view now(piece, static_cast<std::size_t>(count));
    if (first) writing.mark = now.starts_with(byte_order_mark);
    if (first && writing.mark) now.remove_prefix(byte_order_mark.size());
    if (count == 0) return expected.empty() ? std::nullopt : changed();
    if (!expected.starts_with(now)) return changed();
    expected.remove_prefix(now.size());
  }
}

// The file is still what was read. Learns its rights on the way.
Problem compare(Writing& writing) {
  Descriptor old(open_old(writing));
  if (!old.good() && errno == ENOENT) return writing.before ? changed() : std::nullopt;
  if (!old.good()) return cannot("the file cannot be opened", errno);
  if (!writing.before) return changed();
  if (::fstat(old.number(), &writing.about) != 0) return cannot("the file cannot be opened", errno);
  if (!S_ISREG(writing.about.st_mode)) return ParseProblem{"this is not a file", "put a file in its place"};
  return compare_text(writing, old.number());
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    auto count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count == 0) errno = EIO;  // it takes nothing and does not say why
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool keep_rights(const Writing& writing, int file) {
  if (!writing.before) return true;
  if (::fchown(file, writing.about.st_uid, writing.about.st_gid) != 0) return false;
  return ::fchmod(file, writing.about.st_mode & 07777) == 0;
}

// A new file, under a name that holds all others off. While we hold the folder's lock, one of that name can only have
// been left behind by a writer that was killed.
Problem make_beside(Writing& writing, Descriptor& file) {
  const auto* name = writing.new_name.c_str();
  if (writing.locked) ::unlinkat(writing.folder, name, 0);
  int made = ::openat(writing.folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, new_file);
  if (made < 0 && errno == EEXIST)
    return ParseProblem{fmt::format("another quorate is writing here, or was stopped and left `{}`", writing.new_name),
                        "try again in a moment; if it is still there, delete that file"};
  if (made < 0) return cannot("the new file cannot be written", errno);
  writing.beside = true;
  file.reset(made);
  return {};
}

Problem write_beside(Writing& writing) {
  constexpr std::string_view what = "the new file cannot be written";
  Descriptor file(-1);
  if (auto problem = make_beside(writing, file)) return problem;
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

// Where there was no file, one that came meanwhile is not written over.
bool rename_new(Writing& writing) {
  const auto *from = writing.new_name.c_str(), *to = writing.name.c_str();
  unsigned flags = writing.before ? 0 : RENAME_NOREPLACE;
  bool renamed = ::renameat2(writing.folder, from, writing.folder, to, flags) == 0;
  if (renamed) writing.beside = false;
  if (renamed || writing.before || (errno != EINVAL && errno != ENOSYS)) return renamed;
  // A file system that cannot do so in one step: a second name for the new file; the first is taken away at the end.
  return ::linkat(writing.folder, from, writing.folder, to, 0) == 0;
}

// A folder's list of names reaches the disk. Some file systems know no such thing, and need none.
bool confirmed(int folder) { return ::fsync(folder) == 0 || errno == EINVAL; }

Problem put_in_place(Writing& writing) {
  if (auto problem = compare(writing)) return problem;
  writing.at(WriteStep::compared);
  if (!rename_new(writing)) return errno == EEXIST ? changed() : cannot("the new file cannot be put in place", errno);
  writing.at(WriteStep::renamed);
  if (!confirmed(writing.folder)) return cannot("the file is written, but the disk did not confirm it", errno);
  return {};
}

// What cannot be taken away is told of.
Problem take_away(const Writing& writing, Problem problem) {
  if (!writing.beside || ::unlinkat(writing.folder, writing.new_name.c_str(), 0) == 0 || errno == ENOENT)
    return problem;
  if (!problem) problem = ParseProblem{"the file is written, but not all is tidied up", ""};
  problem->help +=
      fmt::format("{}delete `{}`, which was left beside it", problem->help.empty() ? "" : "; ", writing.new_name);
  return problem;
}

// Without a lock, which some file systems do not have, the new file's name alone keeps two writers apart.
Problem lock(Writing& writing) {
  while (!(writing.locked = ::flock(writing.folder, LOCK_EX | LOCK_NB) == 0) && errno == EINTR) {
  }
  if (!writing.locked && errno == EWOULDBLOCK)
    return ParseProblem{"another quorate is writing here", "try again in a moment"};
  return {};
}

Problem replace_in(Writing& writing) {
  if (auto problem = lock(writing)) return problem;
  writing.at(WriteStep::started);
  if (auto problem = compare(writing)) return problem;
  if (auto problem = may_write(writing)) return problem;
  auto problem = write_beside(writing);
  if (!problem) problem = put_in_place(writing);
  return take_away(writing, std::move(problem));
}

// A folder for a new file, where it needs one. It goes again if no file came into it: only an empty one can be removed.
class NewFolder {
 public:
  NewFolder(int area, const std::string& path, bool needed) : area_(area) {
    auto slash = path.rfind('/');
    if (!needed || slash == std::string::npos || path.find('/') != slash) return;
    name_ = path.substr(0, slash);
    made_ = ::mkdirat(area, name_.c_str(), new_folder) == 0;
    if (made_ ? !confirmed(area) : errno != EEXIST) problem_ = cannot("the file's folder cannot be made", errno);
  }
  ~NewFolder() {
    if (made_) ::unlinkat(area_, name_.c_str(), AT_REMOVEDIR);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  const Problem& problem() const { return problem_; }

 private:
  int area_;
  std::string name_;
  bool made_ = false;
  Problem problem_;
};

int folder_of(int area, const std::string& path) {
  auto slash = path.rfind('/');
  return open_beneath(area, slash == std::string::npos ? "." : path.substr(0, slash).c_str(), O_RDONLY | O_DIRECTORY);
}

}  // namespace

std::optional<ParseProblem> replace_file(const std::string& folder, const std::string& path,
                                         std::optional<std::string_view> before, std::string_view after,
                                         const std::function<void(WriteStep)>& at_step) {
  SignalsHeld held;
  Descriptor area(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!area.good()) return cannot("the area's folder cannot be opened", errno);
  NewFolder made(area.number(), path, !before);
  if (made.problem()) return made.problem();
  Descriptor parent(folder_of(area.number(), path));
  if (!parent.good()) return cannot("the file's folder cannot be opened", errno);
  auto name = path.substr(path.rfind('/') + 1);
  Writing writing{parent.number(), name, "." + name + ".new", before, after, at_step};
  return replace_in(writing);
}

}  // namespace quorate
