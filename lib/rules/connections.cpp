#include "rules/connections.h"

#include <algorithm>

namespace quorate {
namespace {

bool holds(const StandingInterest& interest, std::string_view organisation, Date day) {
  return interest.organisation && interest.organisation->text == organisation &&
         (!interest.from || **interest.from <= day) && (!interest.to || day <= **interest.to);
}

// One whose terms are not recorded counts as a member.
bool member_on(const Member& member, Date day) {
  return member.terms.empty() || std::any_of(member.terms.begin(), member.terms.end(), [&](const Term& term) {
           return *term.from <= day && (!term.to || day <= **term.to);
         });
}

bool among(const std::vector<Ref<Member>>& members, const std::string& id) {
  return std::any_of(members.begin(), members.end(), [&](const auto& one) { return one.text == id; });
}

}  // namespace

std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day) {
  std::vector<Connection> out;
  for (const auto& member : area.membership.members) {
    if (!member_on(member, day)) continue;
    if (member.represents && member.represents->text == organisation)
      out.push_back({&member, "represents it", member.represents->span});
    for (const auto& interest : member.interests)
      if (holds(interest, organisation, day))
        out.push_back({&member, interest.how ? **interest.how : std::string("has an interest in it"), interest.span});
  }
  return out;
}

bool declared_or_away(const DecisionTaken& taken, const Connection& connection, std::string_view organisation) {
  const auto& [meeting, decision] = taken;
  if (meeting->present && !among(*meeting->present, connection.member->id.text)) return true;
  return std::any_of(meeting->interests.begin(), meeting->interests.end(), [&](const DeclaredInterest& declared) {
    bool same_item = declared.item && decision->item && **declared.item == **decision->item;
    bool same_body = declared.organisation && declared.organisation->text == organisation;
    return declared.member && declared.member->text == connection.member->id.text && (same_item || same_body);
  });
}

}  // namespace quorate
