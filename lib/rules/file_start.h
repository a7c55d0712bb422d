// Where a finding stands that is about a whole file: at its beginning.
#pragma once
#include <string_view>

#include "model/area.h"

namespace quorate {

inline Span start_of_file(const Area& area, std::string_view path) {
  for (const auto& file : area.files)
    if (file->path() == path) return {file.get(), 0, 0};
  return {};
}

}  // namespace quorate
