#include "govern/decision.h"

#include <algorithm>

#include "govern/other_conditions.h"
#include "govern/tally.h"

namespace quorate {
namespace {

// One rule by which the votes may be judged, and the name of that reading.
struct Candidate {
  const Threshold* carries = nullptr;
  DecisionRule rule;  // whose further conditions hold
  std::string name;
};

// A matter's own rule, with what it leaves to the rule for ordinary decisions.
DecisionRule filled(const DecisionRule* own, const DecisionRule& ordinary) {
  if (!own) return ordinary;
  auto out = *own;
  if (out.residents_among.empty()) out.residents_among = ordinary.residents_among;
  if (!out.consensus) out.consensus = ordinary.consensus;
  if (!out.seconded) out.seconded = ordinary.seconded;
  if (!out.at) out.at = ordinary.at;
  if (!out.notice) out.notice = ordinary.notice;
  return out;
}

bool changes_membership(const Decision* decision) {
  return decision && std::any_of(decision->changes.begin(), decision->changes.end(),
                                 [](const MemberChange& one) { return says_yes(one.joins) || says_yes(one.leaves); });
}

// The rules that may judge the votes. Where a decision changes the membership without saying so as its matter, or a
// removal has no rule of its own, either the ordinary rule or the one for the membership may be meant.
std::vector<Candidate> candidates(const VoteQuestion& question) {
  const auto& rules = *question.rules;
  const auto* own = rule_for(rules, question.matter);
  const auto* ordinary = rule_for(rules, ordinary_matter);
  const auto* membership = rule_for(rules, membership_matter);
  bool unsaid = question.decision && !question.decision->matter && changes_membership(question.decision);
  bool either = threshold_of(membership) && ((question.matter == removal_matter && !threshold_of(own)) || unsaid);
  if (const auto* carries = threshold_of(own); carries && !unsaid) return {{carries, *own, ""}};
  if (question.matter == constitution_matter) {
    if (rules.amendments && rules.amendments->carries && !says_nothing(*rules.amendments->carries))
      return {{&*rules.amendments->carries, own ? *own : DecisionRule{}, ""}};
    return {};
  }
  std::vector<Candidate> out;
  if (const auto* carries = threshold_of(ordinary))
    out.push_back({carries, filled(own, *ordinary), "by the rule for ordinary decisions"});
  if (either) out.push_back({threshold_of(membership), *membership, "by the rule for changes of membership"});
  return out;
}

std::vector<Base> bases_of(const Threshold& carries) {
  if (carries.of) return {**carries.of};
  if (!is_share(carries)) return {Base::votes_cast};
  return {Base::members, Base::voting, Base::present, Base::votes_cast};
}

// One body that those there may have been, and the votes as they count in it.
struct Situation {
  Body body;
  Tally votes;
};

// What one reading assumes.
struct Way {
  const Candidate* candidate = nullptr;
  Base of = Base::present;
  Counting counting;
  bool casting_counts = true;
};

// Something that is open, and what reading it one way or the other assumes.
struct OpenAxis {
  Axis axis;
  void (*assume)(Way& way, bool first);
};

class Decider {
 public:
  explicit Decider(const VoteQuestion& question) : q_(question) {}

  DecisionAnswer answer() {
    DecisionAnswer out;
    if (!q_.rules) return out.readings.emplace_back(), out;
    out.quorum = quorum_then();
    quorum_condition_ = quorum_condition(out.quorum);
    candidates_ = candidates(q_);
    find_situations();
    if (candidates_.empty()) return without_rule(std::move(out));
    std::vector<Verdict> verdicts;
    for (const auto& candidate : candidates_)
      for (auto base : bases_of(*candidate.carries)) add_readings(candidate, base, out);
    for (const auto& reading : out.readings) verdicts.push_back(reading.answer);
    out.answer = agreed(verdicts);
    return out;
  }

 private:
  // What is not known may be too much to try: then what follows from the body as it is written is not certain.
  void find_situations() {
    auto side = sides(q_);
    all_tried_ = add_situations(q_.body, side) && q_.otherwise.all;
    for (const auto& other : q_.otherwise.bodies) all_tried_ = add_situations(other, side) && all_tried_;
    results_ = possible(q_.result);
  }

  bool add_situations(const Body& body, const SideOf& side) {
    constexpr std::size_t most = 4096;
    auto bodies = possible(body, side);
    if (situations_.size() + bodies.size() > most) bodies.clear();
    bool all = !bodies.empty();
    if (!all) bodies.push_back(body);
    for (auto& one : bodies) {
      auto votes = tally(q_, one);
      situations_.push_back({std::move(one), votes});
    }
    return all;
  }

  // While it was decided; where it cannot be told where everybody was, as recorded and without all who may have gone.
  Answer quorum_then() const {
    auto out = quorum(q_.rules, q_.body);
    for (const auto& body : q_.otherwise.bodies) {
      auto other = quorum(q_.rules, body);
      if (other.answer == out.answer) continue;
      out.readings = {{"with all who may have been there", out.answer, out.working},
                      {"without some who may have withdrawn, come late or left", other.answer, other.working}};
      out.answer = Verdict::depends;
      return out;
    }
    if (!q_.otherwise.all && out.answer != Verdict::not_set) out.answer = Verdict::depends;
    return out;
  }

  DecisionAnswer without_rule(DecisionAnswer out) {
    auto& reading = out.readings.emplace_back();
    add_conditions(nullptr, reading);
    bool fails = std::any_of(reading.conditions.begin(), reading.conditions.end(),
                             [](const ConditionAnswer& one) { return one.answer == Verdict::no; });
    reading.answer = out.answer = fails ? Verdict::no : Verdict::not_set;
    return out;
  }

  // The readings that are open under one candidate and base.
  void add_readings(const Candidate& chosen, Base base, DecisionAnswer& out) {
    std::string prefix = candidates_.size() > 1 ? chosen.name : "";
    if (bases_of(*chosen.carries).size() > 1) prefix += (prefix.empty() ? "" : ", ") + base_words(base);
    auto open = open_axes(chosen, base);
    std::vector<Axis> axes;
    for (const auto& one : open) axes.push_back(one.axis);
    for (const auto& choice : choices_of(axes)) {
      auto way = way_of(chosen, base);
      for (std::size_t at = 0; at < open.size(); ++at) open[at].assume(way, choice[at] == 0);
      auto name = name_of(axes, choice);
      DecisionReading reading{prefix + (prefix.empty() || name.empty() ? "" : ", ") + name, Verdict::not_set, {}};
      add_conditions(&way, reading);
      std::vector<Verdict> all;
      for (const auto& one : reading.conditions) all.push_back(one.answer);
      reading.answer = all_of(all);
      out.readings.push_back(std::move(reading));
    }
  }

  static std::string base_words(Base base) {
    constexpr std::string_view words[] = {"of all members", "of all voting members", "of those present",
                                          "of the votes cast", "of the residents"};
    return std::string(words[static_cast<std::size_t>(base)]);
  }

  bool somebody(Where where, bool without_vote) const {
    return std::any_of(q_.body.begin(), q_.body.end(), [&](const Head& head) {
      return head.where == where && (!without_vote || head.votes != YesNoUnknown::yes);
    });
  }

  bool asks_residents(const Candidate& candidate, ResidentsAmong among) const {
    const auto& list = candidate.rule.residents_among;
    return std::any_of(list.begin(), list.end(), [&](const auto& one) { return *one == among; });
  }

  std::vector<OpenAxis> open_axes(const Candidate& candidate, Base base) const {
    std::vector<OpenAxis> out;
    bool of_base =
        base == Base::members || base == Base::residents ||
        (base == Base::present && !q_.present && (somebody(Where::present, true) || somebody(Where::remained, true)));
    bool result = asks_residents(candidate, ResidentsAmong::result);
    bool matters = (q_.of_the_group && of_base) || asks_residents(candidate, ResidentsAmong::present) || result;
    auto axis = non_voting_axis(*q_.rules, q_.body);
    if (!axis && result) axis = non_voting_axis(*q_.rules, q_.result);
    if (axis && matters) out.push_back({*axis, [](Way& way, bool first) { way.counting.non_voting = first; }});
    if (base == Base::present && !q_.present && !q_.rules->quorum_conflicted() && somebody(Where::remained, false))
      out.push_back({{{"those who stayed with an interest counted", "those who stayed with an interest not counted"}},
                     [](Way& way, bool first) { way.counting.remained = first; }});
    if (casting_open()) {
      bool unset = !q_.rules->casting_vote, by_whom = q_.casting_by == CastingBy::not_recorded;
      bool there = q_.casting_by == CastingBy::not_told;
      out.push_back({{{unset     ? "with a casting vote"
                       : there   ? "if whoever gave the casting vote was there to take part"
                       : by_whom ? "if the officer gave the casting vote"
                                 : "whoever is in the chair has the casting vote",
                       unset     ? "without a casting vote"
                       : there   ? "if whoever gave the casting vote was not there to take part"
                       : by_whom ? "if somebody else gave the casting vote"
                                 : "only the officer has a casting vote"}},
                     [](Way& way, bool first) { way.casting_counts = first; }});
    }
    return out;
  }

  // A casting vote of which the rules do not say whether it counts.
  bool casting_open() const {
    if (!q_.casting || q_.casting_by == CastingBy::conflicted) return false;
    bool unclear = q_.casting_by == CastingBy::in_the_chair || q_.casting_by == CastingBy::not_recorded ||
                   q_.casting_by == CastingBy::not_told;
    return !q_.rules->casting_vote || (has_casting_vote() && unclear);
  }
  bool has_casting_vote() const { return q_.rules->casting_vote && q_.rules->casting_vote->holder.value != "none"; }

  Way way_of(const Candidate& candidate, Base base) const {
    Way way{&candidate, base, {}, true};
    way.counting.votes_by = votes_by(*q_.rules);
    way.counting.non_voting = non_voting_counted(*q_.rules).value_or(true);
    auto conflicted = q_.rules->quorum_conflicted();
    way.counting.remained = conflicted.value_or(Conflicted::counted) == Conflicted::counted;
    way.counting.withdrew = conflicted && *conflicted == Conflicted::counted;
    way.casting_counts = has_casting_vote() && q_.casting_by == CastingBy::officer;
    return way;
  }

  void add_conditions(const Way* way, DecisionReading& out) const {
    if (quorum_condition_) out.conditions.push_back(*quorum_condition_);
    if (way) {
      add_carries(*way, out);
      for (const auto& among : way->candidate->rule.residents_among) add_residents(*way, among, out);
    }
    add_other_conditions(q_, way ? &way->candidate->rule : nullptr, out);
  }

  std::optional<ConditionAnswer> quorum_condition(Answer answer) const {
    if (!q_.of_the_group || !q_.rules->quorum) return {};
    const auto& rule = *q_.rules->quorum;
    if (q_.present) {
      if (q_.body.empty()) return {};
      answer = quorum_of_numbers(q_.rules, q_.body, *q_.present);
      if (answer.answer != Verdict::no) return {};  // who is there is not known: quorum is a question of its own
    } else if (!attendance_recorded(q_)) {
      answer.answer = Verdict::depends;
      answer.working = {{"present", "not recorded", q_.meeting->span}};
    }
    auto verdict = answer.answer;
    bool votes_told = q_.against || q_.abstained || q_.casting;
    bool perhaps_agreed = q_.by ? q_.by == DecidedBy::consensus : q_.decision && !votes_told;
    if (perhaps_agreed && not_met(verdict) && !removal_needs_quorum()) {
      auto agreed_to = inquorate_consensus(rule, verdict);
      verdict = q_.by ? agreed_to : agreed(std::vector{verdict, agreed_to});
    }
    return ConditionAnswer{Condition::quorum, verdict, quorum_figures(answer), rule.clause, rule.span, rule.says};
  }

  // The figures; where the readings disagree, what each of them says.
  static Working quorum_figures(const Answer& answer) {
    if (answer.answer != Verdict::depends || answer.readings.empty()) return answer.working;
    Working out;
    for (const auto& reading : answer.readings) out.push_back({reading.name, std::string(name(reading.answer)), {}});
    return out;
  }

  bool removal_needs_quorum() const {
    if (q_.matter != removal_matter || !q_.rules->removal) return false;
    const auto& needs = q_.rules->removal->needs;
    return std::any_of(needs.begin(), needs.end(), [](const auto& need) { return *need == RemovalNeed::quorate; });
  }

  // Whether agreement without a quorum stands, where the text says or leaves it open.
  static Verdict inquorate_consensus(const QuorumRule& rule, Verdict quorate) {
    if (rule.consensus_if_inquorate) return **rule.consensus_if_inquorate == Allowed::allowed ? Verdict::yes : quorate;
    bool only_votes = !rule.if_inquorate || **rule.if_inquorate == OnInquorate::no_votes;
    return only_votes ? Verdict::depends : quorate;
  }

  // How many could vote; nothing where that is not known.
  std::optional<int> there(const Body& body) const {
    if (q_.present) return q_.present;
    if (!q_.of_the_group) return {};
    return units(voters(q_, body), votes_by(*q_.rules));
  }

  bool too_many(const Situation& situation) const {
    const auto& votes = situation.votes;
    auto could = there(situation.body);
    return could && votes.in_favour + votes.against.value_or(0) + votes.abstained.value_or(0) > *could;
  }

  // The base of the votes; nothing where it is not known.
  std::optional<int> base(const Way& way, const Body& body, int cast) const {
    if (way.of == Base::votes_cast) return cast;
    if (way.of == Base::present && q_.present) return *q_.present;
    if (q_.members && (way.of == Base::members || way.of == Base::voting)) return q_.members;
    if (!q_.of_the_group || q_.body.empty()) return {};
    if (way.of != Base::present) return attendance(body, way.of, way.counting).base;
    if (!attendance_recorded(q_)) return {};
    if (way.counting.votes_by == VotesBy::sub_area) return there(body);
    return attendance(body, Base::members, way.counting).have;
  }

  // What came of the votes on one base; from the least to the most where that is not known.
  struct Counted {
    Verdict answer = Verdict::depends;
    std::optional<std::pair<int, int>> base, needed;
    bool too_many = false;
  };

  static Counted judged(const Threshold& carries, int in_favour, std::optional<int> of) {
    if (!of) return {};
    int enough = needed(carries, *of);
    // Nobody voting for it is never a decision, whatever a rule's number says.
    return {verdict(in_favour > 0 && in_favour >= enough), std::pair(*of, *of), std::pair(enough, enough)};
  }

  // The same for two cases between which the truth lies; the base of both is known, or of neither.
  static Counted between(const Counted& least, const Counted& most) {
    if (!least.base) return {};
    Counted out{agreed(std::vector{least.answer, most.answer}), least.base, least.needed};
    out.base->second = most.base->second;
    out.needed->second = most.needed->second;
    return out;
  }

  Counted count(const Way& way, const Situation& situation) const {
    const auto& votes = situation.votes;
    if (q_.by == DecidedBy::consensus && !votes.recorded) return by_consensus(way, situation.body);
    if (!votes.recorded) return {};
    if (way.of == Base::residents) return among_residents(way, situation.body);
    auto casts = [&](Side side) { return votes.tied() && way.casting_counts && q_.casting == side ? 1 : 0; };
    int in_favour = votes.in_favour + casts(Side::in_favour);
    int cast = in_favour + votes.against.value_or(0) + casts(Side::against);
    auto out = judged(*way.candidate->carries, in_favour, base(way, situation.body, cast));
    if (way.of == Base::votes_cast && !votes.against) out = with_any_against(way, situation, out);
    out.too_many = too_many(situation);
    if (out.too_many) out.answer = Verdict::depends;
    return out;
  }

  // How many voted against it is not recorded: none of the others who could, or all of them.
  Counted with_any_against(const Way& way, const Situation& situation, const Counted& none) const {
    auto could = attendance_recorded(q_) ? there(situation.body) : std::nullopt;
    if (!could) return {};
    const auto& votes = situation.votes;
    int most = std::max(votes.in_favour, *could - votes.abstained.value_or(0));
    return between(none, judged(*way.candidate->carries, votes.in_favour, most));
  }

  Counted by_consensus(const Way& way, const Body& body) const {
    const auto& rule = way.candidate->rule;
    if (rule.consensus) return {verdict(*rule.consensus == Allowed::allowed), {}, {}};
    if (!attendance_recorded(q_)) return {};
    // Nobody opposed it: as if all who could vote had voted for it. Where that is not enough, the text must say whether
    // consensus stands in the place of the vote.
    auto agreeing = voters(q_, body);
    if (way.of == Base::residents) std::erase_if(agreeing, [](const Head* head) { return !lives_here(*head); });
    int all = q_.present ? *q_.present : units(agreeing, way.counting.votes_by);
    auto out = judged(*way.candidate->carries, all, base(way, body, all));
    if (out.answer == Verdict::no && all > 0) out.answer = Verdict::depends;
    return out;
  }

  Counted among_residents(const Way& way, const Body& body) const {
    auto [least, most] = residents_among(q_, body, {&q_.in_favour});
    auto of = q_.of_the_group && !q_.body.empty() ? std::optional(attendance(body, Base::residents, way.counting).base)
                                                  : std::nullopt;
    const auto& carries = *way.candidate->carries;
    return between(judged(carries, least, of), judged(carries, most, of));
  }

  void add_carries(const Way& way, DecisionReading& out) const {
    std::vector<Verdict> cases;
    auto first = count(way, situations_.front());
    for (const auto& situation : situations_) cases.push_back(count(way, situation).answer);
    if (!all_tried_) cases.push_back(Verdict::depends);
    const auto& carries = *way.candidate->carries;
    Working working;
    Span decided = q_.decision ? q_.decision->span : Span{};
    if (q_.in_favour)
      add_votes(way, first, working);
    else if (q_.by == DecidedBy::consensus)
      working.push_back({"by", "consensus", decided});
    else
      working.push_back({"how many were for it", "not recorded", decided});
    auto base = std::string(name(way.of));
    if (first.base) {
      working.push_back(range_figure(base, first.base->first, first.base->second));
      working.push_back(range_figure("needed", first.needed->first, first.needed->second, carries.span));
    } else if (q_.in_favour) {
      working.push_back({base, "not known", {}});
    }
    const auto& quoted = quoted_by(*way.candidate);
    out.conditions.push_back(
        {Condition::carries, agreed(cases), std::move(working), quoted.clause, carries.span, quoted.says});
  }

  // The words behind a threshold: its own, or those of the block that it stands in.
  const Quoted& quoted_by(const Candidate& candidate) const {
    const Quoted& own = *candidate.carries;
    if (!own.clause.empty() || !own.says.empty()) return own;
    for (const auto& rule : q_.rules->decisions)
      if (threshold_of(&rule) == candidate.carries) return rule;
    return q_.rules->amendments ? static_cast<const Quoted&>(*q_.rules->amendments) : own;
  }

  void add_votes(const Way& way, const Counted& counted, Working& working) const {
    const auto& votes = situations_.front().votes;
    auto add = [&](const char* figure, int (*of)(const Tally&), const std::optional<Votes>& side) {
      int least = of(votes), most = least;
      for (const auto& one : situations_) least = std::min(least, of(one.votes)), most = std::max(most, of(one.votes));
      working.push_back(range_figure(figure, least, most, side ? side->span : Span{}));
    };
    add(
        "for", [](const Tally& tally) { return tally.in_favour; }, q_.in_favour);
    if (votes.against)
      add(
          "against", [](const Tally& tally) { return tally.against.value_or(0); }, q_.against);
    if (votes.abstained)
      add(
          "abstained", [](const Tally& tally) { return tally.abstained.value_or(0); }, q_.abstained);
    auto uncounted = uncounted_votes(q_).size();
    if (uncounted > 0) working.push_back(count_figure("not counted", static_cast<int>(uncounted)));
    if (counted.too_many) working.push_back({"votes", "more than there were people to vote", {}});
    if (!q_.casting) return;
    auto how = *q_.casting == Side::in_favour ? "for" : "against";
    auto why = !votes.tied() ? " (not counted: the vote was not tied)" : !way.casting_counts ? " (not counted)" : "";
    working.push_back({"casting vote", std::string(how) + why,
                       q_.decision && q_.decision->casting ? q_.decision->casting->span : Span{}});
  }

  // So many people, of whom at least and at most so many are residents.
  struct Residents {
    int of, least, most;
    Verdict majority() const { return agreed(std::vector{verdict(2 * least > of), verdict(2 * most > of)}); }
  };

  // Among those that a rule names; nothing where who they are is not known.
  std::optional<Residents> residents(ResidentsAmong among, const Way& way, const Body& body) const {
    auto on_sides = [&](std::initializer_list<const std::optional<Votes>*> sides) {
      auto [least, most] = residents_among(q_, body, sides);
      return Residents{counted_among(q_, body, sides), least, most};
    };
    if (among == ResidentsAmong::carrying && q_.in_favour) return on_sides({&q_.in_favour});
    if (among == ResidentsAmong::voting && q_.in_favour) return on_sides({&q_.in_favour, &q_.against});
    if (among == ResidentsAmong::result) {
      auto ratio = residents_among_members(body, Base::members, way.counting);
      return Residents{ratio.base, ratio.have, ratio.have};
    }
    // Others come to a forum than those whom the register knows.
    if (q_.present || !attendance_recorded(q_) || !q_.of_the_group) return {};
    // By consensus, all who could vote are for it.
    if (among != ResidentsAmong::present) {
      auto agreeing = voters(q_, body);
      auto residents = static_cast<int>(
          std::count_if(agreeing.begin(), agreeing.end(), [](const Head* head) { return lives_here(*head); }));
      return Residents{static_cast<int>(agreeing.size()), residents, residents};
    }
    auto ratio = resident_attendance(body, Base::present, way.counting);
    return Residents{ratio.base, ratio.have, ratio.have};
  }

  // Residents in the majority among those who are named.
  void add_residents(const Way& way, const Located<ResidentsAmong>& among, DecisionReading& out) const {
    std::vector<Residents> found;
    auto add = [&](const Body& body) {
      if (auto one = residents(*among, way, body)) found.push_back(*one);
    };
    bool after = *among == ResidentsAmong::result, certain = after || all_tried_;
    if (after)
      for (const auto& body : results_) add(body);
    else
      for (const auto& situation : situations_) add(situation.body);
    std::vector<Verdict> cases;
    for (const auto& one : found) cases.push_back(one.majority());
    if (!certain || found.empty()) cases.push_back(Verdict::depends);
    Working working;
    if (!found.empty()) {
      auto [of, least, most] = found.front();
      for (const auto& one : found) least = std::min(least, one.least), most = std::max(most, one.most);
      constexpr std::string_view words[] = {"for", "present", "voting", "members after it"};
      working = {count_figure(std::string(words[static_cast<std::size_t>(*among)]), of),
                 range_figure("residents among them", least, most),
                 count_figure("residents needed", of / 2 + 1, among.span)};
    }
    out.conditions.push_back(
        {Condition::residents, agreed(cases), std::move(working), way.candidate->rule.clause, among.span});
  }

  const VoteQuestion& q_;
  std::vector<Candidate> candidates_;
  std::vector<Situation> situations_;  // at least one
  bool all_tried_ = true;
  std::vector<Body> results_;  // none where there are too many to try
  std::optional<ConditionAnswer> quorum_condition_;
};

}  // namespace

Verdict DecisionAnswer::of(Condition condition) const {
  std::vector<Verdict> verdicts;
  for (const auto& reading : readings) {
    std::vector<Verdict> here;
    for (const auto& one : reading.conditions)
      if (one.condition == condition) here.push_back(one.answer);
    if (!here.empty()) verdicts.push_back(all_of(here));
  }
  return agreed(verdicts);
}

const ConditionAnswer* DecisionAnswer::first(Condition condition) const {
  for (const auto& reading : readings)
    for (const auto& one : reading.conditions)
      if (one.condition == condition) return &one;
  return nullptr;
}

DecisionAnswer decide(const VoteQuestion& question) { return Decider(question).answer(); }

}  // namespace quorate
