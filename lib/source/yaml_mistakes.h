// When a YAML library gives up, its message names its own state and often the line after the mistake. This looks at the
// lines themselves and says, in plain words, what somebody who typed them most likely got wrong.
#pragma once
#include <optional>

#include "source/diagnostic.h"

namespace quorate {

struct Mistake {
  Diagnostic problem;
  Span unread;  // what to pass over, so that the rest of the file can be read
};

// `text` is the file as the library saw it (parts may be blanked out); the mistake stands between the two offsets, or
// on the line of either.
Mistake find_mistake(const SourceFile& file, std::string_view text, std::uint32_t from, std::uint32_t stopped);

// Told of a line without a colon that stands, without a dash of its own, under the dashes of a list of words.
std::optional<Diagnostic> word_without_dash(const SourceFile& file, std::string_view text, std::uint32_t offset);

// The line of `offset` and the block below it that is indented deeper, from the offset on.
Span block_from(const SourceFile& file, std::string_view text, std::uint32_t offset);

}  // namespace quorate
