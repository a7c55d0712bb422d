#include "govern/tally.h"

#include <algorithm>
#include <map>

namespace quorate {
namespace {

const Head* head_of(const Body& body, std::string_view member) {
  for (const auto& head : body)
    if (head.member->id.text == member) return &head;
  return nullptr;
}

bool on_another_side(const VoteQuestion& question, const std::optional<Votes>* side, std::string_view member) {
  for (const auto* other : {&question.in_favour, &question.against, &question.abstained})
    if (other != side && *other && (*other)->has(member)) return true;
  return false;
}

// Those on a side whose votes count, each once.
std::vector<const Head*> counted(const VoteQuestion& question, const Body& body, const std::optional<Votes>* side) {
  std::vector<const Head*> out;
  if (!*side) return out;
  for (const auto& name : (*side)->names) {
    const auto* head = head_of(body, name.text);
    bool counts = head && votes(*head) && head->where == Where::present &&
                  !on_another_side(question, side, name.text) && std::find(out.begin(), out.end(), head) == out.end();
    if (counts) out.push_back(head);
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
  return static_cast<int>(counted(question, body, side).size());
}

}  // namespace

std::vector<const Head*> voters(const VoteQuestion&, const Body& body) {
  std::vector<const Head*> out;
  for (const auto& head : body)
    if (votes(head) && head.where == Where::present) out.push_back(&head);
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
  return {named_residents + std::max(0, number - std::max(0, others)),
          named_residents + std::min(number, std::max(0, residents))};
}

}  // namespace quorate
