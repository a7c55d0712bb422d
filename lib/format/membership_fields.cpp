// How membership.yaml is written: one table for each of its records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(Term, "term")
    .required<&R::from>("from", "The day it began.")
    .optional<&R::to>("to", "The day it ended; left out while it runs.")
    .optional<&R::how>("how", "How it began. Each re-election begins a new term.")
    .optional<&R::at>("at", "The meeting that began it, as its file is named: `2013-10-03-agm`. The person counts as a member from the end of it.")
    .optional<&R::ended>("ended", "How it ended.")
    .optional<&R::ended_at>("ended_at", "The meeting that ended it.")
    .optional<&R::as>("as", "Where that differs in this term: `advisory`, `co-opted` ...", Reads::people)
    .optional<&R::votes>("votes", "Where that differs in this term: whether the member votes.", Reads::people) END

    TABLE(ResidencyChange, "change of residency")
    .required<&R::on>("on", "The day from which it holds.")
    .required<&R::resident>("resident", "Whether the member lives in the area from that day.") END

    TABLE(StandingInterest, "standing interest")
    .optional<&R::organisation>("organisation", "The id of the body the member is connected with.")
    .optional<&R::body>("body", "Or its name, where the area gives it no id.")
    .optional<&R::kind>("kind", "The kind of interest.")
    .optional<&R::how>("how", "How it arises: employed there, a trustee, married to one of them ...")
    .optional<&R::from>("from", "Since when.")
    .optional<&R::to>("to", "Until when.") END

    TABLE(Member, "member")
    .required<&R::id>("id", "A short name, unique among members, by which meetings refer to them.")
    .required<&R::name>("name", "Their name, or initials.")
    .optional<&R::resident>("resident", "Whether they live in the area: a statement, never an address.")
    .optional<&R::resident_checked>("resident_checked", "The day on which that was checked.")
    .optional<&R::residency_changes>("residency_changes", "Days on which that changed, so that past meetings keep their answers.")
    .optional<&R::basis>("basis", "Why they may be a member: lives, works, operates-business, represents ...")
    .optional<&R::as>("as", "What they are called, where it is not simply a member: `advisory`, `co-opted` ...")
    .optional<&R::votes>("votes", "Whether they vote. It is never guessed from what they are called.")
    .optional<&R::represents>("represents", "The organisation they represent.", Reads::interests)
    .optional<&R::sub_area>("sub_area", "The part of the area they stand for, where the constitution has such seats.")
    .optional<&R::terms>("terms", "Their terms of office, in order.", Reads::terms | Reads::people)
    .optional<&R::code_signed>("code_signed", "The day on which they signed the code of conduct.")
    .optional<&R::interests_declared>("interests_declared", "The day on which they filled in the register of interests, if only to say `none`.", Reads::interests)
    .optional<&R::interests>("interests", "Their standing interests.", Reads::interests) END

    TABLE(OfficeHeld, "office held")
    .required<&R::office>("office", "Which office: chair, vice-chair, secretary ... Two people may hold one together.")
    .required<&R::member>("member", "Who holds it.")
    .optional<&R::from>("from", "Since when.")
    .optional<&R::to>("to", "Until when; left out while they hold it.")
    .optional<&R::at>("at", "The meeting that appointed them.") END

    TABLE(SubGroup, "sub-group")
    .required<&R::id>("id", "A short name, unique among sub-groups.")
    .optional<&R::name>("name", "Its name.")
    .optional<&R::priority>("priority", "The priority it looks after.")
    .optional<&R::members>("members", "Who belongs to it.") END

    TABLE(MembershipFile, "membership file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::organisations>("organisations", "Bodies that members are connected with and that the plan does not name.", Reads::interests)
    .required<&R::members>("members", "Everybody who is or was a member. Those who left stay, with the day.", Reads::people)
    .optional<&R::offices>("offices", "Who held which office, and when.", Reads::offices)
    .optional<&R::sub_groups>("sub_groups", "The group's sub-groups and who is in them.", Reads::sub_groups) END

}  // namespace quorate
