#include "write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/atomic_write.h"
#include "source/beneath.h"

namespace quorate {
namespace {

bool is_folder(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
}

// "a/b/c.csv": "a/b" and "c.csv".
std::pair<std::string, std::string> divided(const std::string& path) {
  auto slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

// Nothing of what is no file: a link may lead to a device that never ends, and a pipe would be waited for.
std::optional<std::string> old_text(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (!file.good() || ::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode)) return {};
  std::string text;
  char piece[1 << 14];
  for (;;) {
    auto count = read_up_to(file.number(), piece, sizeof piece);
    if (count < 0) return {};
    text.append(piece, static_cast<std::size_t>(count));
    if (static_cast<std::size_t>(count) < sizeof piece) break;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);  // a byte order mark is no part of what stands there
  return text;
}

}  // namespace

std::optional<ParseProblem> write_file_on_disk(const std::string& path, const std::string& text, bool overwrite) {
  auto [folder, name] = divided(path);
  if (name.empty() || is_folder(path)) return ParseProblem{"this is a folder", "name a file"};
  struct stat about {};
  bool stands = ::lstat(path.c_str(), &about) == 0;
  if (stands && !overwrite) return ParseProblem{"there is such a file already", "add `--force` to write over it"};
  if (!is_folder(folder)) {
    auto above = divided(folder);
    if (!is_folder(above.first)) return ParseProblem{"there is no such folder", "make it first"};
    return replace_file(above.first, above.second + "/" + name, {}, text);
  }
  if (!stands) return replace_file(folder, name, {}, text);
  if (S_ISLNK(about.st_mode)) return ParseProblem{"what stands there is a link", "name the file itself, or another"};
  if (!S_ISREG(about.st_mode)) return ParseProblem{"what stands there is not a file", "name another"};
  auto before = old_text(path);
  if (!before) return ParseProblem{"the file there cannot be read", "take it away, or name another"};
  return replace_file(folder, name, *before, text);
}

}  // namespace quorate
