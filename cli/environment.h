// All that a command may touch of the world: where it writes, which files it sees, what day it is, how wide the screen
// is.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "source/files.h"

namespace quorate {

struct Environment {
  std::string out, err;  // what will be printed, once the command is done
  Date today;
  std::size_t width = 80;
  bool colour = false;              // the output is a terminal that shows colour
  bool ci_log = false;              // the output is read by a CI system
  Readers readers = Readers::both;  // who reads YAML, for whatever `open` opens
  // Opens a folder; where it cannot, says why.
  std::function<Parsed<std::unique_ptr<Files>>(const std::string& folder)> open;
  // Replaces a file inside the folder, whole or not at all, provided that it still holds what was read; without that,
  // it must not be there yet. Where it cannot, says why.
  std::function<std::optional<ParseProblem>(const std::string& folder, const std::string& path,
                                            std::optional<std::string_view> before, std::string_view after)>
      replace;
  // The folder above, as a path to open; empty at the top.
  std::function<std::string(const std::string& folder)> parent;
  // Writes a file whole or not at all, over another one only if told to; where it cannot, says why.
  std::function<std::optional<ParseProblem>(const std::string& path, const std::string& text, bool overwrite)> write;
};

// Exit status.
inline constexpr int nothing_wrong = 0, findings_told = 1, wrong_usage = 2, could_not_work = 3;

}  // namespace quorate
