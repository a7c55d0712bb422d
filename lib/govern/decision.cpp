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
DecisionRule filled(const DecisionRule* own, const DecisionRule* ordinary) {
  if (!own || !ordinary) return own ? *own : ordinary ? *ordinary : DecisionRule{};
  auto out = *own;
  if (out.residents_among.empty()) out.residents_among = ordinary->residents_among;
  if (!out.consensus) out.consensus = ordinary->consensus;
  if (!out.seconded) out.seconded = ordinary->seconded;
  if (!out.at) out.at = ordinary->at;
  if (!out.notice) out.notice = ordinary->notice;
  return out;
}

bool changes_membership(const Decision* decision) {
  auto yes = [](const auto& answer) { return answer && **answer == YesNo::yes; };
  return decision && std::any_of(decision->changes.begin(), decision->changes.end(),
                                 [&](const MemberChange& one) { return yes(one.joins) || yes(one.leaves); });
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
    out.push_back({carries, filled(own, ordinary), "by the rule for ordinary decisions"});
  if (either) out.push_back({threshold_of(membership), *membership, "by the rule for changes of membership"});
  return out;
}

std::vector<Base> bases_of(const Threshold& carries) {
  if (carries.of) return {**carries.of};
  if (!is_share(carries)) return {Base::votes_cast};
  return {Base::members, Base::voting, Base::present, Base::votes_cast};
}

// What one reading assumes.
struct Way {
  const Candidate* candidate = nullptr;
  Base of = Base::present;
  Counting counting;
  bool casting_counts = true;
};

class Decider {
 public:
  explicit Decider(const VoteQuestion& question) : q_(question) {}

  DecisionAnswer answer() {
    DecisionAnswer out;
    if (!q_.rules) return out.readings.emplace_back(), out;
    out.quorum = quorum_then();
    candidates_ = candidates(q_);
    auto side = sides(q_);
    bodies_ = possible(q_.body, side);
    if (q_.otherwise)
      for (auto& one : possible(*q_.otherwise, side)) bodies_.push_back(std::move(one));
    results_ = possible(q_.result);
    if (candidates_.empty()) return without_rule(std::move(out));
    std::vector<Verdict> verdicts;
    for (std::size_t candidate = 0; candidate < candidates_.size(); ++candidate)
      for (auto base : bases_of(*candidates_[candidate].carries)) add_readings(candidate, base, out);
    for (const auto& reading : out.readings) verdicts.push_back(reading.answer);
    out.answer = agreed(verdicts);
    return out;
  }

 private:
  // While it was decided; where it is not said at which item, as the meeting opened and without all who came or went.
  QuorumAnswer quorum_then() const {
    auto out = quorum(q_.rules, q_.body);
    if (!q_.otherwise) return out;
    auto other = quorum(q_.rules, *q_.otherwise);
    if (other.answer.answer == out.answer.answer) return out;
    out.answer.readings = {
        {"with all who were at the meeting", out.answer.answer, out.answer.working},
        {"without all who had an interest, came late or left", other.answer.answer, other.answer.working}};
    out.answer.answer = Verdict::depends;
    out.missing = other.missing;
    return out;
  }

  DecisionAnswer without_rule(DecisionAnswer out) {
    auto& reading = out.readings.emplace_back();
    add_conditions(nullptr, out.quorum, reading);
    bool fails = std::any_of(reading.conditions.begin(), reading.conditions.end(),
                             [](const ConditionAnswer& one) { return one.answer == Verdict::no; });
    reading.answer = out.answer = fails ? Verdict::no : Verdict::not_set;
    return out;
  }

  // The readings that are open under one candidate and base.
  void add_readings(std::size_t candidate, Base base, DecisionAnswer& out) {
    const auto& chosen = candidates_[candidate];
    std::string prefix = candidates_.size() > 1 ? chosen.name : "";
    if (bases_of(*chosen.carries).size() > 1) prefix += (prefix.empty() ? "" : ", ") + base_words(base);
    auto axes = open_axes(chosen, base);
    for (const auto& choice : choices_of(axes)) {
      auto way = way_of(chosen, base, axes, choice);
      auto name = name_of(axes, choice);
      DecisionReading reading{prefix + (prefix.empty() || name.empty() ? "" : ", ") + name, Verdict::not_set, {}};
      add_conditions(&way, out.quorum, reading);
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

  static constexpr std::string_view stayed_counted = "those who stayed with an interest counted",
                                    officer_only = "only the officer has a casting vote";

  std::vector<Axis> open_axes(const Candidate& candidate, Base base) const {
    std::vector<Axis> out;
    bool matters =
        base == Base::members || base == Base::residents ||
        (base == Base::present && !q_.present && (somebody(Where::present, true) || somebody(Where::remained, true))) ||
        asks_residents(candidate, ResidentsAmong::present) || asks_residents(candidate, ResidentsAmong::result);
    if (auto axis = non_voting_axis(*q_.rules, q_.body); axis && matters && q_.of_the_group) out.push_back(*axis);
    if (base == Base::present && !q_.present && !q_.rules->quorum_conflicted() && somebody(Where::remained, false))
      out.push_back({{std::string(stayed_counted), "those who stayed with an interest not counted"}});
    if (casting_open()) {
      bool unset = !q_.rules->casting_vote, by_whom = q_.casting_by == CastingBy::not_recorded;
      out.push_back({{unset     ? "with a casting vote"
                      : by_whom ? "if the officer gave the casting vote"
                                : "whoever is in the chair has the casting vote",
                      unset     ? "without a casting vote"
                      : by_whom ? "if somebody else gave the casting vote"
                                : std::string(officer_only)}});
    }
    return out;
  }

  // A casting vote of which the rules do not say whether it counts.
  bool casting_open() const {
    if (!q_.casting || q_.casting_by == CastingBy::conflicted) return false;
    bool unclear = q_.casting_by == CastingBy::in_the_chair || q_.casting_by == CastingBy::not_recorded;
    return !q_.rules->casting_vote || (has_casting_vote() && unclear);
  }
  bool has_casting_vote() const { return q_.rules->casting_vote && q_.rules->casting_vote->holder.value != "none"; }

  Way way_of(const Candidate& candidate, Base base, const std::vector<Axis>& axes, const Choice& choice) const {
    Way way{&candidate, base, {}, true};
    way.counting.votes_by = votes_by(*q_.rules);
    way.counting.non_voting = non_voting_counted(*q_.rules).value_or(true);
    auto conflicted = q_.rules->quorum_conflicted();
    way.counting.remained = conflicted.value_or(Conflicted::counted) == Conflicted::counted;
    way.counting.withdrew = conflicted && *conflicted == Conflicted::counted;
    way.casting_counts = has_casting_vote() && q_.casting_by == CastingBy::officer;
    for (std::size_t at = 0; at < axes.size(); ++at) {
      bool first = choice[at] == 0;
      const auto& name = axes[at].names[0];
      if (name == stayed_counted)
        way.counting.remained = first;
      else if (name.ends_with("casting vote"))
        way.casting_counts = first;
      else
        way.counting.non_voting = first;
    }
    return way;
  }

  void add_conditions(const Way* way, const QuorumAnswer& at_vote, DecisionReading& out) const {
    add_quorum(at_vote, out);
    if (way) add_carries(*way, out);
    if (way)
      for (const auto& among : way->candidate->rule.residents_among) add_residents(*way, among, out);
    add_other_conditions(q_, way ? &way->candidate->rule : nullptr, out);
  }

  void add_quorum(const QuorumAnswer& at_vote, DecisionReading& out) const {
    if (!q_.of_the_group || !q_.rules->quorum) return;
    const auto& rule = *q_.rules->quorum;
    auto answer = at_vote.answer;
    if (q_.present) {
      if (q_.body.empty()) return;
      answer = quorum_of_numbers(q_.rules, q_.body, *q_.present);
      if (answer.answer != Verdict::no) return;  // who is there is not known: quorum is a question of its own
    } else if (q_.meeting && !q_.meeting->present) {
      answer.answer = Verdict::depends;  // attendance is not recorded
      answer.working = {{"present", "not recorded", q_.meeting->span}};
    }
    auto verdict = answer.answer;
    if (q_.by == DecidedBy::consensus && verdict != Verdict::yes && verdict != Verdict::not_set &&
        !removal_needs_quorum())
      verdict = inquorate_consensus(rule, verdict);
    out.conditions.push_back({Condition::quorum, verdict, quorum_figures(answer), rule.clause, rule.span, rule.says});
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

  bool too_many(const Tally& votes, const Body& body) const {
    int all = votes.in_favour + votes.against.value_or(0) + votes.abstained.value_or(0);
    int there = q_.present ? *q_.present : units(voters(q_, body), votes_by(*q_.rules));
    return q_.of_the_group && all > there;
  }

  // The base of the votes; nothing where it is not known.
  std::optional<int> base(const Way& way, const Body& body, int cast) const {
    if (way.of == Base::votes_cast) return cast;
    if (way.of == Base::present && q_.present) return *q_.present;
    if (q_.members && (way.of == Base::members || way.of == Base::voting)) return q_.members;
    if (!q_.of_the_group || q_.body.empty()) return {};
    if (way.of == Base::present && !attendance_recorded(q_)) return {};
    if (way.of != Base::present) return attendance(body, way.of, way.counting).base;
    if (way.counting.votes_by == VotesBy::sub_area) return units(voters(q_, body), VotesBy::sub_area);
    return static_cast<int>(std::count_if(body.begin(), body.end(), [&](const Head& head) {
      return is_there(head, way.counting) && counts_as_member(head, way.counting);
    }));
  }

  struct Counted {
    Verdict answer = Verdict::depends;
    int in_favour = 0, base = 0, needed = 0;
    bool known = false, too_many = false, tied = false;
  };

  static Counted judged(const Threshold& carries, int in_favour, std::optional<int> of, bool certain) {
    Counted out;
    out.in_favour = in_favour;
    if (!of) return out;
    out.known = true;
    out.base = *of;
    out.needed = needed(carries, *of);
    // Nobody voting for it is never a decision, whatever a rule's number says.
    bool met = in_favour > 0 && meets(carries, {in_favour, *of});
    out.answer = certain ? verdict(met) : Verdict::depends;
    return out;
  }

  Counted count(const Way& way, const Body& body) const {
    const auto& carries = *way.candidate->carries;
    auto votes = tally(q_, body);
    if (q_.by == DecidedBy::consensus && !votes.recorded) return by_consensus(way, body);
    if (!votes.recorded) return {};
    bool tied = votes.tied();
    int casting_for = tied && way.casting_counts && q_.casting == Side::in_favour ? 1 : 0;
    int casting_against = tied && way.casting_counts && q_.casting == Side::against ? 1 : 0;
    int in_favour = votes.in_favour + casting_for;
    if (way.of == Base::residents) return among_residents(way, body);
    bool certain = way.of != Base::votes_cast || votes.against.has_value();
    auto cast = in_favour + votes.against.value_or(0) + casting_against;
    auto out = judged(carries, in_favour, base(way, body, cast), certain);
    out.too_many = too_many(votes, body);
    out.tied = tied;
    if (out.too_many) out.answer = Verdict::depends;
    return out;
  }

  Counted by_consensus(const Way& way, const Body& body) const {
    const auto& rule = way.candidate->rule;
    Counted out;
    if (rule.consensus) {
      out.answer = verdict(*rule.consensus == Allowed::allowed);
      return out;
    }
    if (!attendance_recorded(q_)) return out;
    // Nobody opposed it: as if all who could vote had voted for it. Where that is not enough, the text must say whether
    // consensus stands in the place of the vote.
    auto there_to_vote = voters(q_, body);
    if (way.of == Base::residents) std::erase_if(there_to_vote, [](const Head* head) { return !lives_here(*head); });
    int there = q_.present ? *q_.present : units(there_to_vote, way.counting.votes_by);
    out = judged(*way.candidate->carries, there, base(way, body, there), true);
    if (out.answer == Verdict::no && there > 0) out.answer = Verdict::depends;
    return out;
  }

  Counted among_residents(const Way& way, const Body& body) const {
    auto [least, most] = residents_among(q_, body, {&q_.in_favour});
    auto of = q_.of_the_group && !q_.body.empty() ? std::optional(attendance(body, Base::residents, way.counting).base)
                                                  : std::nullopt;
    auto low = judged(*way.candidate->carries, least, of, true);
    auto high = judged(*way.candidate->carries, most, of, true);
    low.answer = agreed(std::vector{low.answer, high.answer});
    return low;
  }

  void add_carries(const Way& way, DecisionReading& out) const {
    std::vector<Verdict> cases;
    std::vector<Counted> counts;
    for (const auto& body : bodies_) {
      counts.push_back(count(way, body));
      cases.push_back(counts.back().answer);
    }
    if (counts.empty()) counts.push_back(count(way, q_.body)), cases.push_back(Verdict::depends);
    const auto& carries = *way.candidate->carries;
    const auto& first = counts.front();
    Working working;
    bool agreed_without_vote = q_.by == DecidedBy::consensus && !q_.in_favour;
    if (agreed_without_vote) working.push_back({"by", "consensus", q_.decision ? q_.decision->span : Span{}});
    if (!agreed_without_vote && !q_.in_favour)
      working.push_back({"votes", "not recorded", q_.decision ? q_.decision->span : Span{}});
    if (q_.in_favour) add_votes(way, first, working);
    if (first.known) {
      working.push_back(count_figure(base_figure(way.of), first.base));
      working.push_back(count_figure("needed", first.needed, carries.span));
    } else if (!first.known && q_.in_favour) {
      working.push_back({base_figure(way.of), "not known", {}});
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

  static std::string base_figure(Base base) {
    constexpr std::string_view words[] = {"members", "voting members", "present", "votes cast", "residents"};
    return std::string(words[static_cast<std::size_t>(base)]);
  }

  void add_votes(const Way& way, const Counted& counted, Working& working) const {
    auto votes = tally(q_, bodies_.empty() ? q_.body : bodies_.front());
    auto add = [&](const char* figure, auto of, Span span) {
      int least = of(votes), most = least;
      for (const auto& body : bodies_) {
        int one = of(tally(q_, body));
        least = std::min(least, one), most = std::max(most, one);
      }
      working.push_back(range_figure(figure, least, most, span));
    };
    auto span_of = [](const std::optional<Votes>& side) { return side ? side->span : Span{}; };
    add(
        "for", [](const Tally& tally) { return tally.in_favour; }, q_.in_favour->span);
    if (votes.against)
      add(
          "against", [](const Tally& tally) { return tally.against.value_or(0); }, span_of(q_.against));
    if (votes.abstained)
      add(
          "abstained", [](const Tally& tally) { return tally.abstained.value_or(0); }, span_of(q_.abstained));
    auto uncounted = uncounted_votes(q_).size();
    if (uncounted > 0) working.push_back(count_figure("not counted", static_cast<int>(uncounted)));
    if (counted.too_many) working.push_back({"votes", "more than there were people to vote", {}});
    if (!q_.casting) return;
    auto how = *q_.casting == Side::in_favour ? "for" : "against";
    auto why = !votes.tied() ? " (not counted: the vote was not tied)" : !way.casting_counts ? " (not counted)" : "";
    working.push_back({"casting vote", std::string(how) + why,
                       q_.decision && q_.decision->casting ? q_.decision->casting->span : Span{}});
  }

  // Residents in the majority among those who are named.
  void add_residents(const Way& way, const Located<ResidentsAmong>& among, DecisionReading& out) const {
    std::vector<Verdict> cases;
    std::vector<std::tuple<int, int, int>> figures;  // least, most, of
    auto add = [&](int least, int most, int of) {
      cases.push_back(agreed(std::vector{verdict(2 * least > of), verdict(2 * most > of)}));
      figures.emplace_back(least, most, of);
    };
    bool after = *among == ResidentsAmong::result;
    for (const auto& body : after ? results_ : bodies_) {
      if (*among == ResidentsAmong::carrying && q_.in_favour) {
        auto [least, most] = residents_among(q_, body, {&q_.in_favour});
        add(least, most, counted_among(q_, body, {&q_.in_favour}));
      } else if (*among == ResidentsAmong::voting && q_.in_favour) {
        auto [least, most] = residents_among(q_, body, {&q_.in_favour, &q_.against});
        add(least, most, counted_among(q_, body, {&q_.in_favour, &q_.against}));
      } else if (after) {
        auto ratio = residents_among_members(body, Base::members, way.counting);
        add(ratio.have, ratio.have, ratio.base);
      } else if (!q_.present && attendance_recorded(q_)) {  // of those present; by consensus, all of them are for it
        auto ratio = resident_attendance(body, Base::present, way.counting);
        add(ratio.have, ratio.have, ratio.base);
      }
    }
    auto answer = cases.empty() ? Verdict::depends : agreed(cases);
    Working working;
    if (!figures.empty()) {
      auto [least, most, of] = figures.front();
      for (const auto& [low, high, all] : figures) least = std::min(least, low), most = std::max(most, high);
      constexpr std::string_view words[] = {"for", "present", "voting", "members after it"};
      working.push_back(count_figure(std::string(words[static_cast<std::size_t>(*among)]), of));
      working.push_back(range_figure("residents among them", least, most));
      working.push_back(count_figure("residents needed", of / 2 + 1, among.span));
    }
    out.conditions.push_back(
        {Condition::residents, answer, std::move(working), way.candidate->rule.clause, among.span});
  }

  const VoteQuestion& q_;
  std::vector<Candidate> candidates_;
  std::vector<Body> bodies_, results_;
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
