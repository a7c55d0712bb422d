#include "rules/connections.h"

#include <fmt/core.h>

#include <algorithm>

#include "govern/body.h"
#include "govern/meetings.h"
#include "govern/register.h"

namespace quorate {

std::vector<Connection> connections(const Area& area, std::string_view organisation, Date day) {
  std::vector<Connection> out;
  for (const auto& member : area.membership.members) {
    auto ways = connections_with(member, organisation, day);
    if (!ways.empty()) out.push_back(std::move(ways.front()));
  }
  if (out.empty()) return out;
  auto people = register_on(area.membership, day);
  std::erase_if(out, [&](const Connection& one) { return !has_member(people, one.member->id.text); });
  return out;
}

std::string connection_words(const Connection& connection) {
  if (connection.by == Connected::represents) return "represents it";
  return connection.how.empty() ? "has an interest in it" : fmt::format("is connected with it (`{}`)", connection.how);
}

bool declared(const Meeting& meeting, const Decision& decision, std::string_view member,
              std::string_view organisation) {
  AgendaNumbers numbers(meeting);
  return std::any_of(meeting.interests.begin(), meeting.interests.end(), [&](const DeclaredInterest& one) {
    bool same_item = numbers.same(one.item, decision.item) != AgendaNumbers::Same::no;
    bool same_body = one.organisation && one.organisation->text == organisation;
    return one.member && one.member->text == member && (same_item || same_body);
  });
}

bool declared_or_away(const DecisionTaken& taken, std::string_view member, std::string_view organisation) {
  const auto& [meeting, decision] = taken;
  return (meeting->present && !names_member(*meeting->present, member)) ||
         declared(*meeting, *decision, member, organisation);
}

}  // namespace quorate
