// How constitution.yaml is written: one table for each block of rules.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(Quoted, "rule")
    .quoted() END

    TABLE(Threshold, "threshold")
    .optional<&R::at_least>("at_least", "Exactly so much is enough: a share (`2/3`, `51%`) or a number of people.")
    .optional<&R::more_than>("more_than", "More than this is needed: a share (`1/2`) or a number of people.")
    .optional<&R::of>("of", "What the share is of.")
    .quoted() END

    TABLE(MemberLimits, "limit on members")
    .optional<&R::minimum>("minimum", "The fewest members there may be.")
    .optional<&R::maximum>("maximum", "The most members there may be.")
    .optional<&R::count>(
        "count", "Whether all members are counted, or only voting ones; left out, both readings are answered for.")
    .optional<&R::reviewed>("reviewed", "When the membership is reviewed.")
    .quoted() END

    TABLE(SubArea, "sub-area")
    .required<&R::id>("id", "A short name, unique among sub-areas.")
    .required<&R::name>("name", "Its name: a village, a ward.")
    .optional<&R::minimum>("minimum", "The fewest seats it must fill.")
    .optional<&R::maximum>("maximum", "The most seats it may have.")
    .quoted() END

    TABLE(Eligibility, "rule of eligibility")
    .required<&R::any_of>("any_of",
                          "The grounds of which a member needs one: lives, works, operates-business, represents ...")
    .written_short()
    .optional<&R::excluded>("excluded", "Who may not be a member.")
    .quoted() END

    TABLE(Voting, "rule of voting")
    .optional<&R::who>("who", "Who votes: `members` or `residents`.")
    .optional<&R::except>("except", "Members who do not vote, such as advisory ones.")
    .optional<&R::by>("by", "Whether each person has a vote, or each sub-area one.")
    .quoted() END

    TABLE(QuorumRule, "quorum")
    .optional<&R::members>("members", "How many members must be there.")
    .optional<&R::residents>("residents", "How many of them must be residents.")
    .optional<&R::conflicted>("conflicted",
                              "Whether members with an interest still count. Left out, whoever withdrew from the room "
                              "is not there, and whether whoever stayed counts is left open.")
    .optional<&R::if_inquorate>("if_inquorate", "What may not happen without a quorum.")
    .optional<&R::consensus_if_inquorate>("consensus_if_inquorate",
                                          "Whether a decision by consensus stands without a quorum.")
    .quoted() END

    TABLE(DecisionRule, "rule of decision")
    .required<&R::matter>("matter", "What is decided: `ordinary`, `membership`, `funds-to-partner`, `constitution` ...")
    .optional<&R::carries>("carries", "What a proposal needs.")
    .optional<&R::residents_among>("residents_among", "Among whom residents must be in the majority as well.")
    .optional<&R::consent>("consent", "Whose consent is needed.")
    .optional<&R::consensus>("consensus", "Whether it may be decided by consensus, without a vote.")
    .optional<&R::seconded>("seconded", "Whether a proposal needs a seconder.")
    .optional<&R::ballot>("ballot", "How votes are cast.")
    .optional<&R::at>("at", "The kind of meeting it needs, such as `agm`.")
    .optional<&R::notice>("notice", "How long before the meeting it must be given out.")
    .quoted() END

    TABLE(CastingVote, "casting vote")
    .required<&R::holder>("holder", "Who has it: `chair`, or `none`.")
    .written_short()
    .quoted() END

    TABLE(AtLeastEach, "number for each interval")
    .required<&R::at_least>("at_least", "How many.")
    .required<&R::each>("each", "In what interval.")
    .quoted() END

    TABLE(TermRule, "rule of terms")
    .optional<&R::length>("length", "How long a term lasts at most.")
    .optional<&R::consecutive_maximum>("consecutive_maximum", "How many terms may follow one another.")
    .optional<&R::stand_down>("stand_down", "How many members stand down in each interval.")
    .optional<&R::may_stand_again>("may_stand_again", "Whether those who stand down may be elected again.")
    .quoted() END

    TABLE(Election, "rule of election")
    .optional<&R::at>("at", "The kind of meeting at which members are elected.")
    .optional<&R::by>("by", "How: written-nomination, show-of-hands, written-ballot.")
    .optional<&R::candidates>("candidates", "Who may stand: `residents`, `members`, `anyone-eligible`.")
    .optional<&R::electorate>("electorate", "Who elects: `forum`, `group`, `eligible-members`.")
    .quoted() END

    TABLE(Office, "office")
    .required<&R::office>("office", "What it is called: chair, vice-chair, secretary, treasurer.")
    .optional<&R::seats>("seats", "How many people hold it together; two chairs are two seats.")
    .optional<&R::term>("term", "How long one holds it.")
    .optional<&R::appointed_by>("appointed_by", "Who appoints.")
    .optional<&R::nominated_in_writing>("nominated_in_writing", "Whether nominations are made in writing.")
    .optional<&R::nominee_consents>("nominee_consents", "Whether the nominee must consent.")
    .optional<&R::nominated_before>("nominated_before", "By when nominations are made.")
    .optional<&R::if_contested>("if_contested", "How it is decided between several nominees.")
    .optional<&R::duties>("duties", "What the holder undertakes.")
    .quoted() END

    TABLE(ExtraordinaryMeeting, "rule of extraordinary meetings")
    .optional<&R::called_by>("called_by", "The officers who may call one.")
    .optional<&R::members>("members", "Or how many members together.") END

    TABLE(MeetingRule, "rule of meetings")
    .required<&R::at_least>("at_least", "How many meetings there must be.")
    .required<&R::each>("each", "In what interval.")
    .optional<&R::extraordinary>("extraordinary", "Who may call an extraordinary meeting.")
    .quoted() END

    TABLE(ForumRule, "rule of the forum")
    .optional<&R::at_least>("at_least", "How many open meetings there must be.")
    .optional<&R::each>("each", "In what interval.")
    .optional<&R::agm>("agm", "Whether one of them is the annual general meeting.")
    .optional<&R::each_calendar_year>("each_calendar_year",
                                      "Whether each calendar year needs an annual general meeting.")
    .optional<&R::apart_at_most>("apart_at_most", "How long after the last one the next must be held.")
    .optional<&R::open_to>("open_to", "Who may take part.")
    .optional<&R::conducted_by>("conducted_by", "Who conducts it.")
    .quoted() END

    TABLE(NoticeRule, "rule of notice")
    .optional<&R::channels>("channels", "Where meetings are announced.")
    .optional<&R::length>("length", "How long before a meeting.")
    .optional<&R::agm_length>("agm_length", "How long before an annual general meeting.")
    .quoted() END

    TABLE(AgendaRule, "rule of the agenda")
    .optional<&R::items_due>("items_due", "How long before a meeting items are handed in.")
    .optional<&R::strength>("strength", "Whether this is a must, or advice (\"normally\", \"can be\").")
    .optional<&R::published>("published", "Whether agendas are published.")
    .optional<&R::private_by>("private_by", "Who may declare an item non-public.")
    .quoted() END

    TABLE(MinutesRule, "rule of minutes")
    .optional<&R::channels>("channels", "Where minutes are published.")
    .optional<&R::within>("within", "How soon after the meeting.")
    .quoted() END

    TABLE(InterestRule, "rule of interests")
    .optional<&R::register_kept>("register", "Whether each member fills in a form of standing interests.")
    .optional<&R::kinds>("kinds", "The kinds of interest that are declared.")
    .optional<&R::action>("action", "What a member with an interest does.")
    .optional<&R::declared>("declared", "When it is declared.")
    .optional<&R::minuted>("minuted", "What the minutes say of it: who, kind, item, action.")
    .quoted() END

    TABLE(ConductRule, "rule of conduct")
    .optional<&R::signed_by>("signed_by", "Who signs the code of conduct.")
    .optional<&R::principles>("principles", "The principles it names.")
    .quoted() END

    TABLE(RemovalRule, "rule of removal")
    .optional<&R::grounds>("grounds", "What a member may be removed for.")
    .optional<&R::needs>("needs", "What a removal needs.")
    .optional<&R::missed_in_a_row>("missed_in_a_row", "After how many missed meetings, where the rule says a number.")
    .quoted() END

    TABLE(Resignation, "rule of resignation")
    .optional<&R::to>("to", "Who is told.")
    .optional<&R::in_writing>("in_writing", "Whether in writing.")
    .optional<&R::with_reasons>("with_reasons", "Whether with reasons.")
    .optional<&R::exit_interview>("exit_interview", "Whether there is an exit interview.")
    .quoted() END

    TABLE(AmendmentRule, "rule of amendment")
    .optional<&R::carries>("carries", "What a change of these rules needs.")
    .optional<&R::at>("at", "The kind of meeting it needs.")
    .optional<&R::notice>("notice", "How long before it must be given out.")
    .quoted() END

    TABLE(SpendingRule, "rule of spending")
    .optional<&R::variation_share>("variation_share",
                                   "How far a line may vary without a decision, as a share of the line.")
    .optional<&R::variation_amount>("variation_amount", "Or as an amount.")
    .optional<&R::decision_above>("decision_above", "A payment of more than this needs a decision.")
    .quoted() END

    TABLE(SubGroupRule, "sub-group")
    .required<&R::id>("id", "A short name, unique among sub-groups.")
    .required<&R::name>("name", "Its name.")
    .optional<&R::priority>("priority", "The id of the priority it is for.")
    .quoted() END

    TABLE(ConstitutionVersion, "version of the constitution")
    .required<&R::in_force>("in_force", "The day from which this version holds, until the next one.")
    .optional<&R::decision>("decision",
                            "The decision that adopted it. Its own meeting is still judged by the version before.")
    .optional<&R::source>("source", "The document it is written in.")
    .optional<&R::status>("status", "Whether it is adopted, or still a draft.")
    .optional<&R::body>("body", "What the group is called, and what kind of body it is.")
    .optional<&R::purpose>("purpose", "What the group is for.")
    .optional<&R::values>("values", "The values it goes by.")
    .optional<&R::roles>("roles", "What the group does.")
    .optional<&R::responsibilities>("responsibilities", "What its members undertake.")
    .optional<&R::members>("members", "How many members there may be.")
    .optional<&R::residents>("residents", "How many must be residents: every test listed must hold.")
    .optional<&R::sub_areas>("sub_areas", "Parts of the area with seats of their own.")
    .optional<&R::eligibility>("eligibility", "Who may be a member.")
    .optional<&R::voting>("voting", "Who votes.")
    .optional<&R::quorum>("quorum", "Who must be there for a decision to count.")
    .optional<&R::decisions>("decisions", "What decisions need, matter by matter.")
    .optional<&R::casting_vote>("casting_vote", "Who decides a tie.")
    .optional<&R::terms>("terms", "How long members serve.")
    .optional<&R::elections>("elections", "How members are elected.")
    .optional<&R::offices>("offices", "Chair and other officers.")
    .optional<&R::meetings>("meetings", "How often the group meets.")
    .optional<&R::forum>("forum", "The open meeting, and the annual general meeting.")
    .optional<&R::notice>("notice", "How meetings are announced.")
    .optional<&R::agenda>("agenda", "How the agenda is made.")
    .optional<&R::minutes>("minutes", "How minutes are published.")
    .optional<&R::interests>("interests", "What a member with an interest does.")
    .optional<&R::conduct>("conduct", "The code of conduct.")
    .optional<&R::removal>("removal", "How a member is removed.")
    .optional<&R::resignation>("resignation", "How a member resigns.")
    .optional<&R::amendments>("amendments", "How these rules are changed.")
    .optional<&R::spending>("spending", "Limits on changes to the budget.")
    .optional<&R::sub_groups>("sub_groups", "The group's sub-groups.")
    .optional<&R::chairs_ruling>("chairs_ruling", "The weight of a ruling by the chair.")
    .optional<&R::confidentiality>("confidentiality", "What is kept confidential, and how long.") END

    TABLE(ConstitutionFile, "constitution file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::programme>("programme", "The funder's programme whose rules apply as well, such as `big-local`.")
    .optional<&R::versions>("constitution", "The group's own rules, in dated versions.") END

}  // namespace quorate
