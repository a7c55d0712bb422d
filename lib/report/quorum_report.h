// Are we quorate, and who is missing: for a meeting that was held, or for who would be there.
#pragma once
#include "govern/publishable.h"
#include "govern/quorum.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

// How it is known where everybody is: as the minutes have it, some perhaps moved by hand; or from who was named.
enum class WhoIsThere { recorded, recorded_but_moved, those_named, all_others, nobody_named };

struct QuorumReport {
  const Area* area;
  const ConstitutionVersion* rules;  // none: none is in force
  Body body;                         // where everybody is
  Date as_of;
  const Meeting* meeting = nullptr;  // whose quorum it is; none for a what-if
  WhoIsThere who = WhoIsThere::recorded;
  Publishable shown = {};  // of the meeting: the decisions that may be named
};

Document quorum_document(const QuorumReport& report);
Json quorum_json(const QuorumReport& report);

}  // namespace quorate
