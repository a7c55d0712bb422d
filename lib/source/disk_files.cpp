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
  if (error == ENOENT) return refused("this is a link to nothing", "put the file itself here");
  if (error == EACCES) return refused("this file may not be read", "give yourself the right to read it");
  return refused(fmt::format("this file cannot be opened ({})", std::strerror(error)), "");
}

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
  std::size_t size = 0;
  while (size < text.size()) {
    auto count = ::read(file, text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {};
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  text.resize(size);
  return text;
}

class DiskFiles : public Files {
 public:
  DiskFiles(const std::string& folder, Readers readers)
      : folder_(::open(folder.c_str(), O_DIRECTORY | O_RDONLY | O_CLOEXEC)), readers_(readers) {}

  std::vector<std::string> list() const override {
    std::vector<std::string> out;
    list_into(".", "", 0, out);
    std::sort(out.begin(), out.end());
    return out;
  }

  Parsed<std::shared_ptr<const SourceFile>> read(const std::string& path) const override {
    Descriptor file(open_beneath(folder_.number(), path.c_str(), O_RDONLY));
    if (!file.good()) return cannot_open(errno);
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return cannot_open(errno);
    if (!S_ISREG(about.st_mode))
      return refused(fmt::format("this is {}, not a file", kind_of(about.st_mode)), "put a file in its place");
    if (static_cast<std::size_t>(about.st_size) > largest_file)
      return refused(fmt::format("this file is {} MiB long; quorate reads at most {} MiB", about.st_size >> 20,
                                 largest_file >> 20),
                     "divide it into several");
    auto text = read_all(file.number(), static_cast<std::size_t>(about.st_size));
    if (!text) return cannot_open(errno);
    if (text->size() != static_cast<std::size_t>(about.st_size))
      return refused("this file changed while it was read", "try again when nothing writes to it");
    return std::make_shared<SourceFile>(path, std::move(*text), readers_);
  }

  bool has(const std::string& path) const override {
    Descriptor file(open_beneath(folder_.number(), path.c_str(), O_PATH));
    struct stat about {};
    return file.good() && ::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode);
  }

 private:
  static constexpr int deepest = 2;  // our files stand in the area's folder or one below it

  void list_into(const std::string& folder, const std::string& prefix, int depth, std::vector<std::string>& out) const {
    Descriptor opened(open_beneath(folder_.number(), folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (!opened.good()) return;
    DIR* entries = ::fdopendir(opened.release());
    if (!entries) return;
    while (const auto* entry = ::readdir(entries)) {
      std::string name = entry->d_name;
      if (name.starts_with('.')) continue;
      bool is_folder = entry->d_type == DT_DIR;
      out.push_back(prefix + name + (is_folder ? "/" : ""));
      if (is_folder && depth + 1 < deepest) list_into(prefix + name, prefix + name + "/", depth + 1, out);
    }
    ::closedir(entries);
  }

  Descriptor folder_;
  Readers readers_;
};

}  // namespace

std::unique_ptr<Files> files_on_disk(const std::string& folder, Readers readers) {
  return std::make_unique<DiskFiles>(folder, readers);
}

}  // namespace quorate
