#include <fmt/core.h>

#include <map>

#include "base/words.h"
#include "budget/payees.h"
#include "rules/connections.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

// What is wrong with a decision that names its payee is for the rules about decisions.
bool shown(const DecisionTaken& taken, std::string_view member, std::string_view organisation) {
  const auto& commits = taken.decision->commits;
  return (commits && commits->to && commits->to->text == organisation) || declared_or_away(taken, member, organisation);
}

struct Payments {
  Money amount;
  std::size_t count = 0, undecided = 0;  // those that name no decision
  const LedgerEntry* first = nullptr;
  Connection connection;
};

// What the minutes of a meeting fail to show is another matter than that no meeting is named in which to look.
std::string lacking(const Payments& payments, std::string_view who) {
  if (payments.undecided == 0) return fmt::format("and no meeting shows that {} declared that", who);
  if (payments.undecided < payments.count)
    return fmt::format("and no meeting shows that {} declared that: {} of the payments name{} no decision", who,
                       payments.undecided, payments.undecided == 1 ? "s" : "");
  return fmt::format("{} no decision, so it cannot be seen whether {} declared that",
                     payments.count == 1 ? "which names" : "which name", who);
}

std::string help(const Payments& payments) {
  return payments.undecided == 0 ? "see to it that the interest is in the minutes of the meeting that decided it"
                                 : "add `decision:` with the meeting and its decision; its minutes are then looked at";
}

class Finder {
 public:
  explicit Finder(const Case& about) : about_(about), bodies_(about.area) {}

  void look_at(const LedgerEntry& entry) {
    if (*entry.kind != EntryKind::spend) return;
    auto body = bodies_.organisation(*entry.payee);
    if (body.empty()) return;
    auto taken = entry.decision ? about_.taken.find(*entry.decision) : about_.taken.end();
    for (auto& connection : connections(about_.area, body, *entry.date)) {
      const auto& member = connection.member->id.text;
      if (taken != about_.taken.end() && shown(taken->second, member, body)) continue;
      auto& payments = found_[{std::string(body), member}];
      if (payments.count++ == 0) payments.first = &entry, payments.connection = std::move(connection);
      payments.amount += *entry.amount;
      if (!entry.decision) ++payments.undecided;
    }
  }

  void tell(const Tell& tell) const {
    for (const auto& [key, payments] : found_) {
      const auto& [organisation, member] = key;
      const auto& entry = *payments.first;
      auto who = fmt::format("{}, who {},", *payments.connection.member->name, connection_words(payments.connection));
      tell({entry.place(entry.payee),
            "ledger/payee/" + organisation + "/" + member,
            fmt::format("{} went to {} in {}, {}", text(payments.amount), about_.area.body_name(organisation),
                        counted(payments.count, "payment"), lacking(payments, who)),
            help(payments),
            {},
            {{payments.connection.span, "the connection stands here"}},
            {}});
    }
  }

 private:
  const Case& about_;
  PayeeBodies bodies_;
  std::map<std::pair<std::string, std::string>, Payments> found_;
};

void check(const Case& about, const Tell& tell) {
  if (about.area.membership.members.empty()) return;
  Finder finder(about);
  for_each_entry(about.area, [&](const LedgerEntry& entry) { finder.look_at(entry); });
  finder.tell(tell);
}

}  // namespace

extern const Rule payee_connected;
constinit const Rule payee_connected{
    .name = "payee-connected",
    .topic = Topic::ledger,
    .title = "Money for a body that a member is connected with, and no declaration",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::ledger | Reads::payments | Reads::people | Reads::terms | Reads::interests | Reads::meetings |
             Reads::decisions | Reads::declared | Reads::attendance | Reads::leads,
    .since = "0.1",
    .clause = "Programme guidance, conflicts of interest (July 2015)",
    .rationale =
        R"(A payment went to a body, named by its id or its name, that a member is connected with, and no meeting shows that the interest was declared: the payment names no decision, or the decision names neither the body nor the interest. Where a decision itself commits money to the body, the rules about decisions judge it.)",
    .fails = R"(# in membership.yaml
organisations: [{id: bakery, name: The Bakery}]
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}], interests: [{organisation: bakery, kind: financial, how: owns it}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
# in ledger/2014.yaml
entries:
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 50, payee: bakery, decision: 2014-01-08/hub-lease, receipt: none, note: At the till}
)",
    .passes = R"(# in membership.yaml
organisations: [{id: bakery, name: The Bakery}]
# in ledger/2014.yaml
entries:
  - {date: 2014-01-09, kind: spend, activity: hub, amount: 50, payee: bakery, decision: 2014-01-08/hub-lease, receipt: none, note: At the till}
)",
    .check = check,
};

}  // namespace quorate
