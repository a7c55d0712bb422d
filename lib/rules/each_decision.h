// Every decision of every meeting up to the day, judged once for all rules that look at decisions; and the words that
// their findings share.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "govern/decision.h"
#include "rules/answer_words.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {

// Somebody's vote that cannot be counted. Abstaining is no vote, but no less out of place.
struct VoteOf {
  Ref<Member> voter;
  Uncounted why;
  bool abstained;
};

// What a decision came to. The members and where they were are not kept: in a large area that would be much.
struct DecisionHeld {
  const Meeting* meeting;
  const Decision* decision;
  const ConstitutionVersion* rules;  // of the day; none where there were none
  std::optional<DecidedBy> by;
  bool of_the_group;
  CastingBy casting_by;
  std::optional<int> could_vote;
  Verdict tied;  // on every way in which unknown votes may be held; not set where a side is not recorded
  std::vector<VoteOf> uncounted;
  bool somebody_unknown;  // a residency or a vote that is not known
  DecisionAnswer answer;

  bool carried() const { return decision->carried(); }
  bool lost() const { return decision->lost(); }
  bool deferred() const { return decision->deferred(); }
  bool by_vote() const { return by == DecidedBy::vote; }
};

struct DecisionsHeld {
  std::vector<DecisionHeld> list;
};

// By day, then in the order of the minutes. The answers are worked out at the first call and kept in the case.
const std::vector<DecisionHeld>& decisions_held(const Case& about);

// What most of these rules read.
inline constexpr Reads reads_decided = Reads::meetings | Reads::notice | Reads::attendance | Reads::decisions |
                                       Reads::declared | Reads::people | Reads::terms | Reads::constitution;

std::string subject_of(const DecisionHeld& held);  // "meeting/2014-03-12/decision/hub-lease"
std::string words(const DecisionHeld& held);       // "`hub-lease`"
// Where the minutes say what came of it, else where the decision stands.
Span outcome_span(const DecisionHeld& held);
std::string item_words(const DecisionHeld& held);  // "item 4", or "this decision"

// The figures of a condition that is not met, in one line: "for 4, present 9, needed 5"; of several readings the first.
std::string figures(const DecisionHeld& held, Condition condition);
// A finding about one condition: its working, its clause, and the decision that it is about.
Found about_condition(const DecisionHeld& held, Condition condition, Span span, std::string message, std::string help);

// As it was, had nobody withdrawn for an interest or left before the end: who went, and the quorum with them back.
struct AllBack {
  std::vector<const Member*> gone;
  Answer quorum;
};
AllBack all_back(const Area& area, const DecisionHeld& held);
// A vote without a quorum, which there would have been had they all stayed.
bool lost_by_withdrawal(const AllBack& back);

// "`hub-lease` is recorded as carried, but the votes are not enough: for 4 ..."
std::string not_enough_words(const DecisionHeld& held);
// How many votes are recorded, where that is more than there were people to vote; of votes by names alone each name is
// told of instead.
std::optional<int> votes_above_those_present(const DecisionHeld& held);

// Whether its matter has a rule of its own on how many votes it needs.
bool has_own_threshold(const DecisionHeld& held);
// Votes were counted, or it was agreed, and it is known who was there: enough to judge by.
bool can_be_judged(const DecisionHeld& held);

// "; without that vote it still carries": what a decision that is recorded as carried comes to when such votes are left
// out. Empty where no rule says what it needs.
std::string without_them(const DecisionHeld& held);
// The figures of that: of one reading, where all of them come to the same.
Working count_without_them(const DecisionHeld& held);
std::vector<VoteOf> votes_uncounted(const DecisionHeld& held, Uncounted why);

}  // namespace quorate
