#include "govern/body.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace quorate {
namespace {

// A person's comings and goings in the order of the items: the last one up to an item counts, and before the first of
// them they were where it did not find them. Without an item: the opening.
bool away(const Meeting& meeting, const Member& member, std::optional<int> item) {
  std::optional<int> last, first;
  bool gone = false, gone_first = false;
  auto look = [&](const std::vector<Movement>& movements, bool leaves) {
    for (const auto& movement : movements) {
      if (movement.member.text != member.id.text) continue;
      int at = *movement.item;
      if (!first || at < *first) first = at, gone_first = leaves;
      if (item && at <= *item && (!last || at >= *last)) last = at, gone = leaves;
    }
  };
  look(meeting.arrived, false);
  look(meeting.left, true);
  if (last) return gone;
  return first && !gone_first;  // they came only later
}

using Names = std::set<std::string_view>;

Names present_at(const Meeting& meeting) {
  Names out;
  if (meeting.present)
    for (const auto& one : *meeting.present) out.insert(one.text);
  return out;
}

Where moved(Where before, const DeclaredInterest& interest) {
  bool left = interest.action && **interest.action == InterestTaken::withdrew;
  return left || before == Where::present ? (left ? Where::withdrew : Where::remained) : before;
}

bool of_member(const DeclaredInterest& interest, const Member& member) {
  return interest.member && interest.member->text == member.id.text;
}

using Same = AgendaNumbers::Same;

// At an item of the meeting, or as it opened. During a decision of which the item is not known: where all who came are.
Where where(const Meeting& meeting, const AgendaNumbers& numbers, const Member& member, const Decision* during) {
  bool known = during && numbers.has(during->item);
  if ((!during || known) && away(meeting, member, known ? std::optional(**during->item) : std::nullopt))
    return Where::absent;
  auto out = Where::present;
  for (const auto& interest : meeting.interests)
    if (during && of_member(interest, member) && numbers.same(interest.item, during->item) == Same::yes)
      out = moved(out, interest);
  return out;
}

// Where else somebody who came may have been during the decision.
std::vector<Where> elsewhere(const Meeting& meeting, const AgendaNumbers& numbers, const Head& head,
                             const Decision& during) {
  auto after = head.where;
  for (const auto& interest : meeting.interests)
    if (of_member(interest, *head.member) && numbers.same(interest.item, during.item) == Same::perhaps)
      after = moved(after, interest);
  std::vector<Where> out;
  if (after != head.where) out.push_back(after);
  if (numbers.has(during.item)) return out;
  auto moves = [&](const std::vector<Movement>& movements) {
    return std::any_of(movements.begin(), movements.end(),
                       [&](const Movement& one) { return one.member.text == head.member->id.text; });
  };
  if (moves(meeting.arrived) || moves(meeting.left)) out.push_back(Where::absent);
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
  AgendaNumbers numbers(meeting);
  for (auto& head : out)
    if (present.contains(head.member->id.text)) head.where = where(meeting, numbers, *head.member, during);
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

AgendaNumbers::AgendaNumbers(const Meeting& meeting) {
  if (!meeting.agenda) return;
  for (const auto& item : meeting.agenda->items)
    if (item.no) ++times_[**item.no];
}

bool AgendaNumbers::has(const std::optional<Located<int>>& item) const {
  if (!item) return false;
  auto found = times_.find(**item);
  return times_.empty() || (found != times_.end() && found->second == 1);
}

AgendaNumbers::Same AgendaNumbers::same(const std::optional<Located<int>>& a,
                                        const std::optional<Located<int>>& b) const {
  if (!a || !b) return Same::perhaps;
  auto found = times_.find(**a);
  if (**a == **b) return found != times_.end() && found->second > 1 ? Same::perhaps : Same::yes;
  bool both = times_.empty() || (found != times_.end() && times_.contains(**b));
  return both ? Same::no : Same::perhaps;
}

namespace {

constexpr std::size_t most_others = 256;

}  // namespace

OtherBodies otherwise_at(const Membership& membership, const Meeting& meeting, const Decision& during) {
  OtherBodies out;
  if (!meeting.present) return out;
  AgendaNumbers numbers(meeting);
  std::vector<Body> bodies{body_at(membership, meeting, &during)};
  auto nobody = bodies.front();
  for (std::size_t at = 0; at < nobody.size(); ++at) {
    if (nobody[at].where == Where::absent) continue;
    auto places = elsewhere(meeting, numbers, nobody[at], during);
    if (places.empty()) continue;
    nobody[at].where = places.back();
    out.all = out.all && bodies.size() * (places.size() + 1) <= most_others;
    if (!out.all) continue;
    for (std::size_t one = 0, before = bodies.size(); one < before; ++one)
      for (auto place : places) {
        auto other = bodies[one];
        other[at].where = place;
        bodies.push_back(std::move(other));
      }
  }
  if (!out.all) return {{std::move(nobody)}, false};
  out.bodies.assign(std::make_move_iterator(bodies.begin() + 1), std::make_move_iterator(bodies.end()));
  return out;
}

namespace {

constexpr std::size_t most_cases = 512, most_heads = 400'000;

// Those of unknown residency on one side live here or not, and those on the other.
std::vector<Body> by_residency(const Body& body, const SideOf& side) {
  auto first = [&](const Head& head) { return side ? side(head) == 1 : head.where == Where::present; };
  bool unknown[2] = {false, false};
  for (const auto& head : body)
    if (head.resident == YesNoUnknown::unknown) unknown[first(head) ? 1 : 0] = true;
  std::vector<Body> out{body};
  for (bool on_first : {true, false}) {
    if (!unknown[on_first ? 1 : 0]) continue;
    std::vector<Body> more;
    for (const auto& one : out)
      for (auto lives : {YesNoUnknown::no, YesNoUnknown::yes}) {
        auto& next = more.emplace_back(one);
        for (auto& head : next)
          if (head.resident == YesNoUnknown::unknown && first(head) == on_first) head.resident = lives;
      }
    out = std::move(more);
  }
  return out;
}

// People whose vote is not known, by all that is counted of them.
using Alike = std::map<std::tuple<YesNoUnknown, Where, int, std::string_view>, std::vector<std::size_t>>;

Alike alike(const Body& body, const SideOf& side) {
  Alike out;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const auto& head = body[at];
    if (head.votes != YesNoUnknown::unknown) continue;
    auto area = head.member->sub_area ? std::string_view(head.member->sub_area->text) : std::string_view();
    out[{head.resident, head.where, side ? side(head) : 0, area}].push_back(at);
  }
  return out;
}

}  // namespace

std::vector<Body> possible(const Body& body, const SideOf& side) {
  auto out = by_residency(body, side);
  std::vector<Body> decided;
  for (auto& one : out) {
    std::vector<Body> cases{one};
    for (const auto& [what, people] : alike(one, side)) {
      if (cases.size() * (people.size() + 1) * out.size() > most_cases) return {};
      std::vector<Body> more;
      for (const auto& before : cases)
        for (std::size_t voting = 0; voting <= people.size(); ++voting) {
          auto& next = more.emplace_back(before);
          for (std::size_t at = 0; at < people.size(); ++at)
            next[people[at]].votes = at < voting ? YesNoUnknown::yes : YesNoUnknown::no;
        }
      cases = std::move(more);
      if (cases.size() * body.size() > most_heads) return {};
    }
    decided.insert(decided.end(), cases.begin(), cases.end());
  }
  return decided;
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
