#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "base/words.h"
#include "budget/payees.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

// Two holders may be sent the same on one day, but hardly pay the same bill.
std::string_view sent_to(std::string_view holder, EntryKind kind) {
  return kind == EntryKind::spend ? std::string_view() : holder;
}

bool looked_at(EntryKind kind) {
  return kind != EntryKind::commitment && kind != EntryKind::virement && kind != EntryKind::stated_balance;
}

// Day and amount tell nearly all entries apart, so that their texts are seldom looked at.
struct Payment {
  int day;
  std::int64_t pence;
  const LedgerEntry* entry;
  std::string_view holder;
};

auto when_and_how_much(const Payment& payment) { return std::tuple(payment.day, payment.pence); }

using Texts = std::array<std::string_view, 8>;

// What may tell one payment from another; an entry that has no receipt says as little as one without the key.
Texts texts_of(const LedgerEntry& entry) {
  auto receipt = entry.receipt.none() ? std::string_view() : *entry.receipt;
  return {*entry.activity, *entry.period, receipt,     *entry.decision,
          *entry.settles,  *entry.fee,    *entry.note, *entry.key};
}

// An organisation is the same by its id as by its name, and whoever is paid the same with other capitals.
std::string payee_of(const LedgerEntry& entry, const Area& area, const PayeeBodies& bodies) {
  auto id = bodies.organisation(*entry.payee);
  auto name = id.empty() ? std::string(*entry.payee) : area.body_name(id);
  if (!id.empty() && bodies.organisation(name) != id) name = id;  // a name that several share
  return lowered(name);
}

struct Candidate {
  EntryKind kind;
  std::string_view holder;
  std::string payee;
  std::size_t place;  // among the entries of its day and amount, in the order of the files
  const LedgerEntry* entry;

  auto parties() const { return std::tie(kind, holder, payee); }
  bool operator<(const Candidate& other) const {
    return std::tie(kind, holder, payee, place) < std::tie(other.kind, other.holder, other.payee, other.place);
  }
};

// One payment as all its copies tell of it.
struct Known {
  Texts texts;
  const LedgerEntry* first;

  // Two values tell payments apart where both are written.
  bool may_be(const Texts& other) const {
    for (std::size_t at = 0; at < other.size(); ++at)
      if (!texts[at].empty() && !other[at].empty() && texts[at] != other[at]) return false;
    return true;
  }
  void learn(const Texts& other) {
    for (std::size_t at = 0; at < other.size(); ++at)
      if (texts[at].empty()) texts[at] = other[at];
  }
};

// Of one day, amount and payee. Copies that are alike in all are found among any number; others are held against so
// many payments at the most.
class KnownPayments {
 public:
  // The entry that this may be a copy of; nothing where it is none, and then it is known from now on.
  const LedgerEntry* met(const LedgerEntry& entry) {
    auto texts = texts_of(entry);
    auto [alike, fresh] = alike_.emplace(texts, all_.size());
    if (!fresh) return all_[alike->second].first;
    auto end = all_.begin() + static_cast<std::ptrdiff_t>(std::min(all_.size(), most));
    auto found = std::find_if(all_.begin(), end, [&](const Known& one) { return one.may_be(texts); });
    if (found == end) return all_.push_back({texts, &entry}), nullptr;
    found->learn(texts);
    alike->second = static_cast<std::size_t>(found - all_.begin());
    return found->first;
  }

 private:
  static constexpr std::size_t most = 100;
  std::vector<Known> all_;
  std::map<Texts, std::size_t> alike_;  // places in `all_`
};

// "£400 to The Builder on 5 December 2013", "the drawdown of £2,000 on 20 November 2013"
std::string words(const Area& area, const LedgerEntry& entry) {
  auto of = [&](std::string_view what) { return fmt::format("the {} of {}", what, amount_words(entry)); };
  switch (*entry.kind) {
    case EntryKind::drawdown:
      return of("drawdown");
    case EntryKind::refund:
      return of("refund");
    case EntryKind::give_back:
      return of("return");
    case EntryKind::income:
      return of("income");
    case EntryKind::fee:
      return of("fee");
    case EntryKind::in_kind:
      return of("help in kind");
    default:
      return payment_words(area, entry);
  }
}

void tell_twice(const Area& area, const LedgerEntry& first, const LedgerEntry& second, const Tell& tell) {
  tell({second.place(second.amount),
        subject_of(second),
        fmt::format("{} stands here twice", words(area, second)),
        "take one out, or write in the `note` of each what tells them apart",
        {},
        {{first.place(first.amount), "the other stands here"}},
        {}});
}

// Of one day and one amount.
void look_at(std::span<const Payment> payments, const Area& area, const PayeeBodies& bodies, const Tell& tell) {
  std::vector<Candidate> all;
  for (const auto& one : payments)
    all.push_back({*one.entry->kind, sent_to(one.holder, *one.entry->kind), payee_of(*one.entry, area, bodies),
                   all.size(), one.entry});
  std::sort(all.begin(), all.end());
  KnownPayments known;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (at > 0 && all[at - 1].parties() != all[at].parties()) known = {};
    if (const auto* first = known.met(*all[at].entry)) tell_twice(area, *first, *all[at].entry, tell);
  }
}

std::vector<Payment> payments_of(const Area& area) {
  auto only = only_holder(area);
  std::vector<Payment> out;
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries)
      if (looked_at(*entry.kind))
        out.push_back({day_number(*entry.date), entry.amount->pence, &entry, holder_of(ledger, only)});
  return out;
}

void check(const Case& about, const Tell& tell) {
  auto payments = payments_of(about.area);
  std::stable_sort(payments.begin(), payments.end(),
                   [](const Payment& a, const Payment& b) { return when_and_how_much(a) < when_and_how_much(b); });
  PayeeBodies bodies(about.area);
  for (auto from = payments.begin(); from != payments.end();) {
    auto to = std::find_if(from, payments.end(),
                           [&](const Payment& one) { return when_and_how_much(one) != when_and_how_much(*from); });
    if (to - from > 1) look_at({from, to}, about.area, bodies, tell);
    from = to;
  }
}

}  // namespace

extern const Rule duplicate_payment;
constinit const Rule duplicate_payment{
    .name = "duplicate-payment",
    .topic = Topic::ledger,
    .title = "A payment, or other money, that may have been entered twice",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments | Reads::leads | Reads::people,
    .since = "0.1",
    .clause = "Practice of treasurers: one entry for each payment",
    .rationale =
        R"(Two payments of the same day have the same amount and the same payee, and nothing tells them apart. An organisation of the area is the same payee by its id and by its name, and capitals do not count. What tells two payments apart is what is written in both and differs: the receipt, the decision, what it settles, the line, the period, the note or the key of the bank. Where one merely lacks what the other has, such as its decision or its receipt, it may still be a copy. Drawdowns, refunds, returns, income, fees and help in kind are looked at in the same way, holder by holder: a copy of a ledger's file that was left in the folder doubles them. If both were made, say so in the `note` of each.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: First of two}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Second of two}
)",
    .check = check,
};

}  // namespace quorate
