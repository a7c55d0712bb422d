// Are we quorate, and who is missing: for a meeting that was held, or for who would be there.
#pragma once
#include "govern/publishable.h"
#include "govern/quorum.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct QuorumReport {
  const Area* area;
  const ConstitutionVersion* rules;  // none: none is in force
  Body body;                         // where everybody is
  Date as_of;
  const Meeting* meeting = nullptr;  // whose quorum it is; none for a what-if
  bool what_if = false;              // somebody was moved by hand
  Publishable shown = {};            // of the meeting: the decisions that may be named
};

Document quorum_document(const QuorumReport& report);
Json quorum_json(const QuorumReport& report);

}  // namespace quorate
