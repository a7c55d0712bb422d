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

// The matters that have rules of their own, and those that every group knows.
std::vector<std::string_view> matters_known(const ConstitutionVersion& rules);

Document vote_document(const VoteReport& report);
Json vote_json(const VoteReport& report);

}  // namespace quorate
