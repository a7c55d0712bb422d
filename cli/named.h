// What somebody means by a word that they typed: a meeting, a decision, a member. Where it means nothing here, they are
// told what it may have been meant for, or what there is.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "environment.h"
#include "govern/publishable.h"
#include "model/area.h"

namespace quorate {

// What is asked about, and the area's folder; either may be left out, and they may stand in either order.
struct WhatAndWhere {
  std::string what, path;
};
// Of the two, the one that is a folder or a file is the area's. The file of a meeting is both.
WhatAndWhere what_and_where(WhatAndWhere typed, const Environment& env);

// "did you mean `y`?", or the other words where nothing is near.
std::string did_you_mean(std::string_view near, std::string otherwise);

// All that a word could have named.
struct Known {
  std::string_view noun;  // "meeting"
  std::vector<std::string> ids;
  std::string_view listed_by = {};  // the command that lists them where they are too many to tell; empty: tell them all
};
// "there are `x` and `y`"; of too many, the last ones.
std::string what_there_is(const Known& known);
// "there is no meeting `x`: did you mean `y`?", or what there is.
void tell_unknown(const std::string& word, const Known& known, Environment& env);
// "say which meeting: there are `x` and `y`"
void tell_unsaid(const Known& known, Environment& env);

Known known_meetings(const Area& area);

// By its file's name, or by its day where only one meeting was held on it. Otherwise nothing, and env.err says why.
const Meeting* named_meeting(const Area& area, const std::string& word, Environment& env);
// `2014-03-12/hub-lease`, or the decision's id alone where only one has it.
struct FoundDecision {
  const Meeting* meeting;
  const Decision* decision;
};
// Of a decision that may not be shown, nobody is told how it is called.
std::optional<FoundDecision> named_decision(const Area& area, const std::string& word, ShownTo whom, Date as_of,
                                            Environment& env);
// A member by id.
const Member* named_member(const Area& area, const std::string& word, Environment& env);
void tell_not_serving(const std::string& member, Date day, Environment& env);

}  // namespace quorate
