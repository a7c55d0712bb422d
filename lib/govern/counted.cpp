#include "govern/counted.h"

#include <fmt/core.h>

#include <algorithm>

namespace quorate {
namespace {

template <class Wanted>
std::vector<const Head*> heads(const Body& body, Wanted wanted) {
  std::vector<const Head*> out;
  for (const auto& head : body)
    if (wanted(head)) out.push_back(&head);
  return out;
}

template <class Wanted>
int how_many(const Body& body, Base of, const Counting& counting, Wanted wanted) {
  auto by = of == Base::voting ? counting.votes_by : VotesBy::person;
  return units(heads(body, wanted), by);
}

// Whether somebody stands on the base at all, there or not.
bool on_base(const Head& head, Base of, const Counting& counting) {
  if (of == Base::voting) return votes(head);
  if (of == Base::residents) return lives_here(head) && counts_as_member(head, counting);
  return counts_as_member(head, counting);
}

}  // namespace

Ratio attendance(const Body& body, Base of, const Counting& counting) {
  auto on = [&](const Head& head) { return on_base(head, of, counting); };
  auto there = [&](const Head& head) { return on(head) && is_there(head, counting); };
  return {how_many(body, of, counting, there), how_many(body, of, counting, on)};
}

Ratio resident_attendance(const Body& body, Base of, const Counting& counting) {
  auto on = [&](const Head& head) {
    return on_base(head, of, counting) && (of != Base::present || is_there(head, counting));
  };
  auto there = [&](const Head& head) { return on(head) && lives_here(head) && is_there(head, counting); };
  return {how_many(body, of, counting, there), how_many(body, of, counting, on)};
}

Ratio residents_among_members(const Body& body, Base of, const Counting& counting) {
  auto on = [&](const Head& head) { return on_base(head, of, counting); };
  auto resident = [&](const Head& head) { return on(head) && lives_here(head); };
  return {how_many(body, of, counting, resident), how_many(body, of, counting, on)};
}

std::optional<bool> non_voting_counted(const ConstitutionVersion& rules) {
  if (!rules.members || !rules.members->count) return {};
  return **rules.members->count == Counted::all;
}

std::optional<Axis> non_voting_axis(const ConstitutionVersion& rules, const Body& body) {
  if (non_voting_counted(rules) || !has_non_voting(body)) return {};
  auto word = non_voting_word(body);
  return Axis{{fmt::format("{} members counted", word), fmt::format("{} members not counted", word)}};
}

VotesBy votes_by(const ConstitutionVersion& rules) {
  return rules.voting && rules.voting->by ? *rules.voting->by : VotesBy::person;
}

std::string_view name(Base base) {
  constexpr std::string_view names[] = {"members", "voting members", "present", "votes cast", "residents"};
  return names[static_cast<std::size_t>(base)];
}

Figure range_figure(std::string figure, int least, int most, Span span) {
  if (least == most) return count_figure(std::move(figure), least, span);
  return {std::move(figure), fmt::format("{} to {}", std::min(least, most), std::max(least, most)), span};
}

}  // namespace quorate
