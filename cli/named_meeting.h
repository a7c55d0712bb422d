// The meeting that a command is about: by its file's name, or by its day where only one was held on it.
#pragma once
#include <string>

#include "environment.h"
#include "model/area.h"

namespace quorate {

// Where nothing, or more than one, is meant: nothing, and the message is in env.err.
const Meeting* named_meeting(const Area& area, const std::string& word, Environment& env);

}  // namespace quorate
