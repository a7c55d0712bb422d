#include "govern/composition.h"

#include <fmt/core.h>

#include <algorithm>

namespace quorate {
namespace {

std::vector<Base> bases(const Threshold& test) {
  if (test.of) return {**test.of};
  if (!is_share(test)) return {Base::members};
  return {Base::members, Base::voting};
}

bool can_be_counted(const std::vector<Base>& of) {
  return std::all_of(of.begin(), of.end(), [](Base base) { return base == Base::members || base == Base::voting; });
}

// The readings that are open for a count of members.
std::vector<Axis> member_axes(std::optional<bool> non_voting_counted, const Body& body) {
  if (non_voting_counted || !has_non_voting(body)) return {};
  auto word = non_voting_word(body);
  return {Axis{{fmt::format("{} members counted", word), fmt::format("{} members not counted", word)}}};
}

Answer size_answer(const Located<int>& limit, bool least, std::optional<bool> counted, const Body& body) {
  Answer out;
  auto axes = member_axes(counted, body);
  auto bodies = extremes(body);
  std::vector<Verdict> verdicts;
  for (const auto& choice : choices_of(axes)) {
    Counting counting;
    counting.non_voting = axes.empty() ? counted.value_or(true) : choice[0] == 0;
    int low = attendance(bodies.front(), Base::members, counting).base;
    int high = attendance(bodies.back(), Base::members, counting).base;
    auto within = [&](int members) { return verdict(least ? members >= *limit : members <= *limit); };
    verdicts.push_back(agreed(std::vector{within(low), within(high)}));
    out.readings.push_back({name_of(axes, choice),
                            verdicts.back(),
                            {range_figure("members", low, high, body.empty() ? Span{} : body[0].member->id.span),
                             count_figure(least ? "needed" : "at most", *limit, limit.span)}});
  }
  out.answer = agreed(verdicts);
  out.working = out.readings.front().working;
  if (axes.empty()) out.readings.clear();
  return out;
}

// The ways in which a test may be read, without names.
struct Way {
  Base of;
  Counting counting;
};
std::vector<Way> ways(const Threshold& test, const ConstitutionVersion* rules) {
  std::vector<Way> out;
  auto counted = rules ? non_voting_counted(*rules) : std::nullopt;
  for (auto base : bases(test))
    for (bool non_voting : {true, false}) {
      if (counted && *counted != non_voting) continue;
      Way way{base, {}};
      way.counting.non_voting = non_voting;
      if (rules) way.counting.votes_by = votes_by(*rules);
      out.push_back(way);
    }
  return out;
}

bool all_hold(const std::vector<const Threshold*>& tests, const ConstitutionVersion* rules, const Body& body) {
  for (const auto* test : tests) {
    if (says_nothing(*test) || !can_be_counted(bases(*test))) continue;
    for (const auto& way : ways(*test, rules))
      for (const auto& resolved : extremes(body))
        if (!meets(*test, residents_among_members(resolved, way.of, way.counting))) return false;
  }
  return true;
}

std::optional<int> how_often(const Body& body, const std::vector<const Threshold*>& tests,
                             const ConstitutionVersion* rules, bool (*step)(Body&)) {
  constexpr int most = 100;  // further than any group grows
  auto changed = body;
  for (int times = 0; times < most; ++times) {
    if (!step(changed) || !all_hold(tests, rules, changed)) return times;
  }
  return {};
}

const Member somebody_new{};

bool other_joins(Body& body) {
  body.push_back({&somebody_new, YesNoUnknown::no, YesNoUnknown::yes, Where::absent, {}});
  return true;
}

bool resident_leaves(Body& body) {
  auto found = std::find_if(body.begin(), body.end(), [](const Head& head) {
    return head.resident == YesNoUnknown::yes && head.votes == YesNoUnknown::yes;
  });
  if (found == body.end()) return false;
  body.erase(found);
  return true;
}

}  // namespace

SizeAnswer size_of(const MemberLimits& limits, std::optional<bool> counted, const Body& body) {
  SizeAnswer out;
  if (limits.minimum) out.enough = size_answer(*limits.minimum, true, counted, body);
  if (limits.maximum) out.not_too_many = size_answer(*limits.maximum, false, counted, body);
  for (auto* answer : {&out.enough, &out.not_too_many}) {
    answer->clause = limits.clause;
    answer->says = limits.says;
    answer->rule = limits.span;
  }
  return out;
}

std::vector<Body> extremes(const Body& body) {
  std::vector<Body> out;
  constexpr YesNoUnknown either[] = {YesNoUnknown::no, YesNoUnknown::yes};
  for (auto unknown_resident : either)
    for (auto residents_vote : either)
      for (auto others_vote : either) {
        auto& one = out.emplace_back(body);
        for (auto& head : one) {
          if (head.resident == YesNoUnknown::unknown) head.resident = unknown_resident;
          bool resident = head.resident == YesNoUnknown::yes;
          if (head.votes == YesNoUnknown::unknown) head.votes = resident ? residents_vote : others_vote;
        }
      }
  return out;
}

std::vector<ResidentsReading> residents_readings(const Threshold& test, const ConstitutionVersion* rules,
                                                 const Body& body) {
  std::vector<ResidentsReading> out;
  auto of = bases(test);
  if (says_nothing(test) || !can_be_counted(of)) return out;
  std::vector<Axis> axes;
  if (of.size() > 1) axes.push_back({{"of members", "of voting members"}});
  auto counted = rules ? non_voting_counted(*rules) : std::nullopt;
  bool of_members = std::find(of.begin(), of.end(), Base::members) != of.end();
  auto more = of_members ? member_axes(counted, body) : std::vector<Axis>{};
  axes.insert(axes.end(), more.begin(), more.end());
  auto bodies = extremes(body);
  for (const auto& choice : choices_of(axes)) {
    ResidentsReading one{name_of(axes, choice), of.size() > 1 ? of[choice[0]] : of[0], {}, {}};
    Counting counting;
    counting.non_voting = more.empty() ? counted.value_or(true) : choice.back() == 0;
    if (rules) counting.votes_by = votes_by(*rules);
    auto ratio = [&](const Body& resolved) { return residents_among_members(resolved, one.of, counting); };
    one.worst = ratio(bodies.front());
    one.best = ratio(bodies.back());
    std::vector<Verdict> cases;
    for (const auto& resolved : bodies) cases.push_back(verdict(meets(test, ratio(resolved))));
    one.answer = agreed(cases);
    out.push_back(std::move(one));
  }
  return out;
}

Answer residents_test(const Threshold& test, const ConstitutionVersion* rules, const Body& body) {
  Answer out;
  auto readings = residents_readings(test, rules, body);
  if (readings.empty()) return out;
  out.clause = test.clause;
  out.says = test.says;
  out.rule = test.span;
  std::vector<Verdict> verdicts;
  for (const auto& one : readings) {
    verdicts.push_back(one.answer);
    out.readings.push_back(
        {one.name,
         one.answer,
         {range_figure(std::string(name(one.of)), one.worst.base, one.best.base,
                       body.empty() ? Span{} : body[0].member->id.span),
          range_figure("residents", one.worst.have, one.best.have),
          range_figure("needed", needed(test, one.worst.base), needed(test, one.best.base), test.span)}});
  }
  out.answer = agreed(verdicts);
  out.working = out.readings.front().working;
  if (readings.size() == 1) out.readings.clear();
  return out;
}

Headroom headroom(const std::vector<const Threshold*>& tests, const ConstitutionVersion* rules, const Body& body) {
  return {how_often(body, tests, rules, other_joins), how_often(body, tests, rules, resident_leaves)};
}

std::vector<SeatsFilled> seats_filled(const ConstitutionVersion& rules, const Body& body) {
  std::vector<SeatsFilled> out;
  for (const auto& area : rules.sub_areas) {
    SeatsFilled one{&area};
    one.filled = static_cast<int>(std::count_if(body.begin(), body.end(), [&](const Head& head) {
      return head.member->sub_area && head.member->sub_area->text == area.id.text;
    }));
    if (area.minimum) one.enough = verdict(one.filled >= **area.minimum);
    if (area.maximum) one.not_too_many = verdict(one.filled <= **area.maximum);
    out.push_back(one);
  }
  return out;
}

}  // namespace quorate
