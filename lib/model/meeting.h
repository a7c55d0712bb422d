// meetings/*.yaml: one meeting each: how it was called, who was there, who had an interest, what was decided, and the
// minutes. A meeting is known by its file's name without `.yaml`; a decision elsewhere as `2014-03-12/hub-lease`.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/constitution.h"
#include "model/located.h"
#include "model/membership.h"
#include "model/plan.h"

namespace quorate {

enum class MeetingKind { partnership, forum, agm, sub_group, extraordinary };

struct MeetingInfo {
  Located<Date> date;
  Located<MeetingKind> kind;
  std::string place, time;
  std::optional<Ref<SubGroup>> group;
};

struct Notice {
  std::optional<Located<Date>> given;
  std::vector<Text> channels;
  Span span;
};

struct AgendaItem {
  std::optional<Located<int>> no;
  Text title;
  std::optional<Located<Date>> asked;  // when it was handed in
  std::optional<Located<YesNo>> is_public;
  std::optional<Ref<Decision>> private_by;  // the decision that declared it non-public
  std::optional<Located<ReviewOf>> reviews;
  Span span;
};

struct Agenda {
  std::optional<Located<Date>> sent;
  std::vector<AgendaItem> items;
  Span span;
};

struct Attending {
  Text name;
  std::string as;
};

// Somebody who was not there from beginning to end: there from this item on, or gone before it.
struct Movement {
  Ref<Member> member;
  Located<int> item;
};

enum class InterestTaken { withdrew, remained };

// The four facts that the minutes give, and how the interest arises. All may be missing: that is a finding.
struct DeclaredInterest {
  std::optional<Ref<Member>> member;
  std::optional<Located<int>> item;
  std::optional<Located<InterestKind>> kind;
  std::optional<Text> how;
  std::optional<Located<InterestTaken>> action;
  std::optional<Ref<Organisation>> organisation;
  Span span;
};

// Those who voted one way: by names, or only how many.
struct Votes {
  std::vector<Ref<Member>> names;
  std::optional<int> number;
  Span span;
  int count() const { return number ? *number : static_cast<int>(names.size()); }
  bool has(std::string_view member) const {
    for (const auto& one : names)
      if (one.text == member) return true;
    return false;
  }
};

enum class DecidedBy { vote, consensus };
enum class DecisionOutcome { carried, lost, deferred };
enum class Side { in_favour, against };

struct Commitment {
  std::optional<Ref<Activity>> activity;
  std::optional<Ref<Period>> period;
  std::optional<Located<Money>> amount;
  std::optional<Ref<Organisation>> to;
  std::optional<Located<YesNo>> consent;  // of the partner that is funded
  Span span;
};

// What a decision changes about a member, from the end of the decision unless it says a day.
struct MemberChange {
  Ref<Member> member;
  std::optional<Located<YesNo>> joins, leaves;
  std::optional<Located<Date>> from;
  std::optional<Text> office;
  Span span;
};

struct Nomination {
  Ref<Member> member;
  std::optional<Ref<Member>> by;
  std::optional<Located<Date>> on;
  std::optional<Located<YesNo>> in_writing, consents;
  std::optional<Located<int>> votes;
  Span span;
};

struct ElectionHeld {
  std::optional<Text> office;  // none: members of the group
  std::optional<Located<int>> seats;
  std::vector<Nomination> nominations;
  std::optional<Located<Ballot>> ballot;
  std::vector<Ref<Member>> elected;
  Span span;
};

struct Decision {
  Id<Decision> id;  // unique in its meeting
  std::optional<Located<int>> item;
  std::optional<Text> matter;  // left out: ordinary
  Text text;
  std::optional<Located<DecidedBy>> by;
  std::optional<Ref<Member>> proposed_by, seconded_by;
  std::optional<Votes> in_favour, against, abstained;
  std::optional<Located<Side>> casting;
  std::optional<Ref<Member>> casting_by;  // left out: whoever chaired the meeting
  std::optional<Located<DecisionOutcome>> outcome;
  std::optional<Commitment> commits;
  std::vector<MemberChange> changes;
  std::optional<ElectionHeld> election;
  std::optional<Located<Date>> told;  // of a removal: when the member was told that it would be decided
  Span span;

  // What the minutes say came of it; none of them where they do not say.
  bool carried() const { return outcome && **outcome == DecisionOutcome::carried; }
  bool lost() const { return outcome && **outcome == DecisionOutcome::lost; }
  bool deferred() const { return outcome && **outcome == DecisionOutcome::deferred; }
};

inline constexpr std::string_view ordinary_matter = "ordinary";
inline std::string_view matter_of(const Decision& decision) {
  return decision.matter ? std::string_view(decision.matter->value) : ordinary_matter;
}

enum class MinutesStatus { draft, approved };

struct Embargo {
  std::optional<Located<Date>> from, until;
  std::optional<Text> why;
  Span span;
};

struct Minutes {
  std::optional<Located<MinutesStatus>> status;
  std::optional<Ref<Meeting>> at;  // the meeting that approved them
  std::optional<Located<Date>> published;
  std::optional<Embargo> embargo;
  Span span;
};

struct Meeting {
  std::string id;  // the file's name without `.yaml`
  MeetingInfo meeting;
  std::optional<Notice> notice;
  std::optional<Agenda> agenda;
  std::optional<Ref<Member>> chair;
  std::optional<std::vector<Ref<Member>>> present;  // none: attendance is not recorded
  std::vector<Ref<Member>> apologies;
  std::vector<Attending> attending;
  std::vector<Movement> arrived, left;
  std::vector<DeclaredInterest> interests;
  std::vector<Decision> decisions;
  std::optional<Minutes> minutes;
  Span span;

  Date date() const { return *meeting.date; }
  MeetingKind kind() const { return *meeting.kind; }
  const Decision* find(std::string_view decision) const {
    for (const auto& one : decisions)
      if (one.id.text == decision) return &one;
    return nullptr;
  }
};

}  // namespace quorate
