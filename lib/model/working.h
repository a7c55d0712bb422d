// The figures behind an answer, in the order in which one would write them down, each with the place it was read from.
#pragma once
#include <string>
#include <vector>

#include "source/source_file.h"

namespace quorate {

struct Figure {
  std::string name;   // "lines add to"
  std::string value;  // "£230,600"
  Span span;          // where it stands; nowhere for a figure that was computed
};

using Working = std::vector<Figure>;

}  // namespace quorate
