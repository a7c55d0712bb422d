#include "govern/body.h"

#include <algorithm>
#include <set>

namespace quorate {
namespace {

// Came only after the moment, or had gone by then. Without an item the moment is the opening, at which those who leave
// later are there and those who come later are not.
bool away(const Meeting& meeting, const Member& member, const Decision* during) {
  auto item = during && during->item ? std::optional(**during->item) : std::nullopt;
  for (const auto& movement : meeting.arrived)
    if (movement.member.text == member.id.text && (during ? item && *item < *movement.item : true)) return true;
  for (const auto& movement : meeting.left)
    if (movement.member.text == member.id.text && item && *movement.item <= *item) return true;
  return false;
}

using Names = std::set<std::string_view>;

Names present_at(const Meeting& meeting) {
  Names out;
  if (meeting.present)
    for (const auto& one : *meeting.present) out.insert(one.text);
  return out;
}

Where where(const Meeting& meeting, const Names& present, const Member& member, const Decision* during) {
  if (!present.contains(member.id.text) || away(meeting, member, during)) return Where::absent;
  if (!during || !during->item) return Where::present;
  auto out = Where::present;
  for (const auto& interest : meeting.interests) {
    bool concerns = interest.member && interest.member->text == member.id.text && interest.item &&
                    **interest.item == **during->item;
    if (!concerns) continue;
    bool left = interest.action && **interest.action == InterestTaken::withdrew;
    if (left || out == Where::present) out = left ? Where::withdrew : Where::remained;
  }
  return out;
}

}  // namespace

Body body_of(const Register& people) {
  Body out;
  for (const auto& seat : people) out.push_back({seat.member, seat.resident, seat.votes, Where::absent, called(seat)});
  return out;
}

Body body_at(const Membership& membership, const Meeting& meeting, const Decision* during) {
  auto out = body_of(register_at(membership, meeting, during));
  auto present = present_at(meeting);
  for (auto& head : out) head.where = where(meeting, present, *head.member, during);
  return out;
}

bool counts_as_member(const Head& head, const Counting& counting) { return counting.non_voting || votes(head); }

bool is_there(const Head& head, const Counting& counting) {
  switch (head.where) {
    case Where::absent:
      return false;
    case Where::present:
      return true;
    case Where::withdrew:
      return counting.withdrew;
    case Where::remained:
      return counting.remained;
  }
  return false;
}

int units(const std::vector<const Head*>& heads, VotesBy by) {
  if (by == VotesBy::person) return static_cast<int>(heads.size());
  std::set<std::string_view> areas;
  for (const auto* head : heads)
    if (head->member->sub_area) areas.insert(head->member->sub_area->text);
  return static_cast<int>(areas.size());
}

std::vector<Body> possible(const Body& body) {
  std::vector<std::size_t> unknown_votes;
  bool unknown_residents = false;
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (body[at].votes == YesNoUnknown::unknown) unknown_votes.push_back(at);
    unknown_residents = unknown_residents || body[at].resident == YesNoUnknown::unknown;
  }
  if (unknown_votes.size() > most_unknown_votes) return {};
  std::vector<Body> out;
  for (auto resident : {YesNoUnknown::no, YesNoUnknown::yes}) {
    if (resident == YesNoUnknown::yes && !unknown_residents) break;
    for (std::size_t mask = 0; mask < std::size_t{1} << unknown_votes.size(); ++mask) {
      auto& one = out.emplace_back(body);
      for (auto& head : one)
        if (head.resident == YesNoUnknown::unknown) head.resident = resident;
      for (std::size_t at = 0; at < unknown_votes.size(); ++at)
        one[unknown_votes[at]].votes = (mask >> at & 1) != 0 ? YesNoUnknown::yes : YesNoUnknown::no;
    }
  }
  return out;
}

bool has_non_voting(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Head& head) { return head.votes != YesNoUnknown::yes; });
}

std::string non_voting_word(const Body& body) {
  std::string_view word;
  for (const auto& head : body) {
    if (head.votes == YesNoUnknown::yes) continue;
    if (head.called.empty() || (!word.empty() && word != head.called)) return "non-voting";
    word = head.called;
  }
  return word.empty() ? "non-voting" : std::string(word);
}

}  // namespace quorate
