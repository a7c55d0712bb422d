#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/characters.h"
#include "base/utf8.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

Span at(const SourceFile& file, std::size_t begin, std::size_t size) {
  return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

// Another kind of file under a YAML name: told by its first bytes, and not looked into any further.
struct OtherKind {
  std::string_view starts;
  std::string_view what;
  std::string_view help;
};

constexpr std::string_view save_as_utf8 = "save it as UTF-8: most editors offer that under \"Save as\" or \"Encoding\"";
constexpr std::array<OtherKind, 6> other_kinds{{
    {"\xFF\xFE", "this file is written in UTF-16, not UTF-8", save_as_utf8},
    {"\xFE\xFF", "this file is written in UTF-16, not UTF-8", save_as_utf8},
    {"PK\x03\x04", "this is a zip file, or an office document, not a text file", "save it as plain text"},
    {"\x1F\x8B", "this is a compressed file, not a text file", "unpack it first"},
    {"%PDF", "this is a PDF, not a text file", "write its content as YAML"},
    {"version https://git-lfs", "this is a placeholder that Git LFS left, not the file itself",
     "run `git lfs pull` to get the file"},
}};

bool looks_like_utf16(std::string_view text) {
  std::size_t zeros = 0;
  for (char c : text.substr(0, 64)) zeros += c == '\0';
  return zeros >= 2 && zeros * 3 >= std::min<std::size_t>(text.size(), 64);
}

bool other_kind(const SourceFile& file, Diagnostics& out) {
  auto text = file.text();
  for (const auto& kind : other_kinds) {
    if (!text.starts_with(kind.starts)) continue;
    out.push_back({kind.starts[0] == '\xFF' || kind.starts[0] == '\xFE' ? "not-utf-8" : "unreadable",
                   at(file, 0, 1),
                   std::string(kind.what),
                   std::string(kind.help),
                   {}});
    return true;
  }
  if (looks_like_utf16(text)) {
    out.push_back(
        {"not-utf-8", at(file, 0, 1), "this file is written in UTF-16, not UTF-8", std::string(save_as_utf8), {}});
    return true;
  }
  bool tag = text.size() > 1 && text[0] == '<' && (is_letter(text[1]) || text[1] == '!' || text[1] == '?');
  if (!tag) return false;
  out.push_back({"unreadable", at(file, 0, 1), "this is a web page, not YAML", "replace it by the file itself", {}});
  return true;
}

// A zero byte, an escape character ... but not a tab, nor a line end in either of its two forms.
bool allowed_control(char32_t c, std::string_view rest) {
  return c == '\t' || c == '\n' || (c == '\r' && rest.starts_with('\n'));
}

Diagnostic bad_character(const SourceFile& file, std::size_t begin, std::size_t size, char32_t c) {
  if (c == not_utf8)
    return {"not-utf-8",
            at(file, begin, size),
            fmt::format("this byte ({:02X}) is not UTF-8 text", static_cast<unsigned char>(file.text()[begin])),
            std::string(save_as_utf8),
            {}};
  if (c == '\r')
    return {"control-character",
            at(file, begin, size),
            "a line ends here as on old Macs, which other programs do not see",
            "save the file with Unix or Windows line ends",
            {}};
  return {"control-character",
          at(file, begin, size),
          fmt::format("{} stands here, unseen", control_name(c)),
          "delete it: it can hide text or change how it is shown",
          {}};
}

// How many bytes at the start are plain ones: ASCII that can be seen, blanks and line feeds. Eight are looked at in one
// go: in each byte of `odd` the highest bit tells whether the byte is another. No sum runs over into the next byte,
// because those whose own highest bit is set are told of by that.
std::size_t plain_bytes(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101, high = each * 0x80;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    auto seven = eight & ~high;
    auto seen = seven + each * (0x80 - ' ');
    auto not_line_feed = (seven ^ (each * '\n')) + each * 0x7F;
    auto odd = (eight | (~seen & not_line_feed) | (seven + each)) & high;
    if (odd != 0) break;
  }
  while (at < text.size() && ((text[at] >= ' ' && text[at] < 0x7F) || text[at] == '\n')) ++at;
  return at;
}

void characters(const SourceFile& file, Diagnostics& out) {
  for (auto rest = file.text();;) {
    rest.remove_prefix(plain_bytes(rest));
    if (rest.empty()) return;
    auto begin = file.text().size() - rest.size();
    auto c = next_character(rest);
    if (is_control(c) && !allowed_control(c, rest))
      out.push_back(bad_character(file, begin, file.text().size() - rest.size() - begin, c));
  }
}

std::string_view line_from(std::string_view text, std::size_t begin) {
  auto line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Tells of every line that starts with the mark.
void marked_lines(const SourceFile& file, std::string_view mark, std::string_view message, std::string_view help,
                  Diagnostics& out) {
  auto text = file.text();
  for (std::size_t found = 0; (found = text.find(mark, found)) != std::string_view::npos; ++found) {
    if (found > 0 && text[found - 1] != '\n') continue;
    out.push_back(
        {"unreadable", at(file, found, line_from(text, found).size()), std::string(message), std::string(help), {}});
  }
}

void conflict_markers(const SourceFile& file, Diagnostics& out) {
  marked_lines(file, "<<<<<<<", "two versions of these lines stand here: Git could not join them, and left its marks",
               "choose between the lines above and below `=======`, then delete the three marked lines", out);
}

// `%YAML 1.2` and its like. Such a line means nothing below the first line of content, where the library would pass
// over it in silence.
void directives(const SourceFile& file, Diagnostics& out) {
  marked_lines(file, "%", "a line that starts with `%` is an order to the YAML reader: quorate takes none", "delete it",
               out);
}

}  // namespace

ByteCheck check_bytes(const SourceFile& file) {
  ByteCheck out;
  out.other_kind = other_kind(file, out.problems);
  if (out.other_kind) return out;
  characters(file, out.problems);
  conflict_markers(file, out.problems);
  directives(file, out.problems);
  return out;
}

}  // namespace quorate
