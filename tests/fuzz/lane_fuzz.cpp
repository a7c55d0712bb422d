// Bytes to trees.
#include <fmt/core.h>

#include "fuzz/targets.h"
#include "source/parse_yaml.h"
#include "support/two_readers.h"

namespace quorate::test {
namespace {

bool inside(const Span& span, const SourceFile& file) {
  return !span || (span.file == &file && span.begin <= span.end && span.end <= file.text().size());
}

std::string well_formed(const Diagnostic& diagnostic, const SourceFile& file) {
  bool good = diagnostic.span && inside(diagnostic.span, file) && !diagnostic.message.empty();
  for (const auto& related : diagnostic.related) good = good && inside(related.span, file);
  return good ? "" : fmt::format("a diagnostic outside the file: {}", diagnostic.message);
}

// The text of an item stands in the file where the item does, or is kept in whole.
bool text_stands(const Tree& tree, const Tree::Item& item) {
  if (item.kind != Tree::Kind::text) return true;
  if (item.decoded) return item.at < tree.decoded.size();
  return item.begin <= item.at && item.at + item.size <= item.end;
}

// The items of a list or mapping, from the first to the one behind the last; nothing is wrong: where they end.
struct Walk {
  std::string wrong;
  std::uint32_t next = 0;
};

// In a file with mistakes brackets may seem to close where they do not, so there only the order of items is asked for,
// not that each lies inside what holds it.
Walk walk(const Tree& tree, std::uint32_t at, std::uint32_t begin, std::uint32_t end, bool mistakes) {
  const auto& item = tree.items[at];
  auto wrong = [&](const char* what) { return Walk{fmt::format("item {}: {}", at, what), 0}; };
  if (item.begin > item.end || item.end > tree.file->text().size() ||
      (!mistakes && (item.begin < begin || item.end > end)))
    return wrong("it does not lie inside what holds it");
  auto next = tree.next(at);
  if (next <= at || next > tree.items.size()) return wrong("the next item is not behind it");
  if (!text_stands(tree, item)) return wrong("its text does not stand in it");
  std::uint32_t child = at + 1, count = 0, from = item.begin;
  for (; child < next; ++count) {
    auto inner = walk(tree, child, from, item.end, mistakes);
    if (!inner.wrong.empty()) return inner;
    from = tree.items[child].end;
    child = inner.next;
  }
  if (!item.has_children()) return count == 0 ? Walk{"", next} : wrong("it holds items and is neither list nor mapping");
  if (child != next || count != item.size) return wrong("it does not hold as many as it says");
  if (item.kind == Tree::Kind::mapping && count % 2 != 0) return wrong("a key has no value");
  return {"", next};
}

std::string well_formed(const Tree& tree, bool mistakes) {
  for (const auto& span : tree.unread)
    if (!inside(span, *tree.file)) return "what was not read lies outside the file";
  if (tree.items.empty()) return {};
  auto all = walk(tree, 0, 0, static_cast<std::uint32_t>(tree.file->text().size()), mistakes);
  if (!all.wrong.empty()) return all.wrong;
  return all.next == tree.items.size() ? "" : "there are items behind the root";
}

// By the reader that everybody has, and by the reference alone.
std::string read(const std::string& text, Readers readers) {
  SourceFile file("plan.yaml", text, readers);
  Diagnostics once, twice;
  auto tree = parse_yaml(file, once);
  if (auto wrong = well_formed(tree, !once.empty()); !wrong.empty()) return wrong;
  for (const auto& one : once)
    if (auto wrong = well_formed(one, file); !wrong.empty()) return wrong;
  auto again = parse_yaml(file, twice);
  if (once.size() != twice.size()) return "the second reading tells another number of things";
  for (std::size_t at = 0; at < once.size(); ++at)
    if (once[at].message != twice[at].message || !(once[at].span == twice[at].span))
      return "the second reading tells other things";
  return difference(tree, again);
}

}  // namespace

std::string try_lane(std::string_view bytes) {
  constexpr char choices = 1;
  bool made = !bytes.empty() && bytes[0] == choices;
  auto text = made ? odd_document(choose_by_bytes(bytes.substr(1))) : std::string(bytes);
  auto wrong = compare_readers(text).difference;
  for (auto readers : {Readers::both, Readers::reference})
    if (wrong.empty()) wrong = read(text, readers);
  return wrong.empty() ? "" : text + "\n" + wrong;
}

}  // namespace quorate::test
