#include "govern/quorum.h"

#include <algorithm>
#include <tuple>

namespace quorate {
namespace {

// The bases a limb may be read on: the one it names, or those that make sense.
std::vector<Base> bases(const std::optional<Threshold>& limb, std::vector<Base> sensible) {
  if (!limb || says_nothing(*limb)) return {};
  if (limb->of) {
    auto named = **limb->of;
    if (named == Base::votes_cast) return {};
    return {named};
  }
  if (!is_share(*limb)) sensible.resize(1);
  return sensible;
}

Axis base_axis(const std::vector<Base>& choices) {
  Axis axis;
  for (auto base : choices) axis.names.push_back("of " + std::string(name(base)));
  return axis;
}

// One way of reading the rule.
struct Way {
  const Threshold* members = nullptr;
  const Threshold* residents = nullptr;
  Base members_of = Base::members, residents_of = Base::present;
  Counting counting;
};

struct Numbers {
  Ratio members, residents;
  int members_needed = 0, residents_needed = 0;
  bool holds = true;
};

Numbers numbers(const Way& way, const Body& body) {
  Numbers out;
  out.members = attendance(body, way.members_of, way.counting);
  out.residents = resident_attendance(body, way.residents_of, way.counting);
  bool anybody = attendance(body, Base::members, way.counting).have > 0;
  if (way.members) out.members_needed = needed(*way.members, out.members.base);
  if (way.residents) out.residents_needed = needed(*way.residents, out.residents.base);
  out.holds = anybody && out.members.have >= out.members_needed && out.residents.have >= out.residents_needed;
  return out;
}

// Those who are absent, by what they would bring.
struct Absent {
  int resident_voters = 0, residents = 0, other_voters = 0, others = 0;
};

Absent absent(const Way& way, const Body& body) {
  Absent out;
  for (const auto& head : body) {
    if (head.where != Where::absent || !counts_as_member(head, way.counting)) continue;
    ++(lives_here(head) ? out.residents : out.others);
    if (votes(head)) ++(lives_here(head) ? out.resident_voters : out.other_voters);
  }
  return out;
}

// With so many more residents and so many more others there, those first who have a vote.
bool would_hold(const Way& way, const Numbers& now, const Absent& left, int residents, int others) {
  int resident_voters = std::min(residents, left.resident_voters), other_voters = std::min(others, left.other_voters);
  auto come = [&](Base of) {
    return of == Base::voting ? resident_voters + other_voters : of == Base::residents ? residents : residents + others;
  };
  int base = now.residents.base + (way.residents_of == Base::present ? residents + others : 0);
  int here = now.residents.have + (way.residents_of == Base::voting ? resident_voters : residents);
  bool enough = !way.members || meets(*way.members, {now.members.have + come(way.members_of), now.members.base});
  return enough && (!way.residents || meets(*way.residents, {here, base}));
}

constexpr int most_tried = 200;  // people; larger bodies are told only what each limb is short of

Missing missing_in(const Way& way, const Body& body) {
  Missing out;
  auto now = numbers(way, body);
  out.members = std::max(0, now.members_needed - now.members.have);
  out.residents = std::max(0, now.residents_needed - now.residents.have);
  auto left = absent(way, body);
  if (now.holds) return out;
  out.reckoned = left.residents + left.others <= most_tried && way.counting.votes_by == VotesBy::person;
  if (!out.reckoned) return out;
  for (int more = 1; more <= left.residents + left.others; ++more)
    for (int residents = std::max(0, more - left.others); residents <= std::min(more, left.residents); ++residents) {
      if (!would_hold(way, now, left, residents, more - residents)) continue;
      out.more = more;
      out.of_them_residents = residents;
      return out;
    }
  out.possible = false;
  return out;
}

bool asks_more(const Missing& a, const Missing& b) {
  auto order = [](const Missing& one) {
    return std::tuple(!one.possible, one.more, one.of_them_residents, one.members, one.residents);
  };
  return order(a) > order(b);
}

struct Question {
  std::vector<Axis> axes;
  std::vector<Base> member_bases, resident_bases;
  std::optional<bool> non_voting, conflicted;
  bool non_voting_open = false, conflicted_open = false;
};

bool anybody_remained(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Head& head) { return head.where == Where::remained; });
}

Question question(const ConstitutionVersion& rules, const Body& body) {
  const auto& rule = *rules.quorum;
  Question out;
  out.member_bases = bases(rule.members, {Base::members, Base::voting});
  out.resident_bases = bases(rule.residents, {Base::present, Base::members, Base::voting});
  if (out.member_bases.size() > 1) out.axes.push_back(base_axis(out.member_bases));
  if (out.resident_bases.size() > 1) out.axes.push_back(base_axis(out.resident_bases));
  out.non_voting = non_voting_counted(rules);
  bool votes_only =
      std::all_of(out.member_bases.begin(), out.member_bases.end(), [](Base base) { return base == Base::voting; }) &&
      std::all_of(out.resident_bases.begin(), out.resident_bases.end(), [](Base base) { return base == Base::voting; });
  if (auto axis = non_voting_axis(rules, body); axis && !votes_only) {
    out.non_voting_open = true;
    out.axes.push_back(*axis);
  }
  if (rule.conflicted) out.conflicted = **rule.conflicted == Conflicted::counted;
  if (!out.conflicted && anybody_remained(body)) {
    out.conflicted_open = true;
    out.axes.push_back(
        {{"those who stayed with an interest counted", "those who stayed with an interest not counted"}});
  }
  return out;
}

Way way(const ConstitutionVersion& rules, const Question& about, const Choice& choice) {
  Way out;
  const auto& rule = *rules.quorum;
  std::size_t at = 0;
  auto pick = [&](const std::vector<Base>& from, Base otherwise) {
    if (from.empty()) return otherwise;
    return from.size() > 1 ? from[choice[at++]] : from[0];
  };
  if (!about.member_bases.empty()) out.members = &*rule.members;
  if (!about.resident_bases.empty()) out.residents = &*rule.residents;
  out.members_of = pick(about.member_bases, Base::members);
  out.residents_of = pick(about.resident_bases, Base::present);
  out.counting.votes_by = votes_by(rules);
  out.counting.non_voting = about.non_voting_open ? choice[at++] == 0 : about.non_voting.value_or(true);
  // Those who left the room are not there, unless the rules count them all the same.
  out.counting.withdrew = about.conflicted.value_or(false);
  out.counting.remained = about.conflicted_open ? choice[at++] == 0 : about.conflicted.value_or(true);
  return out;
}

// What is asked, where the rules ask anything that can be counted.
std::optional<Question> asked(const ConstitutionVersion* rules, const Body& body) {
  if (!rules || !rules->quorum) return {};
  auto out = question(*rules, body);
  return out.member_bases.empty() && out.resident_bases.empty() ? std::nullopt : std::optional(std::move(out));
}

Span first_place(const Body& body) { return body.empty() ? Span{} : body.front().member->id.span; }

Working working(const Way& way, const Body& body, const std::vector<Numbers>& cases) {
  Working out;
  auto least = [&](auto value) {
    int low = value(cases[0]), high = low;
    for (const auto& one : cases) low = std::min(low, value(one)), high = std::max(high, value(one));
    return std::pair(low, high);
  };
  auto add = [&](std::string figure, auto value, Span span) {
    auto [low, high] = least(value);
    out.push_back(range_figure(std::move(figure), low, high, span));
  };
  if (way.members) {
    add(
        std::string(name(way.members_of)), [](const Numbers& n) { return n.members.base; }, first_place(body));
    add("present", [](const Numbers& n) { return n.members.have; }, {});
    add(
        "needed", [](const Numbers& n) { return n.members_needed; }, way.members->span);
  }
  if (way.residents) {
    if (!way.members || way.residents_of != Base::present)
      add(std::string(name(way.residents_of)), [](const Numbers& n) { return n.residents.base; }, {});
    add("residents present", [](const Numbers& n) { return n.residents.have; }, {});
    add(
        "residents needed", [](const Numbers& n) { return n.residents_needed; }, way.residents->span);
  }
  return out;
}

}  // namespace

Answer quorum(const ConstitutionVersion* rules, const Body& body) {
  Answer out;
  auto about = asked(rules, body);
  if (!about) return out;
  out.clause = rules->quorum->clause;
  out.says = rules->quorum->says;
  out.rule = rules->quorum->span;
  auto bodies = possible(body);
  std::vector<Verdict> verdicts;
  for (const auto& choice : choices_of(about->axes)) {
    auto one = way(*rules, *about, choice);
    std::vector<Verdict> cases;
    std::vector<Numbers> figures;
    for (const auto& resolved : bodies) {
      figures.push_back(numbers(one, resolved));
      cases.push_back(verdict(figures.back().holds));
    }
    if (figures.empty()) figures.push_back(numbers(one, body));
    verdicts.push_back(cases.empty() ? Verdict::depends : agreed(cases));
    out.readings.push_back({name_of(about->axes, choice), verdicts.back(), working(one, body, figures)});
  }
  out.answer = agreed(verdicts);
  out.working = out.readings.front().working;
  if (about->axes.empty()) out.readings.clear();
  return out;
}

Missing missing(const ConstitutionVersion* rules, const Body& body) {
  Missing out;
  auto about = asked(rules, body);
  if (!about) return out;
  auto bodies = possible(body);
  if (bodies.empty()) out.reckoned = false;
  for (const auto& choice : choices_of(about->axes))
    for (const auto& resolved : bodies)
      if (auto more = missing_in(way(*rules, *about, choice), resolved); asks_more(more, out)) out = more;
  return out;
}

bool would_count(const ConstitutionVersion& rules, const Head& head) {
  if (head.votes != YesNoUnknown::no || !rules.quorum) return true;
  auto counts = [](const std::optional<Threshold>& limb) { return limb && !(limb->of && **limb->of == Base::voting); };
  return non_voting_counted(rules).value_or(true) && (counts(rules.quorum->members) || counts(rules.quorum->residents));
}

namespace {

// How many people are there, of each kind that a quorum may tell apart.
struct Gathered {
  int voters;
  bool residents_first;  // of those with a vote
  int silent_residents, silent_others;
};

Body gathered(const Body& members, Gathered left) {
  auto out = members;
  auto come = [&](int& left_of_them, auto are_meant) {
    for (auto& head : out)
      if (left_of_them > 0 && head.where == Where::absent && are_meant(head))
        head.where = Where::present, --left_of_them;
  };
  auto silent = [](const Head& head) { return head.votes == YesNoUnknown::no; };
  for (bool residents : {left.residents_first, !left.residents_first})
    come(left.voters, [&](const Head& head) { return !silent(head) && lives_here(head) == residents; });
  come(left.silent_residents, [&](const Head& head) { return silent(head) && lives_here(head); });
  come(left.silent_others, [&](const Head& head) { return silent(head) && !lives_here(head); });
  return out;
}

}  // namespace

Answer quorum_of_numbers(const ConstitutionVersion* rules, const Body& members, int voters) {
  constexpr int most_gatherings = 400;
  int residents = 0, others = 0;
  for (const auto& head : members)
    if (head.votes == YesNoUnknown::no) ++(lives_here(head) ? residents : others);
  bool all = (residents + 1) * (others + 1) <= most_gatherings;
  Answer out;
  std::vector<Verdict> verdicts;
  for (bool residents_first : {true, false})
    for (int of_residents = 0; of_residents <= (all ? residents : 0); ++of_residents)
      for (int of_others = 0; of_others <= (all ? others : 0); ++of_others) {
        auto one = quorum(rules, gathered(members, {voters, residents_first, of_residents, of_others}));
        verdicts.push_back(one.answer);
        if (verdicts.size() == 1) out = std::move(one);
      }
  if (!all && out.answer != Verdict::not_set) verdicts.push_back(Verdict::depends);
  out.answer = agreed(verdicts);
  // How many of those there are residents is not known: the figures of the first limb, or what the only one needs.
  std::erase_if(out.working, [](const Figure& one) { return one.name == "residents present"; });
  constexpr std::size_t most_figures = 3;
  out.working.resize(std::min(out.working.size(), most_figures));
  return out;
}

}  // namespace quorate
