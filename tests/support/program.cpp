#include "support/program.h"

#include <filesystem>

#include "run.h"
#include "source/atomic_write.h"
#include "write_file.h"

namespace quorate::test {
namespace {

namespace fs = std::filesystem;

fs::path below(const std::string& here, const std::string& folder) {
  auto start = fs::path(here).is_absolute() ? fs::path(here) : fs::path(QUORATE_ROOT) / here;
  return folder == "." ? start : start / folder;
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, const std::string& folder, const std::string& today) {
  Environment env;
  env.today = *parse_date(today);
  env.open = [&](const std::string& path) -> Parsed<std::unique_ptr<Files>> {
    auto full = below(folder, path);
    if (!fs::exists(full)) return tl::unexpected(ParseProblem{"there is no such folder", ""});
    if (!fs::is_directory(full)) return tl::unexpected(ParseProblem{"this is not a folder", ""});
    return files_on_disk(full.string(), env.readers);
  };
  env.parent = [&](const std::string& path) {
    auto above = path == "." ? std::string("..") : path + "/..";
    return fs::equivalent(below(folder, path), below(folder, above)) ? std::string() : above;
  };
  env.replace = [&](const std::string& path, const std::string& file, std::optional<std::string_view> before,
                    std::string_view after) { return replace_file(below(folder, path).string(), file, before, after); };
  env.write = [&](const std::string& path, const std::string& text, bool overwrite) {
    return write_file_on_disk(below(folder, path).string(), text, overwrite);
  };
  Ran ran;
  ran.status = run(arguments, env);
  ran.out = std::move(env.out);
  ran.err = std::move(env.err);
  return ran;
}

Ran run_on_texts(const Texts& texts, const std::string& today, const std::vector<std::string>& arguments) {
  Environment env;
  env.today = *parse_date(today);
  env.open = [&](const std::string& path) -> Parsed<std::unique_ptr<Files>> {
    if (path != ".") return tl::unexpected(ParseProblem{"there is no such folder", ""});
    return files_in_memory(texts, env.readers);
  };
  env.parent = [](const std::string&) { return std::string(); };
  Ran ran;
  ran.status = run(arguments, env);
  ran.out = std::move(env.out);
  ran.err = std::move(env.err);
  return ran;
}

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  bool open = false;
  char quote = 0;
  for (char c : line) {
    if (quote ? c == quote : c == '"' || c == '\'') {
      quote = quote ? '\0' : c;
      if (!open) words.emplace_back();
      open = true;
    } else if (!quote && c == ' ') {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

}  // namespace quorate::test
