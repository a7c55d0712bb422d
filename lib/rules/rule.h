// A rule is one constant in one file: what it is called, what it is for, and a plain function that finds where it is
// broken. Everything said about a rule anywhere is read from this value. CMake lists the files; there is no list to
// edit.
//
// To add one: write lib/rules/<topic>/<name_with_underscores>.cpp, build, and run `QUORATE_BLESS=1 tests/run` to renew
// the derived pages.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "budget/decisions_taken.h"
#include "budget/table.h"
#include "model/area.h"
#include "model/working.h"
#include "source/diagnostic.h"

namespace quorate {

struct DecisionsHeld;  // rules/each_decision.h

struct Spending;           // budget/spending.h
class Calendar;            // budget/calendar.h
struct GrantFigures;       // budget/chest.h
struct PrintedDifference;  // budget/printed.h

// What a rule is asked about: the area as read, its budget as a table, what the ledger has done to it, what was decided
// and granted, what the document prints otherwise, and the day on which it is asked.
struct Case {
  const Area& area;
  const Plan& plan;
  const BudgetTable& table;
  const Spending& spending;
  const Calendar& calendar;
  const DecisionsTaken& taken;
  const std::vector<GrantFigures>& grants;
  const std::vector<PrintedDifference>& printed;
  Date as_of;
  // Every decision judged, for the rules that look at them: worked out by the first of these.
  mutable std::shared_ptr<const DecisionsHeld> decisions = {};
  std::vector<const Waiver*> unmatched = {};  // for the rules on waivers, which run last: those that met no finding
};

// Who speaks in a finding.
enum class Layer { format, arithmetic, plan, constitution, programme };
std::string_view name(Layer layer);

// One place where a rule is broken, in words.
struct Found {
  Span span;
  std::string subject;  // what it is about, as a stable path: "plan/activities/hub/costs"
  std::string message;  // lower case, no full stop, the user's words in backticks, the figures shown
  std::string help;
  Working working;
  std::vector<Related> related;
  std::string clause;  // where the area's own text says so; empty: only the rule's source does
  // Where one case is told more or less strongly than the rule's own strength, or another layer speaks in it.
  std::optional<Severity> severity = {};
  std::optional<Layer> layer = {};
};

using Tell = std::function<void(Found)>;

enum class Topic { file, plan, budget, membership, terms, meetings, decisions, documents, ledger, grants, waivers };
std::string_view name(Topic topic);

struct Rule {
  std::string_view name;  // names the problem, never the remedy; unique; never reused
  Topic topic;
  std::string_view title;  // one line, for lists
  Severity severity;
  Layer layer;
  Reads reads = Reads::nothing;  // what must be whole for the rule to be run
  std::string_view since;
  std::string_view clause;     // the source that the rule rests on
  std::string_view rationale;  // what it checks, why it matters and what to do: a few sentences for anybody
  std::string_view fails;      // a small example laid over a valid plan that gives exactly this rule
  std::string_view passes;     // the same, mended
  void (*check)(const Case&, const Tell&) = nullptr;  // none: the reader finds it
};

// All rules, by topic and then by name.
std::span<const Rule* const> all_rules();
// By its name, with or without `topic/` before it.
const Rule* find_rule(std::string_view name);

}  // namespace quorate
