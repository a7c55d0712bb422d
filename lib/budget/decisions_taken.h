// The decisions of all meetings by name, and whether one of them can stand behind what was done on a day: it was
// carried, and taken by then.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "model/area.h"

namespace quorate {

struct DecisionTaken {
  const Meeting* meeting;
  const Decision* decision;
};
using DecisionsTaken = std::map<std::string, DecisionTaken, std::less<>>;  // by "2014-03-12/hub-lease"
DecisionsTaken decisions_taken(const Area& area);

bool lost_or_put_off(const DecisionTaken& taken);

enum class Backing {
  stands,
  not_found,     // which is told where the name is read
  not_recorded,  // what became of it
  later,         // taken after the day
  not_carried,   // lost or deferred
};
Backing backing(const DecisionsTaken& taken, std::string_view decision, Date day);

}  // namespace quorate
