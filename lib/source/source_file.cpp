#include "source/source_file.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace quorate {
namespace {

// Columns of longer lines are counted from marks: a line of a megabyte may have a mistake at each of its words.
constexpr std::uint32_t long_line = 1024;      // bytes
constexpr std::uint32_t between_marks = 1024;  // characters

std::uint32_t characters_in(std::string_view text) {
  std::uint32_t count = 0;
  for (; !text.empty(); ++count) next_character(text);
  return count;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text, Readers readers)
    : path_(std::move(path)), text_(std::move(text)), readers_(readers) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);  // a byte order mark is dropped, as editors do
}

const std::vector<std::uint32_t>& SourceFile::starts() const {
  if (!starts_.empty()) return starts_;
  starts_.push_back(0);
  const char* begin = text_.data();
  const char* end = begin + text_.size();
  for (auto at = begin; (at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at))));)
    starts_.push_back(static_cast<std::uint32_t>(++at - begin));
  return starts_;
}

std::uint32_t SourceFile::line_of(std::uint32_t offset) const {
  const auto& all = starts();
  return static_cast<std::uint32_t>(std::upper_bound(all.begin(), all.end(), offset) - all.begin());
}

std::string_view SourceFile::line(std::uint32_t line) const {
  const auto& all = starts();
  auto begin = all[line - 1];
  auto end = line < all.size() ? all[line] - 1 : text_.size();
  auto out = std::string_view(text_).substr(begin, end - begin);
  if (out.ends_with('\r')) out.remove_suffix(1);
  return out;
}

std::uint32_t SourceFile::characters_before(std::uint32_t offset) const {
  std::uint32_t number = 0;
  for (std::string_view rest = marks_.empty() ? text_ : std::string_view(); !rest.empty(); next_character(rest))
    if (number++ % between_marks == 0) marks_.push_back(static_cast<std::uint32_t>(text_.size() - rest.size()));
  auto mark = std::upper_bound(marks_.begin(), marks_.end(), offset) - marks_.begin() - 1;
  auto from = marks_[static_cast<std::size_t>(mark)];
  return static_cast<std::uint32_t>(mark) * between_marks +
         characters_in(std::string_view(text_).substr(from, offset - from));
}

Place SourceFile::place(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto line = line_of(offset);
  auto begin = line_start(line);
  auto before = offset - begin > long_line ? characters_before(offset) - characters_before(begin)
                                           : characters_in(std::string_view(text_).substr(begin, offset - begin));
  return {line, before + 1};
}

}  // namespace quorate
