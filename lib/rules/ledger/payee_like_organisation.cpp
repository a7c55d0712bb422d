#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/characters.h"
#include "base/words.h"
#include "budget/payees.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

constexpr std::size_t shortest = 5;  // in shorter words, one letter makes another word
constexpr std::size_t most = 2;      // letters that differ, in one place

bool same(char a, char b) { return lower(a) == lower(b); }

// Alike but for a letter or two in one place. What differs by a digit is another by intent: "Class 3", "Class 4".
bool one_slip(std::string_view a, std::string_view b) {
  auto begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
  a.remove_prefix(static_cast<std::size_t>(begin.first - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(begin.second - b.begin()));
  auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend(), same);
  a.remove_suffix(static_cast<std::size_t>(end.first - a.rbegin()));
  b.remove_suffix(static_cast<std::size_t>(end.second - b.rbegin()));
  bool digits = std::any_of(a.begin(), a.end(), is_digit) || std::any_of(b.begin(), b.end(), is_digit);
  return a.size() <= most && b.size() <= most && !digits;
}

// Ids and names of all organisations, by their length: few are looked at for each payee.
class Organisations {
 public:
  explicit Organisations(const Area& area) {
    for (const auto* list : {&area.plan.organisations, &area.membership.organisations})
      for (const auto& one : *list) {
        add(one.id.text, one.id.span);
        if (!one.name->empty()) add(*one.name, one.name.span);
      }
  }

  // The one that was probably meant; empty where none is so near.
  std::string_view meant(std::string_view payee) const {
    std::vector<std::string_view> near;
    auto least = payee.size() - most;
    for (auto at = by_size_.lower_bound(least); at != by_size_.end() && at->first <= payee.size() + most; ++at)
      for (auto name : at->second)
        if (one_slip(payee, name)) near.push_back(name);
    return near.size() == 1 ? near[0] : nearest_word(payee, near);
  }

  Span place(std::string_view name) const { return places_.at(name); }

 private:
  void add(std::string_view name, Span span) {
    if (places_.emplace(name, span).second) by_size_[name.size()].push_back(name);
  }
  std::map<std::string_view, Span> places_;
  std::map<std::size_t, std::vector<std::string_view>> by_size_;
};

struct Payee {
  const LedgerEntry* first = nullptr;
  std::size_t count = 0;
};

void check(const Case& about, const Tell& tell) {
  PayeeBodies bodies(about.area);
  std::map<std::string_view, Payee> others;
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    if (entry.payee->size() < shortest || !bodies.organisation(*entry.payee).empty()) return;
    auto& payee = others[*entry.payee];
    if (payee.count++ == 0) payee.first = &entry;
  });
  Organisations organisations(about.area);
  for (const auto& [name, payee] : others) {
    auto meant = organisations.meant(name);
    if (meant.empty() || meant == name) continue;  // a name that several share is theirs
    tell({payee.first->place(payee.first->payee),
          "ledger/payee/" + std::string(name),
          fmt::format("`{}` is no organisation of this area, but nearly `{}`: {}", name, meant,
                      counted(payee.count, "entry counts", "entries count") + " as another payee's"),
          fmt::format("did you mean `{}`?", meant),
          {},
          {{organisations.place(meant), fmt::format("`{}` stands here", meant)}},
          {}});
  }
}

}  // namespace

extern const Rule payee_like_organisation;
constinit const Rule payee_like_organisation{
    .name = "payee-like-organisation",
    .topic = Topic::ledger,
    .title = "A payee that is nearly an organisation of the area",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::ledger | Reads::payments | Reads::leads | Reads::people,
    .since = "0.1",
    .clause = "Practice of treasurers: one name for each payee",
    .rationale =
        R"(A payee may be anybody, so one that is no organisation's id or name is taken as it stands. This one differs from an organisation of the area by no more than two letters in one place, so it is probably mistyped: what is paid to it is then counted apart, and nobody sees who is connected with it. If it is another body, write its name so that they can be told apart, or set this finding aside in `waivers.yaml`.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: trsut, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: trust, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
