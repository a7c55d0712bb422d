// Builds a Tree from a parser's events and refuses what our files never hold. It knows YAML, but no YAML library: any
// reader that can say where a node begins can drive it.
#pragma once
#include <exception>
#include <memory>
#include <unordered_map>

#include "source/diagnostic.h"
#include "source/node.h"

namespace quorate {

// Thrown out of an event when reading cannot go on from here. The problem is told; `unread` is what to pass over.
struct StopReading : std::exception {
  StopReading(Diagnostic told, Span passed_over) : problem(std::move(told)), unread(passed_over) {}
  Diagnostic problem;
  Span unread;
};

class TreeBuilder {
 public:
  TreeBuilder(Tree& tree, Diagnostics& diagnostics);

  // Each event gives the byte where its node begins.
  void document(std::uint32_t at);
  void text(std::uint32_t at, std::string_view value, bool tagged);
  void nothing(std::uint32_t at);
  void alias(std::uint32_t at);
  void list(std::uint32_t at, bool tagged, bool flow) { open(Tree::Kind::list, at, tagged, flow); }
  void mapping(std::uint32_t at, bool tagged, bool flow) { open(Tree::Kind::mapping, at, tagged, flow); }
  void close();

  // Closes whatever is still open, so that the tree is whole however far reading came.
  void finish();

 private:
  struct Level {
    std::uint32_t item;
    bool mapping = false, flow = false, wants_key = false;
    bool dash_missing = false;            // told: what follows belongs to an item of its own
    std::uint32_t key = 0, previous = 0;  // items: the last key, and the value before it
    std::uint32_t last = 0;               // its newest child, where it has one
    std::uint64_t names = 0;              // a bit for each of its keys: one whose bit is not set yet is new
    std::size_t keys = 0;      // where its keys begin among all: looked through one by one while they are few
    std::size_t line_end = 0;  // of the line on which brackets open
    std::unique_ptr<std::unordered_map<std::string_view, std::uint32_t>> many_keys;
  };

  Span span(std::uint32_t begin, std::uint32_t end) const { return {tree_.file, begin, end}; }
  std::string_view file() const { return file_; }
  std::string_view text_of(const Tree::Item& item) const { return tree_.text(item); }
  bool stands_at(std::uint32_t at, std::string_view value) const;
  std::size_t line_end(std::uint32_t at);
  void report(std::string_view rule, Span where, std::string message, std::string help,
              std::vector<Related> related = {});
  [[noreturn]] void stop(std::string_view rule, Span where, std::string message, std::string help, Span unread) const;
  Span to_line_end(std::uint32_t begin) const;

  void open(Tree::Kind kind, std::uint32_t at, bool tagged, bool flow);
  void before_node(std::uint32_t at, bool tagged);
  void anchor_or_tag(std::uint32_t at);
  std::uint32_t close_level();
  void after_node(std::uint32_t item);
  std::uint32_t add(Tree::Kind kind, std::uint32_t begin, std::uint32_t end);
  void finish_key(std::uint32_t item);
  void odd_key(const Tree::Item& key);
  bool no_colon(const Tree::Item& key) const;
  void key_without_colon();
  void drop_key();
  bool split_amount(const Level& level) const;
  std::string odd_amount(const Level& level) const;
  void split_numbers(std::uint32_t list);
  [[noreturn]] void text_too_large(std::uint32_t at) const;
  [[noreturn]] void lone_dash(std::uint32_t at) const;
  void dash_within(std::uint32_t begin, std::uint32_t end);
  void check_decoded(std::uint32_t item);
  void check_tab(std::uint32_t at) const;
  [[noreturn]] void stop_at_tab(std::uint32_t at) const;
  std::size_t column(std::size_t at) const;
  bool colon_right_behind(const Level& level) const;
  void check_key_and_colon(std::uint32_t value) const;
  void check_value_indent(std::uint32_t at) const;
  void check_flow_indent(std::uint32_t at);
  void check_block_text(std::uint32_t at);
  void check_first_line(std::size_t mark_end, std::size_t first);
  std::uint32_t behind_properties(std::uint32_t at) const;
  std::uint32_t end_of_text(std::uint32_t at, std::string_view value) const;
  void check_escapes(std::size_t at, std::size_t close) const;
  void check_last_line(char looked_for);
  void comma_behind(std::uint32_t at);
  void glued_comment(std::uint32_t at);
  std::uint32_t first_of_name(Level& level);
  void duplicate(std::uint32_t earlier);
  Span unclosed_text(std::uint32_t at) const;
  Span from_outer_bracket(std::uint32_t at) const;
  void unclosed_bracket(std::uint32_t at);
  std::uint32_t end_of_amount(std::uint32_t end) const;
  Span empty_item(std::uint32_t at) const;
  std::uint32_t flow_end(std::uint32_t begin, std::uint32_t from) const;
  std::uint32_t quoted_end(std::uint32_t at) const;
  void set_text(Tree::Item& item, std::uint32_t begin, std::string_view value, bool in_file);

  Tree& tree_;
  Diagnostics& diagnostics_;
  std::string_view file_;  // its text
  bool tabs_;              // there is one in it
  std::vector<Level> levels_;
  std::vector<std::uint32_t> keys_;  // the keys of all levels, one level behind the other
  std::string_view last_blanks_;     // the file's last line, where it holds nothing but blanks and does not end
  std::size_t line_from_ = 1, line_end_ = 0;  // from where the end of a line was looked for last, and that end
  std::uint32_t last_event_ = 0;
  int documents_ = 0;
};

}  // namespace quorate
