#include "rules/unset_rules.h"

namespace quorate {

std::vector<std::string> unset_rules(const ConstitutionVersion* rules) {
  std::vector<std::string> out;
  auto add = [&](bool set, const char* what) {
    if (!set) out.emplace_back(what);
  };
  add(rules && rules->members, "the number of members");
  add(rules && !rules->residents.empty(), "how many must be residents");
  add(rules && rules->voting, "who votes");
  add(rules && rules->quorum, "quorum");
  add(rules && !rules->decisions.empty(), "what a decision needs");
  add(rules && rules->terms, "terms of office");
  add(rules && rules->elections, "elections");
  add(rules && !rules->offices.empty(), "offices");
  add(rules && rules->meetings, "how often to meet");
  add(rules && rules->interests, "interests");
  return out;
}

}  // namespace quorate
