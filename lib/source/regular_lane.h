// The quick way through a file of the plain shape that nearly all have: blocks by indentation, texts, quotes and
// brackets that end on their line, block texts, comments. It tells of nothing: at the first doubt it gives the file
// back, and the reference reader in parse_yaml.cpp reads it from the start.
#pragma once
#include <optional>

#include "source/node.h"

namespace quorate {

// The tree that the reference reader would make, where that would have nothing to tell; else nothing. The file's bytes
// have been checked, and nothing was found.
std::optional<Tree> read_regular(const SourceFile& file);

}  // namespace quorate
