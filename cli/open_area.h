// The area that a command asks about, found and read: of its files those that the command needs, provided that what
// they hold is whole. Where it is not, env.err says what is missing or to be mended.
#pragma once
#include <string>
#include <string_view>

#include "environment.h"
#include "format/read_area.h"

namespace quorate {

// Whom the group counts and by which rules; and all in which days stand.
inline constexpr Wanted files_of_people = Wanted::plan | Wanted::constitution | Wanted::membership;
inline constexpr Wanted files_of_due = files_of_people | Wanted::meetings | Wanted::documents | Wanted::programme;

// What a command needs of its area, and how it speaks of going without.
struct Needs {
  Wanted files = Wanted::everything;  // that are read; the area's name stands in the plan
  Reads parts = Reads::nothing;       // that must be undamaged
  std::string_view cannot = {};       // what has to wait while one is: "the register cannot be printed"
  std::string_view file = {};         // that must be there: "membership.yaml"; "meetings/" for any meeting
  std::string_view nothing = {};      // what there is not without it: "there is no register to print"
};

struct OpenArea {
  std::unique_ptr<Files> files;
  std::string folder;  // as it was named or found: empty for the current folder, else ending with a slash
  Area area;
  Diagnostics diagnostics;
};

// Without it, the exit status: `wrong_usage` where there is no such area, `findings_told` where something is to be
// mended or written first.
tl::expected<OpenArea, int> open_area(const std::string& path, const Needs& needs, Environment& env);

// Whether nothing is damaged, for a damage that the caller looked up: of one meeting, say.
bool undamaged(const OpenArea& open, const Damage* damage, std::string_view cannot, Environment& env);

}  // namespace quorate
