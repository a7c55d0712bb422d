// The figures behind an answer, in the order in which one would write them down, each with the place it was read from.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "source/source_file.h"

namespace quorate {

struct Figure {
  std::string name;                         // "lines add to"
  std::string value;                        // "£230,600"
  Span span;                                // where it stands; nowhere for a figure that was computed
  std::optional<std::int64_t> number = {};  // the value, where it is a plain number of people, votes or meetings
};

inline Figure count_figure(std::string name, std::int64_t number, Span span = {}) {
  return {std::move(name), std::to_string(number), span, number};
}

using Working = std::vector<Figure>;

}  // namespace quorate
