// Who is connected to which body, and what was declared at meetings: standing interests, whom a member represents, and
// declarations with what the member then did. How much money goes to a body is not known here, but the lines it leads
// are.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govern/publishable.h"
#include "model/area.h"

namespace quorate {

enum class Connected { interest, represents, declared };

// One way in which a member is connected to a body.
struct Connection {
  const Member* member = nullptr;
  Connected by = Connected::interest;
  std::optional<InterestKind> kind;
  std::string how;            // in the area's own words; may be empty
  std::optional<Date> since;  // of a declaration: the day of the meeting
  Span span;
};

// A decision that commits money to a body.
struct CommittedTo {
  const Meeting* meeting;
  const Decision* decision;
};

struct ConnectedBody {
  std::string id;  // empty where it is none of the area's organisations
  std::string name;
  std::vector<Connection> connections;  // by member, in the register's order
  std::vector<CommittedTo> committed;   // carried, by day
};

// The bodies that those on the register that day are connected with, in the order in which they are met there. What was
// only declared at a meeting is listed where the member has no such standing interest. Of meetings only what may be
// shown is taken.
std::vector<ConnectedBody> connected_bodies(const Area& area, Date day, ShownTo whom = ShownTo::everybody);

// What connects a member with an organisation on a day, declarations aside.
std::vector<Connection> connections_with(const Member& member, std::string_view organisation, Date day);

// `item_not_told`: they are named in a decision of which it cannot be told whether it is the one their interest concerns.
enum class TookPart { no_vote, no, voted, abstained, cast, not_known, item_not_told };

// An interest as the minutes give it, and what the member did when that item was decided.
struct Declaration {
  const Meeting* meeting;
  const DeclaredInterest* interest;
  TookPart took_part = TookPart::no_vote;
  const Decision* decision = nullptr;  // in which they took part, or of which that is not known
};

// Of all meetings up to the day, in order, what may be shown.
std::vector<Declaration> declarations(const Area& area, Date day, ShownTo whom = ShownTo::everybody);

// What of all meetings up to the day may not be published: declarations, and decisions that commit money.
struct LeftOut {
  std::size_t declarations = 0, commitments = 0;
};
LeftOut left_out(const Area& area, Date day);

// Which of the facts that the minutes give of an interest are missing: who, kind, item, action, how.
std::vector<std::string_view> missing_facts(const DeclaredInterest& interest);

}  // namespace quorate
