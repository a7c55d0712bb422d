// Replaces a file's text so that at every moment, whatever happens, the file is the old one or the new one, whole.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/parsed.h"

namespace quorate {

// Where the writing stands; tests stop it at each.
enum class WriteStep { started, made, half_written, written, synced, compared, renamed };

// The path is inside the folder. `before` is the text that was read, which the file must still hold; without it there
// must be no file yet. No link is followed, and the file keeps its rights. Where it cannot be done, the old file stands
// as it was, and what is returned says why.
std::optional<ParseProblem> replace_file(const std::string& folder, const std::string& path,
                                         std::optional<std::string_view> before, std::string_view after,
                                         const std::function<void(WriteStep)>& at_step = {});

}  // namespace quorate
