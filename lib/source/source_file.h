// One file's text and where things stand in it. Offsets are bytes; lines and columns are worked out when printed.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct Place {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // in characters, from 1
};

// Who reads a file as YAML (parse_yaml.h): the regular lane where it can and else the reference reader, or that alone.
enum class Readers : std::uint8_t { both, reference };

class SourceFile {
 public:
  // The path is the one people know it by: inside the area, with forward slashes.
  SourceFile(std::string path, std::string text, Readers readers = Readers::both);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  Readers readers() const { return readers_; }
  // The place of a byte; one past the end of the text is allowed.
  Place place(std::uint32_t offset) const;
  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts().size()); }
  // A line's first byte; lines count from 1.
  std::uint32_t line_start(std::uint32_t line) const { return starts()[line - 1]; }
  // A line's text without its end.
  std::string_view line(std::uint32_t line) const;
  std::uint32_t line_of(std::uint32_t offset) const;

 private:
  const std::vector<std::uint32_t>& starts() const;
  std::uint32_t characters_before(std::uint32_t offset) const;

  std::string path_;
  std::string text_;
  Readers readers_;
  // Found when first asked for, which a file with nothing to tell of never is. Two threads may not ask at once.
  mutable std::vector<std::uint32_t> starts_;
  mutable std::vector<std::uint32_t> marks_;  // the first bytes of every so many characters: for columns of long lines
};

// A stretch of bytes in a file, as half-open offsets. Without a file it stands nowhere.
struct Span {
  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  explicit operator bool() const { return file != nullptr; }
  std::string_view text() const { return file->text().substr(begin, end - begin); }
  Place from() const { return file->place(begin); }
  Place to() const { return file->place(end); }  // one past the last character
  std::uint32_t line() const { return file->line_of(begin); }
  bool operator==(const Span&) const = default;
};

}  // namespace quorate
