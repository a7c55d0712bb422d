#include "write_file.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "source/atomic_write.h"

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

std::optional<std::string> old_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return {};
  std::string text{std::istreambuf_iterator<char>(in), {}};
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
  if (!S_ISREG(about.st_mode) && !S_ISLNK(about.st_mode))
    return ParseProblem{"what stands there is not a file", "name another"};
  auto before = old_text(path);
  if (!before) return ParseProblem{"the file there cannot be read", "take it away, or name another"};
  return replace_file(folder, name, *before, text);
}

}  // namespace quorate
