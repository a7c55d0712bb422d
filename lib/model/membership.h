// membership.yaml: who belongs to the group, since when and how; offices, sub-groups and standing interests. Everything
// is dated, so that a past meeting is judged by the people of its day. No address and no contact stands here.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/constitution.h"
#include "model/located.h"
#include "model/plan.h"

namespace quorate {

struct Meeting;
struct Decision;

enum class TermStart { founder, elected, re_elected, co_opted, appointed };
enum class TermEnd { stood_down, term_over, resigned, removed, moved_away, died };

// One term of office as a member. Each election or re-election begins a new one.
struct Term {
  Located<Date> from;
  std::optional<Located<Date>> to;  // the day on which it ended; left out while it runs
  std::optional<Located<TermStart>> how;
  std::optional<Ref<Meeting>> at;  // the meeting that began it: it counts from the end of that meeting
  std::optional<Located<TermEnd>> ended;
  std::optional<Ref<Meeting>> ended_at;
  std::optional<Text> as;  // advisory, co-opted ... during this term, where that differs
  std::optional<Located<YesNo>> votes;
  Span span;
};

// From a day on, the member does or does not live in the area; before it, what stood before.
struct ResidencyChange {
  Located<Date> on;
  Located<YesNoUnknown> resident;
};

struct StandingInterest {
  std::optional<Ref<Organisation>> organisation;
  std::optional<Text> body;  // where it is none of the area's organisations
  std::optional<Located<InterestKind>> kind;
  std::optional<Text> how;
  std::optional<Located<Date>> from, to;
  Span span;
};

struct Member {
  Id<Member> id;
  Text name;
  std::optional<Located<YesNoUnknown>> resident;  // a statement, never an address
  std::optional<Located<Date>> resident_checked;
  std::vector<ResidencyChange> residency_changes;
  std::vector<Text> basis;              // lives, works, operates-business, represents ...
  std::optional<Text> as;               // advisory, co-opted ... in the area's own word
  std::optional<Located<YesNo>> votes;  // explicit: never inferred from that word
  std::optional<Ref<Organisation>> represents;
  std::optional<Ref<SubArea>> sub_area;
  std::vector<Term> terms;  // none: a member whose beginning is not recorded
  std::optional<Located<Date>> code_signed, interests_declared;
  std::vector<StandingInterest> interests;
  Span span;
};

struct OfficeHeld {
  Text office;
  Ref<Member> member;
  std::optional<Located<Date>> from, to;
  std::optional<Ref<Meeting>> at;
  Span span;
};

struct SubGroup {
  Id<SubGroup> id;
  std::optional<Text> name;
  std::optional<Ref<Priority>> priority;
  std::vector<Ref<Member>> members;
  Span span;
};

struct Membership {
  std::vector<Organisation> organisations;  // bodies that members are connected with and the plan does not name
  std::vector<Member> members;
  std::vector<OfficeHeld> offices;
  std::vector<SubGroup> sub_groups;

  const Organisation* organisation(std::string_view wanted) const {
    for (const auto& one : organisations)
      if (one.id.text == wanted) return &one;
    return nullptr;
  }
  const Member* find(std::string_view id) const {
    for (const auto& member : members)
      if (member.id.text == id) return &member;
    return nullptr;
  }
};

}  // namespace quorate
