#include "source/parse_yaml.h"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdlib>
#include <istream>
#include <optional>
#include <set>
#include <streambuf>

#include "base/utf8.h"
#include "source/regular_lane.h"
#include "source/tree_builder.h"
#include "source/yaml_mistakes.h"

// The reference reader, and the only file that knows yaml-cpp (0.7). Its events are used, never its nodes, and each of
// its known hazards is met either here or in TreeBuilder: it is handed a bounded stream, so that no single text can
// grow without end, and never asked for more than a second document, because it can be made to give documents for ever.
namespace quorate {
namespace {

constexpr std::size_t work_for_repairs = 8u << 20;  // bytes read again, over all repairs of one file

// The text as a stream that refuses to be read much further than the last event: the library would hold all of it.
class BoundedBuffer : public std::streambuf {
 public:
  BoundedBuffer(std::string_view text, const std::uint32_t& last_event) : text_(text), last_event_(last_event) {}

  struct TooFar {};

 protected:
  std::streamsize xsgetn(char* out, std::streamsize size) override {
    if (at_ > last_event_ + largest_value + 4096) throw TooFar{};
    auto count = std::min(static_cast<std::size_t>(size), text_.size() - at_);
    std::copy_n(text_.data() + at_, count, out);
    at_ += count;
    return static_cast<std::streamsize>(count);
  }
  int_type underflow() override {
    return at_ < text_.size() ? traits_type::to_int_type(text_[at_]) : traits_type::eof();
  }
  int_type uflow() override { return at_ < text_.size() ? traits_type::to_int_type(text_[at_++]) : traits_type::eof(); }
  // The library looks at the first bytes and puts them back.
  int_type pbackfail(int_type) override {
    return at_ > 0 ? traits_type::to_int_type(text_[--at_]) : traits_type::eof();
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  const std::uint32_t& last_event_;
};

class Events : public YAML::EventHandler {
 public:
  explicit Events(TreeBuilder& tree, std::uint32_t& last_event) : tree_(tree), last_event_(last_event) {}

  void OnDocumentStart(const YAML::Mark& mark) override { tree_.document(at(mark)); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { tree_.nothing(at(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { tree_.alias(at(mark)); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    tree_.text(at(mark), value, tagged(tag));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    tree_.list(at(mark), tagged(tag), style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { tree_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    tree_.mapping(at(mark), tagged(tag), style == YAML::EmitterStyle::Flow);
  }
  void OnMapEnd() override { tree_.close(); }

 private:
  std::uint32_t at(const YAML::Mark& mark) { return last_event_ = static_cast<std::uint32_t>(std::max(mark.pos, 0)); }
  static bool tagged(const std::string& tag) { return !tag.empty() && tag != "?" && tag != "!"; }

  TreeBuilder& tree_;
  std::uint32_t& last_event_;
};

void blank_out(std::string& text, Span span) {
  for (auto at = span.begin; at < span.end; ++at)
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
}

// Bytes that the library must never see are blanked; they have been told already.
void blank_bad_characters(std::string& text) {
  for (std::string_view rest = text; !rest.empty();) {
    auto begin = text.size() - rest.size();
    auto c = next_character(rest);
    bool line_end = c == '\r' && !rest.starts_with('\n');
    if (!is_control(c) || c == '\t' || c == '\n' || (c == '\r' && !line_end)) continue;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end() - static_cast<std::ptrdiff_t>(rest.size()),
              line_end ? '\n' : ' ');
  }
}

// Of two versions that Git could not join, the first is read and the marks and the second are passed over.
void blank_conflicts(const SourceFile& file, std::string& text, Tree& tree) {
  bool second = false;
  for (std::uint32_t number = 1; number <= file.lines(); ++number) {
    auto line = file.line(number);
    bool opens = line.starts_with("<<<<<<<"), parts = line.starts_with("======="), closes = line.starts_with(">>>>>>>");
    if (parts) second = true;
    if (!opens && !parts && !closes && !second) continue;
    if (closes) second = false;
    Span span{&file, file.line_start(number), static_cast<std::uint32_t>(file.line_start(number) + line.size())};
    blank_out(text, span);
    tree.unread.push_back(span);
  }
}

struct Attempt {
  Diagnostics found;
  std::optional<StopReading> stopped;
};

StopReading too_long(const SourceFile& file, std::uint32_t at) {
  Span where{&file, at, std::min<std::uint32_t>(at + 1, static_cast<std::uint32_t>(file.text().size()))};
  return {{"too-large",
           where,
           "more than 256 KiB without an end follow here: one text, comment or list in brackets",
           "keep long texts in a document of their own; close quotes and brackets; write long lists one item a line",
           {}},
          {}};
}

StopReading from_library(const SourceFile& file, std::string_view text, std::uint32_t last_event,
                         const YAML::Exception& error) {
  auto stopped = static_cast<std::uint32_t>(std::clamp(error.mark.pos, 0, static_cast<int>(text.size())));
  auto mistake = find_mistake(file, text, std::min(last_event, stopped), stopped);
  return {std::move(mistake.problem), mistake.unread};
}

// One reading from the start. The library is asked for a second document once, only to refuse it.
Attempt read_once(const SourceFile& file, const std::string& text, Tree& tree) {
  Attempt attempt;
  std::uint32_t last_event = 0;
  TreeBuilder builder(tree, attempt.found);
  Events events(builder, last_event);
  BoundedBuffer buffer(text, last_event);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(events)) parser.HandleNextDocument(events);
  } catch (StopReading& stop) {
    attempt.stopped = std::move(stop);
  } catch (const BoundedBuffer::TooFar&) {
    attempt.stopped = too_long(file, last_event);
  } catch (const YAML::Exception& error) {
    attempt.stopped = from_library(file, text, last_event, error);
  }
  builder.finish();
  return attempt;
}

void append(Diagnostics& to, Diagnostics&& from) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

// What a reading found beside the places that stopped it; on their lines it may be what follows from them.
void append_found(Diagnostics& to, Diagnostics&& found) {
  std::set<std::uint32_t> told;
  for (const auto& stop : to) told.insert(stop.span.line());
  std::erase_if(found,
                [&](const Diagnostic& one) { return one.rule == "unreadable" && told.contains(one.span.line()); });
  append(to, std::move(found));
}

bool anything_in(std::string_view text, Span span) {
  return span && span.text().find_first_not_of(" \r\n") != std::string_view::npos &&
         text.substr(span.begin, span.end - span.begin).find_first_not_of(" \r\n") != std::string_view::npos;
}

// One line is told of once: what follows from its first mistake is not another.
void tell_once(Diagnostics& told, Diagnostic problem) {
  auto line = problem.span.line();
  for (const auto& earlier : told)
    if (earlier.span.line() == line) return;
  told.push_back(std::move(problem));
}

// Reads; where that stops, tells why, blanks the place out and reads again, so that one run tells all.
Tree read_and_repair(const SourceFile& file, std::string text, std::vector<Span> unread, Diagnostics& diagnostics) {
  for (std::size_t repairs = 0;; ++repairs) {
    Tree tree(file);
    auto attempt = read_once(file, text, tree);
    tree.unread.insert(tree.unread.end(), unread.begin(), unread.end());
    if (!attempt.stopped) {
      append_found(diagnostics, std::move(attempt.found));
      return tree;
    }
    auto& stop = *attempt.stopped;
    bool go_on =
        anything_in(text, stop.unread) && repairs < most_repairs && (repairs + 1) * text.size() < work_for_repairs;
    if (!go_on) {
      stop.problem.help += "; nothing below this place could be read";
      tree.unread.push_back({&file, stop.problem.span.begin, static_cast<std::uint32_t>(text.size())});
      append_found(diagnostics, std::move(attempt.found));
      tell_once(diagnostics, std::move(stop.problem));
      return tree;
    }
    tell_once(diagnostics, std::move(stop.problem));
    unread.push_back(stop.unread);
    blank_out(text, stop.unread);
  }
}

// In the file's order, and none twice, so that what lies beside a node is found without looking through all of them.
void put_in_order(std::vector<Span>& unread) {
  std::sort(unread.begin(), unread.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::size_t kept = 0;
  for (const auto& span : unread) {
    if (kept > 0 && span.begin < unread[kept - 1].end)
      unread[kept - 1].end = std::max(unread[kept - 1].end, span.end);
    else
      unread[kept++] = span;
  }
  unread.resize(kept);
}

bool nothing_but_comments(const Tree& tree, std::string_view text) {
  return tree.items.empty() && tree.unread.empty() && text.size() <= largest_file;
}

Tree read_by_reference(const SourceFile& file, ByteCheck check, Diagnostics& diagnostics) {
  std::string text(file.text());
  Tree tree(file);
  Diagnostics told;
  for (const auto& problem : check.problems) tree.unread.push_back(problem.span);
  for (const auto& problem : check.problems)
    if (problem.span.text().starts_with('%')) blank_out(text, problem.span);
  if (!check.problems.empty()) blank_bad_characters(text), blank_conflicts(file, text, tree);
  append(told, std::move(check.problems));
  if (!check.other_kind) tree = read_and_repair(file, std::move(text), tree.unread, told);
  put_in_order(tree.unread);
  append(diagnostics, std::move(told));
  if (nothing_but_comments(tree, file.text()))
    diagnostics.push_back(
        {"unreadable", {&file, 0, 0}, "this file has nothing in it", "write its first line, or delete the file", {}});
  return tree;
}

// The whole program, and every test, can be run without the regular lane.
bool reference_alone() {
  static const auto* asked = std::getenv("QUORATE_READER");
  return asked && std::string_view(asked) == "reference";
}

}  // namespace

Tree parse_yaml(const SourceFile& file, Diagnostics& diagnostics) {
  auto check = check_bytes(file);
  bool lane = file.readers() == Readers::both && !reference_alone() && check.problems.empty();
  if (lane)
    if (auto regular = read_regular(file)) return std::move(*regular);
  return read_by_reference(file, std::move(check), diagnostics);
}

}  // namespace quorate
