#include <fmt/core.h>

#include <set>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

// The decisions that an entry or a grant rests on.
std::set<std::string_view> named(const Case& about) {
  std::set<std::string_view> out;
  for (const auto& charge : about.spending.charges)
    if (charge.entry->decision) out.insert(*charge.entry->decision);
  for (const auto& application : about.area.grants.applications)
    if (application.award && application.award->decision) out.insert(application.award->decision->text);
  return out;
}

// Carried since the ledger begins, with an amount.
std::vector<const DecisionsTaken::value_type*> not_entered(const Case& about) {
  std::vector<const DecisionsTaken::value_type*> out;
  if (about.spending.charges.empty()) return out;
  auto begins = *about.spending.charges.front().entry->date;
  auto entered = named(about);
  for (const auto& one : about.taken) {
    const auto& [meeting, decision] = one.second;
    bool counts = decision->carried() && decision->commits && decision->commits->amount && meeting->date() >= begins &&
                  meeting->date() <= about.as_of;
    if (counts && !entered.contains(one.first)) out.push_back(&one);
  }
  return out;
}

// Told once, with all of them: what matters is by how much less there is to give away.
void check(const Case& about, const Tell& tell) {
  auto all = not_entered(about);
  if (all.empty()) return;
  Money sum;
  Working working;
  for (const auto* one : all) {
    const auto& amount = *one->second.decision->commits->amount;
    sum += *amount;
    working.push_back({one->first, text(*amount), amount.span});
  }
  auto words = all.size() == 1 ? fmt::format("`{}`", all.front()->first) : counted(all.size(), "decision");
  tell({all.front()->second.decision->commits->amount->span,
        "ledger/decided-not-entered",
        fmt::format("{} was decided by {}, which no entry of the ledger names: what is not paid yet still counts as uncommitted", text(sum),
                    words),
        "write `decision:` with the decision's name on its payment; where none was made, enter it as a `commitment`",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule decided_not_entered;
constinit const Rule decided_not_entered{
    .name = "decided-not-entered",
    .topic = Topic::ledger,
    .title = "Money that was decided and is in no entry",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments | Reads::meetings | Reads::decisions | Reads::grants,
    .since = "0.1",
    .clause = "Identity of treasurers: uncommitted = held + undrawn - committed",
    .rationale =
        R"(A decision commits an amount, and neither an entry of the ledger nor a grant names it. `quorate budget` reads the ledger, so the money still counts as uncommitted, and the group may promise it twice. A decision from before the ledger begins is left alone.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried, commits: {activity: hub, amount: 400}}
# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2014-01-09, kind: commitment, activity: hub, amount: 400, payee: A landlord, decision: 2014-01-08/hub-lease}
)",
    .check = check,
};

}  // namespace quorate
