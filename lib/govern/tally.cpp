#include "govern/tally.h"

#include <algorithm>
#include <map>
#include <set>

namespace quorate {
namespace {

std::map<std::string_view, const Head*> by_id(const Body& body) {
  std::map<std::string_view, const Head*> out;
  for (const auto& head : body) out.emplace(head.member->id.text, &head);
  return out;
}

std::set<std::string_view> on_other_sides(const VoteQuestion& question, const std::optional<Votes>* side) {
  std::set<std::string_view> out;
  for (const auto* other : {&question.in_favour, &question.against, &question.abstained})
    if (other != side && *other)
      for (const auto& name : (*other)->names) out.insert(name.text);
  return out;
}

bool may_have_been_there(const VoteQuestion& question, const Head& head) {
  return head.where == Where::present || !attendance_recorded(question);
}

// Those on a side whose votes count, each once.
std::vector<const Head*> counted(const VoteQuestion& question, const Body& body, const std::optional<Votes>* side) {
  std::vector<const Head*> out;
  if (!*side) return out;
  auto heads = by_id(body);
  auto passed = on_other_sides(question, side);
  for (const auto& name : (*side)->names) {
    auto head = heads.find(name.text);
    bool counts = head != heads.end() && votes(*head->second) && may_have_been_there(question, *head->second) &&
                  passed.insert(name.text).second;
    if (counts) out.push_back(head->second);
  }
  return out;
}

VotesBy by(const VoteQuestion& question) { return question.rules ? votes_by(*question.rules) : VotesBy::person; }

bool by_names(const std::optional<Votes>& side) { return !side || !side->number; }

// One vote a sub-area: that of most of its members who voted; evenly divided ones have none.
Tally by_sub_area(const VoteQuestion& question, const Body& body) {
  std::map<std::string_view, int> balance;
  auto add = [&](const std::optional<Votes>* side, int step) {
    for (const auto* head : counted(question, body, side))
      if (head->member->sub_area) balance[head->member->sub_area->text] += step;
  };
  add(&question.in_favour, 1);
  add(&question.against, -1);
  Tally out;
  out.recorded = true;
  out.against = 0;
  for (const auto& [area, votes] : balance) {
    if (votes > 0) ++out.in_favour;
    if (votes < 0) ++*out.against;
  }
  out.abstained = units(voters(question, body), VotesBy::sub_area) - out.in_favour - *out.against;
  return out;
}

int size_of(const VoteQuestion& question, const Body& body, const std::optional<Votes>* side) {
  if ((*side)->number) return *(*side)->number;
  if (question.of_the_group) return static_cast<int>(counted(question, body, side).size());
  auto passed = on_other_sides(question, side);  // at a forum others than the group's members vote too
  auto others = passed.size();
  for (const auto& name : (*side)->names) passed.insert(name.text);
  return static_cast<int>(passed.size() - others);
}

}  // namespace

SideOf sides(const VoteQuestion& question) {
  std::map<std::string_view, int> named;
  if (question.in_favour)
    for (const auto& name : question.in_favour->names) named.emplace(name.text, 1);
  if (question.against)
    for (const auto& name : question.against->names) named.emplace(name.text, 2);
  return [named = std::move(named)](const Head& head) {
    auto found = named.find(head.member->id.text);
    return found == named.end() ? 0 : found->second;
  };
}

std::vector<const Head*> voters(const VoteQuestion& question, const Body& body) {
  std::vector<const Head*> out;
  for (const auto& head : body)
    if (votes(head) && may_have_been_there(question, head)) out.push_back(&head);
  return out;
}

Tally tally(const VoteQuestion& question, const Body& body) {
  Tally out;
  if (!question.in_favour) return out;
  if (by(question) == VotesBy::sub_area && by_names(question.in_favour) && by_names(question.against))
    return by_sub_area(question, body);
  out.recorded = true;
  out.in_favour = size_of(question, body, &question.in_favour);
  if (question.against) out.against = size_of(question, body, &question.against);
  if (question.abstained) out.abstained = size_of(question, body, &question.abstained);
  return out;
}

int counted_among(const VoteQuestion& question, const Body& body,
                  std::initializer_list<const std::optional<Votes>*> sides) {
  int out = 0;
  for (const auto* side : sides)
    if (*side) out += size_of(question, body, side);
  return out;
}

std::pair<int, int> residents_among(const VoteQuestion& question, const Body& body,
                                    std::initializer_list<const std::optional<Votes>*> sides) {
  if (question.residents_in_favour && sides.size() == 1 && *sides.begin() == &question.in_favour)
    return {*question.residents_in_favour, *question.residents_in_favour};
  int named = 0, named_residents = 0, number = 0;
  for (const auto* side : sides) {
    if (!*side) continue;
    if ((*side)->number) {
      number += *(*side)->number;
      continue;
    }
    for (const auto* head : counted(question, body, side)) ++named, named_residents += lives_here(*head) ? 1 : 0;
  }
  int residents = 0, others = 0;
  for (const auto* head : voters(question, body)) ++(lives_here(*head) ? residents : others);
  residents -= named_residents;
  others -= named - named_residents;
  if (question.present) residents = others = *question.present;  // who they are is not known
  if (!question.of_the_group) residents = others = number;       // at a forum others than the group's members vote too
  return {named_residents + std::max(0, number - std::max(0, others)),
          named_residents + std::min(number, std::max(0, residents))};
}

}  // namespace quorate
