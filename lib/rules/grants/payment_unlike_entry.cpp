#include <fmt/core.h>

#include <map>
#include <set>

#include "base/words.h"
#include "rules/grant_words.h"

namespace quorate {
namespace {

// The payments of grants that name one entry of the ledger: several may have been paid together.
struct Named {
  const LedgerEntry* entry = nullptr;
  std::vector<std::pair<const Grant*, const GrantPayment*>> payments;

  Money sum() const {
    Money out;
    for (const auto& [grant, payment] : payments) out += *payment->amount;
    return out;
  }
  bool one_grant() const {
    std::set<const Grant*> grants;
    for (const auto& [grant, payment] : payments) grants.insert(grant);
    return grants.size() == 1;
  }
};

std::map<std::string_view, Named> by_entry(const Area& area) {
  std::map<std::string_view, Named> out;
  for (const auto& grant : area.grants.applications)
    for (const auto& payment : grant.payments)
      if (payment.entry) out[payment.entry->text].payments.emplace_back(&grant, &payment);
  for_each_entry(area, [&](const LedgerEntry& entry) {
    auto found = entry.id ? out.find(*entry.id) : out.end();
    if (found != out.end()) found->second.entry = &entry;
  });
  return out;
}

struct Differences {
  std::vector<std::string> words;
  Working working;
  bool of_money = false;  // the amount or the line differs, not only how it is dated or called

  void add(std::string what, Figure here, Figure there) {
    words.push_back(std::move(what));
    working.push_back(std::move(here));
    working.push_back(std::move(there));
  }
};

void compare_kind(const Named& named, Differences& out) {
  const auto& entry = *named.entry;
  if (*entry.kind == EntryKind::spend) return;
  out.of_money = true;
  out.words.push_back("is not of the kind `spend`");
  out.working.push_back({"kind", std::string(entry.place(entry.kind).text()), entry.place(entry.kind)});
}

void compare_amount(const Named& named, Differences& out) {
  const auto& entry = *named.entry;
  if (named.sum() == *entry.amount) return;
  out.of_money = true;
  bool several = named.payments.size() > 1;
  const auto& last = *named.payments.back().second;
  out.add(fmt::format("is of {}", text(*entry.amount)),
          {several ? "paid together" : "paid", text(named.sum()), several ? Span{} : last.amount.span},
          {"in the ledger", text(*entry.amount), entry.place(entry.amount)});
}

void compare_line(const Case& about, const Named& named, Differences& out) {
  const auto& entry = *named.entry;
  const auto& rules = about.area.grants.rules;
  if (!rules || !rules->activity || !entry.activity || *entry.activity == rules->activity->text) return;
  out.of_money = true;
  out.add(fmt::format("is charged to the line `{}`", *entry.activity),
          {"grants are paid from", rules->activity->text, rules->activity->span},
          {"in the ledger", std::string(*entry.activity), entry.place(entry.activity)});
}

void compare_day(const Named& named, const GrantPayment& payment, Differences& out) {
  const auto& entry = *named.entry;
  if (*payment.date == *entry.date) return;
  out.add(fmt::format("is dated {}", text(*entry.date)), {"paid on", text(*payment.date), payment.date.span},
          {"in the ledger", text(*entry.date), entry.place(entry.date)});
}

void compare_payee(const Case& about, const Named& named, const Grant& grant, Differences& out) {
  const auto& entry = *named.entry;
  if (!entry.payee || !named.one_grant() || receives(about.area, grant, *entry.payee).value_or(true)) return;
  out.words.push_back(fmt::format("went to {}", about.area.body_name(*entry.payee)));
  out.working.push_back({"in the ledger", about.area.body_name(*entry.payee), entry.place(entry.payee)});
}

void tell_of(const Case& about, const Named& named, const Tell& tell) {
  const auto& [grant, payment] = named.payments.back();
  Differences differences;
  compare_kind(named, differences);
  compare_amount(named, differences);
  compare_line(about, named, differences);
  for (const auto& one : named.payments) compare_day(named, *one.second, differences);
  compare_payee(about, named, *grant, differences);
  if (differences.words.empty()) return;
  Found found{payment->entry->span,
              grant_subject(*grant) + "/payments/" + payment->entry->text,
              fmt::format("the payment of {} names the entry `{}`, which {}", grant_words(about.area, *grant),
                          payment->entry->text, joined(differences.words)),
              "name the entry that paid it, or mend what is mistyped in one of the two",
              std::move(differences.working),
              {{named.entry->span, "the entry stands here"}},
              {}};
  if (!differences.of_money) found.severity = Severity::warning;
  tell(std::move(found));
}

void check(const Case& about, const Tell& tell) {
  for (const auto& [id, named] : by_entry(about.area))
    if (named.entry) tell_of(about, named, tell);
}

}  // namespace

extern const Rule payment_unlike_entry;
constinit const Rule payment_unlike_entry{
    .name = "payment-unlike-entry",
    .topic = Topic::grants,
    .title = "A grant's payment that the ledger tells otherwise",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::grants | Reads::ledger | Reads::payments,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(A payment names the entry of the ledger that paid it, and the entry has another amount, another line than the fund's, or is no payment at all. Where only the day or the payee differs, that is a warning. Several payments may name one entry, and are then added up. Of a grant to a person the payee is not looked at.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 100}
  - {id: chest-drums, date: 2013-12-10, kind: spend, activity: chest, amount: 400, payee: Fern Drummers, receipt: none, note: Paid by cheque}
# in grants.yaml
rules: {activity: chest}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-10, amount: 399.99, entry: chest-drums}]}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-11-20, kind: fee, amount: 100}
  - {id: chest-drums, date: 2013-12-10, kind: spend, activity: chest, amount: 400, payee: Fern Drummers, receipt: none, note: Paid by cheque}
# in grants.yaml
rules: {activity: chest}
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-01}, payments: [{date: 2013-12-10, amount: 400, entry: chest-drums}]}
)",
    .check = check,
};

}  // namespace quorate
