// The register on a day: who belongs to the group, whether the group is made up as its rules ask, how far it is from
// not being so, and the same if somebody joined or left.
#pragma once
#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct Joining {
  bool resident = false, votes = true;
};

struct MembersQuestion {
  Date as_of;
  std::vector<Joining> join;       // what if these came in ...
  std::vector<std::string> leave;  // ... and these members, by id, left
  bool flat = false;               // for a spreadsheet: the register alone, with ids
};

Document members_document(const Area& area, const MembersQuestion& question);
Json members_json(const Area& area, const MembersQuestion& question);

}  // namespace quorate
