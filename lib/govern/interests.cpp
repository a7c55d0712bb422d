#include "govern/interests.h"

#include <algorithm>

#include "govern/body.h"

namespace quorate {
namespace {

bool runs_on(const StandingInterest& interest, Date day) {
  return (!interest.from || **interest.from <= day) && (!interest.to || day <= **interest.to);
}

Connection standing(const Member& member, const StandingInterest& interest) {
  Connection out{&member, Connected::interest, {}, "", {}, interest.span};
  if (interest.kind) out.kind = **interest.kind;
  if (interest.how) out.how = interest.how->value;
  if (interest.from) out.since = **interest.from;
  return out;
}

Connection representing(const Member& member) {
  return {&member, Connected::represents, {}, "", {}, member.represents->span};
}

Connection declared(const Member& member, const Meeting& meeting, const DeclaredInterest& interest) {
  Connection out{&member, Connected::declared, {}, "", meeting.date(), interest.span};
  if (interest.kind) out.kind = **interest.kind;
  if (interest.how) out.how = interest.how->value;
  return out;
}

// The bodies met so far; one is found by its id, or by its name where it has none.
class Bodies {
 public:
  explicit Bodies(const Area& area) : area_(area) {}

  ConnectedBody& by_id(const std::string& id) {
    const auto* known = area_.organisation(id);
    return find(id, known && !known->name->empty() ? known->name.value : id);
  }
  ConnectedBody& by_name(const std::string& name) { return find("", name); }
  std::vector<ConnectedBody> take() { return std::move(out_); }

 private:
  ConnectedBody& find(const std::string& id, const std::string& name) {
    auto found = std::find_if(out_.begin(), out_.end(), [&](const ConnectedBody& body) {
      return body.id == id && (!id.empty() || body.name == name);
    });
    return found == out_.end() ? out_.emplace_back(ConnectedBody{id, name, {}, {}}) : *found;
  }

  const Area& area_;
  std::vector<ConnectedBody> out_;
};

void add_standing(const Member& member, Date day, Bodies& out) {
  if (member.represents) out.by_id(member.represents->text).connections.push_back(representing(member));
  for (const auto& interest : member.interests) {
    if (!runs_on(interest, day)) continue;
    if (interest.organisation)
      out.by_id(interest.organisation->text).connections.push_back(standing(member, interest));
    else if (interest.body)
      out.by_name(interest.body->value).connections.push_back(standing(member, interest));
  }
}

bool has(const ConnectedBody& body, const Member& member) {
  return std::any_of(body.connections.begin(), body.connections.end(),
                     [&](const Connection& one) { return one.member == &member; });
}

void add_declared(const Area& area, const Register& people, Date day, ShownTo whom, Bodies& out) {
  for (const auto& meeting : area.meetings) {
    if (day < meeting.date()) continue;
    for (const auto* interest : shown_to(whom, meeting, day).interests) {
      if (!interest->member || !interest->organisation) continue;
      auto seat = std::find_if(people.begin(), people.end(),
                               [&](const Seat& one) { return one.member->id.text == interest->member->text; });
      if (seat == people.end()) continue;
      auto& body = out.by_id(interest->organisation->text);
      if (!has(body, *seat->member)) body.connections.push_back(declared(*seat->member, meeting, *interest));
    }
  }
}

bool commits(const Decision& decision) { return decision.carried() && decision.commits && decision.commits->to; }

void add_commitments(const Area& area, Date day, ShownTo whom, std::vector<ConnectedBody>& bodies) {
  for (const auto& meeting : area.meetings) {
    if (day < meeting.date()) continue;
    for (const auto* decision : shown_to(whom, meeting, day).decisions) {
      if (!commits(*decision)) continue;
      for (auto& body : bodies)
        if (!body.id.empty() && body.id == decision->commits->to->text) body.committed.push_back({&meeting, decision});
    }
  }
}

TookPart in_decision(const Meeting& meeting, const Decision& decision, std::string_view member) {
  const auto& caster = decision.casting_by ? decision.casting_by : meeting.chair;
  bool numbers = false, any = false;
  for (const auto* side : {&decision.in_favour, &decision.against, &decision.abstained}) {
    if (!*side) continue;
    if ((*side)->has(member)) return side == &decision.abstained ? TookPart::abstained : TookPart::voted;
    any = true;
    numbers = numbers || ((*side)->number && *(*side)->number > 0);
  }
  if (decision.casting && caster && caster->text == member) return TookPart::cast;
  if (!any) return TookPart::no_vote;
  return numbers ? TookPart::not_known : TookPart::no;
}

// What they did in a decision that may or may not have been the one their interest concerns.
TookPart perhaps(TookPart part) {
  bool named = part == TookPart::voted || part == TookPart::abstained || part == TookPart::cast;
  return named ? TookPart::item_not_told : part == TookPart::no ? TookPart::no_vote : part;
}

// The strongest of what they did in the item's decisions, and in those of which the item cannot be told.
void follow(Declaration& out) {
  const auto& interest = *out.interest;
  if (!interest.member) return;
  AgendaNumbers numbers(*out.meeting);
  constexpr TookPart weaker[] = {TookPart::no_vote,   TookPart::no,    TookPart::not_known, TookPart::item_not_told,
                                 TookPart::abstained, TookPart::voted, TookPart::cast};
  auto strength = [&](TookPart part) { return std::find(std::begin(weaker), std::end(weaker), part); };
  for (const auto& decision : out.meeting->decisions) {
    auto same = numbers.same(interest.item, decision.item);
    if (same == AgendaNumbers::Same::no) continue;
    auto part = in_decision(*out.meeting, decision, interest.member->text);
    if (same == AgendaNumbers::Same::perhaps) part = perhaps(part);
    if (strength(part) <= strength(out.took_part)) continue;
    out.took_part = part;
    out.decision = &decision;
  }
}

}  // namespace

std::vector<ConnectedBody> connected_bodies(const Area& area, Date day, ShownTo whom) {
  auto people = register_on(area.membership, day);
  Bodies bodies(area);
  for (const auto& seat : people) add_standing(*seat.member, day, bodies);
  add_declared(area, people, day, whom, bodies);
  auto out = bodies.take();
  add_commitments(area, day, whom, out);
  return out;
}

std::vector<Connection> connections_with(const Member& member, std::string_view organisation, Date day) {
  std::vector<Connection> out;
  if (member.represents && member.represents->text == organisation) out.push_back(representing(member));
  for (const auto& interest : member.interests)
    if (interest.organisation && interest.organisation->text == organisation && runs_on(interest, day))
      out.push_back(standing(member, interest));
  return out;
}

std::vector<Declaration> declarations(const Area& area, Date day, ShownTo whom) {
  std::vector<Declaration> out;
  for (const auto& meeting : area.meetings) {
    if (day < meeting.date()) continue;
    for (const auto* interest : shown_to(whom, meeting, day).interests)
      follow(out.emplace_back(Declaration{&meeting, interest}));
  }
  return out;
}

LeftOut left_out(const Area& area, Date day) {
  LeftOut out;
  for (const auto& meeting : area.meetings) {
    if (day < meeting.date()) continue;
    auto shown = publishable(meeting, day);
    out.declarations += shown.interests_left_out;
    if (shown.decisions_left_out == 0) continue;
    for (const auto& decision : meeting.decisions)
      if (commits(decision) && !shown.shows(decision)) ++out.commitments;
  }
  return out;
}

std::vector<std::string_view> missing_facts(const DeclaredInterest& interest) {
  std::vector<std::string_view> out;
  if (!interest.member) out.push_back("who");
  if (!interest.kind) out.push_back("kind");
  if (!interest.item) out.push_back("item");
  if (!interest.action) out.push_back("action");
  if (!interest.how) out.push_back("how");
  return out;
}

}  // namespace quorate
