// A YAML file as a tree: mappings, lists and texts, each with its span. Which library read it cannot be told from here.
// Every scalar is text and a flag for whether it was quoted; what it means is for `format` to say.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace quorate {

// The tree is one flat row of items in the order they stand in the file: a mapping or list is followed by its children,
// and knows the item behind its last one. Texts are views into the file, or, where the file holds escapes or folded
// lines, into `decoded`.
class Tree {
 public:
  enum class Kind : std::uint8_t { nothing, text, list, mapping };
  static constexpr std::uint32_t furthest = (1u << 27) - 1;  // where an item may begin; a file is at most half as long
  struct Item {
    std::uint32_t at = 0;          // of a text: its first byte in the file, or its place in `decoded`; of a mapping or
                                   // list: the item behind all its children
    std::uint32_t size = 0;        // of a text, in bytes; of a mapping or list, how many children it has
    std::uint32_t begin : 27 = 0;  // bytes in the file, quotes and brackets included
    Kind kind : 2 = Kind::nothing;
    bool quoted : 1 = false;
    bool damaged : 1 = false;  // an entry of this mapping or list was refused; all around it is whole
    bool decoded : 1 = false;
    std::uint32_t end = 0;

    bool has_children() const { return kind == Kind::list || kind == Kind::mapping; }
  };
  static_assert(sizeof(Item) == 16, "a large ledger has millions of them");

  explicit Tree(const SourceFile& source) : file(&source) {}
  Tree(Tree&&) = default;  // a copy would leave its texts behind in the first tree
  Tree& operator=(Tree&&) = default;
  std::string_view text(const Item& item) const {
    if (item.kind != Kind::text) return {};
    return item.decoded ? std::string_view(decoded[item.at]) : file->text().substr(item.at, item.size);
  }
  // The item behind this one and all its children.
  std::uint32_t next(std::uint32_t item) const { return items[item].has_children() ? items[item].at : item + 1; }
  const SourceFile* file;
  std::vector<Item> items;
  std::deque<std::string> decoded;
  // Places that could not be read and were passed over, so that the rest could be: what they held is not known. They
  // stand in the file's order, and apart.
  std::vector<Span> unread;
};

class Node {
 public:
  using Kind = Tree::Kind;
  Node(const Tree& tree, std::uint32_t at) : tree_(&tree), at_(at) {}

  Kind kind() const { return item().kind; }
  bool is_nothing() const { return kind() == Kind::nothing; }
  bool is_text() const { return kind() == Kind::text; }
  bool is_list() const { return kind() == Kind::list; }
  bool is_mapping() const { return kind() == Kind::mapping; }
  std::string_view text() const { return tree_->text(item()); }
  bool quoted() const { return item().quoted; }
  Span span() const { return {tree_->file, item().begin, item().end}; }
  const Tree& tree() const { return *tree_; }
  // An entry of this mapping or list was refused, and has been told of.
  bool damaged() const { return item().damaged; }

  // The items of a list, or the keys and values of a mapping by turns.
  class Children;
  Children children() const;
  std::size_t size() const;  // how many there are

 private:
  const Tree::Item& item() const { return tree_->items[at_]; }
  const Tree* tree_;
  std::uint32_t at_;
};

class Node::Children {
 public:
  struct Iterator {
    const Tree* tree;
    std::uint32_t at;
    Node operator*() const { return {*tree, at}; }
    Iterator& operator++() { return at = tree->next(at), *this; }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {tree, first}; }
  Iterator end() const { return {tree, behind}; }
  const Tree* tree;
  std::uint32_t first, behind;
};

inline Node::Children Node::children() const { return {tree_, at_ + 1, tree_->next(at_)}; }

inline std::size_t Node::size() const { return is_list() || is_mapping() ? item().size : 0; }

// Calls `each(key, value)` for every pair of a mapping, in order.
template <class Each>
void for_each_pair(Node mapping, Each each) {
  auto children = mapping.children();
  for (auto it = children.begin(); it != children.end(); ++it) {
    Node key = *it;
    each(key, *++it);
  }
}

}  // namespace quorate
