// Every console block of the documents is run, and must print what it shows, byte for byte.
//
// A block is
//
//     ```console
//     $ quorate check examples/allenton
//     what it prints, errors behind the rest
//     (exit 1)
//     ```
//
// with the exit status left out when it is 0. `$ cat > FILE`, lines, and a line `EOF` write a file; `$ mkdir FOLDER`
// makes a folder; `$ cd FOLDER` goes there. A document that makes files is run in an empty folder of its own, others at
// the project's root. With QUORATE_BLESS=1 in the environment the documents are rewritten instead: read the difference.
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/program.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Where a document's commands are run.
class Place {
 public:
  explicit Place(const std::string& document) {
    if (document.find("\n$ cat > ") == std::string::npos && document.find("\n$ mkdir ") == std::string::npos) {
      here_ = fs::path(QUORATE_ROOT);
      return;
    }
    auto pattern = (fs::temp_directory_path() / "quorate-transcript-XXXXXX").string();
    here_ = temporary_ = ::mkdtemp(pattern.data());
  }
  ~Place() {
    if (!temporary_.empty()) fs::remove_all(temporary_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  // What the command prints, the exit status behind it.
  std::string run(const std::string& command) {
    auto words = words_of(command);
    if (words.at(0) == "mkdir") return fs::create_directories(here_ / words.at(1)), "";
    if (words.at(0) == "cd") return here_ = fs::canonical(here_ / words.at(1)), "";
    if (words.at(0) == "examples/run" && words.size() == 1) return "";  // builds and runs: tried by the script itself
    if (words.at(0) != "quorate") throw std::runtime_error("a transcript runs only quorate, not " + command);
    auto ran = run_program({words.begin() + 1, words.end()}, here_.string());
    return ran.out + ran.err + (ran.status == 0 ? "" : fmt::format("(exit {})\n", ran.status));
  }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((here_ / path).parent_path());
    std::ofstream(here_ / path, std::ios::binary) << text;
  }

 private:
  fs::path here_, temporary_;
};

// A written file may show a tab as the letters \t and a carriage return as \r: both are hard to see in a document.
std::string unescaped(std::string line) {
  for (auto [from, to] : {std::pair("\\t", "\t"), std::pair("\\r", "\r")})
    for (std::size_t at = 0; (at = line.find(from, at)) != std::string::npos;) line.replace(at, 2, to);
  return line;
}

std::size_t copy_file_lines(const std::vector<std::string>& lines, std::size_t at, std::string& out,
                            std::string& file) {
  for (; at < lines.size() && lines[at] != "EOF"; ++at) {
    out += lines[at] + "\n";
    file += unescaped(lines[at]) + "\n";
  }
  out += "EOF\n";
  return at + 1;
}

// The document as it should be: each block with what its commands print now.
std::string replayed(const std::string& document) {
  Place place(document);
  auto lines = lines_of(document);
  std::string out;
  bool inside = false;
  for (std::size_t at = 0; at < lines.size();) {
    const auto& line = lines[at++];
    if (!inside || line.starts_with("```")) {
      inside = !inside && line == "```console";
      out += line + "\n";
      continue;
    }
    if (!line.starts_with("$ ")) continue;  // what was printed before
    out += line + "\n";
    if (line.starts_with("$ cat > ")) {
      std::string file;
      at = copy_file_lines(lines, at, out, file);
      place.write(words_of(line).at(3), file);
    } else {
      out += place.run(line.substr(2));
    }
  }
  return out;
}

std::vector<std::string> documents() {
  auto out = files_below("docs", ".md");
  for (auto& path : files_below("examples", ".md")) out.push_back(path);
  out.push_back("README.md");
  return out;
}

}  // namespace

TEST_CASE("documents show what the program prints", "[cli]") {
  std::size_t blocks = 0;
  for (const auto& path : documents()) {
    INFO(path << " (QUORATE_BLESS=1 rewrites it)");
    auto document = read_file(path);
    if (document.find("```console") == std::string::npos) continue;
    ++blocks;
    auto now = replayed(document);
    if (std::getenv("QUORATE_BLESS"))
      write_file(path, now);
    else
      CHECK(document == now);
  }
  CHECK(blocks > 0);
}

TEST_CASE("words of a command line", "[cli]") {
  CHECK(words_of("quorate check a/b --as-of 2013-11-15") ==
        std::vector<std::string>{"quorate", "check", "a/b", "--as-of", "2013-11-15"});
  CHECK(words_of("a 'b c' \"d\"") == std::vector<std::string>{"a", "b c", "d"});
}
