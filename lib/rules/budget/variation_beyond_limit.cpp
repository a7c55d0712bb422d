#include <fmt/core.h>

#include <map>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

bool beyond_share(const SpendingRule& rule, Money moved, Money budget) {
  if (!rule.variation_share) return false;
  return budget.pence <= 0 ? moved > Money{} : share_of(moved, budget) > rule.variation_share->value.value;
}

bool beyond_amount(const SpendingRule& rule, Money moved) {
  return rule.variation_amount && moved > **rule.variation_amount;
}

struct Moved {
  Money out, in;
  bool told = false;
  Money net() const { return out > in ? out - in : in - out; }
};

std::string limit_words(const SpendingRule& rule) {
  std::vector<std::string> parts;
  if (rule.variation_share) parts.push_back(text(**rule.variation_share));
  if (rule.variation_amount) parts.push_back(text(**rule.variation_amount));
  return joined(parts, "or");
}

void tell_of(const LedgerEntry& entry, const LineSpending& line, Money moved, const SpendingRule& rule,
             std::optional<Severity> severity, const Tell& tell) {
  const auto& activity = *line.line->activity;
  Span limit = rule.variation_share ? rule.variation_share->span : rule.variation_amount->span;
  Found found{entry.place(entry.amount),
              "plan/activities/" + activity.id.text + "/moved",
              fmt::format("{} of the {} of {} was moved without a decision, and {} is allowed{}", text(moved),
                          text(line.line->total), *activity.name, limit_words(rule),
                          severity ? "; whether both limits count depends on the reading" : ""),
              "name the decision that allows it, with `decision:`",
              {{"planned", text(line.line->total), activity.span},
               {"moved without a decision", text(moved), entry.place(entry.amount)},
               {"allowed", limit_words(rule), limit}},
              {},
              rule.clause};
  found.severity = severity;
  tell(std::move(found));
}

void look_at(const LedgerEntry& entry, const LineSpending& line, Moved& moved, const SpendingRule& rule,
             const Tell& tell) {
  if (!line.line || moved.told) return;
  bool share = beyond_share(rule, moved.net(), line.line->total), amount = beyond_amount(rule, moved.net());
  if (!share && !amount) return;
  moved.told = true;
  bool both = rule.variation_share && rule.variation_amount;
  auto severity = both && share != amount ? std::optional(Severity::note) : std::nullopt;
  tell_of(entry, line, moved.net(), rule, severity, tell);
}

// One that was lost, or taken only later, allows nothing. Where no outcome is recorded another rule says so.
bool allowed(const LedgerEntry& entry, const DecisionsTaken& taken) {
  if (!entry.decision) return false;
  auto stands = backing(taken, *entry.decision, *entry.date);
  return stands != Backing::not_carried && stands != Backing::later;
}

void check(const Case& about, const Tell& tell) {
  std::map<std::string_view, std::size_t> headings;
  for (std::size_t at = 0; at < about.spending.plan_lines; ++at)
    headings.emplace(about.spending.lines[at].line->activity->id.text, at);
  std::vector<Moved> moved(about.spending.lines.size());
  for (const auto& charge : about.spending.charges) {
    const auto& entry = *charge.entry;
    if (*entry.kind != EntryKind::virement || allowed(entry, about.taken)) continue;
    const auto* rule = spending_rule_on(about.area, *entry.date);
    if (!rule || (!rule->variation_share && !rule->variation_amount)) continue;
    auto from = headings.find(*entry.from), to = headings.find(*entry.to);
    if (from != headings.end()) moved[from->second].out += *entry.amount;
    if (to != headings.end()) moved[to->second].in += *entry.amount;
    if (from != headings.end()) look_at(entry, about.spending.lines[from->second], moved[from->second], *rule, tell);
    if (to != headings.end()) look_at(entry, about.spending.lines[to->second], moved[to->second], *rule, tell);
  }
}

}  // namespace

extern const Rule variation_beyond_limit;
constinit const Rule variation_beyond_limit{
    .name = "variation-beyond-limit",
    .topic = Topic::budget,
    .title = "A line that varies by more than it may without a decision",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions | Reads::constitution | Reads::lines |
             Reads::periods,
    .since = "0.1",
    .clause = "Programme guidance, funding agreements: variations",
    .rationale =
        R"(The constitution says how far a line may vary without a decision, and more than that was moved to or from a line by virements that name none, or one that was lost, deferred or taken only later. Where it gives a share and an amount and only one of them is passed, it depends on the reading, and is a note.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    spending: {variation_share: 10%, clause: Section 6}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: virement, from: hub, to: fair, amount: 200.01}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    quorum: {members: {more_than: 1/2, of: members}}
    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: present}}]
    spending: {variation_share: 10%, clause: Section 6}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: virement, from: hub, to: fair, amount: 200}
)",
    .check = check,
};

}  // namespace quorate
