#include "source/source_file.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace quorate {

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

Place SourceFile::place(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  Place place{line_of(offset), 1};
  auto begin = line_start(place.line);
  auto before = std::string_view(text_).substr(begin, offset - begin);
  while (!before.empty()) {
    next_character(before);
    ++place.column;
  }
  return place;
}

}  // namespace quorate
