// What a ledger has done to the plan: for every line and period what was moved, spent and committed, and what is left.
// What was given in kind stands apart. Money is charged to the period that an entry names, else to that of its day.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "budget/calendar.h"
#include "budget/opening.h"
#include "budget/table.h"
#include "model/area.h"

namespace quorate {

struct Figures {
  Money moved = {};      // by virements: what came less what went
  Money spent = {};      // less what was refunded
  Money committed = {};  // less what was paid of it
  Money returned = {};   // to the funder
  Money income = {}, in_kind = {};

  Money gone() const { return spent + returned; }  // no longer there to be spent
  bool nothing() const { return *this == Figures{}; }
  bool operator==(const Figures&) const = default;
};
Figures& operator+=(Figures& sum, const Figures& one);

// One heading: a line of the plan, one of an earlier plan, or all that is charged to neither.
struct LineSpending {
  const BudgetLine* line = nullptr;      // of the plan
  const RetiredLine* retired = nullptr;  // of an earlier plan
  std::vector<Figures> cells;            // one for each column of the table, its parts included
  std::vector<bool> undivided;           // the same: part of it was charged to a longer period only
  std::vector<bool> moved_above;         // the same: budget was moved in a longer period only
  Figures outside;                       // charged to no period of the plan
  Figures total;

  Money budget() const { return (line ? line->total : Money{}) + total.moved; }
  Money left() const { return budget() - total.gone() - total.committed; }
};

// An entry and where it was charged to.
struct Charge {
  const LedgerEntry* entry;
  const Ledger* ledger;
  std::size_t heading = 0;            // in `lines`, of those entries that concern one
  std::optional<std::size_t> column;  // of the table; none: outside all periods
  bool elsewhere = false;             // to the money of a period that its day is not in
  std::string_view payee = {};        // an organisation's id, also where its name is written; else as written
};

struct Promised {
  const LedgerEntry* entry;
  std::size_t charge;  // in `charges`
  Money paid;          // by the entries that settle it
  bool closed = false;
  Money open() const { return closed || paid >= *entry->amount ? Money{} : *entry->amount - paid; }
};

struct Spending {
  std::vector<LineSpending> lines;  // those of the plan in its order, then the retired ones, then what is in no plan
  std::size_t plan_lines = 0;
  std::vector<Charge> charges;  // all entries up to the day asked about, by day and then in the order of the files
  std::vector<Promised> promised;
  Figures total;
  Figures outside;
  std::vector<Figures> columns;  // all lines together
  std::vector<bool> undivided;
  std::size_t later = 0;  // entries after the day asked about, which are not counted
  Date as_of;             // that day
  Openings openings;      // of all entries, also of those
  std::string_view only_holder;

  const LineSpending& not_in_plan() const { return lines.back(); }
};

Spending spending_of(const Area& area, const BudgetTable& table, const Calendar& calendar, Date as_of);

// What the plan gives a line, or all lines, in one period, virements included; not known where only a longer period is
// given or moved.
CellAmount budget_in(const LineSpending& line, std::size_t column);

}  // namespace quorate
