// What of a meeting may be shown to everybody: nothing while an embargo runs, else all but the items that are not
// public, with their interests and decisions.
#pragma once
#include <vector>

#include "model/area.h"

namespace quorate {

struct Publishable {
  bool embargoed = false;
  std::vector<const AgendaItem*> items;
  std::vector<const DeclaredInterest*> interests;
  std::vector<const Decision*> decisions;
  std::size_t items_left_out = 0, interests_left_out = 0, decisions_left_out = 0;
};

// Of interests and decisions those are kept back whose item is not public. Where a meeting has an item that is not
// public, so are those that name no item: nothing says that they do not belong to it.
Publishable publishable(const Meeting& meeting, Date as_of);
// The same with nothing kept back, for those who may see it all.
Publishable confidential(const Meeting& meeting);

}  // namespace quorate
