#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/slips.h"
#include "base/words.h"
#include "budget/payees.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

constexpr std::size_t shortest = 5;  // in shorter words, one letter makes another word

// Ids and names of all organisations.
struct Names {
  explicit Names(const Area& area) {
    for (const auto* list : {&area.plan.organisations, &area.membership.organisations})
      for (const auto& one : *list) {
        add(one.id.text, one.id.span);
        if (!one.name->empty()) add(*one.name, one.name.span);
      }
  }
  void add(std::string_view name, Span place) {
    names.push_back(name);
    places.push_back(place);
  }
  std::vector<std::string_view> names;
  std::vector<Span> places;
};

struct Payee {
  const LedgerEntry* first = nullptr;
  std::size_t count = 0;
};

// Payees that are no organisation, in the order of the alphabet.
std::map<std::string_view, Payee> other_payees(const Area& area) {
  PayeeBodies bodies(area);
  std::map<std::string_view, Payee> out;
  for_each_entry(area, [&](const LedgerEntry& entry) {
    if (entry.payee->size() < shortest || !bodies.organisation(*entry.payee).empty()) return;
    auto& payee = out[*entry.payee];
    if (payee.count++ == 0) payee.first = &entry;
  });
  return out;
}

void tell_of(std::string_view name, const Payee& payee, std::string_view meant, Span place, const Tell& tell) {
  tell({payee.first->place(payee.first->payee),
        "ledger/payee/" + std::string(name),
        fmt::format("`{}` is no organisation of this area, but nearly `{}`: {}", name, meant,
                    counted(payee.count, "entry counts", "entries count") + " as another payee's"),
        fmt::format("did you mean `{}`?", meant),
        {},
        {{place, fmt::format("`{}` stands here", meant)}},
        {}});
}

void check(const Case& about, const Tell& tell) {
  auto others = other_payees(about.area);
  Names all(about.area);
  std::vector<std::string_view> payees;
  for (const auto& [name, payee] : others) payees.push_back(name);
  auto slips = find_slips(payees, all.names);
  for (std::size_t at = 0; at < payees.size(); ++at) {
    std::vector<std::string_view> near;
    for (auto place : slips[at]) near.push_back(all.names[place]);
    auto meant = near.size() == 1 ? near[0] : nearest_word(payees[at], near);
    if (meant.empty() || meant == payees[at]) continue;  // a name that several share is theirs
    auto found = std::find(near.begin(), near.end(), meant) - near.begin();
    auto place = all.places[slips[at][static_cast<std::size_t>(found)]];
    tell_of(payees[at], others.at(payees[at]), meant, place, tell);
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
