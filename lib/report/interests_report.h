// Who is connected to which body and how much of the plan goes there, and what was declared at meetings.
#pragma once
#include "budget/table.h"
#include "govern/interests.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct InterestsOptions {
  std::string member, organisation;  // only these, where given: ids, or the name of a body without one
  bool flat = false;                 // for a spreadsheet: one table
  bool confidential = false;         // also what may not be published
};

// What a body has of the plan, and what decisions gave it.
struct BodyMoney {
  std::vector<const BudgetLine*> lines;  // that it leads
  Money led, committed;
  std::size_t without_amount = 0;  // decisions that commit money to it without saying how much
};

struct InterestsAnswer {
  struct Body {
    ConnectedBody body;
    BodyMoney money;
    bool holds_the_money = false;  // as locally trusted organisation
  };
  std::vector<Body> bodies;
  std::vector<Declaration> declared;
  LeftOut left_out;           // of all meetings, whoever was asked about
  std::optional<Money> plan;  // in all; not known where there is no plan, or it cannot be totalled
};

// Without a table the plan's money is not known.
InterestsAnswer interests_of(const Area& area, const BudgetTable* table, Date as_of, const InterestsOptions& options);
Document interests_document(const Area& area, const InterestsAnswer& answer, Date as_of,
                            const InterestsOptions& options);
Json interests_json(const Area& area, const InterestsAnswer& answer, Date as_of);

}  // namespace quorate
