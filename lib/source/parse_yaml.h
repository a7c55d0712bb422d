// From bytes to a tree. Whatever the file holds, this returns: a tree of all that could be read, and a diagnostic for
// each thing that could not. It never throws for what a file says, never runs for ever and never holds much more memory
// than the file; what it refuses (anchors, tags, second documents, duplicate keys ...) it refuses at its place.
#pragma once
#include "source/diagnostic.h"
#include "source/node.h"

namespace quorate {

// A file's bytes checked before anything parses them: UTF-8, no control or direction characters, no conflict markers,
// not some other kind of file.
struct ByteCheck {
  Diagnostics problems;
  bool other_kind = false;  // not text that could be YAML at all: there is no sense in reading on
};
ByteCheck check_bytes(const SourceFile& file);

// Limits; each has its own message.
inline constexpr std::size_t largest_file = 64u << 20;    // bytes
inline constexpr std::size_t largest_value = 256u << 10;  // bytes of one text
inline constexpr std::size_t longest_key = 256;           // bytes
inline constexpr std::size_t deepest_nesting = 32;
inline constexpr std::size_t most_repairs = 20;  // unreadable places passed over before reading stops

// There are two readers, and nobody can tell from the tree which it was. The regular lane (regular_lane.h) is quick,
// knows only what plain files hold and tells of nothing; at its first doubt the reference reader, yaml-cpp behind its
// guards, reads the whole file, so that whatever is told is told by that one. A SourceFile may ask for the reference
// alone, which is what `--reader reference` does, or the environment by QUORATE_READER=reference, so that all tests can
// be run so.
//
// The tree's root is its first item; a file with nothing in it, or unreadable from the start, gives no items.
Tree parse_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace quorate
