// The mapping by which a bank's file is read. It is no part of what an area says about itself, so it is read on its
// own.
#pragma once
#include <optional>

#include "model/area.h"
#include "model/import_map.h"
#include "source/diagnostic.h"

namespace quorate {

// Nothing where anything in it could not be read, or does not fit together; then a diagnostic says what. Lines that the
// area's plan, where it has one, does not know are among that.
std::optional<ImportMap> read_import_map(const SourceFile& file, const Area& area, Diagnostics& diagnostics);

}  // namespace quorate
