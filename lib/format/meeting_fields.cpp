// How a file in meetings/ is written: one table for each of its records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(MeetingInfo, "meeting")
    .required<&R::date>("date", "The day of the meeting.")
    .required<&R::kind>("kind", "`partnership`: the group itself; `forum`: open to all; `agm`: the annual general meeting; `sub-group`; `extraordinary`: a further meeting of the group.")
    .optional<&R::place>("place", "Where it is held: a building, never somebody's home.", Reads::notice)
    .optional<&R::time>("time", "At what time.", Reads::notice)
    .optional<&R::group>("group", "Of a sub-group's meeting: which sub-group.", Reads::sub_groups) END

    TABLE(Notice, "notice")
    .optional<&R::given>("given", "The day on which it was given out.")
    .optional<&R::channels>("channels", "Where: website, library, email ...") END

    TABLE(AgendaItem, "agenda item")
    .required<&R::title>("title", "What it is about.")
    .optional<&R::no>("no", "Its number, by which interests and decisions refer to it.")
    .optional<&R::asked>("asked", "The day on which it was handed in.")
    .optional<&R::is_public>("public", "Whether it may be published.")
    .optional<&R::private_by>("private_by", "The decision that declared it non-public.")
    .optional<&R::reviews>("reviews", "What it reviews, where it is one of the yearly reviews.") END

    TABLE(Agenda, "agenda")
    .optional<&R::sent>("sent", "The day on which it was sent out.")
    .optional<&R::items>("items", "Its items, in order.") END

    TABLE(Attending, "person attending")
    .required<&R::name>("name", "Their name, or what they are: `Big Local rep`.")
    .optional<&R::as>("as", "What brought them.") END

    TABLE(Movement, "coming or going")
    .required<&R::member>("member", "Who.")
    .required<&R::item>("item", "The number of the first item they were there for, or no longer there for.") END

    TABLE(DeclaredInterest, "declared interest")
    .optional<&R::member>("member", "Who declared it.")
    .optional<&R::item>("item", "The number of the item it concerns.")
    .optional<&R::kind>("kind", "What kind of interest it is.")
    .optional<&R::how>("how", "How it arises.")
    .optional<&R::action>("action", "What they did: `withdrew` from the room, or `remained` and took no part.")
    .optional<&R::organisation>("organisation", "The body it concerns.") END

    TABLE(Commitment, "commitment")
    .optional<&R::activity>("activity", "The line of the plan it is for.")
    .optional<&R::period>("period", "The period whose money it is.")
    .optional<&R::amount>("amount", "How much.")
    .optional<&R::to>("to", "The organisation it goes to.")
    .optional<&R::consent>("consent", "Whether that partner consents.") END

    TABLE(MemberChange, "change of membership")
    .required<&R::member>("member", "Who.")
    .optional<&R::joins>("joins", "Whether they become a member.")
    .optional<&R::leaves>("leaves", "Whether they stop being one.")
    .optional<&R::from>("from", "From which day, where it is not at once.")
    .optional<&R::office>("office", "The office they take up or lay down.") END

    TABLE(Nomination, "nomination")
    .required<&R::member>("member", "Who was nominated.")
    .optional<&R::by>("by", "The member who nominated them.")
    .optional<&R::on>("on", "When.")
    .optional<&R::in_writing>("in_writing", "Whether in writing.")
    .optional<&R::consents>("consents", "Whether the nominee consented.")
    .optional<&R::votes>("votes", "How many votes they got.") END

    TABLE(ElectionHeld, "election")
    .optional<&R::office>("office", "Which office; left out where members of the group are elected.")
    .optional<&R::seats>("seats", "How many seats were to be filled.")
    .optional<&R::nominations>("nominations", "Who was nominated.")
    .optional<&R::ballot>("ballot", "How votes were cast.")
    .optional<&R::elected>("elected", "Who was elected.") END

    TABLE(Decision, "decision")
    .required<&R::id>("id", "A short name, unique in this meeting.")
    .required<&R::text>("text", "What was decided, in a sentence.")
    .optional<&R::item>("item", "The number of the agenda item.")
    .optional<&R::matter>("matter", "What kind of decision, as the constitution calls it: `membership`, `constitution`, `removal`, `officers` ...; left out, it is `ordinary`.")
    .optional<&R::by>("by", "Whether by `vote` or by `consensus`.")
    .optional<&R::proposed_by>("proposed_by", "Who proposed it.")
    .optional<&R::seconded_by>("seconded_by", "Who seconded it.")
    .optional<&R::in_favour>("for", "Who voted for it: their ids, or how many.")
    .optional<&R::against>("against", "Who voted against it: their ids, or how many.")
    .optional<&R::abstained>("abstained", "Who abstained: their ids, or how many.")
    .optional<&R::casting>("casting", "How the casting vote was given, if it was.")
    .optional<&R::casting_by>("casting_by", "Who gave it; left out, whoever chaired the meeting.")
    .optional<&R::outcome>("outcome", "What the minutes say came of it.")
    .optional<&R::commits>("commits", "What money it commits. The budget counts it once an entry of the ledger names the decision.")
    .optional<&R::changes>("changes", "Whom it makes a member, or no longer one.")
    .optional<&R::election>("election", "Of an election: nominations, ballot and who was elected.")
    .optional<&R::told>("told", "Of a removal: the day on which the member was told that it would be decided.") END

    TABLE(Embargo, "embargo")
    .optional<&R::from>("from", "Since when.")
    .optional<&R::until>("until", "Until when.")
    .optional<&R::why>("why", "The reason.") END

    TABLE(Minutes, "minutes")
    .optional<&R::status>("status", "Whether they are a draft, or approved.")
    .optional<&R::at>("at", "The meeting that approved them.")
    .optional<&R::published>("published", "The day on which they were published.")
    .optional<&R::embargo>("embargo", "What keeps them from being published, and until when.") END

    TABLE(MeetingFile, "meeting file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .required<&R::meeting>("meeting", "The meeting: its day and kind.", Reads::meetings)
    .optional<&R::notice>("notice", "How it was announced.", Reads::notice)
    .optional<&R::agenda>("agenda", "The agenda.", Reads::notice)
    .optional<&R::chair>("chair", "The member who chaired it.", Reads::attendance)
    .optional<&R::present>("present", "The members who were there, by their ids.", Reads::attendance)
    .optional<&R::apologies>("apologies", "The members who sent apologies.", Reads::attendance)
    .optional<&R::attending>("attending", "Others in the room, who are not members.", Reads::words)
    .optional<&R::arrived>("arrived", "Members who came late, and from which item on they were there.", Reads::attendance)
    .optional<&R::left>("left", "Members who left early, and the first item they were no longer there for.", Reads::attendance)
    .optional<&R::interests>("interests", "Interests declared, with what the member did.", Reads::declared)
    .optional<&R::decisions>("decisions", "What was decided.", Reads::decisions)
    .optional<&R::minutes>("minutes", "How far the minutes have come.", Reads::minutes) END

}  // namespace quorate
