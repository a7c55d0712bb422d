// Votes as they count: by those entitled and there, each once, or a vote for each sub-area; and the casting vote.
#pragma once
#include "govern/decision.h"

namespace quorate {

struct Tally {
  bool recorded = false;  // anything at all
  int in_favour = 0;      // the casting vote not among them
  std::optional<int> against, abstained;
  bool tied() const { return against && in_favour == *against && in_favour > 0; }
};

// On which side each voted by name: 1 for it, 2 against it, 0 neither. To tell people apart where something is not
// known.
SideOf sides(const VoteQuestion& question);

// In a body in which everybody's vote and residency is known.
Tally tally(const VoteQuestion& question, const Body& body);

// Those who may vote and were there to; by sub-area, one for each.
std::vector<const Head*> voters(const VoteQuestion& question, const Body& body);
// Of those on one side who are counted, the residents: exact by names, a range by numbers.
std::pair<int, int> residents_among(const VoteQuestion& question, const Body& body,
                                    std::initializer_list<const std::optional<Votes>*> sides);
int counted_among(const VoteQuestion& question, const Body& body,
                  std::initializer_list<const std::optional<Votes>*> sides);

}  // namespace quorate
