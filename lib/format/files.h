// The kinds of file an area has, each as the record that its top level is.
#pragma once
#include "format/fields.h"
#include "model/area.h"
#include "model/import_map.h"

namespace quorate {

// The version of the format that this program reads; a file may say it as `format: 1`.
inline constexpr int format_version = 1;

struct PlanFile : Plan {
  std::optional<Located<int>> format;
};

struct ConstitutionFile : Constitution {
  std::optional<Located<int>> format;
};

struct MembershipFile : Membership {
  std::optional<Located<int>> format;
};

struct MeetingFile : Meeting {
  std::optional<Located<int>> format;
};

struct LedgerFile : Ledger {
  std::optional<Located<int>> format;
};

struct GrantsFile : Grants {
  std::optional<Located<int>> format;
};

struct WaiversFile : Waivers {
  std::optional<Located<int>> format;
};

struct DocumentsFile : Documents {
  std::optional<Located<int>> format;
};

struct ImportFile : ImportMap {
  std::optional<Located<int>> format;
};

struct ProgrammeFile : Programme {
  std::optional<Located<int>> format;
};

}  // namespace quorate
