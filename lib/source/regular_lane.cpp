#include "source/regular_lane.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "base/characters.h"
#include "base/large_pages.h"
#include "base/utf8.h"
#include "source/tree_builder.h"

// It drives the same TreeBuilder as the library does, by the same events at the same bytes. So duplicate keys, depth,
// amounts cut at a comma and the like are noticed by the same lines of code; here only the shape of the text is known.
// That both readers agree wherever this one does not give up is shown by tests/source/two_readers_test.cpp and by
// tests/fuzz/.
namespace quorate {
namespace {

constexpr std::size_t longest_line = 64u << 10;  // from one line with content to the next; far below all other bounds

// Memory that is asked for but not filled is not taken up; asking again would move all that is there.
constexpr std::size_t bytes_per_item = 8;

struct Doubt {};
[[noreturn]] void give_up() { throw Doubt{}; }

// What may end a plain text, and what may not begin one.
enum Role : unsigned char { ends_block = 1, ends_flow = 2, cannot_begin = 4 };

constexpr std::array<unsigned char, 256> roles = [] {
  std::array<unsigned char, 256> out{};
  auto add = [&](std::string_view characters, unsigned char role) {
    for (char c : characters)
      out[static_cast<unsigned char>(c)] = static_cast<unsigned char>(out[static_cast<unsigned char>(c)] | role);
  };
  using namespace std::string_view_literals;
  add("\0\n:#"sv, ends_block | ends_flow | cannot_begin);
  add(",?[]{}", ends_flow | cannot_begin);
  add(" &*!|>'\"%@`", cannot_begin);
  return out;
}();

constexpr bool is(char c, Role role) { return (roles[static_cast<unsigned char>(c)] & role) != 0; }

constexpr bool is_null(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

class Lane {
 public:
  Lane(std::string_view text, TreeBuilder& builder) : text_(text), builder_(builder) {}
  void read();

 private:
  // A list or mapping by indentation.
  struct Block {
    std::size_t column;
    bool mapping;
  };
  struct Scalar {
    std::size_t at;
    std::string_view value;
    bool plain;
  };

  // The text ends in a zero byte, as every std::string does, and holds no other.
  char here() const { return text_.data()[at_]; }
  char behind() const { return text_.data()[at_ + 1]; }
  std::size_t column() const { return at_ - line_; }
  bool dash_here() const { return here() == '-' && (behind() == ' ' || behind() == '\n' || behind() == '\0'); }
  bool colon_here() const { return here() == ':' && (behind() == ' ' || behind() == '\n' || behind() == '\0'); }
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  void skip_spaces() {
    while (here() == ' ') ++at_;
  }
  void to_role(Role role);
  void skip_line();
  bool next_content();
  bool line_ended();

  void line();
  void find_block(bool dash);
  void open(bool mapping);
  void close();
  void nothing();
  void items();
  void pair(const Scalar& key);
  void value();
  void tell(const Scalar& scalar);

  Scalar scalar(Role end);
  Scalar plain(Role end);
  bool ends_plain(Role end) const;
  Scalar single_quoted();
  Scalar double_quoted();
  void escape();
  void flow();
  void flow_key();
  void flow_value();
  void block_text();
  void literal(std::size_t indent, char chomp);
  void folded(std::size_t indent, char chomp);
  bool text_line(std::size_t indent, std::size_t& empty);
  void take_line();

  std::string_view text_;
  TreeBuilder& builder_;
  std::size_t at_ = 0, line_ = 0;  // the character looked at, and the first of its line
  std::size_t content_ = 0;        // the first of the newest line that was not passed over
  std::vector<Block> blocks_;
  bool waits_ = true;      // the innermost block waits for what stands behind its key or dash
  std::string unescaped_;  // the newest text that is not in the file as it is
};

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

// To the next character of that role, past this one.
void Lane::to_role(Role role) {
  auto at = at_;  // not `at_` itself, which would be written to memory at every step
  const char* text = text_.data();
  do ++at;
  while (!is(text[at], role));
  at_ = at;
}

void Lane::skip_line() {
  const auto* end = static_cast<const char*>(std::memchr(text_.data() + at_, '\n', text_.size() - at_));
  at_ = end ? static_cast<std::size_t>(end - text_.data()) + 1 : text_.size();
}

// To the next line that holds more than blanks and a comment; false at the end.
bool Lane::next_content() {
  for (;; skip_line()) {
    line_ = at_;
    skip_spaces();
    if (at_ - content_ > longest_line) give_up();
    if (here() == '\0') return false;
    if (here() != '\n' && here() != '#') break;
  }
  content_ = line_;
  return true;
}

// Nothing but blanks and a comment until the line's end, which is passed.
bool Lane::line_ended() {
  auto from = at_;
  skip_spaces();
  if (here() == '#' && at_ == from) give_up();
  if (here() != '\0' && here() != '\n' && here() != '#') return false;
  skip_line();
  return true;
}

void Lane::read() {
  if (static_cast<unsigned char>(here()) >= 0x80) give_up();  // the library looks for UTF-16 in the first bytes
  if (text_.find('\t') != std::string_view::npos || text_.find('\r') != std::string_view::npos) give_up();
  builder_.document(0);
  while (next_content()) line();
  if (blocks_.empty()) give_up();
  if (waits_) nothing();
  while (!blocks_.empty()) close();
}

void Lane::line() {
  if (column() == 0 && (starts("---") || starts("..."))) give_up();
  bool dash = dash_here();
  find_block(dash);
  if (dash) return items();
  auto key = scalar(ends_block);
  if (!colon_here()) give_up();
  pair(key);
}

// Opens the block that this line begins, or closes those that it does not belong to.
void Lane::find_block(bool dash) {
  if (waits_) {
    bool inside = blocks_.empty() || column() > blocks_.back().column;
    bool level = !inside && column() == blocks_.back().column && blocks_.back().mapping && dash;
    if (inside || level) return open(!dash);
    nothing();
  }
  while (!blocks_.empty() &&
         (blocks_.back().column > column() || (blocks_.back().column == column() && !blocks_.back().mapping && !dash)))
    close();
  if (blocks_.empty() || blocks_.back().column != column() || blocks_.back().mapping == dash) give_up();
}

void Lane::open(bool mapping) {
  blocks_.push_back({column(), mapping});
  if (mapping)
    builder_.mapping(offset(at_), false, false);
  else
    builder_.list(offset(at_), false, false);
}

void Lane::close() {
  blocks_.pop_back();
  builder_.close();
}

// A key behind which nothing stands is as good as none; a dash alone is a mistake.
void Lane::nothing() {
  if (!blocks_.back().mapping) give_up();
  builder_.nothing(offset(at_));
  waits_ = false;
}

// A dash and what stands behind it: another dash, a key, or a value.
void Lane::items() {
  do {
    ++at_;
    waits_ = true;
    if (line_ended()) return;
    if (!dash_here()) break;
    open(false);
  } while (true);
  if (is(here(), cannot_begin) && here() != '"' && here() != '\'') return value();
  auto begin = at_;
  auto first = scalar(ends_block);
  auto end = at_;
  if (colon_here()) {
    at_ = begin;
    open(true);
    at_ = end;
    return pair(first);
  }
  tell(first);
  if (!line_ended()) give_up();
}

// `key` is read, its colon comes next.
void Lane::pair(const Scalar& key) {
  constexpr std::size_t longest = 1000;  // with its quotes; the library looks no further for the colon
  if (at_ - key.at > longest) give_up();
  tell(key);
  ++at_;
  waits_ = true;
  if (!line_ended()) value();
}

// What stands behind a key or a dash, on their line.
void Lane::value() {
  if (here() == '|' || here() == '>') return block_text();
  if (here() == '{' || here() == '[')
    flow();
  else
    tell(scalar(ends_block));
  waits_ = false;
  if (!line_ended()) give_up();
}

void Lane::tell(const Scalar& scalar) {
  waits_ = false;
  if (scalar.plain && is_null(scalar.value)) return builder_.nothing(offset(scalar.at));
  builder_.text(offset(scalar.at), scalar.value, false);
}

Lane::Scalar Lane::scalar(Role end) {
  if (here() == '"') return double_quoted();
  return here() == '\'' ? single_quoted() : plain(end);
}

Lane::Scalar Lane::plain(Role end) {
  auto begin = at_;
  if (is(here(), cannot_begin)) give_up();
  if (here() == '-' && !is_letter(behind()) && !is_digit(behind())) give_up();
  do to_role(end);
  while (!ends_plain(end));
  while (text_[at_ - 1] == ' ') --at_;  // so that the colon of `key : value` is not found, and it is given up
  return {begin, text_.substr(begin, at_ - begin), true};
}

// A colon ends a text only before a blank, and in brackets before what ends them; a `#` only behind a blank.
bool Lane::ends_plain(Role end) const {
  if (here() == ':') return colon_here() || (end == ends_flow && is(behind(), ends_flow));
  return here() != '#' || text_[at_ - 1] == ' ';
}

Lane::Scalar Lane::single_quoted() {
  auto begin = at_++;
  auto from = at_;
  bool doubled = false;
  unescaped_.clear();
  for (;; ++at_) {
    if (here() == '\n' || here() == '\0') give_up();
    if (here() != '\'') continue;
    if (behind() != '\'') break;
    doubled = true;
    unescaped_ += text_.substr(from, ++at_ - from);
    from = at_ + 1;
  }
  auto rest = text_.substr(from, at_++ - from);
  if (!doubled) return {begin, rest, false};
  return {begin, unescaped_ += rest, false};
}

Lane::Scalar Lane::double_quoted() {
  auto begin = at_++;
  auto from = at_;
  bool escaped = false;
  unescaped_.clear();
  for (; here() != '"'; ++at_) {
    if (here() == '\n' || here() == '\0') give_up();
    if (here() != '\\') continue;
    escaped = true;
    unescaped_ += text_.substr(from, at_ - from);
    escape();
    from = at_ + 1;
  }
  auto rest = text_.substr(from, at_++ - from);
  if (!escaped) return {begin, rest, false};
  return {begin, unescaped_ += rest, false};
}

// The usual ones; of the others there is always a better way to write them. Ends at the escape's last character.
void Lane::escape() {
  ++at_;
  if (here() == 'n') return unescaped_.push_back('\n');
  if (here() == 't') return unescaped_.push_back('\t');
  if (here() == '"' || here() == '\\' || here() == '/') return unescaped_.push_back(here());
  if (here() != 'u') give_up();
  char32_t character = 0;
  for (int digit = 0; digit < 4; ++digit) {
    auto value = hex_value(behind());
    if (value < 0) give_up();
    character = character * 16 + static_cast<char32_t>(value);
    ++at_;
  }
  if (character >= 0xD800 && character <= 0xDFFF) give_up();
  unescaped_ += to_utf8(character);
}

// Braces or brackets that close on their line. How deep they go is bounded by the builder.
void Lane::flow() {
  bool mapping = here() == '{';
  char end = mapping ? '}' : ']';
  if (mapping)
    builder_.mapping(offset(at_), false, true);
  else
    builder_.list(offset(at_), false, true);
  ++at_;
  for (skip_spaces(); here() != end; skip_spaces()) {
    if (mapping) flow_key();
    flow_value();
    skip_spaces();
    if (here() == ',')
      ++at_;
    else if (here() != end)
      give_up();
  }
  ++at_;
  builder_.close();
}

void Lane::flow_key() {
  auto key = scalar(ends_flow);
  if (here() != ':' || behind() != ' ') give_up();
  tell(key);
  ++at_;
  skip_spaces();
}

void Lane::flow_value() {
  if (here() == '{' || here() == '[') return flow();
  tell(scalar(ends_flow));
}

// Text below `|` or `>`, which may have `-` or `+` behind it but no digit.
void Lane::block_text() {
  auto mark = at_;
  bool folds = here() == '>';
  ++at_;
  char chomp = here();
  if (chomp == '-' || chomp == '+') ++at_;
  skip_spaces();
  if (here() != '\n' || (folds && chomp == '+')) give_up();
  line_ = ++at_;
  skip_spaces();
  auto indent = column();
  if (here() == '\n' || here() == '\0' || indent <= blocks_.back().column) give_up();
  at_ = line_;
  unescaped_.clear();
  folds ? folded(indent, chomp) : literal(indent, chomp);
  builder_.text(offset(mark), unescaped_, false);
  waits_ = false;
}

void Lane::literal(std::size_t indent, char chomp) {
  std::size_t empty = 0;
  while (text_line(indent, empty)) {
    unescaped_.append(empty, '\n');
    take_line();
    unescaped_ += '\n';
  }
  if (chomp == '-') unescaped_.pop_back();
  if (chomp == '+') unescaped_.append(empty, '\n');
}

// Lines are joined by a blank, paragraphs by as many line ends as empty lines stand between them.
void Lane::folded(std::size_t indent, char chomp) {
  std::size_t empty = 0;
  for (bool first = true; text_line(indent, empty); first = false) {
    if (here() == ' ') give_up();  // a line indented further is not folded
    if (!first) unescaped_.append(std::max<std::size_t>(empty, 1), empty > 0 ? '\n' : ' ');
    take_line();
  }
  if (chomp != '-') unescaped_ += '\n';
}

// To the next line of a block text, past its indent, counting the empty lines before it; false where the text ends.
bool Lane::text_line(std::size_t indent, std::size_t& empty) {
  for (empty = 0;; ++empty) {
    line_ = at_;
    while (column() < indent && here() == ' ') ++at_;
    if (here() != '\n') break;
    ++at_;
  }
  if (here() == '\0' && column() > 0) give_up();
  if (here() != '\0' && column() == indent) return true;
  at_ = line_;
  return false;
}

void Lane::take_line() {
  auto end = text_.find('\n', at_);
  if (end == std::string_view::npos || text_.find_first_not_of(' ', at_) >= end) give_up();
  unescaped_ += text_.substr(at_, end - at_);
  at_ = end + 1;
}

}  // namespace

std::optional<Tree> read_regular(const SourceFile& file) {
  Tree tree(file);
  reserve_large(tree.items, file.text().size() / bytes_per_item);
  Diagnostics told;
  TreeBuilder builder(tree, told);
  try {
    Lane(file.text(), builder).read();
  } catch (const Doubt&) {
    return {};
  } catch (const StopReading&) {
    return {};
  }
  if (!told.empty()) return {};
  return std::optional<Tree>(std::move(tree));
}

}  // namespace quorate
