// Whether an area holds what a command needs, whole. Where it does not, env.err says what is missing or to be mended.
#pragma once
#include <string>
#include <string_view>

#include "environment.h"
#include "model/area.h"
#include "source/diagnostic.h"

namespace quorate {

// What a command needs of its area, and how it speaks of going without.
struct Needs {
  Reads parts = Reads::nothing;
  std::string_view file;     // without which there is nothing to say: "membership.yaml"; "meetings/" for any meeting
  std::string_view nothing;  // what there is not, then: "there is no register to print"
  std::string_view cannot;   // what has to wait while a part is damaged: "the register cannot be printed"
};

// `folder` is the area's, as it was named or found. Where this is false, the command ends with `findings_told`.
bool usable(const Area& area, const Diagnostics& diagnostics, const std::string& folder, const Needs& needs,
            Environment& env);

// The second half of it, for a damage that the caller looked up: of one meeting, say.
bool undamaged(const Damage* damage, const Diagnostics& diagnostics, const std::string& folder, std::string_view cannot,
               Environment& env);

}  // namespace quorate
