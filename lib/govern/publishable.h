// What of a meeting may be shown to everybody: nothing while an embargo runs, else all but the items that are not
// public, with their interests and decisions.
#pragma once
#include <vector>

#include "model/area.h"

namespace quorate {

// Whom something is shown to: all comers see what may be published, those in confidence everything.
enum class ShownTo { everybody, in_confidence };

struct Publishable {
  bool embargoed = false;
  std::vector<const AgendaItem*> items;
  std::vector<const DeclaredInterest*> interests;
  std::vector<const Decision*> decisions;
  std::size_t items_left_out = 0, interests_left_out = 0, decisions_left_out = 0;

  bool shows(const Decision& decision) const;
};

// Of interests and decisions those are kept back whose item is not public. Where a meeting has an item that is not
// public, so are those that name no item: nothing says that they do not belong to it. Where such an item has no number,
// so are those that name a number which no public item has.
Publishable publishable(const Meeting& meeting, Date as_of);
// The same with nothing kept back, for those who may see it all.
Publishable confidential(const Meeting& meeting);
Publishable shown_to(ShownTo whom, const Meeting& meeting, Date as_of);

// What must be whole of a meeting before it is known what may be published.
inline constexpr Reads reads_publishable = Reads::notice | Reads::minutes;

}  // namespace quorate
