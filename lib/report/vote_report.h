// Did it carry, on which base, needed and got: for a decision of a meeting, or for numbers alone.
#pragma once
#include "govern/decision.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct VoteReport {
  const Area* area;
  VoteQuestion question;
  Date as_of;
};

Document vote_document(const VoteReport& report);
Json vote_json(const VoteReport& report);

}  // namespace quorate
