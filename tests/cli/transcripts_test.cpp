// Every console block of the documents is run, and must print what it shows, byte for byte, to whoever types it, on
// whatever day.
//
// A block is
//
//     ```console
//     $ quorate check examples/allenton
//     what it prints, errors behind the rest
//     (exit 1)
//     ```
//
// with the exit status left out when it is 0. `$ cat > FILE << 'EOF'`, lines, and a line `EOF` write a file; `$ mkdir
// FOLDER` makes a folder; `$ cd FOLDER` goes there: each where a shell would do it, and an error where it would not. A
// document that makes files is run in an empty folder of its own, others at the project's root. Every command is run on
// two days and must answer the same: what depends on the day needs its `--as-of`. With QUORATE_BLESS=1 in the
// environment the documents are rewritten instead: read the difference.
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "support/area_folder.h"
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

bool makes_files(const std::string& document) {
  return document.find("\n$ cat ") != std::string::npos || document.find("\n$ mkdir ") != std::string::npos;
}

// Where a document's commands are run, and on which day.
class Place {
 public:
  Place(const std::string& document, std::string today) : today_(std::move(today)) {
    if (makes_files(document)) own_ = std::make_unique<AreaFolder>();
    here_ = own_ ? own_->path : fs::path(QUORATE_ROOT);
  }

  // What the command prints, the exit status behind it.
  std::string run(const std::string& command) {
    // `'` and `"` mean here what they mean to a shell; all else that means something to it would be run otherwise.
    if (command.find_first_of("|&;<>()$`\\*?[]#~!{}") != std::string::npos)
      throw std::runtime_error("a shell would read more than words here: " + command);
    auto words = words_of(command);
    if (words.at(0) == "mkdir" && words.size() == 2) return make_folder(words[1]), "";
    if (words.at(0) == "cd" && words.size() == 2) return here_ = fs::canonical(here_ / words[1]), "";
    if (words.at(0) != "quorate") throw std::runtime_error("a transcript runs only quorate, not " + command);
    auto ran = run_program({words.begin() + 1, words.end()}, here_.string(), today_);
    return shown(ran.out) + ran.err + (ran.status == 0 ? "" : fmt::format("(exit {})\n", ran.status));
  }

  void write(const std::string& path, const std::string& text) const {
    if (!fs::is_directory((here_ / path).parent_path()))
      throw std::runtime_error("no `mkdir` made the folder of " + path);
    own_->write((here_ / path).string(), text);
  }

 private:
  // As a terminal shows it: the line ends of a table for spreadsheets are lines as all others.
  static std::string shown(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
    return text;
  }

  void make_folder(const std::string& path) const {
    if (!fs::create_directory(here_ / path)) throw std::runtime_error("there is such a folder already: " + path);
  }

  std::string today_;
  std::unique_ptr<AreaFolder> own_;  // none: the project's root
  fs::path here_;
};

// One document in two places, on two days that are far apart.
struct Places {
  explicit Places(const std::string& document) : now(document, "2013-11-15"), later(document, "2031-05-06") {}

  std::string run(const std::string& command) {
    auto printed = now.run(command);
    if (later.run(command) != printed)
      throw std::runtime_error("this answers otherwise on another day, so it needs `--as-of`: " + command);
    return printed;
  }

  void write(const std::string& path, const std::string& text) const {
    now.write(path, text);
    later.write(path, text);
  }

  Place now, later;
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
  if (at == lines.size()) throw std::runtime_error("a file is never ended with `EOF`");
  out += "EOF\n";
  return at + 1;
}

// "plan.yaml" of "$ cat > plan.yaml << 'EOF'".
std::string file_written(const std::string& line) {
  auto words = words_of(line);
  if (words.size() != 6 || line != "$ cat > " + words[3] + " << 'EOF'")
    throw std::runtime_error("a shell would not write a file here: " + line);
  return words[3];
}

// The document as it should be: each block with what its commands print now.
std::string replayed(const std::string& document) {
  Places places(document);
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
    if (line.starts_with("$ cat ")) {
      std::string file;
      at = copy_file_lines(lines, at, out, file);
      places.write(file_written(line), file);
    } else {
      out += places.run(line.substr(2));
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
    try {
      auto now = replayed(document);
      if (std::getenv("QUORATE_BLESS"))
        write_file(path, now);
      else
        CHECK(document == now);
    } catch (const std::exception& problem) {
      FAIL_CHECK(problem.what());
    }
  }
  CHECK(blocks > 0);
}

TEST_CASE("a transcript does no more than a shell would", "[cli]") {
  auto block = [](const std::string& lines) { return "```console\n" + lines + "```\n"; };
  auto same = [&](const std::string& lines) { return replayed(block(lines)) == block(lines); };
  CHECK(same("$ mkdir a\n$ cat > a/x.yaml << 'EOF'\nvision: V\nEOF\n$ cd a\n"));
  CHECK_THROWS(replayed(block("$ cat > a/x.yaml << 'EOF'\nvision: V\nEOF\n")));
  CHECK_THROWS(replayed(block("$ cat > x.yaml\nvision: V\nEOF\n")));
  CHECK_THROWS(replayed(block("$ cat > x.yaml << 'EOF'\nvision: V\n")));
  CHECK_THROWS(replayed(block("$ cat x.yaml\nEOF\n")));
  CHECK_THROWS(replayed(block("$ mkdir a\n$ mkdir a\n")));
  CHECK_THROWS(replayed(block("$ mkdir a/b\n")));
  CHECK_THROWS(replayed(block("$ cd a\n")));
  CHECK(same("$ quorate budget no/such/area\nquorate: no/such/area: there is no such folder\n(exit 2)\n"));
  CHECK_THROWS(replayed(block("$ quorate check examples/allenton\n")));  // it says which day it is
  CHECK_NOTHROW(replayed(block("$ quorate check examples/allenton --as-of 2013-11-15\n")));
  CHECK_THROWS(replayed(block("$ ls\n")));
  CHECK_THROWS(replayed(block("$ quorate rules | head\n")));
  CHECK_THROWS(replayed(block("$ quorate export json > books.json\n")));
}

TEST_CASE("words of a command line", "[cli]") {
  CHECK(words_of("quorate check a/b --as-of 2013-11-15") ==
        std::vector<std::string>{"quorate", "check", "a/b", "--as-of", "2013-11-15"});
  CHECK(words_of("a 'b c' \"d\"") == std::vector<std::string>{"a", "b c", "d"});
}
