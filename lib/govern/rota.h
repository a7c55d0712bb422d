// A proposal for who stands down at each coming annual meeting: in numbers as even as the limit allows, the longest in
// office first, in the order that keeps residents in the majority of voting members even if all who stand down are
// lost.
#pragma once
#include <cstddef>
#include <vector>

#include "govern/terms.h"

namespace quorate {

// One of the people who take turns, the longest in office first.
struct Turn {
  bool resident = false, votes = true;
  int latest = 1;  // the last coming meeting at which they may stand down and keep the limit: 1 is the next one
};

struct TurnsOfYear {
  std::vector<std::size_t> people;  // who stands down, by their place in the list
  Ratio residents_left;             // of the voting members, if all of them were lost
  bool majority = false;
};

struct Turns {
  std::vector<TurnsOfYear> years;
  bool searched = true;  // every order was considered; not among more people than `most_searched`
};

inline constexpr std::size_t most_searched = 60;

// So many years ahead. `cycle` is how many meetings may pass before somebody who stood down must do so again; whoever
// has stood down waits until everybody has. Those who stand again, or somebody like them, stay.
Turns turns(std::vector<Turn> people, int cycle, int at_least, int years);

// How the day of the next annual meeting is known.
enum class AgmDay { given, recorded, year_after_last, year_after_elections, not_known };
struct NextAgm {
  Date day;
  AgmDay how = AgmDay::not_known;
};
NextAgm next_agm(const Area& area, Date as_of);

struct RotaTurn {
  Serving serving;
  bool must = false;   // their limit does not reach the meeting after this one
  bool again = false;  // they stood down at an earlier of the coming meetings, and are reckoned to be elected again
};
struct RotaYear {
  Date agm;
  std::vector<RotaTurn> stand_down;
  Ratio residents_left;
  bool majority = false;
};
struct Rota {
  std::vector<RotaYear> years;
  std::vector<Serving> overdue;       // whose limit comes before the next annual meeting
  std::vector<Serving> not_recorded;  // without a recorded beginning: planned for the next meeting, to be safe
  bool searched = true;
};
// Nothing where the rules set neither a limit nor a number. Unknown residency counts against the majority.
std::optional<Rota> proposed_rota(const Area& area, Date as_of, Date agm, int years);

}  // namespace quorate
