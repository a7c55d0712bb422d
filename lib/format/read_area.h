// From the files of an area to an Area: every file read, every id linked, every problem told, nothing thrown away that
// was right.
#pragma once
#include "model/area.h"
#include "source/diagnostic.h"
#include "source/files.h"

namespace quorate {

// Whether the paths make an area: a plan.yaml, constitution.yaml or membership.yaml among them.
bool is_area(const std::vector<std::string>& paths);

Area read_area(const Files& files, Diagnostics& diagnostics);

}  // namespace quorate
