#include "govern/register.h"

#include <algorithm>
#include <set>

namespace quorate {
namespace {

YesNoUnknown tri(const std::optional<Located<YesNo>>& answer) {
  if (!answer) return YesNoUnknown::unknown;
  return **answer == YesNo::yes ? YesNoUnknown::yes : YesNoUnknown::no;
}

Seat seat_of(const Member& member, const Term* term, Date day) {
  const auto& votes = term && term->votes ? term->votes : member.votes;
  return {&member, term, resident_on(member, day), tri(votes)};
}

// Of several terms that hold on a day the one that began last counts.
template <class Holds>
const Term* latest(const Member& member, Holds holds) {
  const Term* out = nullptr;
  for (const auto& term : member.terms)
    if (holds(term) && (!out || **&out->from <= *term.from)) out = &term;
  return out;
}

bool holds_on(const Term& term, Date day) { return *term.from <= day && (!term.to || day < **term.to); }

bool began_here(const Member& member, const Term& term, const Meeting& meeting) {
  if (term.at) return term.at->text == meeting.id;
  for (const auto& decision : meeting.decisions)
    for (const auto& change : decision.changes)
      if (change.member.text == member.id.text && says_yes(change.joins)) return true;
  return false;
}

bool holds_at(const Member& member, const Term& term, const Meeting& meeting) {
  auto day = meeting.date();
  if (*term.from > day || (*term.from == day && began_here(member, term, meeting))) return false;
  if (!term.to || **term.to > day) return true;
  return **term.to == day && (!term.ended_at || term.ended_at->text == meeting.id);
}

void apply(const MemberChange& change, const Membership& membership, Date day, Register& out) {
  if (change.from && **change.from > day) return;
  auto stands = std::find_if(out.begin(), out.end(),
                             [&](const Seat& seat) { return seat.member->id.text == change.member.text; });
  bool stood = stands != out.end();
  if (says_yes(change.leaves) && stood) out.erase(stands);
  const auto* member = membership.find(change.member.text);
  if (!says_yes(change.joins) || stood || !member) return;
  out.push_back(seat_of(*member, latest(*member, [&](const Term& term) { return *term.from == day; }), day));
}

template <class Holds>
Register seats(const Membership& membership, Date day, Holds holds) {
  Register out;
  for (const auto& member : membership.members) {
    const auto* term = latest(member, [&](const Term& one) { return holds(member, one); });
    if (term || member.terms.empty()) out.push_back(seat_of(member, term, day));
  }
  return out;
}

template <class Counts>
const ConstitutionVersion* last_version(const Constitution& constitution, Date day, Counts counts) {
  const ConstitutionVersion* out = nullptr;
  for (const auto& version : constitution.versions)
    if (*version.in_force <= day && counts(version) && (!out || *out->in_force <= *version.in_force)) out = &version;
  return out;
}

template <class Holds>
std::vector<const OfficeHeld*> holders(const Membership& membership, std::string_view office, Holds holds) {
  std::vector<const OfficeHeld*> out;
  for (const auto& held : membership.offices)
    if (held.office.value == office && holds(held)) out.push_back(&held);
  return out;
}

}  // namespace

YesNoUnknown resident_on(const Member& member, Date day) {
  auto out = member.resident ? **member.resident : YesNoUnknown::unknown;
  std::optional<Date> last;
  for (const auto& change : member.residency_changes)
    if (*change.on <= day && (!last || *last <= *change.on)) out = *change.resident, last = *change.on;
  return out;
}

std::string_view called(const Seat& seat) {
  if (seat.term && seat.term->as) return seat.term->as->value;
  return seat.member->as ? std::string_view(seat.member->as->value) : std::string_view();
}

Register register_on(const Membership& membership, Date day) {
  return seats(membership, day, [&](const Member&, const Term& term) { return holds_on(term, day); });
}

Register register_at(const Membership& membership, const Meeting& meeting, const Decision* before) {
  auto out = seats(membership, meeting.date(),
                   [&](const Member& member, const Term& term) { return holds_at(member, term, meeting); });
  for (const auto& decision : meeting.decisions) {
    if (!before || &decision == before) break;
    if (!decision.carried()) continue;
    for (const auto& change : decision.changes) apply(change, membership, meeting.date(), out);
  }
  return out;
}

bool has_member(const Register& people, std::string_view id) {
  return std::any_of(people.begin(), people.end(), [&](const Seat& seat) { return seat.member->id.text == id; });
}

Register register_after(const Membership& membership, const Meeting& meeting, const Decision& decision) {
  auto out = register_at(membership, meeting, &decision);
  for (const auto& change : decision.changes) {
    auto at_once = change;
    at_once.from.reset();
    apply(at_once, membership, meeting.date(), out);
  }
  return out;
}

const ConstitutionVersion* version_on(const Constitution& constitution, Date day) {
  return last_version(constitution, day, [](const ConstitutionVersion&) { return true; });
}

const ConstitutionVersion* version_for(const Constitution& constitution, const Meeting& meeting) {
  return last_version(constitution, meeting.date(), [&](const ConstitutionVersion& version) {
    return !version.decision || !version.decision->text.starts_with(meeting.id + "/");
  });
}

bool held_on(const OfficeHeld& held, Date day) {
  return (!held.from || **held.from <= day) && (!held.to || day < **held.to);
}

std::vector<const OfficeHeld*> holders_on(const Membership& membership, std::string_view office, Date day) {
  return holders(membership, office, [&](const OfficeHeld& held) { return held_on(held, day); });
}

std::vector<const OfficeHeld*> holders_at(const Membership& membership, std::string_view office,
                                          const Meeting& meeting) {
  return holders(membership, office, [&](const OfficeHeld& held) {
    return (!held.from || **held.from <= meeting.date()) && (!held.to || meeting.date() <= **held.to);
  });
}

int holders_count(const Membership& membership, std::string_view office, Date day) {
  std::set<std::string_view> people;
  for (const auto* held : holders_on(membership, office, day)) people.insert(held->member.text);
  return static_cast<int>(people.size());
}

bool is_group_meeting(const Meeting& meeting) {
  return meeting.kind() == MeetingKind::partnership || meeting.kind() == MeetingKind::extraordinary;
}

}  // namespace quorate
