// The community chest: what is left of it, who asked for how much, what was awarded and paid, and what is still to come
// back. A person who receives a grant is never named.
#pragma once
#include "budget/chest.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

// Applications handed in only after the day asked about are left out, and counted.
struct Chest {
  const Area& area;
  const BudgetTable& table;
  std::vector<GrantFigures> grants;
  std::vector<FundPeriod> periods;
  Date as_of;
  std::optional<Money> spent = {};  // by the ledger, of the line that they are paid from
};

Document grants_document(const Chest& chest, bool flat);
Json grants_json(const Chest& chest);

}  // namespace quorate
