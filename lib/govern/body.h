// The members on a register and where each of them is: the heads that quorum and votes count.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "govern/register.h"
#include "govern/threshold.h"

namespace quorate {

// Where somebody is while something is decided. `remained`: in the room with an interest, taking no part.
enum class Where { absent, present, withdrew, remained };

struct Head {
  const Member* member;
  YesNoUnknown resident, votes;
  Where where = Where::absent;
  std::string_view called;  // advisory, co-opted ...
};

using Body = std::vector<Head>;

// Nobody there yet.
Body body_of(const Register& people);
// At a meeting as it opened, or while one of its decisions was taken. Attendance must be recorded.
Body body_at(const Membership& membership, const Meeting& meeting, const Decision* during = nullptr);

// What a text may leave open about who is counted.
struct Counting {
  bool non_voting = true;  // people without a vote are counted among the members
  bool withdrew = false;   // those who left the room for an interest are counted as there
  bool remained = true;    // those who stayed and took no part are counted as there
  VotesBy votes_by = VotesBy::person;
};

// Every head of these is resident or not, and votes or not.
bool counts_as_member(const Head& head, const Counting& counting);
bool is_there(const Head& head, const Counting& counting);
inline bool votes(const Head& head) { return head.votes == YesNoUnknown::yes; }
inline bool lives_here(const Head& head) { return head.resident == YesNoUnknown::yes; }

// How many votes these heads have: one each, or one a sub-area. Heads of no sub-area have none then.
int units(const std::vector<const Head*>& heads, VotesBy by);

// The numbers on a meeting's agenda, by which decisions, interests and movements name its items.
class AgendaNumbers {
 public:
  explicit AgendaNumbers(const Meeting& meeting);
  // Whether the agenda has this item, once, or has no numbers at all.
  bool has(const std::optional<Located<int>>& item) const;
  // Whether two name the same item. The same number does, unless it stands there twice; of two numbers one may be
  // mistyped, where the agenda does not have both.
  enum class Same { no, yes, perhaps };
  Same same(const std::optional<Located<int>>& a, const std::optional<Located<int>>& b) const;

 private:
  std::map<int, int> times_;
};

// Where everybody may have been instead, when it cannot be told at which item a decision was taken, or for which one an
// interest was declared: every one of those who may have withdrawn, come late or left early may have been there or not.
// None where that makes no difference. The heads stand in the order of `body_at`.
struct OtherBodies {
  std::vector<Body> bodies;
  bool all = true;  // of very many only the one in which nobody of them was there
};
OtherBodies otherwise_at(const Membership& membership, const Meeting& meeting, const Decision& during);

// The bodies that this one may really be where residency or votes are not known. Who lives here is tried at its
// extremes, apart for those on either `side` (left out: those there, and the others); of people who are alike in all
// that is counted every number is tried that may have a vote. Empty where that is too much to try.
using SideOf = std::function<int(const Head&)>;
std::vector<Body> possible(const Body& body, const SideOf& side = {});

// The word for members without a vote: what the register calls all of them, or "non-voting".
std::string non_voting_word(const Body& body);
bool has_non_voting(const Body& body);  // or may have

}  // namespace quorate
