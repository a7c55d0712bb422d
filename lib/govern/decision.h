// Did it carry? Each condition that the rules set for a decision is answered apart, on every reading that the text
// leaves open: the quorum while it was taken, the votes on their base, residents among them, consent, notice, warning.
#pragma once
#include "govern/quorum.h"

namespace quorate {

enum class Condition {
  quorum,     // at the moment of the decision, after withdrawals
  carries,    // enough votes, or consensus where that is allowed
  residents,  // residents in the majority among those that the rule names
  consent,    // of the partner that is funded
  told,       // of a removal: the member was told beforehand
  by_vote,    // of a removal: voted on, not agreed by consensus
  seconded,
  kind_of_meeting,
  notice,
};

struct ConditionAnswer {
  Condition condition;
  Verdict answer;
  Working working;
  std::string clause;
  Span rule;              // where the condition is written
  std::string says = {};  // its words, where the area quotes them
};

struct DecisionReading {
  std::string name;
  Verdict answer = Verdict::not_set;
  std::vector<ConditionAnswer> conditions;
};

struct DecisionAnswer {
  Verdict answer = Verdict::not_set;
  std::vector<DecisionReading> readings;  // at least one; with an empty name where nothing is open
  Answer quorum;  // while it was decided
  // One condition over all readings; not set where no reading has it.
  Verdict of(Condition condition) const;
  const ConditionAnswer* first(Condition condition) const;  // in the first reading that has it
};

// Who gave the casting vote: the officer whose it is; whoever was in the chair instead; somebody else; or somebody with
// an interest in the item, who was to take no part. Or it is not recorded who did, or cannot be told whether they were
// there to take part.
enum class CastingBy { officer, in_the_chair, other, conflicted, not_recorded, not_told };

// What is asked: a decision of a meeting, or numbers alone.
struct VoteQuestion {
  const ConstitutionVersion* rules = nullptr;
  std::string_view matter = ordinary_matter;
  Body body;                               // the members, and where each was,
  OtherBodies otherwise;                   // or where they may have been instead, as the decision names no item
  Body result;                             // the members as they would be after it
  std::optional<int> present;              // numbers alone: how many who may vote were there,
  std::optional<int> members;              // how many members there are, where the register is not asked,
  std::optional<int> residents_in_favour;  // and how many of those for it are residents
  bool of_the_group = true;                // a meeting of the group itself; else its quorum and register do not apply
  std::optional<DecidedBy> by;
  std::optional<Votes> in_favour, against, abstained;
  std::optional<Side> casting;
  CastingBy casting_by = CastingBy::officer;
  std::optional<Ref<Organisation>> partner;  // whom it commits money to
  std::optional<YesNo> consent;
  const Meeting* meeting = nullptr;
  const Decision* decision = nullptr;
};

// Without it nobody can be said to have been there or not.
inline bool attendance_recorded(const VoteQuestion& question) { return !question.meeting || question.meeting->present; }

VoteQuestion question_of(const Area& area, const Meeting& meeting, const Decision& decision);
DecisionAnswer decide(const VoteQuestion& question);

// Votes by name that cannot be counted, and why.
enum class Uncounted { not_a_member, no_vote, absent, conflicted, twice };
struct UncountedVote {
  const Ref<Member>* voter;
  Uncounted why;
};
std::vector<UncountedVote> uncounted_votes(const VoteQuestion& question);

// How many there were who could vote; nothing where the files do not say it.
std::optional<int> could_vote(const VoteQuestion& question);

// The rule for a matter, where the rules have one of their own.
const DecisionRule* rule_for(const ConstitutionVersion& rules, std::string_view matter);

}  // namespace quorate
