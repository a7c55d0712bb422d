#include "govern/publishable.h"

#include <algorithm>
#include <set>

#include "govern/meetings.h"

namespace quorate {
namespace {

// Which items of a meeting are kept back.
struct KeptBack {
  bool any = false, without_number = false;
  std::set<int> numbers, of_public;

  explicit KeptBack(const Meeting& meeting) {
    if (!meeting.agenda) return;
    for (const auto& item : meeting.agenda->items) {
      bool held = holds(item);
      any = any || held;
      without_number = without_number || (held && !item.no);
      if (item.no) (held ? numbers : of_public).insert(**item.no);
    }
  }

  static bool holds(const AgendaItem& item) { return item.is_public && **item.is_public == YesNo::no; }
  bool holds(const std::optional<Located<int>>& item) const {
    if (!item) return any;
    return numbers.contains(**item) || (without_number && !of_public.contains(**item));
  }
};

template <class All, class Holds>
std::size_t sort_out(const All& all, std::vector<const typename All::value_type*>& shown, Holds kept_back) {
  for (const auto& one : all)
    if (!kept_back(one)) shown.push_back(&one);
  return all.size() - shown.size();
}

// The same number may stand on a public item and on one that is not: then neither is shown.
Publishable sorted_out(const Meeting& meeting, const KeptBack& back) {
  Publishable out;
  if (meeting.agenda)
    out.items_left_out = sort_out(meeting.agenda->items, out.items, [&](const AgendaItem& item) {
      return KeptBack::holds(item) || (item.no && back.numbers.contains(**item.no));
    });
  out.interests_left_out =
      sort_out(meeting.interests, out.interests, [&](const DeclaredInterest& one) { return back.holds(one.item); });
  out.decisions_left_out =
      sort_out(meeting.decisions, out.decisions, [&](const Decision& one) { return back.holds(one.item); });
  return out;
}

}  // namespace

Publishable publishable(const Meeting& meeting, Date as_of) {
  if (!under_embargo(meeting, as_of)) return sorted_out(meeting, KeptBack(meeting));
  Publishable out;
  out.embargoed = true;
  out.interests_left_out = meeting.interests.size();
  out.decisions_left_out = meeting.decisions.size();
  return out;
}

Publishable confidential(const Meeting& meeting) {
  Publishable out;
  if (meeting.agenda)
    for (const auto& item : meeting.agenda->items) out.items.push_back(&item);
  for (const auto& one : meeting.interests) out.interests.push_back(&one);
  for (const auto& one : meeting.decisions) out.decisions.push_back(&one);
  return out;
}

Publishable shown_to(ShownTo whom, const Meeting& meeting, Date as_of) {
  return whom == ShownTo::in_confidence ? confidential(meeting) : publishable(meeting, as_of);
}

bool Publishable::shows(const Decision& decision) const {
  return std::find(decisions.begin(), decisions.end(), &decision) != decisions.end();
}

}  // namespace quorate
