#include "budget/opening.h"

#include <algorithm>
#include <map>

#include "budget/position.h"

namespace quorate {
namespace {

bool comes_in(EntryKind kind) { return kind == EntryKind::drawdown || kind == EntryKind::income; }

// What is looked for of each holder. Files are read in their own order, entries in theirs: neither has to be by day.
struct Beginning {
  Opening opening;
  std::optional<Date> came_in;  // the first day on which money did
};

void keep_earlier(const LedgerEntry*& one, const LedgerEntry& other) {
  if (!one || *other.date < *one->date) one = &other;
}

void look(Beginning& beginning, const LedgerEntry& entry, const Plan& plan) {
  bool stated = *entry.kind == EntryKind::stated_balance;
  if (stated) keep_earlier(beginning.opening.stated, entry);
  if (stated || moved_by(entry, plan) != Money{}) keep_earlier(beginning.opening.first, entry);
  if (comes_in(*entry.kind) && (!beginning.came_in || *entry.date < *beginning.came_in))
    beginning.came_in = *entry.date;
}

using Beginnings = std::map<std::string_view, Beginning>;

// Calls `each(beginning, entry)` with every entry and what is known of its holder.
template <class Each>
void for_each(const Area& area, Beginnings& beginnings, Each each) {
  auto only = only_holder(area);
  for (const auto& ledger : area.ledgers) {
    auto& beginning = beginnings[holder_of(ledger, only)];
    for (const auto& entry : ledger.entries) each(beginning, entry);
  }
}

bool names_a_holder(const Ledger& ledger) { return ledger.ledger.held_by.has_value(); }

}  // namespace

std::string_view only_holder(const Area& area) {
  std::string_view only;
  for (const auto& ledger : area.ledgers) {
    auto holder = holder_of(ledger, {});
    if (!holder.empty() && !only.empty() && holder != only) return {};
    if (!holder.empty()) only = holder;
  }
  return only;
}

std::string_view holder_of(const Ledger& ledger, std::string_view only) {
  const auto& held_by = ledger.ledger.held_by;
  return held_by ? std::string_view(held_by->text) : only;
}

Openings openings_of(const Area& area) {
  Beginnings beginnings;
  for_each(area, beginnings, [&](Beginning& one, const LedgerEntry& entry) { look(one, entry, area.plan); });
  // Whose money an unnamed ledger tells of is not known beside several that are named: perhaps what one of them drew.
  if (std::any_of(area.ledgers.begin(), area.ledgers.end(), names_a_holder)) beginnings.erase("");
  std::erase_if(beginnings, [](const auto& holder) {
    const auto& [opening, came_in] = holder.second;
    return !opening.stated || (came_in && *came_in <= *opening.stated->date);
  });
  for (auto& [holder, one] : beginnings) one.opening.amount = *one.opening.stated->amount;
  for_each(area, beginnings, [&](Beginning& one, const LedgerEntry& entry) {
    auto& opening = one.opening;
    if (opening.stated && *entry.date <= *opening.stated->date)
      opening.amount = opening.amount - moved_by(entry, area.plan);
  });
  Openings out;
  for (const auto& [holder, one] : beginnings)
    if (one.opening.stated && one.opening.amount != Money{}) out.all.push_back(one.opening);
  std::stable_sort(out.all.begin(), out.all.end(),
                   [](const Opening& a, const Opening& b) { return *a.first->date < *b.first->date; });
  for (std::size_t at = 0; at < out.all.size(); ++at) out.of_firsts.emplace(out.all[at].first, at);
  return out;
}

Money moved(const LedgerEntry& entry) {
  switch (*entry.kind) {
    case EntryKind::drawdown:
    case EntryKind::refund:
    case EntryKind::income:
      return *entry.amount;
    case EntryKind::spend:
    case EntryKind::give_back:
    case EntryKind::fee:
      return -*entry.amount;
    case EntryKind::in_kind:
    case EntryKind::commitment:
    case EntryKind::virement:
    case EntryKind::stated_balance:
      break;
  }
  return {};
}

Money moved_by(const LedgerEntry& entry, const Plan& plan) {
  return *entry.kind == EntryKind::fee && is_on_top(entry, plan) ? Money{} : moved(entry);
}

std::optional<Date> Openings::since() const {
  if (all.empty()) return {};
  return *all.back().first->date;
}

bool Openings::miss(const Days& days) const { return !all.empty() && (!days.from || *days.from < *since()); }

bool Openings::miss_all(const Days& days) const { return !all.empty() && days.to < *since(); }

const Opening* Openings::before(const LedgerEntry& entry) const {
  auto found = of_firsts.find(&entry);
  return found == of_firsts.end() ? nullptr : &all[found->second];
}

}  // namespace quorate
