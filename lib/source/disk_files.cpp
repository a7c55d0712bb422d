#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "base/large_pages.h"
#include "source/beneath.h"
#include "source/files.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

tl::unexpected<ParseProblem> refused(std::string message, std::string help) {
  return tl::unexpected(ParseProblem{std::move(message), std::move(help)});
}

tl::unexpected<ParseProblem> cannot_open(int error) {
  if (error == EXDEV || error == ELOOP)
    return refused("this is a link that leads out of the area, or in circles", "put the file itself here");
  if (error == EACCES) return refused("this file may not be read", "give yourself the right to read it");
  return refused(fmt::format("this file cannot be opened ({})", std::strerror(error)), "");
}

// What can be said of a path, as against a machine that fails.
bool about_the_path(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case EXDEV:
    case ENAMETOOLONG:
    case EACCES:
    case EPERM:
      return true;
    default:
      return false;
  }
}

// The disk, or what the system has to give: another try may go well.
bool machine_fails(int error) { return error == EIO || error == EMFILE || error == ENFILE || error == ENOMEM; }

[[noreturn]] void cannot_look(std::string_view place, int error) {
  throw CannotLook(fmt::format("{}: {}", place.empty() ? "the area's folder" : place, std::strerror(error)));
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  return "a device or socket";
}

// Reads at most one byte more than the limit, so that a file that grows meanwhile is noticed, not followed.
std::optional<std::string> read_all(int file, std::size_t expected) {
  std::string text;
  reserve_large(text, expected + 1);
  text.resize(expected + 1);
  auto size = read_up_to(file, text.data(), text.size());
  if (size < 0) return {};
  text.resize(static_cast<std::size_t>(size));
  return text;
}

class DiskFiles : public Files {
 public:
  DiskFiles(const std::string& folder, Readers readers)
      : folder_(::open(folder.c_str(), O_DIRECTORY | O_RDONLY | O_CLOEXEC)), readers_(readers) {
    if (!folder_.good() && !about_the_path(errno)) cannot_look(folder, errno);
  }

  Listing list() const override {
    Listing out;
    if (folder_.good()) list_into("", 0, out);
    std::sort(out.paths.begin(), out.paths.end());
    return out;
  }

  Parsed<std::shared_ptr<const SourceFile>> read(const std::string& path) const override {
    Descriptor file(open_beneath(folder_.number(), path.c_str(), O_RDONLY));
    if (!file.good() && errno == ENOENT) return nothing_there(path);
    if (!file.good()) return cannot_read(path, errno);
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return cannot_read(path, errno);
    if (!S_ISREG(about.st_mode))
      return refused(fmt::format("this is {}, not a file", kind_of(about.st_mode)), "put a file in its place");
    if (static_cast<std::size_t>(about.st_size) > largest_file)
      return refused(fmt::format("this file is {} MiB long; quorate reads at most {} MiB", about.st_size >> 20,
                                 largest_file >> 20),
                     "divide it into several");
    auto text = read_all(file.number(), static_cast<std::size_t>(about.st_size));
    if (!text) return cannot_read(path, errno);
    if (text->size() != static_cast<std::size_t>(about.st_size))
      return refused("this file changed while it was read", "try again when nothing writes to it");
    return std::make_shared<SourceFile>(path, std::move(*text), readers_);
  }

  Stands stands(const std::string& path) const override {
    if (!folder_.good()) return Stands::no;
    Descriptor file(open_beneath(folder_.number(), path.c_str(), O_PATH));
    if (!file.good() && (errno == EACCES || errno == EPERM)) return Stands::not_known;
    if (!file.good() && !about_the_path(errno)) cannot_look(path, errno);
    struct stat about {};
    if (file.good() && ::fstat(file.number(), &about) != 0) cannot_look(path, errno);
    return file.good() && S_ISREG(about.st_mode) ? Stands::yes : Stands::no;
  }

 private:
  static constexpr int deepest = 2;  // our files stand in the area's folder or one below it

  static tl::unexpected<ParseProblem> cannot_read(const std::string& path, int error) {
    if (machine_fails(error)) cannot_look(path, error);
    return cannot_open(error);
  }

  tl::unexpected<ParseProblem> nothing_there(const std::string& path) const {
    if (::faccessat(folder_.number(), path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0)
      return refused("this is a link to nothing", "put the file itself here");
    return refused("this file is not there any more", "try again when nothing takes files away");
  }

  // What is below a folder; its path is empty or ends with a slash. One that went away meanwhile holds nothing.
  void list_into(const std::string& path, int depth, Listing& out) const {
    Descriptor opened(open_beneath(folder_.number(), path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY));
    bool closed = !opened.good() && (errno == EACCES || errno == EPERM);
    if (closed && path.empty()) cannot_look(path, errno);
    if (closed) return void(out.closed.push_back(path));
    if (!opened.good() && about_the_path(errno)) return;
    if (!opened.good()) cannot_look(path, errno);
    std::unique_ptr<DIR, CloseFolder> entries(::fdopendir(opened.number()));
    if (!entries) cannot_look(path, errno);
    opened.release();
    while (const auto* entry = next_entry(entries.get(), path)) {
      std::string name = entry->d_name;
      if (name.starts_with('.')) continue;
      bool folder = is_folder(entries.get(), *entry);
      out.paths.push_back(path + name + (folder ? "/" : ""));
      if (folder && depth + 1 < deepest) list_into(path + name + "/", depth + 1, out);
    }
  }

  static const dirent* next_entry(DIR* entries, const std::string& path) {
    errno = 0;
    const auto* entry = ::readdir(entries);
    if (!entry && errno != 0) cannot_look(path, errno);
    return entry;
  }

  // Not every file system says in its list what is a folder.
  static bool is_folder(DIR* entries, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
    struct stat about {};
    return ::fstatat(::dirfd(entries), entry.d_name, &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(about.st_mode);
  }

  Descriptor folder_;
  Readers readers_;
};

}  // namespace

std::unique_ptr<Files> files_on_disk(const std::string& folder, Readers readers) {
  return std::make_unique<DiskFiles>(folder, readers);
}

}  // namespace quorate
