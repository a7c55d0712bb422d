#include "rules/connections.h"

#include <algorithm>

#include "govern/register.h"

namespace quorate {
namespace {

bool among(const std::vector<Ref<Member>>& members, const std::string& id) {
  return std::any_of(members.begin(), members.end(), [&](const auto& one) { return one.text == id; });
}

}  // namespace

std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day) {
  std::vector<Connection> out;
  for (const auto& seat : register_on(area.membership, day))
    for (auto& one : connections_with(*seat.member, organisation, day)) out.push_back(std::move(one));
  return out;
}

std::string connection_words(const Connection& connection) {
  if (connection.by == Connected::represents) return "represents it";
  return connection.how.empty() ? "has an interest in it" : connection.how;
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
