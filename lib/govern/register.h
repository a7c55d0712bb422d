// Who belonged to the group on a day, and by which rules the group went: everything is asked as at a day or a meeting.
#pragma once
#include <string_view>
#include <vector>

#include "model/area.h"

namespace quorate {

// One member on the register.
struct Seat {
  const Member* member;
  const Term* term;  // the term they serve; none where terms are not recorded
  YesNoUnknown resident, votes;
};

using Register = std::vector<Seat>;

// As it stands when the day is over: a term counts from its first day on and no longer on the day it ends.
Register register_on(const Membership& membership, Date day);
// As a meeting found it, or as it stood just before one of its decisions. A term that ends that day still counts,
// unless another meeting of that day ended it; one that begins at this meeting does not, until a decision of it has
// carried that says so.
Register register_at(const Membership& membership, const Meeting& meeting, const Decision* before = nullptr);

bool has_member(const Register& people, std::string_view id);

// As it would stand once that decision has carried.
Register register_after(const Membership& membership, const Meeting& meeting, const Decision& decision);

YesNoUnknown resident_on(const Member& member, Date day);
// What the register calls somebody who is not simply a member ("advisory"), in the area's own word; may be empty.
std::string_view called(const Seat& seat);

// The rules in force: none before the first version. A meeting is not judged by rules that it adopted itself.
const ConstitutionVersion* version_on(const Constitution& constitution, Date day);
const ConstitutionVersion* version_for(const Constitution& constitution, const Meeting& meeting);

// Whether an office was held when the day was over.
bool held_on(const OfficeHeld& held, Date day);
// Who holds an office when the day is over; at a meeting, both who lays it down that day and who takes it up.
std::vector<const OfficeHeld*> holders_on(const Membership& membership, std::string_view office, Date day);
std::vector<const OfficeHeld*> holders_at(const Membership& membership, std::string_view office,
                                          const Meeting& meeting);
// The people among them, each once.
int holders_count(const Membership& membership, std::string_view office, Date day);

// The meetings of the group itself: neither the forum's nor a sub-group's.
bool is_group_meeting(const Meeting& meeting);

}  // namespace quorate
