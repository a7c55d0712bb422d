// A meeting or a decision by the word that somebody typed, and telling such words from the area's folder.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "environment.h"
#include "govern/publishable.h"
#include "model/area.h"

namespace quorate {

// Of the words behind a command, the one that is a folder is the area's; the other says what is asked about.
struct WhatAndWhere {
  std::string what, path;
};
WhatAndWhere what_and_where(const std::vector<std::string>& words, const Environment& env);

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

}  // namespace quorate
